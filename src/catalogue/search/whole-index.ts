import type { SearchedCard } from "../phrases.js";
import { termsOf, type WeighedTerms } from "./words.js";

export interface WholeScore {
  readonly score: number;
  /** The terms that matched. */
  readonly terms: readonly string[];
}

interface Posting {
  readonly place: number;
  readonly weight: number;
}

/** Each operation as one bag of words, ranked by BM25 over its weighed fields. */
export class WholeIndex {
  readonly #postings = new Map<string, Posting[]>();
  readonly #lengths: readonly number[];
  readonly #usualLength: number;

  constructor(cards: readonly SearchedCard[]) {
    this.#lengths = cards.map((card, place) => {
      const weights = weighed(card);
      for (const [term, weight] of weights) {
        const known = this.#postings.get(term);
        if (known === undefined) this.#postings.set(term, [{ place, weight }]);
        else known.push({ place, weight });
      }
      return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    });
    this.#usualLength = this.#lengths.reduce((sum, length) => sum + length, 0) / this.#lengths.length;
  }

  get terms(): Iterable<string> {
    return this.#postings.keys();
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  /** How much a term tells: the fewer operations hold it, the more. */
  rarity(term: string): number {
    const holders = this.#postings.get(term)?.length ?? 0;
    return Math.log(1 + (this.#lengths.length - holders + 0.5) / (holders + 0.5));
  }

  /** By place among the cards; those that hold none of the terms are left out. */
  score(terms: WeighedTerms): ReadonlyMap<number, WholeScore> {
    const scores = new Map<number, { score: number; readonly terms: string[] }>();
    for (const [term, given] of terms) {
      const worth = this.rarity(term) * given;
      for (const { place, weight } of this.#postings.get(term) ?? []) {
        const length = (this.#lengths[place] ?? 0) / this.#usualLength;
        const gain = (worth * weight * (k + 1)) / (weight + k * (1 - b + b * length));
        const known = scores.get(place);
        if (known === undefined) scores.set(place, { score: gain, terms: [term] });
        else {
          known.score += gain;
          known.terms.push(term);
        }
      }
    }
    return scores;
  }
}

const k = 1.5;
const b = 0.4;

/** How often each term stands in a card, by what the place is worth. */
function weighed(card: SearchedCard): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of termsOf(text)) weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  add(card.title, 4);
  add(card.phrases.join(" . "), 1);
  add(card.toolset.replaceAll("_", " "), 0.5);
  // Names of other tools stand in descriptions to send people there.
  add(card.description.replace(/\b[a-z]+(_[a-z0-9]+)+\b/g, ""), 0.3);
  add(card.line, 0.2);
  add(card.parameters.join(" "), 0.15);
  return weights;
}
