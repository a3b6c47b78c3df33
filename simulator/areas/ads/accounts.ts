import type { Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { ownerOf } from "../../endpoint/plain.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";
import { type Network, titles } from "./networks.js";

/** The person whose login at the network a sub-account's ads use; 400 where nobody has logged in. */
export function loginOf(network: Network, request: SimulatedRequest, world: World): PlainRecord {
  const login = world.records.of("adLogins").find(isOwn(network, request, world));
  if (login === undefined)
    throw serviceError(400, `No ${titles[network]} account is connected to this location`);
  return login;
}

/** The ad accounts that the login may use. */
export function accountsOf(
  network: Network,
  request: SimulatedRequest,
  world: World,
): readonly PlainRecord[] {
  loginOf(network, request, world);
  return world.records.of("adAccounts").where(isOwn(network, request, world));
}

export function accountNamed(
  network: Network,
  id: unknown,
  request: SimulatedRequest,
  world: World,
): PlainRecord {
  const account = accountsOf(network, request, world).find((one) => one.id === id);
  if (account === undefined) throw serviceError(404, "Ad account not found");
  return account;
}

/** What a sub-account advertises with at the network; 400 while that is nothing. */
export function connectionOf(network: Network, request: SimulatedRequest, world: World): PlainRecord {
  const connection = found(network, request, world);
  if (connection === undefined) {
    throw serviceError(400, `${titles[network]} ads are not connected to this location`);
  }
  return connection;
}

/** Sets parts of the connection, and makes it where there is none. */
export function connect(
  network: Network,
  parts: Fields,
  request: SimulatedRequest,
  world: World,
): PlainRecord {
  loginOf(network, request, world);
  const now = world.now().toISOString();
  const before = found(network, request, world) ?? {
    id: world.chance.objectId(),
    network,
    createdAt: now,
  };
  return world.records
    .of("adIntegrations")
    .put({ ...before, ...ownerOf(request, world), ...parts, updatedAt: now });
}

/** Takes the ad account off the sub-account; 404 when it is not the one in use. */
export function disconnectAccount(
  network: Network,
  id: unknown,
  request: SimulatedRequest,
  world: World,
): Fields {
  const connection = connectionOf(network, request, world);
  if (connection.adAccountId !== id) throw serviceError(404, "Ad account not found");
  // A Facebook connection has a page as well, which stays.
  if (connection.pageId === undefined) world.records.of("adIntegrations").delete(connection.id);
  else connect(network, { adAccountId: undefined }, request, world);
  return { success: true };
}

function found(network: Network, request: SimulatedRequest, world: World): PlainRecord | undefined {
  return world.records.of("adIntegrations").find(isOwn(network, request, world));
}

function isOwn(network: Network, request: SimulatedRequest, world: World) {
  const { locationId } = ownerOf(request, world);
  return (one: PlainRecord) => one.network === network && one.locationId === locationId;
}
