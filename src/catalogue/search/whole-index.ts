import { described, type Subject } from "./subject.js";
import { termsOf, type WeighedTerms } from "./words.js";

interface Posting {
  readonly place: number;
  readonly weight: number;
}

/** Each subject as one bag of words, ranked by BM25 over its weighed fields. */
export class WholeIndex {
  readonly #postings = new Map<string, Posting[]>();
  readonly #lengths: number[] = [];
  #wholeLength = 0;

  /** Adds a subject, whose place is after those that are there. */
  add(subject: Subject): void {
    const place = this.#lengths.length;
    let length = 0;
    for (const [term, weight] of weighed(subject)) {
      const known = this.#postings.get(term);
      if (known === undefined) this.#postings.set(term, [{ place, weight }]);
      else known.push({ place, weight });
      length += weight;
    }
    this.#lengths.push(length);
    this.#wholeLength += length;
  }

  get terms(): Iterable<string> {
    return this.#postings.keys();
  }

  has(term: string): boolean {
    return this.#postings.has(term);
  }

  /** How much a term tells: the fewer subjects hold it, the more. */
  rarity(term: string): number {
    const holders = this.#postings.get(term)?.length ?? 0;
    return Math.log(1 + (this.#lengths.length - holders + 0.5) / (holders + 0.5));
  }

  /** By place among the subjects; those that hold none of the terms are left out. */
  score(terms: WeighedTerms): ReadonlyMap<number, number> {
    const scores = new Map<number, number>();
    const usualLength = this.#wholeLength / this.#lengths.length;
    for (const [term, given] of terms) {
      const worth = this.rarity(term) * given;
      for (const { place, weight } of this.#postings.get(term) ?? []) {
        const length = (this.#lengths[place] ?? 0) / usualLength;
        const gain = (worth * weight * (k + 1)) / (weight + k * (1 - b + b * length));
        scores.set(place, (scores.get(place) ?? 0) + gain);
      }
    }
    return scores;
  }
}

const k = 1.5;
const b = 0.2;

/** How often each term stands in a subject, by what the place is worth. */
function weighed(subject: Subject): ReadonlyMap<string, number> {
  const { title, phrases, card } = subject;
  const weights = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const term of termsOf(text)) weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  add(title, 4);
  add(phrases.join(" . "), 1);
  if (card === undefined) return weights;
  add(card.toolset.replaceAll("_", " "), 0.5);
  add(described(subject), 0.3);
  add(card.line, 0.2);
  add(card.parameters.join(" "), 0.15);
  return weights;
}
