import { isRecord } from "../../text/json.js";
import { type Log, silent } from "../../text/log.js";
import { saysOtherLevel, saysRotated } from "../errors/error-from-reply.js";
import { AuthenticationError, CallError, UpstreamError, WrongLocationError } from "../errors/errors.js";
import type { Client } from "../wire/client.js";
import type { Reply } from "../wire/reply.js";
import type { Account, AccountScope, BudgetKey, Location } from "./account.js";
import { chooseLocation, looksLikeLocationId } from "./choose-location.js";
import { type SendWithToken, searchLocations } from "./location-directory.js";
import { onlyByName, scopedAccount } from "./scoped-account.js";
import { neverAborted, SingleFlight, waitFor } from "./single-flight.js";

export interface PITSettings {
  readonly pit?: string | undefined;
  /** The token that replaces `pit` as soon as HighLevel no longer accepts `pit`. */
  readonly pitNext?: string | undefined;
  readonly locationId?: string | undefined;
  /** The sub-account of calls that name none, where `locationId` binds to none. */
  readonly defaultLocationId?: string | undefined;
  readonly companyId?: string | undefined;
  /** False for a token that a client sent: see `Account`. */
  readonly vouched?: boolean;
}

/**
 * The account of a Private Integration Token, of one sub-account or of the agency. HighLevel refuses a token of the
 * wrong level, so every call is sent with this token.
 */
export class PITAccount implements Account {
  readonly tokenPerLocation = false;
  readonly #settings: PITSettings;
  readonly #client: Pick<Client, "send">;
  readonly #log: Log;
  #rotated = false;
  #company: Promise<string> | undefined;
  #level: Promise<"agency" | "location"> | undefined;
  readonly #lists = new SingleFlight<readonly Location[]>();

  constructor(settings: PITSettings, client: Pick<Client, "send">, log: Log = silent) {
    this.#settings = settings;
    this.#client = client;
    this.#log = log;
  }

  get vouched(): boolean {
    return this.#settings.vouched ?? true;
  }

  get severalLocations(): boolean {
    return this.#settings.pit !== undefined && this.#settings.locationId === undefined;
  }

  get within(): readonly string[] | undefined {
    const { locationId } = this.#settings;
    return locationId === undefined ? undefined : [locationId];
  }

  narrowed(scope: AccountScope): Account {
    return scopedAccount(this, scope);
  }

  /** True once HighLevel has rejected GHL_PIT and GHL_PIT_NEXT is used instead. */
  get rotated(): boolean {
    return this.#rotated;
  }

  async location(named: string | undefined, signal: AbortSignal): Promise<string> {
    const { locationId } = this.#settings;
    if (locationId !== undefined) {
      if (named === undefined || named === locationId) return locationId;
      return onlyByName(named, locationId, () => this.locations(signal));
    }
    if (named !== undefined && looksLikeLocationId(named)) return named;
    try {
      return chooseLocation(named, await this.locations(signal));
    } catch (error) {
      if (error instanceof WrongLocationError || !(error instanceof CallError)) throw error;
      throw new WrongLocationError("It is not set which sub-account is meant", {
        details: error.details,
        advice:
          "Set GHL_LOCATION_ID to the sub-account's id (Settings > Business Profile), or give it as location.",
      });
    }
  }

  locations(signal: AbortSignal): Promise<readonly Location[]> {
    // Not cached: only calls made at the same time share one list.
    return waitFor(
      this.#lists.share("all", () => this.#list(neverAborted())),
      signal,
    );
  }

  async company(signal: AbortSignal): Promise<string> {
    if (this.#settings.companyId !== undefined) return this.#settings.companyId;
    this.#company ??= this.#lookUpCompany(neverAborted()).catch((error: unknown) => {
      this.#company = undefined;
      throw error;
    });
    return waitFor(this.#company, signal);
  }

