import type { DailyUsage } from "./rate-headers.js";

/** HighLevel does not document when its day ends. Without a reset time, a report counts this long; then a request finds out. */
const freshMs = 15 * 60_000;

/** The requests left of the day by HighLevel's count. HighLevel keeps the count, so all processes share it. */
export class DailyBudget {
  readonly #reservePercent: number;
  #limit = 0;
  #remaining: number | undefined;
  #expiresAt = 0;

  /** @param reservePercent how much of the day is kept for reads. */
  constructor(reservePercent: number) {
    this.#reservePercent = reservePercent;
  }

  /** What the last reply reported, less the requests sent since. Undefined when no recent reply reported it. */
  get remaining(): number | undefined {
    return this.#remaining;
  }

  get limit(): number {
    return this.#limit;
  }

  /** How many of the day's requests are kept for reads. */
  get reserve(): number {
    return Math.ceil((this.#limit * this.#reservePercent) / 100);
  }

  observe({ limit, remaining, resetMs }: DailyUsage, now: number): void {
    this.#limit = limit;
    this.#remaining = remaining;
    this.#expiresAt = now + Math.min(resetMs ?? freshMs, 24 * 60 * 60_000);
  }

  /** Takes one request. Returns 0, or the milliseconds to wait before trying again. */
  take(isRead: boolean, now: number): number {
    if (this.#remaining === undefined) return 0;
    if (now >= this.#expiresAt) {
      this.#remaining = undefined;
      return 0;
    }
    if (this.#remaining <= (isRead ? 0 : this.reserve)) return this.#expiresAt - now;
    this.#remaining -= 1;
    return 0;
  }
}
