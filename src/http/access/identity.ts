import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import { z } from "zod";
import type { Config } from "../../app/config.js";
import type { Exchange } from "../exchange.js";
import { mcpPath, metadataPath } from "../paths.js";
import { HTTPProblem, unstored } from "../problem.js";
import type { Principal } from "./principal.js";

type IdentitySettings = NonNullable<Config["identity"]>;

/** Only signatures by a key that the provider keeps to itself. */
const algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];
const patienceMs = 5_000;

const claimsSchema = z.object({
  sub: z.string().min(1),
  scope: z.string().optional(),
  scp: z.union([z.string(), z.array(z.string())]).optional(),
  /** The sub-accounts that the person may reach, when the provider names them. */
  ghl_locations: z.array(z.string().min(1)).min(1).optional(),
});

/** Accepts access tokens of an identity provider that are meant for this server alone. */
export class IdentityProvider {
  readonly #settings: IdentitySettings;
  #keys: Promise<JWTVerifyGetKey> | undefined;

  constructor(settings: IdentitySettings) {
    this.#settings = settings;
  }

  /**
   * Returns who a token stands for, or undefined when the provider did not sign it for this server.
   *
   * @throws HTTPProblem when the token lacks a scope, or the provider cannot be reached.
   */
  async identify(token: string, c: Exchange): Promise<Principal | undefined> {
    if (token.split(".").length !== 3) return undefined;
    const { issuer, audience } = this.#settings;
    try {
      const keys = await this.#remoteKeys();
      const options = { issuer, audience, algorithms, clockTolerance: 5, requiredClaims: ["exp", "sub"] };
      const { payload } = await jwtVerify(token, keys, options);
      return this.#principal(payload, c);
    } catch (error) {
      if (error instanceof HTTPProblem) throw error;
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
      const headers = { "retry-after": "10" };
      throw new HTTPProblem(503, "The identity provider cannot be reached.", { headers });
    }
  }

  /** What to answer when no token is shown, or one that is not accepted. */
  challenge(c: Exchange, error?: "insufficient_scope"): string {
    const { scopes } = this.#settings;
    return [
      'Bearer realm="ghl-mcp"',
      ...(error === undefined ? [] : [`error="${error}"`]),
      `resource_metadata="${this.#metadataAddress(c)}"`,
      ...(scopes.length > 0 ? [`scope="${scopes.join(" ")}"`] : []),
    ].join(", ");
  }

  /** The protected-resource metadata (RFC 9728): where clients get tokens for this server. */
  readonly metadata = (c: Exchange): Response => {
    const { issuer, audience, scopes } = this.#settings;
    const body = {
      resource: audience,
      authorization_servers: [issuer],
      bearer_methods_supported: ["header"],
      ...(scopes.length > 0 ? { scopes_supported: scopes } : {}),
      resource_name: "ghl-mcp",
    };
    // Public by nature: a browser's client reads it before it can show anything.
    return c.json(body, 200, { ...unstored, "access-control-allow-origin": "*" });
  };

  #principal(payload: JWTPayload, c: Exchange): Principal {
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) throw new HTTPProblem(403, "Forbidden: the token's claims are not usable.");
    const { sub, scope, scp, ghl_locations: locations } = claims.data;
    const granted = [scope ?? "", ...[scp ?? ""].flat()].flatMap((text) => text.split(" "));
    const missing = this.#settings.scopes.filter((wanted) => !granted.includes(wanted));
    if (missing.length > 0) {
      throw new HTTPProblem(403, `Forbidden: the token lacks the scope ${missing.join(" ")}.`, {
        headers: { "www-authenticate": this.challenge(c, "insufficient_scope") },
      });
    }
    return {
      name: `subject ${encodeURIComponent(sub)}`,
      administrator: false,
      readOnly: false,
      ...(locations === undefined ? {} : { locations }),
    };
  }

  /** The audience, when it is an address, is this server's own; else the name it was reached by is used. */
  #metadataAddress(c: Exchange): string {
    const { audience } = this.#settings;
    const isAddress = /^https?:\/\//.test(audience) && URL.canParse(audience);
    const base = isAddress ? new URL(audience).origin : `http://${c.req.header("host") ?? "localhost"}`;
    return `${base}${metadataPath}${mcpPath}`;
  }

  /** jose keeps the keys and reads them anew when one is not known; where to find them is asked once. */
  #remoteKeys(): Promise<JWTVerifyGetKey> {
    this.#keys ??= this.#findKeys().catch((error: unknown) => {
      this.#keys = undefined;
      throw error;
    });
    return this.#keys;
  }

  async #findKeys(): Promise<JWTVerifyGetKey> {
    const address = this.#settings.jwksURL ?? (await discoverKeys(this.#settings.issuer));
    return createRemoteJWKSet(new URL(address), { timeoutDuration: patienceMs });
  }
}

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() });

async function discoverKeys(issuer: string): Promise<string> {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, "");
  const addresses = [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ];
  for (const address of addresses) {
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    const found = response.ok ? discoverySchema.safeParse(await response.json()) : undefined;
    if (found?.success && found.data.issuer === issuer) return found.data.jwks_uri;
  }
  throw new Error(`${issuer} does not say where its keys are: set MCP_OAUTH_JWKS_URL`);
}
