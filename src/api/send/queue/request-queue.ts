import type { Budgets } from "../../../store/port.js";
import { CancelledError, RateLimitedError } from "../../errors/errors.js";
import { FairShare } from "./fair-share.js";
import type { Rate } from "./rate.js";

export interface QueuedRequest {
  /** Callers share the budget (`fair-share.ts`); the requests of one caller are served in order. */
  readonly caller: string;
  /** How long to wait, in milliseconds since 1970. */
  readonly until: number;
  readonly signal: AbortSignal;
  /** True for a retry, which goes before the caller's other requests. */
  readonly again: boolean;
}

interface Waiting {
  readonly until: number;
  readonly grant: () => void;
  readonly refuse: (waitMs: number) => void;
}

/** The queue in front of one rate budget. Each caller has a queue; `FairShare` picks the caller that is next. */
export class RequestQueue {
  /** Units left after the last request that was granted, as far as this process knows. */
  remaining: number | undefined;
  readonly #bucket: string;
  readonly #budgets: Budgets;
  readonly #queues = new Map<string, Waiting[]>();
  readonly #fairShare = new FairShare();
  #rate: Rate | undefined;
  #pausedUntil = 0;
  #serving = false;
  /** Ends the sleep of `#serve`. */
  #wake: () => void = () => {};
  #sleepsUntil = 0;

  constructor(bucket: string, budgets: Budgets, rate: Rate | undefined) {
    this.#bucket = bucket;
    this.#budgets = budgets;
    this.#rate = rate;
  }

  /** Undefined when no limit is known: then no request waits. */
  get rate(): Rate | undefined {
    return this.#rate;
  }

  /** Sets the limit that a reply reported. */
  setRate(rate: Rate | undefined): void {
    if (rate?.limit === this.#rate?.limit && rate?.windowMs === this.#rate?.windowMs) return;
    this.#rate = rate;
    this.#wake();
  }

  /** Grants no request for so many milliseconds. */
  pause(ms: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, Date.now() + ms);
  }

  /** Waits for a turn. @throws RateLimitedError when it does not come in time; CancelledError. */
  async wait(request: QueuedRequest): Promise<void> {
    if (this.#rate === undefined && this.#pausedUntil <= Date.now()) return;
    await new Promise<void>((resolve, reject) => this.#join(request, resolve, reject));
  }

  #join(
    { caller, until, signal, again }: QueuedRequest,
    resolve: () => void,
    reject: (error: Error) => void,
  ): void {
    const leave = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
      this.#remove(caller, waiting);
    };
    const waiting: Waiting = {
      until,
      grant: () => {
        leave();
        resolve();
      },
      refuse: (waitMs) => {
        leave();
        reject(tooLate(this.#rate, waitMs));
      },
    };
    const cancel = () => {
      leave();
      reject(new CancelledError("The call was cancelled while it waited", { advice: "Nothing was sent." }));
    };
    const timer = setTimeout(
      () => waiting.refuse(Math.max(1_000, this.#sleepsUntil - Date.now())),
      Math.max(0, until - Date.now()),
    );
    if (signal.aborted) {
      cancel();
      return;
    }
    signal.addEventListener("abort", cancel, { once: true });
    const queue = this.#queues.get(caller);
    if (queue === undefined) {
      this.#queues.set(caller, [waiting]);
      // A new caller may use what was kept in reserve, so `#serve` tries again.
      this.#wake();
    } else {
      if (again) queue.unshift(waiting);
      else queue.push(waiting);
      if (this.#sleepsUntil > until) waiting.refuse(this.#sleepsUntil - Date.now());
    }
    void this.#serve();
  }

  #remove(caller: string, waiting: Waiting): void {
    const queue = this.#queues.get(caller);
    const at = queue?.indexOf(waiting) ?? -1;
    if (queue === undefined || at < 0) return;
    queue.splice(at, 1);
    if (queue.length > 0) return;
    this.#queues.delete(caller);
    if (this.#queues.size === 0) this.#wake();
  }

  async #serve(): Promise<void> {
    if (this.#serving) return;
    this.#serving = true;
    try {
      while (this.#queues.size > 0) {
        const caller = this.#fairShare.next(this.#queues.keys(), this.#rate, Date.now());
        if (caller === undefined) return;
        const waitMs = await this.#take(caller);
        if (waitMs > 0) await this.#sleep(waitMs);
        else this.#grant(caller);
      }
    } finally {
      this.#serving = false;
    }
  }

  /** Takes one unit for the caller. Returns 0, or the milliseconds until it can be granted. */
  async #take(caller: string): Promise<number> {
    const pauseMs = this.#pausedUntil - Date.now();
    if (pauseMs > 0) return pauseMs;
    if (this.#rate === undefined) return 0;
    const { granted, remaining, resetMs } = await this.#budgets.take(this.#bucket, {
      ...this.#rate,
      reserve: this.#fairShare.reserve(caller, this.#rate),
    });
    this.remaining = remaining;
    return granted ? 0 : Math.max(1, resetMs);
  }

  #grant(caller: string): void {
    const queue = this.#queues.get(caller);
    // The caller may have cancelled meanwhile; the unit taken is then spent for nothing.
    if (queue === undefined) return;
    this.#fairShare.count(caller);
    queue[0]?.grant();
    if (queue.length === 0) return;
    // Moved to the end, behind the callers that have used as much.
    this.#queues.delete(caller);
    this.#queues.set(caller, queue);
  }

  /** Waits until the budget has room. Refuses at once the requests whose deadline is before that. */
  async #sleep(ms: number): Promise<void> {
    this.#sleepsUntil = Date.now() + ms;
    const waiting = [...this.#queues.values()].flat();
    for (const each of waiting) if (each.until < this.#sleepsUntil) each.refuse(ms);
    if (this.#queues.size > 0) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#wake = () => {};
    this.#sleepsUntil = 0;
  }
}

function tooLate(rate: Rate | undefined, waitMs: number): RateLimitedError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
  const words = rate === undefined ? "" : `, ${rate.limit} requests per ${rate.windowMs / 1000} s,`;
  return new RateLimitedError(
    `HighLevel's rate limit${words} is used up, and the call's turn did not come in time`,
    {
      retryAfterSeconds,
      advice: `Nothing was sent. Retry after ${retryAfterSeconds} s; fewer or larger pages need fewer requests.`,
    },
  );
}
