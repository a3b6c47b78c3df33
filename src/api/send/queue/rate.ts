/** So many requests per window. */
export interface Rate {
  readonly limit: number;
  readonly windowMs: number;
}
