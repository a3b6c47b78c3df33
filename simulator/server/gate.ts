import type { Fields } from "../endpoint/endpoint.js";
import { checkReach } from "../endpoint/reach.js";
import { gatewayError } from "../endpoint/service-error.js";
import { matchRoute, type RouteMatch } from "../spec/match-route.js";
import type { Route } from "../spec/routes.js";
import type { Token } from "../world/tokens.js";
import type { World } from "../world/world.js";

export interface Arrival {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Fields;
  readonly body: Fields;
}

export interface Admission extends RouteMatch {
  readonly version: string;
  readonly token: Token;
}

const knownVersions = new Set(["v3", "2023-02-21", "2021-07-28", "2021-04-15"]);
const nobody: Token = { token: "", kind: "oauth", level: "location", resourceId: "", scopes: [] };

/**
 * What HighLevel's gateway checks before an endpoint sees the request, with its very words (docs/api/errors.md,
 * docs/api/versions.md#the-version-header, docs/api/tokens.md#levels). Throws a ServiceError when
 * it does not admit the request.
 */
export function admit(arrival: Arrival, world: World): Admission {
  const version = checkVersion(arrival.headers.version);
  const match = matchRoute(arrival.method, arrival.path, version);
  const token = match?.route.level === "none" ? nobody : findToken(arrival.headers.authorization, world);
  if (match === undefined) {
    throw gatewayError(
      401,
      "This route is not yet supported by the IAM Service. Please update your IAM config.",
    );
  }
  checkVersionOfRoute(match.route, version, arrival);
  if (match.route.level !== "none") {
    checkLevel(match.route, token);
    checkScopes(match.route, token);
    for (const locationId of namedLocations(match, arrival)) checkReach(token, locationId, world);
  }
  return { ...match, version, token };
}

/** The sub-account, or else the company, that a request is counted against. */
export function countedResource(arrival: Arrival, token: Token | undefined): string {
  if (token?.level === "location") return token.resourceId;
  const match = matchRoute(arrival.method, arrival.path, arrival.headers.version ?? "");
  const named = match ? namedLocations(match, arrival)[0] : undefined;
  return named ?? token?.resourceId ?? "nobody";
}

/** The token that an Authorization header carries, if the account has it. */
export function knownToken(authorization: string | undefined, world: World): Token | undefined {
  return world.tokens.get(bearer(authorization));
}

function bearer(authorization: string | undefined) {
  return /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? "")?.[1] ?? "";
}

function checkVersion(version: string | undefined): string {
  if (version === undefined || version === "") throw gatewayError(401, "version header was not found.");
  if (!knownVersions.has(version)) throw gatewayError(401, "version header is invalid");
  return version;
}

function findToken(authorization: string | undefined, world: World): Token {
  const token = knownToken(authorization, world);
  if (token && world.now().getTime() < (token.expiresAt ?? Number.POSITIVE_INFINITY)) return token;
  const isPit = bearer(authorization).startsWith("pit-");
  throw gatewayError(401, isPit ? "Invalid Private Integration token" : "Invalid JWT");
}

function checkVersionOfRoute(route: Route, version: string, arrival: Arrival) {
  if (route.accepts === "v3" && version !== "v3") {
    throw gatewayError(404, `Cannot ${arrival.method} ${arrival.path}`);
  }
  if (route.accepts === "old" && version === "v3") {
    throw gatewayError(
      400,
      `Endpoint ${arrival.method} ${arrival.path} not available in API version v3. This endpoint was removed in version v3. Please use a version before v3.`,
    );
  }
}

function checkLevel(route: Route, token: Token) {
  if (route.oauthOnly && token.kind === "pit") {
    throw gatewayError(
      401,
      "This authClass type is not allowed to access this scope. Please verify your IAM configuration if this is not the case.",
    );
  }
  const fixed = route.level === "location" || route.level === "agency";
  if (fixed && route.level !== token.level) throw gatewayError(401, "Token's user type mismatch!");
}

function checkScopes(route: Route, token: Token) {
  const { scopes } = token;
  if (scopes === "all" || route.scopes.every((scope) => scopes.includes(scope))) return;
  throw gatewayError(401, "The token is not authorized for this scope.");
}

const locationNames = ["locationId", "location_id", "altId"];

function namedLocations(match: RouteMatch, arrival: Arrival): readonly string[] {
  const places: readonly Fields[] = [match.params, arrival.query, arrival.body];
  return places.flatMap((fields) =>
    locationNames.flatMap((name) => {
      const value = fields[name];
      const isLocation = name !== "altId" || fields.altType !== undefined || arrival.method === "GET";
      return typeof value === "string" && value !== "" && isLocation ? [value] : [];
    }),
  );
}
