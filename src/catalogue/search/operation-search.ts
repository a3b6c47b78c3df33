import { unsupported } from "../../../tools/unsupported.js";
import type { Unsupported } from "../../declare/unsupported.js";
import type { Card } from "../card.js";
import type { Intent, IntentJudge } from "./intent.js";
import { otherWords } from "./other-words.js";
import { PhraseIndex } from "./phrase-index.js";
import { Spelling } from "./spelling.js";
import { type Subject, unsupportedArea } from "./subject.js";
import { WholeIndex } from "./whole-index.js";
import { termOf, termsOf, type WeighedTerms, wordsOf } from "./words.js";

export interface Found {
  readonly card: Card;
  /** How well it fits, as a logarithm: nothing fits better than 0. */
  readonly score: number;
}

export interface SearchResult {
  readonly found: readonly Found[];
  /** How many operations matched at all. */
  readonly total: number;
  /** True where the first fits so much better than the second that it is meant. */
  readonly clear: boolean;
  /** What the query is after, where the API has no way to do it. */
  readonly unsupported?: Unsupported;
}

/**
 * Finds operations by what people call them, and says when the API cannot do what is asked.
 *
 * A subject is judged by how much of the query its words hold (whole), how much of one of its phrases the query says
 * (its title too, so that a query that is one phrase in other words doesn't lose to a subject that holds its words
 * scattered), and by what was learned of all phrases: whether it is in the area, does the deed, and is the one of
 * its area that the query is after.
 */
export class OperationSearch {
  readonly #subjects: readonly Subject[];
  readonly #wholes: WholeIndex;
  readonly #phrases: PhraseIndex;
  readonly #spelling: Spelling;
  readonly #intents: IntentJudge;

  private constructor(
    subjects: readonly Subject[],
    wholes: WholeIndex,
    phrases: PhraseIndex,
    intents: IntentJudge,
  ) {
    this.#subjects = subjects;
    this.#wholes = wholes;
    this.#phrases = phrases;
    this.#spelling = new Spelling(wholes.terms);
    this.#intents = intents;
  }

  /** Makes a search in many short steps, between which others can have their turn. */
  static *making(subjects: readonly Subject[], intents: IntentJudge): Generator<void, OperationSearch> {
    const wholes = new WholeIndex();
    for (const subject of subjects) {
      wholes.add(subject);
      yield;
    }
    const phrases = new PhraseIndex((term) => wholes.rarity(term));
    for (const [place, subject] of subjects.entries()) {
      phrases.add(subject, place);
      yield;
    }
    return new OperationSearch(subjects, wholes, phrases, intents);
  }

  /**
   * @param wanted in plain words, of which the first few hundred letters count: nobody says a job in more.
   * @param toolset looks in one toolset alone.
   */
  search(wanted: string, limit: number, toolset?: string): SearchResult {
    const query = wanted.slice(0, longestQuery);
    const intent = this.#intents.judge(query);
    const ranked = this.#ranked(query, intent);
    const found = ranked.flatMap(({ subject: { card }, score }) =>
      card === undefined || (toolset !== undefined && card.toolset !== toolset) ? [] : [{ card, score }],
    );
    const led = ledSafely(found, intent);
    const [first, second] = led;
    const no = this.#refusal(query, ranked);
    return {
      found: led.slice(0, limit),
      total: found.length,
      clear: first !== undefined && first.score - (second?.score ?? lowest) > clearBy,
      ...(no === undefined ? {} : { unsupported: no }),
    };
  }

  /** Why there is nothing to be found. One word alone may be the name of a thing, and is never refused. */
  #refusal(query: string, ranked: readonly Ranked[]): Unsupported | undefined {
    const terms = termsOf(query);
    if (terms.length < 2) return undefined;
    if (!terms.some((term) => this.#wholes.has(term))) return nothingKnown;
    const wish = ranked.find(({ subject: { card } }) => card === undefined);
    const operation = ranked.find(({ subject: { card } }) => card !== undefined);
    if (wish === undefined || wish.score - (operation?.score ?? lowest) <= saysNoBy) return undefined;
    return unsupportedOf(wish.subject);
  }

  #ranked(query: string, intent: Intent): readonly Ranked[] {
    const terms = this.#termsOf(query);
    const phrases = this.#phrases.score(terms, termsOf(query));
    const said = [...this.#wholes.score(terms)].map(
      ([place, words]) => [place, words + phraseWeight * (phrases.get(place) ?? 0)] as const,
    );
    const most = Math.max(...said.map(([, words]) => words));
    return said
      .flatMap(([place, words]) => {
        const subject = this.#subjects[place];
        if (subject === undefined) return [];
        return [{ subject, score: Math.log(words / most + leastWords) + intent.fit(subject) }];
      })
      .sort((a, b) => b.score - a.score);
  }

  #termsOf(query: string): WeighedTerms {
    const terms = new Map<string, number>();
    const add = (term: string, weight: number) => terms.set(term, Math.max(terms.get(term) ?? 0, weight));
    const words = wordsOf(query);
    for (const word of words) {
      const term = termOf(word);
      if (term === null) continue;
      if (this.#wholes.has(term)) add(term, 1);
      else for (const near of this.#spelling.nearest(term)) add(near.term, near.likeness * misspelt);
    }
    for (const word of words) for (const term of termsOf(otherWords[word] ?? "")) add(term, inOtherWords);
    return terms;
  }
}

/**
 * A deletion leads only where the query speaks of one, or nothing milder comes near; an act of administration only
 * where nothing milder comes near.
 */
function ledSafely(found: readonly Found[], intent: Intent): readonly Found[] {
  const [first] = found;
  const milder = found.slice(0, near).find(({ card }) => !isGrave(card));
  if (first === undefined || milder === undefined || !isGrave(first.card)) return found;
  const isSpokenOf = first.card.risk === "delete" && intent.deed("delete") >= spokenOf;
  if (isSpokenOf || first.score - milder.score >= farAhead) return found;
  return [milder, ...found.filter((one) => one !== milder)];
}

function isGrave({ risk }: Card): boolean {
  return risk === "delete" || risk === "admin";
}

const nothingKnown: Unsupported = {
  says: "No operation of the API is known by any of these words: say the job in others.",
  nearest: [],
};

function unsupportedOf({ name }: Subject): Unsupported {
  const found = unsupported[name.slice(unsupportedArea.length + 1)];
  if (found === undefined) throw new Error(`${name} is nothing that the API cannot do`);
  return found;
}

interface Ranked {
  readonly subject: Subject;
  readonly score: number;
}

// `npm run eval:search` shows what these are good for.
const phraseWeight = 6;
const lowest = Number.NEGATIVE_INFINITY;
const leastWords = 0.02;
const misspelt = 0.4;
const inOtherWords = 0.6;
const clearBy = 0.1;
const saysNoBy = -0.2;
const spokenOf = 0.3;
const farAhead = 0.4;
/** Among so many of the first one is looked for that does less harm. */
const near = 5;
/** Characters. */
const longestQuery = 500;
