import type { Inbox, InboxEntry } from "./inbox.js";

export type EventListener = (entry: InboxEntry) => void;

/**
 * Passes the events that any process receives to the listeners in this process. It watches the store once, however many
 * listeners there are.
 */
export class EventFeed {
  readonly #inbox: Pick<Inbox, "watch">;
  readonly #listeners = new Set<EventListener>();
  readonly #closing = new AbortController();
  #watching: Promise<() => void> | undefined;

  constructor(inbox: Pick<Inbox, "watch">) {
    this.#inbox = inbox;
  }

  /** Aborts when the feed closes, so that nothing waits for events any more. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Resolves once the watch is running, so that no event is missed. When the store fails, the next call tries again. */
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

  /** Calls the listener for every event from now on (once the feed is started), until the returned function is called. */
  listen(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Stops the watch and everything that waits for events. */
  async close(): Promise<void> {
    this.#closing.abort();
    const stop = await this.#watching?.catch(() => undefined);
    stop?.();
    this.#listeners.clear();
  }
}
