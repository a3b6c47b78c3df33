import type { Card } from "../card.js";
import type { Phrases } from "../phrases.js";
import { DeedJudge, deedOf } from "./intent.js";
import { otherWords } from "./other-words.js";
import { PhraseIndex } from "./phrase-index.js";
import { Spelling } from "./spelling.js";
import { WholeIndex } from "./whole-index.js";
import { termOf, termsOf, type WeighedTerms, wordsOf } from "./words.js";

export interface Found {
  readonly card: Card;
  readonly score: number;
  /** The terms of the query that matched. */
  readonly why: readonly string[];
}

export interface SearchResult {
  readonly found: readonly Found[];
  /** How many operations matched at all. */
  readonly total: number;
}

/**
 * Finds operations by what people call them. Superseded and deprecated ones are reached by name alone.
 *
 * An operation is judged three ways: how much of the query its words hold (whole), how much of one of its phrases
 * the query says (its title too, so that a query that is one phrase in other words doesn't lose to a card that holds
 * its words scattered), and whether it does what the query wants done.
 */
export class OperationSearch {
  readonly #cards: readonly Card[];
  readonly #wholes: WholeIndex;
  readonly #phrases: PhraseIndex;
  readonly #spelling: Spelling;
  readonly #deeds: DeedJudge;

  constructor(cards: readonly Card[], phrases: Phrases) {
    this.#cards = cards.filter(({ supersededBy, deprecated }) => supersededBy === undefined && !deprecated);
    const searched = this.#cards.map((card) => ({ ...card, phrases: phrases[card.name] ?? [] }));
    this.#wholes = new WholeIndex(searched);
    this.#phrases = new PhraseIndex(searched, (term) => this.#wholes.rarity(term));
    this.#spelling = new Spelling(this.#wholes.terms);
    this.#deeds = new DeedJudge(searched);
  }

  /** @param toolset looks in one toolset alone. */
  search(query: string, limit: number, toolset?: string): SearchResult {
    const terms = this.#termsOf(query);
    const wholes = this.#wholes.score(terms);
    const phrases = this.#phrases.score(terms, termsOf(query));
    const deeds = this.#deeds.judge(query);
    const found = [...wholes]
      .flatMap(([place, whole]) => {
        const card = this.#cards[place];
        if (card === undefined || (toolset !== undefined && card.toolset !== toolset)) return [];
        const words = whole.score + phraseWeight * (phrases.get(place) ?? 0);
        const fit = (deeds[deedOf(card)] + leastFit) ** deedWeight;
        return [{ card, score: words * fit, why: whole.terms }];
      })
      .sort((a, b) => b.score - a.score);
    return { found: found.slice(0, limit), total: found.length };
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

// `npm run eval:search` shows what these are good for.
const phraseWeight = 6;
const deedWeight = 0.15;
const leastFit = 0.1;
const misspelt = 0.4;
const inOtherWords = 0.6;
