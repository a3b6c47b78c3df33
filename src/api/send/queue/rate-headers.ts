/** The short window's usage, from the headers of a reply. */
export interface WindowUsage {
  readonly limit: number;
  readonly windowMs: number;
  /** Requests left in the present window. */
  readonly remaining: number;
}

/** The day's usage, from the headers of a reply. */
export interface DailyUsage {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until the day ends; undefined when the reply does not say. */
  readonly resetMs?: number;
}

type Headers = Readonly<Record<string, string>>;

const defaultWindowMs = 10_000;

/** Reads the short window's usage (docs/api/rate-limits.md#headers); returns undefined when the reply does not report it. */
export function windowUsage(headers: Headers): WindowUsage | undefined {
  const limit = count(headers["x-ratelimit-max"]);
  const remaining = count(headers["x-ratelimit-remaining"]);
  const windowMs = count(headers["x-ratelimit-interval-milliseconds"]) ?? defaultWindowMs;
  if (limit === undefined || remaining === undefined || limit < 1 || windowMs < 1) return undefined;
  return { limit, windowMs, remaining: Math.min(limit, remaining) };
}

/** Reads the day's usage; returns undefined when the reply does not report it. */
export function dailyUsage(headers: Headers, now: number): DailyUsage | undefined {
  const limit = count(headers["x-ratelimit-limit-daily"]);
  const remaining = count(headers["x-ratelimit-daily-remaining"]);
  if (limit === undefined || remaining === undefined || limit < 1) return undefined;
  const reset = count(headers["x-ratelimit-daily-reset"]);
  if (reset === undefined) return { limit, remaining };
  // Undocumented. It is in milliseconds; a number this large is a time since 1970, a smaller one a duration.
  const isTimestamp = reset > 100_000_000_000;
  return { limit, remaining, resetMs: Math.max(0, isTimestamp ? reset - now : reset) };
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
