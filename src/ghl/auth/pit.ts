import type { Account } from "../account.js";
import type { Client } from "../client.js";
import { AuthenticationError, UpstreamError, WrongLocationError } from "../errors.js";
import { isRecord } from "../reply.js";

export interface PITSettings {
  readonly pit: string | undefined;
  readonly locationId: string | undefined;
  readonly companyId: string | undefined;
}

/**
 * The account of a Private Integration Token: one sub-account, named by the settings. HighLevel itself says when
 * a token of the other level is needed, so every call gets the one token there is.
 */
export function pitAccount(settings: PITSettings, client: Client): Account {
  let companyId: Promise<string> | undefined;

  return {
    severalLocations: false,
    async location(named) {
      const locationId = named ?? settings.locationId;
      if (locationId !== undefined) return locationId;
      throw new WrongLocationError("It is not set which sub-account is meant", {
        advice:
          "Set GHL_LOCATION_ID to the sub-account's id (Settings > Business Profile), or give locationId.",
      });
    },
    async company(signal) {
      if (settings.companyId !== undefined) return settings.companyId;
      companyId ??= lookUpCompany(signal).catch((error: unknown) => {
        companyId = undefined;
        throw error;
      });
      return companyId;
    },
    async token() {
      return requirePIT();
    },
  };

  function requirePIT(): string {
    if (settings.pit !== undefined) return settings.pit;
    throw new AuthenticationError("No token is set", {
      advice: "Set GHL_PIT to a Private Integration Token (Settings > Private Integrations), or try --demo.",
    });
  }

  async function lookUpCompany(signal: AbortSignal): Promise<string> {
    if (settings.locationId === undefined) {
      throw new WrongLocationError("The agency is not known, because no sub-account is set", {
        advice: "Give companyId, or set GHL_COMPANY_ID or GHL_LOCATION_ID.",
      });
    }
    const request = {
      method: "GET",
      target: `/locations/${encodeURIComponent(settings.locationId)}`,
      version: "2021-07-28",
    } as const;
    const reply = await client.send(request, requirePIT(), signal);
    const value = reply.body.kind === "json" ? reply.body.value : undefined;
    const location = isRecord(value) ? value.location : undefined;
    if (isRecord(location) && typeof location.companyId === "string") return location.companyId;
    throw new UpstreamError("HighLevel does not say which agency the sub-account belongs to", {
      status: reply.status,
      advice: "Give companyId. The token may lack the scope locations.readonly.",
    });
  }
}
