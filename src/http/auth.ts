import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { code, header, type Refusal } from "./answer.js";

/** Who makes a request. The name tells keys apart without giving any of them away. */
export interface Principal {
  readonly name: string;
}

/** Tells who makes a request, or undefined where it shows no key that is known. */
export type Authenticator = (request: IncomingMessage) => Principal | undefined;

/**
 * Knows clients by a key in `Authorization: Bearer` or `X-API-Key`. Without any key everybody is "anonymous":
 * the server is then bound to loopback.
 */
export function authenticator(apiKeys: readonly string[]): Authenticator {
  if (apiKeys.length === 0) return () => ({ name: "anonymous" });
  const digests = apiKeys.map(digest);
  return (request) => {
    const shown = bearer(header(request, "authorization")) ?? header(request, "x-api-key");
    if (shown === undefined) return undefined;
    const wanted = digest(shown);
    // All of them each time: how long it takes tells neither which key fits nor how much of it.
    const matches = digests.map((known) => timingSafeEqual(known, wanted));
    const found = matches.indexOf(true);
    return found < 0 ? undefined : { name: `key ${found + 1}` };
  };
}

export const unauthorized: Refusal = {
  status: 401,
  code: code.refused,
  message:
    "Unauthorized: this server wants one of its MCP_API_KEYS, as Authorization: Bearer <key> or as X-API-Key.",
  headers: { "www-authenticate": 'Bearer realm="ghl-mcp"' },
};

/** Digests are of one length, which `timingSafeEqual` wants and which hides the length of the keys. */
function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
}
