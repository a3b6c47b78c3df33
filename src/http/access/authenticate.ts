import type { IncomingMessage } from "node:http";
import { code, header, type Refusal } from "../answer.js";
import type { IdentityDoor } from "./identity.js";
import type { KeyDoor } from "./keys.js";
import type { Principal } from "./principal.js";

/** Tells who makes a request, or why it is not let in. */
export type Authenticator = (
  request: IncomingMessage,
  query: URLSearchParams,
) => Promise<Principal | Refusal>;

/** The ways in which clients may show who they are. */
export interface Doors {
  readonly keys: KeyDoor;
  /** Takes a key from the address as well. */
  readonly keyInQuery: boolean;
  readonly acceptPIT: boolean;
  readonly identity?: IdentityDoor;
}

/** True where nobody is asked for anything: the server is then bound to loopback. */
export function isOpen({ keys, acceptPIT, identity }: Doors): boolean {
  return keys.isEmpty && !acceptPIT && identity === undefined;
}

export function authenticator(doors: Doors): Authenticator {
  if (isOpen(doors)) return async () => ({ name: "anonymous", administrator: false, readOnly: false });
  return async (request, query) => {
    const shown = shownIn(request, query, doors);
    if (shown === undefined) return unauthorized(doors, request);
    const known = doors.keys.find(shown);
    if (known !== undefined) return known;
    if (shown.startsWith("pit-") && doors.acceptPIT) return doors.keys.bearerOfPIT(shown);
    const identified = await doors.identity?.identify(shown, request);
    return identified ?? unauthorized(doors, request);
  };
}

/** The parameter of an address that may carry a key. */
export const keyParameter = "key";

function shownIn(request: IncomingMessage, query: URLSearchParams, doors: Doors): string | undefined {
  const inQuery = doors.keyInQuery ? query.get(keyParameter) : null;
  return bearer(header(request, "authorization")) ?? header(request, "x-api-key") ?? inQuery ?? undefined;
}

function unauthorized({ keys, keyInQuery, acceptPIT, identity }: Doors, request: IncomingMessage): Refusal {
  const ways = [
    ...(keys.isEmpty
      ? []
      : [`one of its keys, as Authorization: Bearer <key>, as X-API-Key${keyInQuery ? " or as ?key=" : ""}`]),
    ...(acceptPIT
      ? ["your own Private Integration Token as Authorization: Bearer pit-… with locationId"]
      : []),
    ...(identity === undefined ? [] : ["a token of its identity provider"]),
  ];
  return {
    status: 401,
    code: code.refused,
    message: `Unauthorized: this server wants ${ways.join(", or ")}.`,
    headers: { "www-authenticate": identity?.challenge(request) ?? 'Bearer realm="ghl-mcp"' },
  };
}

function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
}
