import { randomUUID } from "node:crypto";

interface Kept {
  readonly caller: string;
  readonly text: string;
  readonly until: number;
}

const lifeMs = 15 * 60_000;
const mostKept = 100;
const mostCharacters = 50_000_000;

/** Replies that were too long to show whole, kept for a while for the caller that made them and nobody else. */
export class KeptResults {
  readonly #kept = new Map<string, Kept>();
  #characters = 0;

  /** @returns the id under which the text can be read. */
  keep(caller: string, text: string): string {
    const id = randomUUID();
    this.#kept.set(id, { caller, text, until: Date.now() + lifeMs });
    this.#characters += text.length;
    this.#forget();
    return id;
  }

  /** The whole text, or nothing where the id is unknown, out of date or another caller's. */
  read(caller: string, id: string): string | undefined {
    const found = this.#kept.get(id);
    return found !== undefined && found.caller === caller && found.until > Date.now()
      ? found.text
      : undefined;
  }

  /** Drops what is out of date, then the oldest until there is room. A map keeps the order of arrival. */
  #forget(): void {
    for (const [id, { text, until }] of this.#kept) {
      const tooMuch = this.#kept.size > mostKept || this.#characters > mostCharacters;
      if (until > Date.now() && !tooMuch) return;
      this.#kept.delete(id);
      this.#characters -= text.length;
    }
  }
}
