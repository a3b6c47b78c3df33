import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Account } from "../../api/accounts/account.js";
import { PITAccount } from "../../api/accounts/private-token.js";
import type { Caller } from "../../api/scope.js";
import type { Client } from "../../api/wire/client.js";
import type { Connections } from "../connections.js";
import type { Exchange } from "../exchange.js";
import { code, HTTPProblem } from "../problem.js";
import type { BroughtTokens } from "./brought-tokens.js";
import type { IdentityProvider } from "./identity.js";
import type { KnownKeys } from "./keys.js";
import type { Principal } from "./principal.js";

/** The ways in which clients may show who they are. */
export interface AccessWays {
  readonly keys: KnownKeys;
  /** True when a key may stand in the address as well. */
  readonly keyInQuery: boolean;
  /** Where clients may bring their own Private Integration Token. */
  readonly brought?: BroughtTokens;
  readonly identity?: IdentityProvider;
}

/** The parameter of an address that may carry a key. */
export const keyParameter = "key";

/** Finds out who makes a request. */
export class Access {
  readonly ways: AccessWays;
  /** True when nobody is asked for anything: the server is then bound to loopback. */
  readonly isOpen: boolean;
  readonly #connections: Connections;

  constructor(ways: AccessWays, connections: Connections) {
    const { keys, brought, identity } = ways;
    this.ways = ways;
    this.isOpen = keys.isEmpty && brought === undefined && identity === undefined;
    this.#connections = connections;
  }

  /**
   * @param key what the client shows, when it is not in the usual places.
   * @throws HTTPProblem when the client may not use this server.
   */
  async authenticate(c: Exchange, key = this.#keyIn(c)): Promise<Principal> {
    const principal = this.isOpen ? anonymous : key ? await this.#holderOf(key, c) : undefined;
    if (principal === undefined) throw this.#unauthorized(c);
    this.#connections.know(c.env.incoming);
    return principal;
  }

  async #holderOf(key: string, c: Exchange): Promise<Principal | undefined> {
    const { keys, brought, identity } = this.ways;
    const known = keys.find(key);
    if (known !== undefined) return known;
    if (key.startsWith("pit-") && brought !== undefined) {
      const isKnown = await brought.isKnown(key, c.env.incoming.socket.remoteAddress);
      return isKnown ? keys.bearerOfPIT(key) : undefined;
    }
    return identity?.identify(key, c);
  }

  #keyIn(c: Exchange): string | undefined {
    const inQuery = this.ways.keyInQuery ? c.req.query(keyParameter) : undefined;
    return bearer(c.req.header("authorization")) ?? c.req.header("x-api-key") ?? inQuery;
  }

  #unauthorized(c: Exchange): HTTPProblem {
    const { keys, keyInQuery, brought, identity } = this.ways;
    const ways = [
      ...(keys.isEmpty
        ? []
        : [
            `one of its keys, as Authorization: Bearer <key>, as X-API-Key${keyInQuery ? " or as ?key=" : ""}`,
          ]),
      ...(brought !== undefined
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

const anonymous: Principal = { name: "anonymous", administrator: false, readOnly: false };

function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
}

const locationForm = /^[A-Za-z0-9]{1,64}$/;

/**
 * The sub-account that a connection is bound to: by its path, or by the header `locationId` as HighLevel's own
 * server takes it.
 *
 * @throws HTTPProblem when the two differ, or are no id.
 */
export function boundLocation(c: Exchange): string | undefined {
  const inPath = c.req.param("locationId");
  const inHeader = c.req.header("locationid") || undefined;
  if (inPath !== undefined && inHeader !== undefined && inPath !== inHeader) {
    const message = "Bad Request: the path and the header locationId name different sub-accounts.";
    throw new HTTPProblem(400, message, { code: code.invalidParams });
  }
  const location = inPath ?? inHeader;
  if (location === undefined || locationForm.test(location)) return location;
  throw new HTTPProblem(404, "Not Found: want /mcp or /mcp/{locationId}.", { code: code.invalidParams });
}

/** How many accounts of limited connections are kept for their next request. */
const mostKept = 10_000;

/** Makes the callers of requests. What a caller may reach is part of its name, so that nothing that is kept for one reach is shown to another. */
export class Callers {
  readonly #own: Account;
  readonly #client: Client;
  /** An account learns which agency and sub-account its token is for: that is kept from request to request. */
  readonly #accounts = new LRUCache<string, Account>({ max: mostKept });

  /** @param own the account of the settings. */
  constructor(own: Account, client: Client) {
    this.#own = own;
    this.#client = client;
  }

  /** @param pinned the sub-account that the connection is bound to. */
  of(principal: Principal, pinned: string | undefined): Caller {
    const { name: holder, administrator, locations, pit } = principal;
    const unattended = principal.unattended && { holder, entries: principal.unattended };
    if (pit === undefined && locations === undefined && pinned === undefined)
      return { name: holder, account: this.#own, administrator, unattended };
    const fence = locations === undefined ? [] : [`limited ${digest(JSON.stringify(locations))}`];
    // No name has a slash, so that no two callers end up with one name.
    const name = `@${[holder, ...fence, ...(pinned === undefined ? [] : [pinned])].join("/")}`;
    const account = this.#accounts.get(name) ?? this.#reachOf(principal, pinned);
    this.#accounts.set(name, account);
    return { name, account, administrator, unattended };
  }

  #reachOf({ locations, pit }: Principal, pinned: string | undefined): Account {
    const whole = pit === undefined ? this.#own : broughtBy(pit, pinned, this.#client);
    return whole.narrowed({
      ...(pinned === undefined || pit !== undefined ? {} : { pinned }),
      ...(locations === undefined ? {} : { allowed: locations }),
    });
  }
}

function broughtBy(pit: string, locationId: string | undefined, client: Client): PITAccount {
  return new PITAccount({ pit, locationId, companyId: undefined, vouched: false }, client);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
