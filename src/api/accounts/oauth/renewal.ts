import type { Collection, Store, StoredRecord } from "../../../store/port.js";
import {
  AuthenticationError,
  MissingScopeError,
  UpstreamError,
  WrongLocationError,
} from "../../errors/errors.js";
import { neverAborted } from "../single-flight.js";
import { markRenewal, storeRenewed, type TokenCache, type TokenSource } from "./token-cache.js";
import type { TokenEndpoint, TokenOutcome } from "./token-endpoint.js";
import { installationTokens, isOver, isRepeatable, locationTokens, type Tokens } from "./tokens.js";

/**
 * A renewal was interrupted after its refresh token may have been used, and the same answer can be had no more. Sending
 * that token again is the last resort: a server that sees a used refresh token may revoke every token issued with it.
 */
class RenewalInDoubtError extends Error {}

/**
 * `careful` never sends a refresh token that may have been used and gives no answer again; `last resort` does, when
 * nothing else is left.
 */
type Way = "careful" | "last resort";

/** An answer that takes longer counts as lost, so that there is time to ask for it once more. */
export const firstTimeoutMs = 12_000;

export interface RenewalParts {
  readonly store: () => Promise<Store>;
  readonly endpoint: TokenEndpoint;
  readonly cache: TokenCache;
}

/** Renews the tokens of installations, and those of an agency's sub-accounts. */
export class Renewal {
  readonly #parts: RenewalParts;

  constructor(parts: RenewalParts) {
    this.#parts = parts;
  }

  /** The tokens of an installation. Only its refresh token can obtain new ones. */
  installation(key: string, way: Way = "last resort"): TokenSource {
    return {
      collection: installationTokens,
      key,
      way,
      obtain: (kept, stale) => {
        if (kept === undefined) throw loginNeeded("Nobody is logged in (any more)");
        return this.#refresh(installationTokens, kept, stale, way);
      },
    };
  }

  /** The tokens of a sub-account that is reached through the agency's installation. */
  location(agencyKey: string, companyId: string, locationId: string): TokenSource {
    return {
      collection: locationTokens,
      key: `${agencyKey}/${locationId}`,
      way: "location",
      obtain: (kept, stale) => this.#forLocation({ agencyKey, companyId, locationId }, kept, stale),
    };
  }

