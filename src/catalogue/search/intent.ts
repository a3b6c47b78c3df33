import type { Card } from "../card.js";
import type { SearchedCard } from "../phrases.js";
import { wordsOf } from "./words.js";

/** What a caller wants to happen to a thing, whatever the thing is. */
const deeds = ["list", "get", "create", "update", "delete", "act"] as const;

export type Deed = (typeof deeds)[number];

/** The deed that an operation stands for, told by its name's verb and its class. */
export function deedOf({ name, toolset, class: executor, line }: Card): Deed {
  const [verb = ""] = name.slice(toolset.length + 1).split("_");
  if (executor === "read") return /^(list|search|query|count|export|find)$/.test(verb) ? "list" : "get";
  if (executor === "delete" || line.startsWith("DELETE ")) return "delete";
  if (/^(create|add|upload|book|import)$/.test(verb)) return "create";
  return /^(update|set|change|save)$/.test(verb) ? "update" : "act";
}

/**
 * Tells which deed a query speaks of. Learned from the titles and phrases of all operations, for it is the small
 * words that tell ("how many", "get rid of", "want a", "put … in", "a typo in"), more of them than a list would
 * hold: naive Bayes over words and pairs of words, where a word that was seen rarely counts for little.
 */
export class DeedJudge {
  readonly #counts = new Map<string, number[]>();
  readonly #shares: readonly number[];

  constructor(cards: readonly SearchedCard[]) {
    const phrases = deeds.map(() => 0);
    for (const card of cards) {
      const deed = deeds.indexOf(deedOf(card));
      for (const phrase of [card.title, ...card.phrases]) {
        phrases[deed] = (phrases[deed] ?? 0) + 1;
        for (const mark of marksOf(phrase)) this.#count(mark, deed);
      }
    }
    const all = phrases.reduce((sum, count) => sum + count, 0);
    this.#shares = phrases.map((count) => count / all);
  }

  /** How much likelier each deed is in the light of the query: 1 where it says nothing of it. */
  judge(query: string): Readonly<Record<Deed, number>> {
    const evidence = deeds.map(() => 0);
    for (const mark of marksOf(query)) {
      const counts = this.#counts.get(mark);
      if (counts === undefined) continue;
      const seen = counts.reduce((sum, count) => sum + count, 0);
      this.#shares.forEach((share, deed) => {
        const likelihood = ((counts[deed] ?? 0) / share + smoothing) / (seen + smoothing);
        evidence[deed] = (evidence[deed] ?? 0) + (seen / (seen + doubt)) * Math.log(likelihood);
      });
    }
    // Words that stand together say the same twice, so their evidence counts for less than its sum.
    const odds = evidence.map((sum, deed) => Math.exp(sum / 2) * (this.#shares[deed] ?? 0));
    const total = odds.reduce((sum, one) => sum + one, 0);
    const [list = 1, get = 1, create = 1, update = 1, remove = 1, act = 1] = odds.map(
      (one, deed) => one / total / (this.#shares[deed] ?? 1),
    );
    return { list, get, create, update, delete: remove, act };
  }

  #count(mark: string, deed: number): void {
    const counts = this.#counts.get(mark) ?? deeds.map(() => 0);
    counts[deed] = (counts[deed] ?? 0) + 1;
    this.#counts.set(mark, counts);
  }
}

const smoothing = 4;
/** Sightings at which a mark is believed by half. */
const doubt = 2;

/** The words, the pairs of neighbours, and how it begins. */
function marksOf(phrase: string): ReadonlySet<string> {
  const words = wordsOf(phrase);
  const pairs = words.slice(1).map((word, n) => `${words[n]} ${word}`);
  return new Set([`^${words[0]}`, `^${words.slice(0, 2).join(" ")}`, ...words, ...pairs]);
}
