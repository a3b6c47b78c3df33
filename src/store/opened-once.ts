import type { OpenOptions } from "./open.js";
import type { Store } from "./port.js";

/** Opens a store on first use. When that fails, the next use tries again. */
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