  async #forLocation(
    wanted: { readonly agencyKey: string; readonly companyId: string; readonly locationId: string },
    kept: StoredRecord<Tokens> | undefined,
    stale: string | undefined,
  ): Promise<Tokens> {
    const { agencyKey } = wanted;
    const minted = await this.#mint(wanted, this.installation(agencyKey, "careful"), kept, stale).catch(
      (error: unknown) => {
        if (error instanceof RenewalInDoubtError || error instanceof AuthenticationError) return undefined;
        throw error;
      },
    );
    if (minted !== undefined) return minted;
    // The agency's login is in doubt: the sub-account's refresh token is independent of it.
    const refreshed = await this.#refreshLocation(kept, stale);
    return refreshed ?? this.#mint(wanted, this.installation(agencyKey, "last resort"), kept, stale);
  }

  async #refreshLocation(
    kept: StoredRecord<Tokens> | undefined,
    stale: string | undefined,
  ): Promise<Tokens | undefined> {
    if (kept?.value.refreshToken === undefined) return undefined;
    return this.#refresh(locationTokens, kept, stale, "careful").catch((error: unknown) => {
      if (error instanceof RenewalInDoubtError || error instanceof AuthenticationError) return undefined;
      throw error;
    });
  }

  async #mint(
    { companyId, locationId }: { readonly companyId: string; readonly locationId: string },
    agency: TokenSource,
    kept: StoredRecord<Tokens> | undefined,
    stale: string | undefined,
  ): Promise<Tokens> {
    const { endpoint, cache, store } = this.#parts;
    let agencyToken = await cache.token(agency, undefined, neverAborted());
    let outcome = await endpoint.mint(agencyToken, companyId, locationId);
    if (outcome.kind === "expired") {
      agencyToken = await cache.token(agency, agencyToken, neverAborted());
      outcome = await endpoint.mint(agencyToken, companyId, locationId);
    }
    // Requesting a sub-account's token again is safe: it uses nothing up.
    if (outcome.kind === "unknown") outcome = await endpoint.mint(agencyToken, companyId, locationId);
    if (outcome.kind === "tokens") {
      const { records } = await store();
      await records.put(locationTokens, `${agency.key}/${locationId}`, outcome.tokens);
      return outcome.tokens;
    }
    if (kept !== undefined && isStillValid(kept.value, stale)) return kept.value;
    throw mintFailure(outcome, locationId);
  }

  async #refresh(
    collection: Collection<Tokens>,
    kept: StoredRecord<Tokens>,
    stale: string | undefined,
    way: Way,
  ): Promise<Tokens> {
    const { endpoint, store } = this.#parts;
    const { refreshToken, refused, renewal } = kept.value;
    if (refused === true || refreshToken === undefined) throw loginNeeded("The login is used up");
    const inDoubt = renewal !== undefined && !isRepeatable(kept.value, Date.now());
    if (inDoubt && isStillValid(kept.value, stale)) return kept.value;
    if (inDoubt && way === "careful") throw new RenewalInDoubtError();
    const opened = await store();
    const marked = await markRenewal(opened, collection, kept, Date.now());
    if (marked === undefined) throw tryAgain("The login changed while it was being renewed");
    const outcome = await endpoint.refresh(
      kept.value,
      refreshToken,
      renewal === undefined ? firstTimeoutMs : undefined,
    );
    switch (outcome.kind) {
      case "tokens":
        return storeRenewed(opened, collection, marked, renewedFrom(kept.value, outcome.tokens));
      case "refused":
      case "expired":
        await opened.records.putIf(collection, kept.key, { ...kept.value, refused: true }, marked.revision);
        throw loginNeeded(
          renewal !== undefined
            ? "A renewal of the login broke off, and HighLevel takes its refresh token no more"
            : "HighLevel does not take the login's refresh token",
        );
      case "not now":
        await opened.records.putIf(collection, kept.key, kept.value, marked.revision);
        if (isStillValid(kept.value, stale)) return kept.value;
        throw tryAgain(`The token cannot be renewed just now: ${outcome.why}`);
      case "unknown":
        if (isRepeatable(marked.value, Date.now())) return this.#refresh(collection, marked, stale, way);
        if (isStillValid(kept.value, stale)) return marked.value;
        if (way === "careful") throw new RenewalInDoubtError();
        if (renewal === undefined) return this.#refresh(collection, marked, stale, way);
        throw tryAgain(`Renewing the token failed: ${outcome.why}`);
    }
  }
}

function isStillValid(tokens: Tokens, stale: string | undefined): boolean {
  return tokens.accessToken !== stale && !isOver(tokens, Date.now());
}

/** Completes renewed tokens: a reply may omit what has not changed. */
function renewedFrom(before: Tokens, renewed: Tokens): Tokens {
  return {
    ...renewed,
    level: before.level,
    companyId: before.companyId ?? renewed.companyId,
    locationId: before.locationId,
    refreshToken: renewed.refreshToken ?? before.refreshToken,
    scopes: renewed.scopes.length > 0 ? renewed.scopes : before.scopes,
  };
}

/** The error for a login that only a person can restore. */
export function loginNeeded(what: string): AuthenticationError {
  return new AuthenticationError(what, {
    advice: "A person must sign in again: `ghl-mcp login` on the server, or /oauth/start over HTTP.",
  });
}

function tryAgain(what: string): UpstreamError {
  return new UpstreamError(what, { advice: "Nothing was sent. Call again in a moment." });
}

function mintFailure(outcome: Exclude<TokenOutcome, { readonly kind: "tokens" }>, locationId: string): Error {
  switch (outcome.kind) {
    case "expired":
      return loginNeeded("HighLevel does not accept the agency's token");
    case "not now":
      if (/not active/i.test(outcome.why)) return noToken(locationId, outcome.why);
      return tryAgain(`There is no token for the sub-account ${locationId} just now: ${outcome.why}`);
    case "unknown":
      return tryAgain(`There is no token for the sub-account ${locationId} just now: ${outcome.why}`);
    case "refused":
      if (/not authorized for this scope/i.test(outcome.why)) {
        return new MissingScopeError(
          "The agency's login lacks oauth.write, which tokens of sub-accounts need",
          {
            status: outcome.status,
            advice: "Add the scope to the app, then sign in again with `ghl-mcp login`.",
          },
        );
      }
      return noToken(locationId, outcome.why);
  }
}

function noToken(locationId: string, why: string): WrongLocationError {
  return new WrongLocationError(`HighLevel gives no token for the sub-account ${locationId}: ${why}`, {
    advice: "list_locations shows which sub-accounts can be reached; the app must be installed there.",
  });
}
