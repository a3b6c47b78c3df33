import { CancelledError } from "../../errors/errors.js";

/** Work of which one piece at most runs per key; who else wants it waits for that one. */
export class SingleFlight<T> {
  readonly #running = new Map<string, Promise<T>>();

  running(key: string): Promise<T> | undefined {
    return this.#running.get(key);
  }

  start(key: string, work: () => Promise<T>): Promise<T> {
    const flight = work().finally(() => this.#running.delete(key));
    // Everybody who waits may have left by the time it fails.
    flight.catch(() => undefined);
    this.#running.set(key, flight);
    return flight;
  }

  /** Resolves when none runs any more, whatever became of it. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running.values());
  }
}

/** Waits for shared work without the power to end it. @throws CancelledError when the signal comes first. */
export async function waitFor<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const cancelled = () => new CancelledError("The call was cancelled", { advice: "Nothing was changed." });
  if (signal.aborted) throw cancelled();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    const abort = () => reject(cancelled());
    signal.addEventListener("abort", abort, { once: true });
    stop = () => signal.removeEventListener("abort", abort);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stop();
  }
}
