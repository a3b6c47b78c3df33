import { editDistance } from "../../text/nearest.js";

export interface Near {
  readonly term: string;
  /** 1 and above for the beginning of the term, less with each letter that is off. */
  readonly likeness: number;
}

/** What a term that nobody knows was meant to be: a longer one that begins so, or one with a letter or two off. */
export class Spelling {
  readonly #byInitial = new Map<string, string[]>();

  constructor(terms: Iterable<string>) {
    for (const term of terms) {
      const initial = term.charAt(0);
      const known = this.#byInitial.get(initial);
      if (known === undefined) this.#byInitial.set(initial, [term]);
      else known.push(term);
    }
  }

  /** The likeliest first; none for short terms, which resemble too much. */
  nearest(term: string): readonly Near[] {
    if (term.length < 4) return [];
    return (this.#byInitial.get(term.charAt(0)) ?? [])
      .flatMap((known) => {
        const likeness = likenessOf(term, known);
        return likeness === undefined ? [] : [{ term: known, likeness }];
      })
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most);
  }
}

const most = 3;

function likenessOf(term: string, known: string): number | undefined {
  if (known.startsWith(term)) return known.length <= term.length + 4 ? 1 : undefined;
  const allowed = term.length > 6 ? 2 : 1;
  if (known.length < 4 || Math.abs(known.length - term.length) > allowed) return undefined;
  const distance = editDistance(term, known);
  return distance <= allowed ? 1.1 - 0.15 * distance : undefined;
}
