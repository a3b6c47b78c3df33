/** A rate limit: so many requests per window. */
export interface Rate {
  readonly limit: number;
  readonly windowMs: number;
}
