import type { Subject } from "./subject.js";
import { termsOf, type WeighedTerms } from "./words.js";

interface Phrase {
  readonly place: number;
  /** What all its terms are worth together. */
  readonly worth: number;
  readonly pairs: ReadonlySet<string>;
}

/** Each title and phrase by itself: how much of it a query says. */
export class PhraseIndex {
  readonly #phrases: Phrase[] = [];
  readonly #holders = new Map<string, number[]>();
  readonly #rarity: (term: string) => number;

  /** @param rarity how much a term tells. */
  constructor(rarity: (term: string) => number) {
    this.#rarity = rarity;
  }

  /** Adds the phrases of the subject at a place. */
  add({ title, phrases }: Subject, place: number): void {
    for (const text of [title, ...phrases]) {
      const id = this.#phrases.length;
      const terms = termsOf(text);
      const own = new Set(terms);
      for (const term of own) {
        const known = this.#holders.get(term);
        if (known === undefined) this.#holders.set(term, [id]);
        else known.push(id);
      }
      const worth = [...own].reduce((sum, term) => sum + Math.min(this.#rarity(term), mostRare), 0);
      this.#phrases.push({ place, worth, pairs: pairsOf(terms) });
    }
  }

  /**
   * By place among the subjects: the shares of its two best phrases that the query says, added up.
   *
   * @param inOrder the query's own terms as they follow each other: neighbours there that are neighbours in the
   *   phrase too count for more.
   */
  score(terms: WeighedTerms, inOrder: readonly string[]): ReadonlyMap<number, number> {
    const said = new Map<number, number>();
    for (const [term, given] of terms) {
      const worth = this.#rarity(term) * given;
      for (const id of this.#holders.get(term) ?? []) said.set(id, (said.get(id) ?? 0) + worth);
    }
    const pairs = pairsOf(inOrder);
    const best = new Map<number, [number, number]>();
    for (const [id, sum] of said) {
      const phrase = this.#phrases[id];
      if (phrase === undefined) continue;
      const share = (sum / phrase.worth) * pairGain ** shared(pairs, phrase.pairs);
      const [first, second] = best.get(phrase.place) ?? [0, 0];
      if (share > first) best.set(phrase.place, [share, first]);
      else if (share > second) best.set(phrase.place, [first, share]);
    }
    return new Map([...best].map(([place, [first, second]]) => [place, first + second]));
  }
}

/** A term that is rarer than this tells no more of a phrase. */
const mostRare = 6;
const pairGain = 1.2;

function pairsOf(terms: readonly string[]): ReadonlySet<string> {
  return new Set(terms.slice(1).map((term, n) => `${terms[n]} ${term}`));
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const one of some) if (others.has(one)) count += 1;
  return count;
}
