import type { Chance } from "./chance.js";
import type { Token, TokenBook } from "./tokens.js";

export interface OAuthOptions {
  /** Milliseconds that access tokens live; about a day by default. */
  readonly accessLifetimeMs?: number;
}

/** What a login or an exchange gives access to. Everything that descends from one login is of one family. */
export interface Grant {
  readonly family: string;
  readonly level: Token["level"];
  /** The sub-account's id, or the company's. */
  readonly resourceId: string;
  readonly scopes: "all" | readonly string[];
}

/** The pair of tokens that one grant gives. */
export interface Issued {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly grant: Grant;
}

/** What has happened at the token endpoints, for tests to look at. */
export interface OAuthCounts {
  exchanges: number;
  refreshes: number;
  /** Times that a refresh token came again soon enough to be given the same tokens. */
  repeats: number;
  /** Times that a refresh token came again too late: each revokes its whole family. */
  reuses: number;
  mints: number;
}

interface RefreshToken {
  readonly grant: Grant;
  /** What it was exchanged for, and when. */
  used?: { readonly at: number; readonly issued: Issued };
}

/** For so long a refresh token that was used gives the same tokens again (docs/api/oauth.md#the-token-endpoint). */
const repeatWindowMs = 30_000;

/** HighLevel's side of OAuth: codes, tokens that expire, refresh tokens that work once. */
export class OAuth {
  readonly counts: OAuthCounts = { exchanges: 0, refreshes: 0, repeats: 0, reuses: 0, mints: 0 };
  /** Sub-accounts that the app is installed in; while empty, all of the company's. */
  readonly installedIn = new Set<string>();
  /** May be changed while the simulator runs. */
  accessLifetimeMs: number;
  readonly #book: TokenBook;
  readonly #chance: Chance;
  readonly #codes = new Map<string, Grant>();
  readonly #refreshTokens = new Map<string, RefreshToken>();
  readonly #familyOf = new Map<string, string>();
  #serial = 0;

  /** @param chance not the world's own: how often tokens are renewed must not change the ids of records. */
  constructor(book: TokenBook, chance: Chance, options: OAuthOptions = {}) {
    this.#book = book;
    this.#chance = chance;
    this.accessLifetimeMs = options.accessLifetimeMs ?? 86_399_000;
  }

  /** What a person does on the chooselocation page: returns the code that the redirect carries. */
  authorize(grant: Omit<Grant, "family">): string {
    const code = `code-${this.#next()}`;
    this.#codes.set(code, { ...grant, family: `family-${this.#next()}` });
    return code;
  }

  /** Returns undefined when the code is unknown or has been used. */
  exchange(code: string): Issued | undefined {
    const grant = this.#codes.get(code);
    if (grant === undefined) return undefined;
    this.#codes.delete(code);
    this.counts.exchanges += 1;
    return this.#issue(grant);
  }

  /**
   * Returns undefined when the token is unknown or was used too long ago; such a late second use revokes its whole
   * family.
   */
  refresh(refreshToken: string): Issued | undefined {
    const known = this.#refreshTokens.get(refreshToken);
    if (known === undefined) return undefined;
    const now = this.#book.now().getTime();
    if (known.used !== undefined && now - known.used.at < repeatWindowMs) {
      this.counts.repeats += 1;
      return known.used.issued;
    }
    if (known.used !== undefined) {
      this.counts.reuses += 1;
      this.revoke(known.grant.family);
      return undefined;
    }
    this.counts.refreshes += 1;
    const issued = this.#issue(known.grant);
    known.used = { at: now, issued };
    return issued;
  }

  /** Makes a sub-account's token from the agency's. */
  mint(agency: Token, locationId: string): Issued {
    this.counts.mints += 1;
    const family = this.#familyOf.get(agency.token) ?? "";
    return this.#issue({ family, level: "location", resourceId: locationId, scopes: agency.scopes });
  }

  /** Takes back every token of a login, access and refresh alike. */
  revoke(family: string): void {
    for (const [token, its] of this.#familyOf) if (its === family) this.#book.tokens.delete(token);
    for (const [token, { grant }] of this.#refreshTokens) {
      if (grant.family === family) this.#refreshTokens.delete(token);
    }
  }

  isInstalledIn(locationId: string): boolean {
    return this.installedIn.size === 0 || this.installedIn.has(locationId);
  }

  #issue(grant: Grant): Issued {
    const accessToken = `access-${this.#next()}`;
    const refreshToken = `refresh-${this.#next()}`;
    this.#book.tokens.set(accessToken, {
      token: accessToken,
      kind: "oauth",
      level: grant.level,
      resourceId: grant.resourceId,
      scopes: grant.scopes,
      expiresAt: this.#book.now().getTime() + this.accessLifetimeMs,
    });
    this.#familyOf.set(accessToken, grant.family);
    this.#refreshTokens.set(refreshToken, { grant });
    return { accessToken, refreshToken, grant };
  }

  #next(): string {
    this.#serial += 1;
    return `${this.#serial}-${this.#chance.id()}`;
  }
}
