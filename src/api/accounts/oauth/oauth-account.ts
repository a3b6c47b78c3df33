import type { TokenLevel } from "../../../declare/operation.js";
import { saysExpired } from "../../errors/error-from-reply.js";
import { UpstreamError, WrongLocationError, WrongTokenLevelError } from "../../errors/errors.js";
import type { Client } from "../../wire/client.js";
import type { Account, BudgetKey, Location } from "../account.js";
import type { AccountParts } from "../account-parts.js";
import { chooseLocation, looksLikeLocationId } from "../choose-location.js";
import { installedLocations, mergeLocations, searchLocations } from "../location-directory.js";
import { AppInstalls, appIdOf } from "./app-installs.js";
import { type Installation, Installations } from "./installations.js";
import { loginNeeded, Renewal } from "./renewal.js";
import { SingleFlight, waitFor } from "./single-flight.js";
import { TokenCache, type TokenSource } from "./token-cache.js";
import { type OAuthAppSettings, TokenEndpoint, type TokenOutcome } from "./token-endpoint.js";

export interface OAuthSettings extends OAuthAppSettings {
  /** Which agency, where the app is installed in several. */
  readonly companyId: string | undefined;
}

const listFreshMs = 60_000;

/** The account of a marketplace app: every agency and sub-account that a person logged it in to. */
export class OAuthAccount implements Account {
  readonly tokenPerLocation = true;
  readonly vouched = true;
  readonly installations: Installations;
  /** What installs and removals of the app do to the tokens. */
  readonly installs: AppInstalls;
  readonly #settings: OAuthSettings;
  readonly #client: Client;
  readonly #now: () => number;
  readonly #cache: TokenCache;
  readonly #renewal: Renewal;
  readonly #endpoint: TokenEndpoint;
  readonly #listings = new SingleFlight<readonly Location[]>();
  #listed: { readonly at: number; readonly locations: readonly Location[] } | undefined;

  constructor(settings: OAuthSettings, parts: AccountParts, now = () => Date.now()) {
    const { client, store, asked, notice } = parts;
    this.#settings = settings;
    this.#client = client;
    this.#now = now;
    this.installations = new Installations(store, settings.clientId);
    this.#cache = new TokenCache(store, now);
    this.#endpoint = new TokenEndpoint(client, settings, now, asked);
    this.#renewal = new Renewal({ store, endpoint: this.#endpoint, cache: this.#cache, now });
    this.installs = new AppInstalls({
      clientId: settings.clientId,
      store,
      installations: this.installations,
      cache: this.#cache,
      renewal: this.#renewal,
      forgetList: () => {
        this.#listed = undefined;
      },
      notice,
    });
  }

  /** Reads which logins there are: what is listed depends on it. */
  async open(): Promise<this> {
    await this.installations.read();
    return this;
  }

  /** Turns the code of a login into tokens, which are not kept yet. */
  exchange(code: string, redirectURI: string): Promise<TokenOutcome> {
    return this.#endpoint.exchange(code, redirectURI);
  }

  /** Forgets what it knew of the logins, as after one more. */
  async reopen(): Promise<void> {
    this.installs.forget();
    await this.installations.read();
  }

  get severalLocations(): boolean {
    const [only, ...others] = this.installations.known;
    return only?.level !== "location" || others.length > 0;
  }

  async location(named: string | undefined, signal: AbortSignal): Promise<string> {
    // An id needs no list: HighLevel itself says where it is not one of this account's.
    if (named !== undefined && looksLikeLocationId(named)) return named;
    const known = await this.locations(signal);
    try {
      return chooseLocation(named, known);
    } catch (error) {
      if (!(error instanceof WrongLocationError) || named === undefined) throw error;
      // It may have come since.
      this.#listed = undefined;
      return chooseLocation(named, await this.locations(signal));
    }
  }

  async locations(signal: AbortSignal): Promise<readonly Location[]> {
    const { at, locations } = this.#listed ?? { at: 0, locations: [] };
    if (this.#now() - at < listFreshMs && at > 0) return locations;
    const running = this.#listings.running("all") ?? this.#listings.start("all", () => this.#list());
    return waitFor(running, signal);
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
      // Another node may have been logged in to what is missing here.
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

  /** The logins there are; where there is none yet, somebody may just have made one. */
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
    const locations = [...byId.values()].toSorted((one, other) => one.name.localeCompare(other.name));
    this.#listed = { at: this.#now(), locations };
    return locations;
  }

  async #listOf({ key, level, companyId, locationId }: Installation): Promise<readonly Location[]> {
    const source = this.#renewal.installation(key);
    const ask = async (send: (token: string) => ReturnType<Client["send"]>) => {
      const token = await this.#cache.token(source, undefined, unending());
      const reply = await send(token);
      return saysExpired(reply) ? send(await this.#cache.token(source, token, unending())) : reply;
    };
    if (level === "location" && locationId !== undefined) {
      const found = await searchLocations(this.#client, ask, undefined, unending()).catch(() => []);
      const own = found.find(({ id }) => id === locationId);
      return [{ id: locationId, name: "", ...own, reachable: true }];
    }
    if (companyId === undefined)
      throw new UpstreamError("The login names no agency", { advice: "Log in again." });
    const appId = appIdOf(this.#settings.clientId);
    return mergeLocations(
      ...(await Promise.allSettled([
        searchLocations(this.#client, ask, companyId, unending()),
        installedLocations(this.#client, ask, companyId, appId, unending()),
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

/** What is read for everybody ends with nobody's call. */
function unending(): AbortSignal {
  return new AbortController().signal;
}
