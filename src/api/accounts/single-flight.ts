import { CancelledError } from "../errors/errors.js";

/** Runs at most one piece of work per key at a time; every other request for it shares the result. */
export class SingleFlight<T> {
  readonly #running = new Map<string, Promise<T>>();

  /** Returns the work that is running under the key, if any. */
  running(key: string): Promise<T> | undefined {
    return this.#running.get(key);
  }

  /** Joins the work that is running under the key, or starts it. */
  share(key: string, work: () => Promise<T>): Promise<T> {
    return this.#running.get(key) ?? this.#start(key, work);
  }

  #start(key: string, work: () => Promise<T>): Promise<T> {
    const flight = work().finally(() => this.#running.delete(key));
    this.#running.set(key, flight);
    return flight;
  }

  /** Resolves when nothing is running, whether the work succeeded or failed. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running.values());
  }
}

/** Waits for shared work without being able to cancel it. @throws CancelledError when the signal aborts first. */
export async function waitFor<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  // Every caller may have been cancelled by the time the work fails; that must not end the process.
  work.catch(() => undefined);
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

/** A signal for shared work: its result serves every caller, so no single call may cancel it. */
export function neverAborted(): AbortSignal {
  return new AbortController().signal;
}
