import { z } from "zod";
import { type Endpoint, type Fields, ok, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { checkReach } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { ServiceError, serviceError } from "../../endpoint/service-error.js";
import { demo, demoApp } from "../../world/demo.js";
import type { Issued } from "../../world/oauth.js";
import type { World } from "../../world/world.js";

const mintSchema = z.object({ companyId: z.string(), locationId: z.string() });

const installedSchema = z.object({
  companyId: z.string(),
  appId: z.string(),
  query: z.string().optional(),
  isInstalled: z.stringbool().or(z.boolean()).optional(),
  locationId: z.string().optional(),
  skip: z.coerce.number().default(0),
  limit: z.coerce.number().default(20),
  pageSize: z.coerce.number().default(20),
  pageToken: z.coerce.number().default(0),
});

/** The token endpoints, in the 2021 form and in that of v3. */
export const oauth: readonly Endpoint[] = [
  { line: "POST /oauth/token", handle: (request, world) => ok(tokenReply(request, world)) },
  {
    line: "POST /oauth/locationToken",
    handle: (request, world) => ok(snakeReply(minted(request, world), world)),
  },
  {
    line: "POST /oauth/location-token",
    handle: (request, world) => ok(camelCase(snakeReply(minted(request, world), world))),
  },
  {
    line: "GET /oauth/installedLocations",
    handle(request, world) {
      const { found, asked } = installed(request, world);
      return ok({
        locations: found.slice(asked.skip, asked.skip + asked.limit),
        count: found.length,
        installToFutureLocations: true,
      });
    },
  },
  {
    line: "GET /oauth/installed-locations",
    handle(request, world) {
      const { found, asked } = installed(request, world);
      const next = asked.pageToken + asked.pageSize;
      return ok({
        items: found.slice(asked.pageToken, next),
        pagination: {
          totalRecords: found.length,
          ...(next < found.length ? { nextPageToken: String(next) } : {}),
        },
        installToFutureLocations: true,
      });
    },
  },
];

function tokenReply(request: SimulatedRequest, world: World): Readonly<Record<string, unknown>> {
  if (!request.contentType.startsWith("application/x-www-form-urlencoded") && request.version !== "v3") {
    throw serviceError(400, "Invalid parameter: grantType");
  }
  const asked = request.version === "v3" ? snakeCase(request.body) : request.body;
  const reply = snakeReply(granted(asked, world), world);
  return request.version === "v3" ? camelCase(reply) : reply;
}

function granted(asked: Fields, world: World): Issued {
  // A bad code is told before the client's credentials are looked at (docs/api/oauth.md#the-token-endpoint).
  if (asked.client_id !== demoApp.clientId || asked.client_secret !== demoApp.clientSecret) {
    throw new ServiceError(401, { error: "UnAuthorized!", error_description: "Invalid client credentials!" });
  }
  switch (asked.grant_type) {
    case "authorization_code":
      return exchanged(String(asked.code ?? ""), world);
    case "refresh_token":
      return refreshed(String(asked.refresh_token ?? ""), world);
    default:
      throw serviceError(400, "Invalid parameter: grantType");
  }
}

function exchanged(code: string, world: World): Issued {
  const issued = world.oauth.exchange(code);
  if (issued !== undefined) return issued;
  throw new ServiceError(401, { error: "UnAuthorized!", error_description: "Authorization code not found" });
}

function refreshed(refreshToken: string, world: World): Issued {
  const issued = world.oauth.refresh(refreshToken);
  if (issued !== undefined) return issued;
  throw serviceError(401, "Invalid grant: refresh token is invalid", { error: "invalid_grant" });
}

function minted(request: SimulatedRequest, world: World): Issued {
  const { companyId, locationId } = read(mintSchema, request.body);
  checkReach(request.token, locationId, world);
  if (companyId !== request.token.resourceId || !world.oauth.isInstalledIn(locationId)) {
    throw serviceError(400, "Location is not active");
  }
  return world.oauth.mint(request.token, locationId);
}

function snakeReply({ accessToken, refreshToken, grant }: Issued, world: World) {
  return {
    access_token: accessToken,
    token_type: "Bearer",
    expires_in: world.oauth.accessLifetimeMs / 1000,
    refresh_token: refreshToken,
    scope: grant.scopes === "all" ? everyScope : grant.scopes.join(" "),
    userType: grant.level === "agency" ? "Company" : "Location",
    companyId: demo.companyId,
    ...(grant.level === "location" ? { locationId: grant.resourceId } : {}),
    userId: "Ux7Kd2WnPq9ZtRb4VmLs",
  };
}

/** What the whole catalogue needs is more than a test wants to read: the scopes of the everyday. */
const everyScope =
  "contacts.readonly contacts.write conversations.readonly calendars.readonly locations.readonly oauth.readonly oauth.write";

function installed(request: SimulatedRequest, world: World) {
  const asked = read(installedSchema, request.query);
  if (asked.appId !== demoApp.appId) throw serviceError(400, "App not found");
  const found = world.locations
    .where(({ companyId }) => companyId === request.token.resourceId)
    .map(({ id, name, address }) => ({ _id: id, name, address, isInstalled: world.oauth.isInstalledIn(id) }))
    .filter(({ isInstalled }) => asked.isInstalled === undefined || isInstalled === asked.isInstalled)
    .filter(({ _id }) => asked.locationId === undefined || _id === asked.locationId);
  return { found, asked };
}

function camelCase(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return renamed(fields, (name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

function snakeCase(fields: Fields): Fields {
  return renamed(fields, (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function renamed(fields: Fields, name: (old: string) => string): Fields {
  return Object.fromEntries(Object.entries(fields).map(([old, value]) => [name(old), value]));
}
