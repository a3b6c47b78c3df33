import type { Inbox, InboxEntry } from "./inbox.js";

export type EventListener = (entry: InboxEntry) => void;

/**
 * Tells everyone in this process of the events that any process receives. The store is watched once, whatever
 * the number of listeners.
 */
export class EventFeed {
  readonly #inbox: Pick<Inbox, "watch">;
  readonly #listeners = new Set<EventListener>();
  readonly #closing = new AbortController();
  #watching: Promise<() => void> | undefined;

  constructor(inbox: Pick<Inbox, "watch">) {
    this.#inbox = inbox;
  }

  /** Ends when the feed does: nothing more is to be waited for. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Resolves once nothing is missed any more. Where the store fails, the next call tries again. */
  async start(): Promise<void> {
    this.#watching ??= this.#inbox
      .watch((entry) => {
        for (const listener of [...this.#listeners]) listener(entry);
      })
      .catch((error: unknown) => {
        this.#watching = undefined;
        throw error;
      });
    await this.#watching;
  }

  /** Hears of events from now on (if the feed is started), until the returned function is called. */
  listen(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Ends what waits for events. */
  async close(): Promise<void> {
    this.#closing.abort();
    const stop = await this.#watching?.catch(() => undefined);
    stop?.();
    this.#listeners.clear();
  }
}
