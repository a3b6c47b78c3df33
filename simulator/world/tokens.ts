/** A token that the simulated service knows. */
export interface Token {
  readonly token: string;
  readonly kind: "pit" | "oauth";
  readonly level: "location" | "agency";
  /** The sub-account's id for a location token, the company's id for an agency token. */
  readonly resourceId: string;
  readonly scopes: "all" | readonly string[];
  /** Milliseconds since 1970 at which it expires. */
  readonly expiresAt?: number;
}

/** A private integration token to add to the simulated account. */
export type Pit = Omit<Token, "kind">;

/** Every known token by its text, and the clock by which they expire. */
export interface TokenBook {
  readonly tokens: Map<string, Token>;
  readonly now: () => Date;
}

/**
 * Rotates a private integration token as "Rotate and expire later" does: both work for a while, then only the
 * new one.
 */
export function rotatePit(book: TokenBook, old: string, renewed: string, overlapMs: number): void {
  const token = book.tokens.get(old);
  if (token === undefined) throw new Error("there is no such token to rotate");
  book.tokens.set(renewed, { ...token, token: renewed });
  book.tokens.set(old, { ...token, expiresAt: book.now().getTime() + overlapMs });
}
