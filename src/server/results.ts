import { randomUUID } from "node:crypto";
import { z } from "zod";
import { collection, type Store } from "../store/store.js";

const keptSchema = z.object({ caller: z.string(), text: z.string() });

type Kept = z.infer<typeof keptSchema>;

const keptResults = collection("kept-results", keptSchema);

const lifeMs = 15 * 60_000;
const mostKept = 100;
const mostCharacters = 50_000_000;

export interface KeptResultsSettings {
  /** The store of several nodes, where there are several: the next request may reach another one. */
  readonly shared?: () => Promise<Store>;
  /** Hears of what goes wrong. */
  readonly report: (fault: string) => void;
}

/** Replies that were too long to show whole, kept for a while for the caller that made them and nobody else. */
export class KeptResults {
  readonly #settings: KeptResultsSettings;
  readonly #kept = new Map<string, Kept & { readonly until: number }>();
  #characters = 0;

  constructor(settings: KeptResultsSettings) {
    this.#settings = settings;
  }

  /** @returns the id under which the text can be read. */
  async keep(caller: string, text: string): Promise<string> {
    const id = randomUUID();
    this.#kept.set(id, { caller, text, until: Date.now() + lifeMs });
    this.#characters += text.length;
    this.#forget();
    await this.#share(id, { caller, text });
    return id;
  }

  /** The whole text, or nothing where the id is unknown, out of date or another caller's. */
  async read(caller: string, id: string): Promise<string | undefined> {
    const found = this.#own(id) ?? (await this.#shared(id));
    return found?.caller === caller ? found.text : undefined;
  }

  #own(id: string): Kept | undefined {
    const found = this.#kept.get(id);
    return found !== undefined && found.until > Date.now() ? found : undefined;
  }

  async #shared(id: string): Promise<Kept | undefined> {
    const store = await this.#settings.shared?.();
    return (await store?.records.get(keptResults, id))?.value;
  }

  /** A reply is shown whether or not its rest can be kept for the other nodes. */
  async #share(id: string, kept: Kept): Promise<void> {
    try {
      const store = await this.#settings.shared?.();
      await store?.records.put(keptResults, id, kept, { expiresInMs: lifeMs });
    } catch (error) {
      this.#settings.report(`kept results: ${error instanceof Error ? error.message : String(error)}`);
    }
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
