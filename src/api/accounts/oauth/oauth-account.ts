import type { TokenLevel } from "../../../declare/operation.js";
import { WrongLocationError, WrongTokenLevelError } from "../../errors/errors.js";
import type { Account, AccountScope, BudgetKey, Location } from "../account.js";
import { chooseLocation, looksLikeLocationId } from "../choose-location.js";
import { scopedAccount } from "../scoped-account.js";
import { waitFor } from "../single-flight.js";
import type { Installation } from "./installations.js";
import type { MarketplaceApp } from "./marketplace-app.js";
import type { TokenSource } from "./token-cache.js";

/**
 * The account of a marketplace app: every agency and sub-account in which a person has installed it, or a part of
 * them. Of what is outside that part it knows nothing, so that no error and no list can speak of it.
 */
export class OAuthAccount implements Account {
  readonly tokenPerLocation = true;
  readonly vouched = true;
  readonly within: readonly string[] | undefined;
  readonly #app: MarketplaceApp;

  /** @param within the sub-accounts that it is a part of, where it is not the whole. */
  constructor(app: MarketplaceApp, within?: readonly string[]) {
    this.#app = app;
    this.within = within;
  }

  narrowed(scope: AccountScope): Account {
    const reached = scope.pinned === undefined ? scope.allowed : [scope.pinned];
    const within = reached?.filter((id) => this.within?.includes(id) ?? true) ?? this.within;
    return scopedAccount(new OAuthAccount(this.#app, within), scope);
  }

  get severalLocations(): boolean {
    const [only, ...others] = this.#app.installations.known;
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
      this.#app.forgetLists();
      return chooseLocation(named, await this.locations(signal));
    }
  }

  locations(signal: AbortSignal): Promise<readonly Location[]> {
    return waitFor(this.#list(), signal);
  }

  async company(signal: AbortSignal): Promise<string> {
    const { companyId } = this.#app.settings;
    if (companyId !== undefined) return companyId;
    const visible = await waitFor(this.#visible(await this.#app.installed()), signal);
    const companies = [...new Set(visible.flatMap((one) => one.companyId ?? []))];
    const [only, ...others] = companies;
    if (only !== undefined && others.length === 0) return only;
    throw new WrongLocationError("It is not said which agency is meant", {
      details: companies,
      advice: "Give companyId, or set GHL_COMPANY_ID.",
    });
  }

  async level(): Promise<"agency" | "location"> {
    const installed = await this.#app.installed();
    return installed.some(({ level }) => level === "agency") ? "agency" : "location";
  }

  budgetKey(locationId: string | undefined): BudgetKey {
    const { installations, settings } = this.#app;
    const [first] = installations.known;
    const resource = locationId ?? first?.locationId ?? settings.companyId ?? first?.companyId;
    return { owner: settings.clientId, resource };
  }

  async token(level: TokenLevel, locationId: string | undefined, signal: AbortSignal): Promise<string> {
    return this.#app.cache.token(await this.#source(level, locationId), undefined, signal);
  }

  async renew(
    stale: string,
    level: TokenLevel,
    locationId: string | undefined,
    signal: AbortSignal,
  ): Promise<string | undefined> {
    return this.#app.cache.token(await this.#source(level, locationId), stale, signal);
  }

  async close(): Promise<void> {
    await this.#app.cache.idle();
  }

  async #source(level: TokenLevel, locationId: string | undefined): Promise<TokenSource> {
    const installed = await this.#app.installed();
    try {
      return await this.#sourceAmong(installed, level, locationId);
    } catch (error) {
      // The login that is missing here may have been made on another node.
      const latest = await this.#app.reread();
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
    if (level !== "agency" && locationId !== undefined) return this.#sourceOf(locationId, installed);
    const visible = await this.#visible(installed);
    const agencies = visible.filter((one) => one.level === "agency");
    const locations = visible.filter((one) => one.level === "location");
    const agency = this.#agency(agencies);
    if (level !== "location" && agency !== undefined) return this.#app.renewal.installation(agency.key);
    const [only, ...others] = locations;
    if (level !== "agency" && only !== undefined && others.length === 0 && agencies.length === 0) {
      return this.#app.renewal.installation(only.key);
    }
    if (level === "agency") throw noAgency(agencies.length);
    throw new WrongLocationError("It is not said which sub-account is meant", {
      advice: "Give location, by id or by name; list_locations lists them. Nothing was sent.",
    });
  }

  async #sourceOf(locationId: string, installed: readonly Installation[]): Promise<TokenSource> {
    if (this.within?.includes(locationId) ?? true) {
      const own = installed.find((one) => one.locationId === locationId);
      if (own !== undefined) return this.#app.renewal.installation(own.key);
      const agencies = installed.filter((one) => one.level === "agency");
      const agency = agencies.length > 1 ? await this.#agencyOf(locationId, agencies) : agencies[0];
      if (agency?.companyId !== undefined)
        return this.#app.renewal.location(agency.key, agency.companyId, locationId);
    }
    const visible = await this.#visible(installed);
    throw new WrongLocationError(`Nobody has logged in to the sub-account ${locationId}`, {
      details: visible.flatMap((one) => one.locationId ?? []),
      advice:
        "Use one of those listed, or sign in to it, or to its agency, with `ghl-mcp login`. Nothing was sent.",
    });
  }

  #agency(agencies: readonly Installation[]): Installation | undefined {
    const { companyId } = this.#app.settings;
    if (companyId !== undefined) return agencies.find((one) => one.companyId === companyId);
    return agencies.length === 1 ? agencies[0] : undefined;
  }

  async #agencyOf(locationId: string, agencies: readonly Installation[]): Promise<Installation | undefined> {
    for (const agency of agencies) {
      const listed = await this.#app.locationsOf(agency).catch(() => []);
      if (listed.some(({ id }) => id === locationId)) return agency;
    }
    return undefined;
  }

  /** The logins that this account's sub-accounts have to do with: their own, and those of their agencies. */
  async #visible(installed: readonly Installation[]): Promise<readonly Installation[]> {
    const { within } = this;
    if (within === undefined) return installed;
    const agencies = installed.filter((one) => one.level === "agency");
    const owners = await Promise.all(within.map((id) => this.#agencyOf(id, agencies)));
    return installed.filter((one) =>
      one.level === "agency" ? owners.includes(one) : within.includes(one.locationId ?? ""),
    );
  }

  async #list(): Promise<readonly Location[]> {
    const visible = await this.#visible(await this.#app.installed());
    const lists = await this.#app.locationsOfAll(visible);
    const byId = new Map(lists.map((location) => [location.id, location]));
    return [...byId.values()]
      .filter(({ id }) => this.within?.includes(id) ?? true)
      .toSorted((one, other) => one.name.localeCompare(other.name));
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
