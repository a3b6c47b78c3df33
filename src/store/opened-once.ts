import type { OpenOptions } from "./open.js";
import type { Store } from "./port.js";

/** A store that is opened when it is first asked for; where that fails, the next one to ask tries again. */
export class OpenedOnce {
  readonly #options: OpenOptions;
  #opened: Promise<Store> | undefined;

  constructor(options: OpenOptions) {
    this.#options = options;
  }

  store(): Promise<Store> {
    this.#opened ??= import("./open.js")
      .then(({ openStore }) => openStore(this.#options))
      .catch((error: unknown) => {
        this.#opened = undefined;
        throw error;
      });
    return this.#opened;
  }

  async close(): Promise<void> {
    await (await this.#opened?.catch(() => undefined))?.close();
  }
}
