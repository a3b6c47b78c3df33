import { randomUUID } from "node:crypto";
import { z } from "zod";
import { asWithoutStore } from "../../api/errors/without-store.js";
import { collection, type Store } from "../../store/port.js";
import type { Log } from "../../text/log.js";

const keptSchema = z.object({ caller: z.string(), text: z.string() });

type Kept = z.infer<typeof keptSchema>;

const keptResults = collection("kept-results", keptSchema);

const lifeMs = 15 * 60_000;
const mostKept = 100;
const mostCharacters = 50_000_000;

export interface KeptResultsSettings {
  /** The store of several nodes, where there are several. */
  readonly store?: () => Promise<Store>;
  readonly log: Log;
}

/**
 * Replies that were too long to show whole, kept for a while for the caller that made them and nobody else: here,
 * and where there are several nodes in their store too, for the next request may reach another one. What is
 * dropped here is dropped there, so that a store never holds more than its nodes do.
 */
export class KeptResults {
  readonly #settings: KeptResultsSettings;
  readonly #kept = new Map<string, Kept & { readonly until: number }>();
  #characters = 0;

  constructor(settings: KeptResultsSettings) {
    this.#settings = settings;
  }

  /** @returns the id under which the text can be read. */
  keep(caller: string, text: string): string {
    const id = randomUUID();
    this.#kept.set(id, { caller, text, until: Date.now() + lifeMs });
    this.#characters += text.length;
    this.#forget();
    // Memory comes back when nothing more is kept, too.
    setTimeout(() => this.#forget(), lifeMs + 1).unref();
    this.#share(({ records }) => records.put(keptResults, id, { caller, text }, { expiresInMs: lifeMs }));
    return id;
  }

  /**
   * The whole text, or nothing where the id is unknown, out of date or another caller's.
   * @throws PolicyError where the store that may have it does not work.
   */
  async read(caller: string, id: string): Promise<string | undefined> {
    const found = this.#own(id) ?? (await this.#shared(id));
    return found?.caller === caller ? found.text : undefined;
  }

  #own(id: string): Kept | undefined {
    const found = this.#kept.get(id);
    return found !== undefined && found.until > Date.now() ? found : undefined;
  }

  async #shared(id: string): Promise<Kept | undefined> {
    try {
      const store = await this.#settings.store?.();
      return (await store?.records.get(keptResults, id))?.value;
    } catch (error) {
      throw asWithoutStore("the rest of this result", error);
    }
  }

  /** No call waits for it or fails with it: this node has the result all the same. */
  #share(work: (store: Store) => Promise<unknown>): void {
    void this.#settings
      .store?.()
      .then(work)
      .catch((error: unknown) => {
        this.#settings.log.failed("kept results", error);
      });
  }

  /** Drops what is out of date, then the oldest until there is room. A map keeps the order of arrival. */
  #forget(): void {
    for (const [id, { text, until }] of this.#kept) {
      const tooMuch = this.#kept.size > mostKept || this.#characters > mostCharacters;
      if (until > Date.now() && !tooMuch) return;
      this.#kept.delete(id);
      this.#characters -= text.length;
      this.#share(({ records }) => records.delete(keptResults, id));
    }
  }
}
