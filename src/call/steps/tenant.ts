import type { Account } from "../../api/accounts/account.js";
import { looksLikeLocationId } from "../../api/accounts/choose-location.js";
import { PolicyError, WrongLocationError } from "../../api/errors/errors.js";
import type { Scope } from "../../api/scope.js";
import type { Arguments } from "../../api/wire/request.js";
import { type Endpoint, plainName } from "../../catalogue/endpoint.js";
import type { TenantPlaces } from "../../catalogue/tenant-places.js";
import { isRecord } from "../../text/json.js";
import type { LaidOutCall, Step } from "../call.js";

export interface Placed {
  readonly args: Arguments;
  /** The sub-account the call is for, where it is for one. */
  readonly locationId: string | undefined;
}

/**
 * Fills in what the account knows, the sub-account under each of its names and the agency, and keeps the call
 * within the sub-accounts that its caller may reach, wherever in the arguments another is named.
 *
 * @param named the sub-account that the caller named, by id or by name.
 * @throws WrongLocationError when the call needs a sub-account and none can be told, arguments contradict, or one is
 * named that may not be reached.
 * @throws PolicyError when the call is for the whole agency and its caller is bound to sub-accounts.
 */
export async function placeInAccount(
  endpoint: Endpoint,
  args: Arguments,
  named: string | undefined,
  { caller: { account }, signal }: Pick<Scope, "caller" | "signal">,
): Promise<Placed> {
  const { operation, arguments: all } = endpoint;
  const filled: Record<string, unknown> = { ...args };
  let locationId: string | undefined;
  for (const { name, kind } of all) {
    if (kind?.kind !== "tenant") continue;
    const given = filled[name];
    switch (kind.part) {
      case "locationId":
        locationId = await sameLocation(locationId, typeof given === "string" ? given : named);
        filled[name] = locationId;
        break;
      case "companyId":
        filled[name] = given === undefined ? await account.company(signal) : await ownCompany(given);
        break;
      case "altType":
        filled[name] = given ?? "location";
        break;
    }
  }
  // Of a record of the agency that is named by its id, no other argument says whose it is.
  const { locationId: inPath, companyId: _, ...records } = operation.pathFields;
  const saysWhose = inPath !== undefined || Object.keys(records).length === 0;
  let namesOne = locationId !== undefined;
  for (const tenant of all.flatMap(({ name, tenants }) =>
    tenants === undefined ? [] : [...tenantsIn(tenants, args[name], name)],
  )) {
    switch (tenant.names) {
      case "location":
        if (tenant.declared) await withinReach(tenant.id);
        else locationId = await sameLocation(locationId, tenant.id);
        namesOne ||= saysWhose;
        break;
      case "company":
        await ownCompany(tenant.id);
        break;
      case "every location":
        if (account.within !== undefined) throw beyondReach(account.within, tenant.where);
        break;
    }
  }
  if (account.within !== undefined && !namesOne && operation.token !== "location")
    await narrow(account.within);
  // A record's id says nothing of its sub-account, whose own token is needed to read it.
  const isMeant =
    named !== undefined ||
    (account.tokenPerLocation &&
      (operation.token === "location" || (account.within !== undefined && operation.token === "either")));
  if (locationId === undefined && isMeant) locationId = await account.location(named, signal);
  return { args: filled, locationId };

  async function sameLocation(before: string | undefined, given: string | undefined): Promise<string> {
    if (before !== undefined && (given === undefined || given === named)) return before;
    const found = await account.location(given, signal);
    const others =
      before ?? (named === undefined || named === given ? found : await account.location(named, signal));
    if (others === found) return found;
    throw new WrongLocationError("The arguments name two sub-accounts", {
      details: [others, found],
      advice: "Name one, or leave all of them away. Nothing was sent.",
    });
  }

  async function withinReach(id: string): Promise<void> {
    if (account.within !== undefined) await account.location(id, signal);
  }

  async function ownCompany(given: unknown): Promise<unknown> {
    if (account.within === undefined || given === (await account.company(signal))) return given;
    throw beyondReach(account.within, "the agency that is named");
  }

  /** Makes a list of the agency one of the sub-account, where it can be. */
  async function narrow(within: readonly string[]): Promise<void> {
    const filter = all.find(({ tenants }) => tenants?.names === "location");
    if (operation.risk === "read" && filter !== undefined) {
      filled[filter.name] = await account.location(undefined, signal);
      return;
    }
    if (operation.token === "agency" || (await isWide(account, signal)))
      throw ofAgency(operation.name, within);
  }
}

