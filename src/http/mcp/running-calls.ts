import type { ServerResponse } from "node:http";

/** The calls that a stop waits for. */
export class RunningCalls {
  readonly #open = new Set<ServerResponse>();
  #whenNone: (() => void) | undefined;

  /** Counts a call until its answer is written or its client is gone. */
  add(response: ServerResponse): void {
    this.#open.add(response);
    response.once("close", () => this.leave(response));
  }

  /** Stops counting a call that turns out to be a stream, which ends only with its client. */
  leave(response: ServerResponse): void {
    this.#open.delete(response);
    if (this.#open.size === 0) this.#whenNone?.();
  }

  /** Waits until none runs, at most `mostMs`. */
  async finished(mostMs: number): Promise<void> {
    if (this.#open.size === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, mostMs);
      this.#whenNone = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
