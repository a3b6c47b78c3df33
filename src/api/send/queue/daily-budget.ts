import type { DailyNews } from "./rate-headers.js";

/** Nobody documents when HighLevel's day ends: what was heard of it holds so long, then a request may find out. */
const freshMs = 15 * 60_000;

/** What is left of the day, by HighLevel's own count. It is shared by all processes, because HighLevel keeps it. */
export class DailyBudget {
  readonly #reservePercent: number;
  #limit = 0;
  #remaining: number | undefined;
  #forgottenAt = 0;

  /** @param reservePercent how much of the day is kept for reads. */
  constructor(reservePercent: number) {
    this.#reservePercent = reservePercent;
  }

  /** As last heard, less what was sent since. */
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

  heard({ limit, remaining, resetMs }: DailyNews, now: number): void {
    this.#limit = limit;
    this.#remaining = remaining;
    this.#forgottenAt = now + Math.min(resetMs ?? freshMs, 24 * 60 * 60_000);
  }

  /** Takes one request. Answers 0, or the milliseconds until it is worth asking again. */
  take(isRead: boolean, now: number): number {
    if (this.#remaining === undefined) return 0;
    if (now >= this.#forgottenAt) {
      this.#remaining = undefined;
      return 0;
    }
    if (this.#remaining <= (isRead ? 0 : this.reserve)) return this.#forgottenAt - now;
    this.#remaining -= 1;
    return 0;
  }
}
