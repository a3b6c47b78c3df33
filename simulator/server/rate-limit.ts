/** `burst` requests in each window of `perMs`, and `daily` in each day (UTC). */
export interface Rate {
  readonly burst: number;
  readonly perMs: number;
  readonly daily: number;
}

/** HighLevel's documented limits (docs/api/rate-limits.md#documented-limits). */
export const usualRate: Rate = { burst: 100, perMs: 10_000, daily: 200_000 };

export interface RateVerdict {
  readonly allowed: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

interface Count {
  readonly period: number;
  readonly used: number;
}

/** Counts requests per key (a token and the sub-account it acts on). */
export class RateLimit {
  readonly #windows = new Map<string, Count>();
  readonly #days = new Map<string, Count>();
  readonly #rate: Rate;
  readonly #now: () => Date;

  constructor(rate: Rate, now: () => Date) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Counts one request; a refused request costs nothing. */
  take(key: string): RateVerdict {
    const at = this.#now().getTime();
    const window = current(this.#windows.get(key), Math.floor(at / this.#rate.perMs));
    const day = current(this.#days.get(key), Math.floor(at / 86_400_000));
    const allowed = window.used < this.#rate.burst && day.used < this.#rate.daily;
    const cost = allowed ? 1 : 0;
    this.#windows.set(key, { ...window, used: window.used + cost });
    this.#days.set(key, { ...day, used: day.used + cost });
    return { allowed, headers: this.#headers(window.used + cost, day.used + cost) };
  }

  /** Nothing has been asked yet. */
  forget(): void {
    this.#windows.clear();
    this.#days.clear();
  }

  #headers(inWindow: number, today: number): RateVerdict["headers"] {
    return {
      "X-RateLimit-Limit-Daily": String(this.#rate.daily),
      "X-RateLimit-Daily-Remaining": String(Math.max(0, this.#rate.daily - today)),
      "X-RateLimit-Interval-Milliseconds": String(this.#rate.perMs),
      "X-RateLimit-Max": String(this.#rate.burst),
      "X-RateLimit-Remaining": String(Math.max(0, this.#rate.burst - inWindow)),
    };
  }
}

function current(count: Count | undefined, period: number): Count {
  return count?.period === period ? count : { period, used: 0 };
}
