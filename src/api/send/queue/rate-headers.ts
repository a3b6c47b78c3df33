/** What the headers of a reply say of the budget it was taken from. */
export interface RateNews {
  readonly limit: number;
  readonly windowMs: number;
  /** Requests left in the present window. */
  readonly remaining: number;
}

export interface DailyNews {
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until the day ends, where HighLevel says so. */
  readonly resetMs?: number;
}

type Headers = Readonly<Record<string, string>>;

const usualWindowMs = 10_000;

/** The short window (docs/api/rate-limits.md#headers); undefined where the reply does not speak of it. */
export function rateNews(headers: Headers): RateNews | undefined {
  const limit = count(headers["x-ratelimit-max"]);
  const remaining = count(headers["x-ratelimit-remaining"]);
  const windowMs = count(headers["x-ratelimit-interval-milliseconds"]) ?? usualWindowMs;
  if (limit === undefined || remaining === undefined || limit < 1 || windowMs < 1) return undefined;
  return { limit, windowMs, remaining: Math.min(limit, remaining) };
}

/** The day; undefined where the reply does not speak of it. */
export function dailyNews(headers: Headers, now: number): DailyNews | undefined {
  const limit = count(headers["x-ratelimit-limit-daily"]);
  const remaining = count(headers["x-ratelimit-daily-remaining"]);
  if (limit === undefined || remaining === undefined || limit < 1) return undefined;
  const reset = count(headers["x-ratelimit-daily-reset"]);
  if (reset === undefined) return { limit, remaining };
  // Undocumented; milliseconds, and a moment rather than a span where they are that many.
  const isMoment = reset > 100_000_000_000;
  return { limit, remaining, resetMs: Math.max(0, isMoment ? reset - now : reset) };
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;
}
