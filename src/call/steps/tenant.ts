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
  const declared = new Set<string>();
  for (const tenant of all.flatMap(({ name, tenants }) =>
    tenants === undefined ? [] : [...tenantsIn(tenants, args[name], name)],
  )) {
    switch (tenant.names) {
      case "location":
        if (tenant.declared) declared.add(await withinReach(tenant.id));
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
  // Where each sub-account has its own token, that of the one that is named will do.
  if (account.within !== undefined && account.tokenPerLocation && operation.token === "either")
    if (locationId === undefined && declared.size === 1) [locationId] = declared;
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

  async function withinReach(id: string): Promise<string> {
    return account.within === undefined ? id : account.location(id, signal);
  }

  async function ownCompany(given: unknown): Promise<unknown> {
    if (account.within === undefined || given === (await account.company(signal))) return given;
    throw beyondReach(account.within, "the agency that is named");
  }

  /** Makes a list of the agency one of the sub-account, where it can be. */
  async function narrow(within: readonly string[]): Promise<void> {
    const filter = all.find(({ tenants }) => tenants?.names === "location");
    if (operation.risk === "read" && filter !== undefined) {
      const own = await account.location(named, signal);
      filled[filter.name] = own;
      declared.add(own);
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
  const { names, items, fields, except = [] } = places;
  if (value === undefined || value === null) return;
  if (names === "every location" && !except.includes(value)) yield { names, where };
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

/**
 * What the API may take for a sub-account or an agency, by the names that it has for them. Only what looks like an id
 * of HighLevel's can be one: people have locations and companies of their own. Not recursive: a caller may nest as
 * deep as it likes.
 */
function* undeclaredTenants(value: object, where: string): Generator<Tenant> {
  const left: object[] = [value];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    for (const [key, inner] of Object.entries(one)) {
      const names = partsOf(key).find((part) => tenantName.test(part) || part === "alttype");
      if (names !== undefined) yield* tenantsOf(names, inner, `${where}.${key}`);
      else if (typeof inner === "object" && inner !== null) left.push(inner);
    }
  }
}

/** `location_id`, `sharedLocationIds`, `altId`, `company`: as letters alone, in small. */
const tenantName =
  /^(target|source|from|to|shared?|provider|new|other|all|sub)?(location|loc|subaccount|account|tenant|company|agency)s?(ids?|identifiers?)?$|^altids?$/;

function* tenantsOf(name: string, value: unknown, where: string): Generator<Tenant> {
  for (const text of textsIn(value)) {
    if (name === "alttype") {
      if (text === "company" || text === "agency") yield { names: "every location", where };
    } else if (!looksLikeLocationId(text)) continue;
    else if (/company|agency/.test(name)) yield { names: "company", id: text };
    else yield { names: "location", id: text, declared: false };
  }
}

/** The whole name and, as forms write what stands inside, its parts: `data[locationId]`, `location.0.id`. */
function partsOf(key: string): readonly string[] {
  return [key, ...key.split(/[^\w-]+/)].map(plainName);
}

/** All texts in a value, at any depth. */
function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one === "string") for (const text of one.split(",")) texts.push(text.trim());
    else if (typeof one === "object" && one !== null)
      for (const inner of Object.values(one)) left.push(inner);
  }
  return texts;
}

/** Finds out which sub-account's record a change is about where only the token says that. */
export const ownLocation: Step<LaidOutCall> = async (call, next) => {
  if (call.locationId !== undefined || call.operation.token === "agency") return next(call);
  const { caller, signal } = call.scope;
  const locationId = await caller.account.location(undefined, signal).catch(() => undefined);
  return next({ ...call, locationId });
};