  level(signal: AbortSignal): Promise<"agency" | "location"> {
    this.#level ??= this.#findLevel(neverAborted()).catch((error: unknown) => {
      this.#level = undefined;
      throw error;
    });
    return waitFor(this.#level, signal);
  }

  budgetKey(locationId: string | undefined): BudgetKey {
    const { pit, pitNext } = this.#settings;
    const owner = (this.#rotated ? pitNext : pit) ?? "";
    return { owner, resource: this.severalLocations ? locationId : undefined };
  }

  async token(): Promise<string> {
    return this.#current();
  }

  /** For seven days after a rotation both tokens work; after that only the next one does. */
  async renew(stale: string): Promise<string | undefined> {
    const { pit, pitNext } = this.#settings;
    if (pitNext === undefined || stale === pitNext) return undefined;
    if (!this.#rotated && stale === pit) {
      this.#rotated = true;
      this.#log.warn(
        "HighLevel does not know GHL_PIT any more: GHL_PIT_NEXT is used from now on. Put it into GHL_PIT.",
      );
    }
    return pitNext;
  }

  async close(): Promise<void> {}

  #current(): string {
    const { pit, pitNext } = this.#settings;
    const current = this.#rotated ? pitNext : pit;
    if (current !== undefined) return current;
    throw new AuthenticationError("No token is set", {
      advice: "Set GHL_PIT to a Private Integration Token (Settings > Private Integrations), or try --demo.",
    });
  }

  readonly #ask: SendWithToken = async (send) => {
    const token = this.#current();
    const reply = await send(token);
    const renewed = saysRotated(reply) ? await this.renew(token) : undefined;
    return renewed === undefined ? reply : send(renewed);
  };

  #get(target: string, signal: AbortSignal): Promise<Reply> {
    const request = { method: "GET", target, version: "2021-07-28" } as const;
    return this.#ask((token) => this.#client.send(request, token, signal));
  }

  async #list(signal: AbortSignal): Promise<readonly Location[]> {
    const { locationId, companyId } = this.#settings;
    if (locationId === undefined) {
      const found = await searchLocations(this.#client, this.#ask, companyId, signal);
      return found.map((location) => ({ ...location, reachable: true }));
    }
    const reply = await this.#get(`/locations/${encodeURIComponent(locationId)}`, signal);
    const value = locationIn(reply);
    if (value === undefined && !this.vouched) {
      throw new WrongLocationError("HighLevel does not confirm that this token is of that sub-account", {
        status: reply.status,
        advice:
          "Give the locationId of the token's own sub-account; the token needs the scope locations.readonly.",
      });
    }
    const { name, timezone } = value ?? {};
    return [
      {
        id: locationId,
        name: typeof name === "string" ? name : "",
        ...(typeof timezone === "string" ? { timezone } : {}),
        reachable: true,
      },
    ];
  }

  /** Sends a request that only an agency may make: HighLevel checks the token's level before anything else. */
  async #findLevel(signal: AbortSignal): Promise<"agency" | "location"> {
    const companyId = encodeURIComponent(this.#settings.companyId ?? "any");
    const reply = await this.#get(`/snapshots/?companyId=${companyId}`, signal);
    if (saysRotated(reply)) {
      throw new AuthenticationError("HighLevel does not know this Private Integration Token (any more)", {
        status: reply.status,
        advice:
          "It was rotated or deleted. Create a new one under Settings > Private Integrations and set GHL_PIT.",
      });
    }
    return saysOtherLevel(reply) ? "location" : "agency";
  }

  async #lookUpCompany(signal: AbortSignal): Promise<string> {
    const locationId = this.#settings.locationId ?? this.#settings.defaultLocationId;
    if (locationId === undefined) {
      throw new WrongLocationError("The agency is not known, because no sub-account is set", {
        advice: "Give companyId, or set GHL_COMPANY_ID or GHL_LOCATION_ID.",
      });
    }
    const reply = await this.#get(`/locations/${encodeURIComponent(locationId)}`, signal);
    const companyId = locationIn(reply)?.companyId;
    if (typeof companyId === "string") return companyId;
    throw new UpstreamError("HighLevel does not say which agency the sub-account belongs to", {
      status: reply.status,
      advice: "Give companyId. The token may lack the scope locations.readonly.",
    });
  }
}

function locationIn(reply: Reply): Record<string, unknown> | undefined {
  const value = reply.body.kind === "json" ? reply.body.value : undefined;
  const location = isRecord(value) ? value.location : undefined;
  return isRecord(location) ? location : undefined;
}
