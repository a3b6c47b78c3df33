import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { AuthenticationError, UpstreamError } from "../../errors/errors.js";
import type { Installation } from "./installations.js";
import type { MarketplaceApp } from "./marketplace-app.js";

export interface LoginRequest {
  /** The chooselocation page, or an app's install link with its query. */
  readonly authorizeURL: string;
  readonly clientId: string;
  readonly redirectURI: string;
  /** Requested unless `authorizeURL` names scopes itself. */
  readonly scopes: readonly string[];
  readonly state: string;
}

/** The address at which a person chooses the account and consents (docs/api/oauth.md#install-and-consent). */
export function loginAddress({ authorizeURL, clientId, redirectURI, scopes, state }: LoginRequest): string {
  const address = new URL(authorizeURL);
  const query = address.searchParams;
  query.set("response_type", "code");
  query.set("client_id", clientId);
  query.set("redirect_uri", redirectURI);
  if (!query.has("scope") && scopes.length > 0) query.set("scope", scopes.join(" "));
  query.set("state", state);
  return address.href.replaceAll("+", "%20");
}

/** A random value that ties the redirect to the login it belongs to. */
export function randomState(): string {
  return randomBytes(32).toString("base64url");
}

export function sameState(given: string | null, wanted: string): boolean {
  const digests = [given ?? "", wanted].map((text) => createHash("sha256").update(text).digest());
  const [one, other] = digests;
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

/**
 * Exchanges the code of the redirect for tokens and stores the login.
 *
 * @throws AuthenticationError when HighLevel does not accept the code.
 */
export async function completeLogin(
  account: MarketplaceApp,
  code: string,
  redirectURI: string,
): Promise<Installation> {
  const outcome = await account.exchange(code, redirectURI);
  switch (outcome.kind) {
    case "tokens": {
      const installation = await account.installations.add(outcome.tokens);
      await account.reopen();
      return installation;
    }
    case "refused":
      throw new AuthenticationError(`HighLevel does not take the login: ${outcome.why}`, {
        status: outcome.status,
        advice:
          "A code holds for a few minutes and once. Start again, and check GHL_CLIENT_ID, GHL_CLIENT_SECRET and GHL_REDIRECT_URI.",
      });
    case "expired":
    case "not now":
    case "unknown":
      throw new UpstreamError("The login could not be completed: HighLevel did not answer as it should", {
        advice: "Start the login again in a moment.",
      });
  }
}
