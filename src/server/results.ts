import { randomUUID } from "node:crypto";
import { z } from "zod";
import { collection, type Store } from "../store/store.js";

interface Kept {
  readonly caller: string;
  readonly text: string;
  readonly until: number;
}

const shared = collection("results", z.object({ caller: z.string(), text: z.string() }));

const lifeMs = 15 * 60_000;
const mostKept = 100;
const mostCharacters = 50_000_000;

/**
 * Replies that were too long to show whole, kept for a while for the caller that made them and nobody else: here,
 * and where there are several nodes in their store too, for the next request may reach another one. What is
 * dropped here is dropped there, so that a store never holds more than its nodes do.
 */
export class KeptResults {
  readonly #store: (() => Promise<Store>) | undefined;
  readonly #kept = new Map<string, Kept>();
  #characters = 0;

  /** @param store of several nodes, where there are. */
  constructor(store?: () => Promise<Store>) {
    this.#store = store;
  }

  /** @returns the id under which the text can be read. */
  keep(caller: string, text: string): string {
    const id = randomUUID();
    this.#kept.set(id, { caller, text, until: Date.now() + lifeMs });
    this.#characters += text.length;
    this.#forget();
    this.#share(({ records }) => records.put(shared, id, { caller, text }, { expiresInMs: lifeMs }));
    return id;
  }

  /** The whole text, or nothing where the id is unknown, out of date or another caller's. */
  async read(caller: string, id: string): Promise<string | undefined> {
    const own = this.#kept.get(id);
    const isGood = own !== undefined && own.until > Date.now();
    const found = isGood ? own : (await (await this.#store?.())?.records.get(shared, id))?.value;
    return found?.caller === caller ? found.text : undefined;
  }

  /** Drops what is out of date, then the oldest until there is room. A map keeps the order of arrival. */
  #forget(): void {
    for (const [id, { text, until }] of this.#kept) {
      const tooMuch = this.#kept.size > mostKept || this.#characters > mostCharacters;
      if (until > Date.now() && !tooMuch) return;
      this.#kept.delete(id);
      this.#characters -= text.length;
      this.#share(({ records }) => records.delete(shared, id));
    }
  }

  /** No call waits for it or fails with it: this node has the result all the same. */
  #share(work: (store: Store) => Promise<unknown>): void {
    void this.#store?.()
      .then(work)
      .catch(() => {});
  }
}
