import { LRUCache } from "lru-cache";
import type { TokenLevel } from "../../../declare/operation.js";
import { saysExpired } from "../../errors/error-from-reply.js";
import { UpstreamError, WrongLocationError, WrongTokenLevelError } from "../../errors/errors.js";
import type { Client } from "../../wire/client.js";
import type { Account, BudgetKey, Location } from "../account.js";
import type { AccountParts } from "../account-parts.js";
import { chooseLocation, looksLikeLocationId } from "../choose-location.js";
import { installedLocations, mergeLocations, searchLocations } from "../location-directory.js";
import { neverAborted, waitFor } from "../single-flight.js";
import { AppInstalls, appIdOf } from "./app-installs.js";
import { type Installation, Installations } from "./installations.js";
import { loginNeeded, Renewal } from "./renewal.js";
import { TokenCache, type TokenSource } from "./token-cache.js";
import { type OAuthAppSettings, TokenEndpoint, type TokenOutcome } from "./token-endpoint.js";

export interface OAuthSettings extends OAuthAppSettings {
  /** The agency to use when the app is installed in several. */
  readonly companyId: string | undefined;
}

/** How long a list of the sub-accounts is used again. */
const listFreshMs = 60_000;

/** The account of a marketplace app: every agency and sub-account in which a person has installed it. */
export class OAuthAccount implements Account {
  readonly tokenPerLocation = true;
  readonly vouched = true;
  readonly installations: Installations;
  /** Updates the tokens when the app is installed or removed. */
  readonly installs: AppInstalls;
  readonly #settings: OAuthSettings;
  readonly #client: Client;
  readonly #cache: TokenCache;
  readonly #renewal: Renewal;
  readonly #endpoint: TokenEndpoint;
  /** Clearing it while a list is being read lets the callers have that list, but does not keep it. */
  readonly #lists = new LRUCache<"all", readonly Location[]>({
    max: 1,
    ttl: listFreshMs,
    perf: { now: () => Date.now() },
    ignoreFetchAbort: true,
    fetchMethod: () => this.#list(),
  });

  constructor(settings: OAuthSettings, parts: AccountParts) {
    const { client, store, log, observer } = parts;
    this.#settings = settings;
    this.#client = client;
    this.installations = new Installations(store, settings.clientId);
    this.#cache = new TokenCache(store);
    this.#endpoint = new TokenEndpoint(client, settings, observer);
    this.#renewal = new Renewal({ store, endpoint: this.#endpoint, cache: this.#cache });
    this.installs = new AppInstalls({
      clientId: settings.clientId,
      store,
      installations: this.installations,
      cache: this.#cache,
      renewal: this.#renewal,
      forgetList: () => this.#lists.clear(),
      log,
    });
  }

  /** Reads the stored logins: the tools that are listed depend on them. */
  async open(): Promise<this> {
    await this.installations.read();
    return this;
  }

  /** Exchanges the code of a login for tokens, without storing them. */
  exchange(code: string, redirectURI: string): Promise<TokenOutcome> {
    return this.#endpoint.exchange(code, redirectURI);
  }

  /** Reads the logins again, as after a new one. */
  async reopen(): Promise<void> {
    this.installs.forget();
    await this.installations.read();
  }

  get severalLocations(): boolean {
    const [only, ...others] = this.installations.known;
    return only?.level !== "location" || others.length > 0;
  }

  async location(named: string | undefined, signal: AbortSignal): Promise<string> {
    // An id needs no list: HighLevel refuses one that is not of this account.
    if (named !== undefined && looksLikeLocationId(named)) return named;
    const known = await this.locations(signal);
    try {
      return chooseLocation(named, known);
    } catch (error) {
      if (!(error instanceof WrongLocationError) || named === undefined) throw error;
      // The sub-account may be newer than the list.
      this.#lists.clear();
      return chooseLocation(named, await this.locations(signal));
    }
  }

  async locations(signal: AbortSignal): Promise<readonly Location[]> {
    return (await waitFor(this.#lists.fetch("all"), signal)) ?? [];
  }

  async company(signal: AbortSignal): Promise<string> {
    if (this.#settings.companyId !== undefined) return this.#settings.companyId;
    const installed = await this.#installed();
    const companies = [...new Set(installed.flatMap(({ companyId }) => companyId ?? []))];
    const [only, ...others] = companies;
    if (only !== undefined && others.length === 0) return only;
    signal.throwIfAborted();
    throw new WrongLocationError("It is not said which agency is meant", {
      details: companies,
      advice: "Give companyId, or set GHL_COMPANY_ID.",
    });
  }

  async level(): Promise<"agency" | "location"> {
    const installed = await this.#installed();
    return installed.some(({ level }) => level === "agency") ? "agency" : "location";
  }

  budgetKey(locationId: string | undefined): BudgetKey {
    const [first] = this.installations.known;
    const resource = locationId ?? first?.locationId ?? this.#settings.companyId ?? first?.companyId;
    return { owner: this.#settings.clientId, resource };
  }

  async token(level: TokenLevel, locationId: string | undefined, signal: AbortSignal): Promise<string> {
    return this.#cache.token(await this.#source(level, locationId), undefined, signal);
  }

  async renew(
    stale: string,
    level: TokenLevel,
    locationId: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    return this.#cache.token(await this.#source(level, locationId), stale, signal);
  }

  async close(): Promise<void> {
    await this.#cache.idle();
  }

  async #source(level: TokenLevel, locationId: string | undefined): Promise<TokenSource> {
    const installed = await this.#installed();
    try {
      return await this.#sourceAmong(installed, level, locationId);
    } catch (error) {
      // The login that is missing here may have been made on another node.
      const latest = await this.installations.read();
      if (latest.length === installed.length && latest.every(({ key }, n) => key === installed[n]?.key))
        throw error;
      return this.#sourceAmong(latest, level, locationId);
    }
  }

  async #sourceAmong(
    installed: readonly Installation[],
    level: TokenLevel,
    locationId: string | undefined,
  ): Promise<TokenSource> {
    const agencies = installed.filter((one) => one.level === "agency");
    const locations = installed.filter((one) => one.level === "location");
    if (level !== "agency" && locationId !== undefined)
      return this.#sourceOf(locationId, agencies, locations);
    const agency = this.#agency(agencies);
    if (level !== "location" && agency !== undefined) return this.#renewal.installation(agency.key);
    const [only, ...others] = locations;
    if (level !== "agency" && only !== undefined && others.length === 0 && agencies.length === 0) {
      return this.#renewal.installation(only.key);
    }
    if (level === "agency") throw noAgency(agencies.length);
    throw new WrongLocationError("It is not said which sub-account is meant", {
      advice: "Give location, by id or by name; list_locations lists them. Nothing was sent.",
    });
  }

  async #sourceOf(
    locationId: string,
    agencies: readonly Installation[],
    locations: readonly Installation[],
  ): Promise<TokenSource> {
    const own = locations.find((one) => one.locationId === locationId);
    if (own !== undefined) return this.#renewal.installation(own.key);
    const agency = agencies.length > 1 ? await this.#agencyOf(locationId, agencies) : agencies[0];
    if (agency?.companyId !== undefined)
      return this.#renewal.location(agency.key, agency.companyId, locationId);
    throw new WrongLocationError(`Nobody has logged in to the sub-account ${locationId}`, {
      details: locations.map((one) => one.locationId ?? ""),
      advice:
        "Use one of those listed, or sign in to it, or to its agency, with `ghl-mcp login`. Nothing was sent.",
    });
  }

  #agency(agencies: readonly Installation[]): Installation | undefined {
    const { companyId } = this.#settings;
    if (companyId !== undefined) return agencies.find((one) => one.companyId === companyId);
    return agencies.length === 1 ? agencies[0] : undefined;
  }

  async #agencyOf(locationId: string, agencies: readonly Installation[]): Promise<Installation | undefined> {
    for (const agency of agencies) {
      const listed = await this.#listOf(agency).catch(() => []);
      if (listed.some(({ id }) => id === locationId)) return agency;
    }
    return undefined;
  }

  /** The stored logins. When none are known they are read again: one may just have been made. */
  async #installed(): Promise<readonly Installation[]> {
    const { known } = this.installations;
    const installed = known.length > 0 ? known : await this.installations.read();
    if (installed.length > 0) return installed;
    throw loginNeeded("Nobody is logged in");
  }

  async #list(): Promise<readonly Location[]> {
    await this.installations.read();
    const installed = await this.#installed();
    const lists = await Promise.all(installed.map((one) => this.#listOf(one)));
    const byId = new Map(lists.flat().map((location) => [location.id, location]));
    return [...byId.values()].toSorted((one, other) => one.name.localeCompare(other.name));
  }

  async #listOf({ key, level, companyId, locationId }: Installation): Promise<readonly Location[]> {
    const source = this.#renewal.installation(key);
    const ask = async (send: (token: string) => ReturnType<Client["send"]>) => {
      const token = await this.#cache.token(source, undefined, neverAborted());
      const reply = await send(token);
      return saysExpired(reply) ? send(await this.#cache.token(source, token, neverAborted())) : reply;
    };
    if (level === "location" && locationId !== undefined) {
      const found = await searchLocations(this.#client, ask, undefined, neverAborted()).catch(() => []);
      const own = found.find(({ id }) => id === locationId);
      return [{ id: locationId, name: "", ...own, reachable: true }];
    }
    if (companyId === undefined)
      throw new UpstreamError("The login names no agency", { advice: "Log in again." });
    const appId = appIdOf(this.#settings.clientId);
    return mergeLocations(
      ...(await Promise.allSettled([
        searchLocations(this.#client, ask, companyId, neverAborted()),
        installedLocations(this.#client, ask, companyId, appId, neverAborted()),
      ])),
    );
  }
}

function noAgency(agencies: number): WrongTokenLevelError {
  return new WrongTokenLevelError(
    agencies === 0
      ? "This needs a token of the agency, and only sub-accounts are logged in"
      : "This needs a token of the agency, and several are logged in",
    {
      advice:
        agencies === 0
          ? "Sign in as the agency: `ghl-mcp login`, and choose the agency. Nothing was sent."
          : "Set GHL_COMPANY_ID to the agency that is meant. Nothing was sent.",
    },
  );
}
