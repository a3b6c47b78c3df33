import type { Exchange } from "../exchange.js";
import { HTTPProblem } from "../problem.js";
import type { IdentityProvider } from "./identity.js";
import type { KnownKeys } from "./keys.js";
import type { Principal } from "./principal.js";

/** The ways in which clients may show who they are. */
export interface AccessWays {
  readonly keys: KnownKeys;
  /** True when a key may stand in the address as well. */
  readonly keyInQuery: boolean;
  readonly acceptPIT: boolean;
  readonly identity?: IdentityProvider;
}

/** The parameter of an address that may carry a key. */
export const keyParameter = "key";

/** Finds out who makes a request. */
export class Access {
  readonly ways: AccessWays;

  constructor(ways: AccessWays) {
    this.ways = ways;
  }

  /** True when nobody is asked for anything: the server is then bound to loopback. */
  get isOpen(): boolean {
    const { keys, acceptPIT, identity } = this.ways;
    return keys.isEmpty && !acceptPIT && identity === undefined;
  }

  /**
   * @param key what the client shows, when it is not in the usual places.
   * @throws HTTPProblem when the client may not use this server.
   */
  async authenticate(c: Exchange, key = this.#keyIn(c)): Promise<Principal> {
    if (this.isOpen) return { name: "anonymous", administrator: false, readOnly: false };
    if (key === undefined) throw this.#unauthorized(c);
    const { keys, acceptPIT, identity } = this.ways;
    const known = keys.find(key);
    if (known !== undefined) return known;
    if (key.startsWith("pit-") && acceptPIT) return keys.bearerOfPIT(key);
    const identified = await identity?.identify(key, c);
    if (identified === undefined) throw this.#unauthorized(c);
    return identified;
  }

  #keyIn(c: Exchange): string | undefined {
    const inQuery = this.ways.keyInQuery ? c.req.query(keyParameter) : undefined;
    return bearer(c.req.header("authorization")) ?? c.req.header("x-api-key") ?? inQuery;
  }

  #unauthorized(c: Exchange): HTTPProblem {
    const { keys, keyInQuery, acceptPIT, identity } = this.ways;
    const ways = [
      ...(keys.isEmpty
        ? []
        : [
            `one of its keys, as Authorization: Bearer <key>, as X-API-Key${keyInQuery ? " or as ?key=" : ""}`,
          ]),
      ...(acceptPIT
        ? ["your own Private Integration Token as Authorization: Bearer pit-… with locationId"]
        : []),
      ...(identity === undefined ? [] : ["a token of its identity provider"]),
    ];
    const challenge = identity?.challenge(c) ?? 'Bearer realm="ghl-mcp"';
    return new HTTPProblem(401, `Unauthorized: this server wants ${ways.join(", or ")}.`, {
      headers: { "www-authenticate": challenge },
    });
  }
}

function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
}