/** Whether a request without a sub-account of its own reaches the whole agency. */
async function isWide(account: Account, signal: AbortSignal): Promise<boolean> {
  return !account.tokenPerLocation && (await account.level(signal)) === "agency";
}

function beyondReach(within: readonly string[], where: string): WrongLocationError {
  return new WrongLocationError(`${where} reaches beyond ${sayWithin(within)}`, {
    advice: "Leave it away, or name what calls here may be for. Nothing was sent.",
  });
}

function ofAgency(operation: string, within: readonly string[]): PolicyError {
  return new PolicyError(
    `${operation} is for the whole agency, and calls here are for ${sayWithin(within)} alone`,
    {
      advice:
        "It needs the agency's token and a connection that is bound to no sub-account (GHL_DEFAULT_LOCATION_ID gives a default without binding). Nothing was sent.",
    },
  );
}

function sayWithin([only, ...others]: readonly string[]): string {
  return others.length === 0 ? `the sub-account ${only}` : "the sub-accounts of this connection";
}

/** A sub-account or an agency that arguments name beside the places that the account fills in. */
type Tenant =
  | { readonly names: "location"; readonly id: string; readonly declared: boolean }
  | { readonly names: "company"; readonly id: unknown }
  | { readonly names: "every location"; readonly where: string };

/** Declared fields say what they are; what nobody has declared goes by its name, at any depth. */
function* tenantsIn(places: TenantPlaces, value: unknown, where: string): Generator<Tenant> {
  const { names, items, fields } = places;
  if (value === undefined || value === null) return;
  if (names === "every location" && value !== false) yield { names, where };
  if (names === "company") yield { names, id: value };
  if (names === "location" && typeof value === "string")
    // Some lists of ids are one text.
    for (const id of value.split(",")) yield { names, id: id.trim(), declared: true };
  if (items !== undefined && Array.isArray(value))
    for (const [n, item] of value.entries()) yield* tenantsIn(items, item, `${where}.${n}`);
  if (fields === undefined || !isRecord(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (!Object.hasOwn(fields, name)) yield* undeclaredTenants({ [name]: inner }, where);
    else if (fields[name] !== undefined) yield* tenantsIn(fields[name], inner, `${where}.${name}`);
  }
}

/** What the API may take for a sub-account or an agency, by the names that it has for them. Not recursive: a caller may nest as deep as it likes. */
function* undeclaredTenants(value: object, where: string): Generator<Tenant> {
  const left: object[] = [value];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    for (const [key, inner] of Object.entries(one)) {
      const names = tenantNames.get(plainName(key)) ?? tenantNames.get(plainName(lastName(key)));
      if (names !== undefined) yield* tenantsOf(names, inner, `${where}.${key}`);
      if (typeof inner === "object" && inner !== null) left.push(inner);
    }
  }
}

type TenantName = "location" | "place" | "company" | "altType";

const tenantNames: ReadonlyMap<string, TenantName> = new Map([
  ["locationid", "location"],
  ["locationids", "location"],
  ["altid", "location"],
  ["subaccountid", "location"],
  ["subaccountids", "location"],
  ["sharelocationid", "location"],
  ["location", "place"],
  ["locations", "place"],
  ["companyid", "company"],
  ["agencyid", "company"],
  ["alttype", "altType"],
]);

function* tenantsOf(names: TenantName, value: unknown, where: string): Generator<Tenant> {
  for (const text of textsIn(value)) {
    if (text === "") continue;
    if (names === "company") yield { names: "company", id: text };
    else if (names === "altType") {
      if (text !== "location") yield { names: "every location", where };
    }
    // A place on the map has the same name, and no id.
    else if (names === "location" || looksLikeLocationId(text))
      yield { names: "location", id: text, declared: false };
  }
}

/** Of `data[locationId]` and `data.locationId`, as forms write what stands inside. */
function lastName(key: string): string {
  return key.split(/[^\w-]+/).findLast((part) => part !== "") ?? key;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return value.split(",").map((text) => text.trim());
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => (typeof item === "object" ? [] : textsIn(item)));
  return isRecord(value)
    ? Object.values(value)
        .flatMap((item) => (typeof item === "object" ? [] : textsIn(item)))
        .filter(looksLikeLocationId)
    : [];
}

/** Finds out which sub-account's record a change is about where only the token says that. */
export const ownLocation: Step<LaidOutCall> = async (call, next) => {
  if (call.locationId !== undefined || call.operation.token === "agency") return next(call);
  const { caller, signal } = call.scope;
  const locationId = await caller.account.location(undefined, signal).catch(() => undefined);
  return next({ ...call, locationId });
};
