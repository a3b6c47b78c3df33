import { Refusal, refusal } from "../endpoint/service-error.js";
import type { Token } from "./tokens.js";
import type { World } from "./world.js";

/** The marketplace app that the simulated account knows. */
export const demoApp = {
  clientId: "6750a1c3e84b2f0019d7e5aa-m3kq81xz",
  clientSecret: "2c9f51d7-6b0e-4a83-9e14-d85b7f3062ac",
  /** HighLevel's client ids begin with the id of the app. */
  appId: "6750a1c3e84b2f0019d7e5aa",
} as const;

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

interface RefreshToken {
  readonly grant: Grant;
  used: boolean;
}

/** What has happened at the token endpoints, for tests to look at. */
export interface OAuthCounts {
  exchanges: number;
  refreshes: number;
  /** Times that a refresh token came a second time: each revokes its whole family. */
  reuses: number;
  mints: number;
}

/** HighLevel's side of OAuth: codes, tokens that expire, refresh tokens that work once. */
export class OAuth {
  readonly counts: OAuthCounts = { exchanges: 0, refreshes: 0, reuses: 0, mints: 0 };
  /** Sub-accounts that the app is installed in; all of the company's where none is named. */
  readonly installedIn = new Set<string>();
  /** May be changed while it runs. */
  accessLifetimeMs: number;
  readonly #codes = new Map<string, Grant>();
  readonly #refreshTokens = new Map<string, RefreshToken>();
  readonly #accessTokens = new Map<string, string>();
  #serial = 0;

  constructor(options: OAuthOptions = {}) {
    this.accessLifetimeMs = options.accessLifetimeMs ?? 86_399_000;
  }

  /** What a person does on the chooselocation page: the code that the redirect then carries. */
  authorize(grant: Omit<Grant, "family">, world: World): string {
    const code = `code-${this.#next(world)}`;
    this.#codes.set(code, { ...grant, family: `family-${this.#next(world)}` });
    return code;
  }

  exchange(code: string, world: World): Issued {
    const grant = this.#codes.get(code);
    if (!grant) {
      throw new Refusal(401, { error: "UnAuthorized!", error_description: "Authorization code not found" });
    }
    this.#codes.delete(code);
    this.counts.exchanges += 1;
    return this.#issue(grant, world);
  }

  refresh(refreshToken: string, world: World): Issued {
    const known = this.#refreshTokens.get(refreshToken);
    if (known?.used) {
      this.counts.reuses += 1;
      this.revoke(known.grant.family, world);
    }
    if (!known || known.used) {
      throw refusal(401, "Invalid grant: refresh token is invalid", { error: "invalid_grant" });
    }
    known.used = true;
    this.counts.refreshes += 1;
    return this.#issue(known.grant, world);
  }

  mint(agency: Token, locationId: string, world: World): Issued {
    this.counts.mints += 1;
    const family = this.#accessTokens.get(agency.token) ?? "";
    return this.#issue({ family, level: "location", resourceId: locationId, scopes: agency.scopes }, world);
  }

  /** Takes back every token of a login, access and refresh alike. */
  revoke(family: string, world: World): void {
    for (const [token, of] of this.#accessTokens) if (of === family) world.tokens.delete(token);
    for (const [token, { grant }] of this.#refreshTokens) {
      if (grant.family === family) this.#refreshTokens.delete(token);
    }
  }

  isInstalledIn(locationId: string): boolean {
    return this.installedIn.size === 0 || this.installedIn.has(locationId);
  }

  #issue(grant: Grant, world: World): Issued {
    const accessToken = `access-${this.#next(world)}`;
    const refreshToken = `refresh-${this.#next(world)}`;
    world.tokens.set(accessToken, {
      token: accessToken,
      kind: "oauth",
      level: grant.level,
      resourceId: grant.resourceId,
      scopes: grant.scopes,
      expiresAt: world.now().getTime() + this.accessLifetimeMs,
    });
    this.#accessTokens.set(accessToken, grant.family);
    this.#refreshTokens.set(refreshToken, { grant, used: false });
    return { accessToken, refreshToken, grant };
  }

  /** Not from the world's own chance: how often tokens are renewed must not change the ids of records. */
  #next(world: World): string {
    this.#serial += 1;
    return `${this.#serial}-${world.now().getTime().toString(36)}${Math.random().toString(36).slice(2)}`;
  }
}

export interface Issued {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly grant: Grant;
}

/**
 * Rotates a private integration token as "Rotate and expire later" does: both work for a while, then only the
 * new one.
 */
export function rotatePit(world: World, old: string, renewed: string, overlapMs: number): void {
  const token = world.tokens.get(old);
  if (!token) throw new Error("there is no such token to rotate");
  world.tokens.set(renewed, { ...token, token: renewed });
  world.tokens.set(old, { ...token, expiresAt: world.now().getTime() + overlapMs });
}
