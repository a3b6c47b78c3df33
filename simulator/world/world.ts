import { Chance } from "./chance.js";
import { type Collections, emptyCollections } from "./collections.js";
import { demoPits } from "./demo.js";
import { OAuth, type OAuthOptions } from "./oauth.js";
import type { Pit, Token, TokenBook } from "./tokens.js";

/** Everything that the simulated account holds; each request reads and changes it. */
export interface World extends Collections, TokenBook {
  /** Gives ids to new records. */
  readonly chance: Chance;
  /** The marketplace app's logins. */
  readonly oauth: OAuth;
}

export interface WorldOptions {
  readonly seed: number;
  readonly now: () => Date;
  /** Private integration tokens beside those of `demo`. */
  readonly pits?: readonly Pit[] | undefined;
  readonly oauth?: OAuthOptions | undefined;
}

/** An account without records, but with its tokens. */
export function emptyWorld({ seed, now, pits = [], oauth = {} }: WorldOptions): World {
  const tokens = new Map<string, Token>();
  for (const pit of [...demoPits, ...pits]) tokens.set(pit.token, { ...pit, kind: "pit" });
  return {
    ...emptyCollections(),
    now,
    chance: new Chance(seed),
    tokens,
    oauth: new OAuth({ tokens, now }, new Chance(seed + 1), oauth),
  };
}
