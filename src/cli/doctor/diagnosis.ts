import type { Location } from "../../api/accounts/account.js";
import { isOver } from "../../api/accounts/oauth/tokens.js";
import { quotedName } from "../../text/plain-text.js";
import { version } from "../../version.js";
import { type Check, type Credential, type DiagnosisParts, failureText } from "./parts.js";
import { type API, reachOf, rotationChecks } from "./reach.js";
import { type ScopeReport, scopeCheck, scopesOf } from "./scopes.js";
import { minuteChecks } from "./within-a-minute.js";

/** The findings of `ghl-mcp doctor`. They contain no token and nothing to derive one from. */
export interface Report {
  readonly ok: boolean;
  readonly version: string;
  readonly credential: Credential;
  readonly api: API;
  readonly level?: "agency" | "location";
  readonly companyId?: string;
  readonly locations?: readonly Location[];
  readonly logins?: readonly LoginReport[];
  readonly scopes: ScopeReport;
  readonly rate?: Readonly<Record<string, number>>;
  readonly checks: readonly Check[];
}

export interface LoginReport {
  readonly level: "agency" | "location";
  readonly id: string;
  readonly expiresAt: string;
  readonly state: "good" | "expired" | "in doubt" | "used up";
}

/** Checks everything that calls depend on. Failures are reported, not thrown. */
export async function diagnose(parts: DiagnosisParts): Promise<Report> {
  const { config } = parts;
  const credential = credentialOf(parts);
  const reach = await reachOf(parts);
  const logins = await loginsOf(parts);
  const account = credential === "none" || !reach.api.reachable ? {} : await accountOf(parts);
  const scopes = await scopesOf(parts, credential, account.level !== undefined);
  const checks: readonly Check[] = [
    credentialCheck(credential),
    ...reach.checks,
    ...(logins ?? []).map(loginCheck),
    ...(account.checks ?? []),
    scopeCheck(scopes),
    ...(credential === "private integration token" ? rotationChecks(config.pitNext !== undefined) : []),
    ...(await minuteChecks(parts)),
  ];
  const { checks: _, ...facts } = account;
  return {
    ok: checks.every(({ state }) => state !== "fault"),
    version,
    credential,
    api: reach.api,
    ...facts,
    ...(logins === undefined ? {} : { logins }),
    scopes,
    ...(reach.rate === undefined ? {} : { rate: reach.rate }),
    checks,
  };
}

function credentialOf({ config, oauth }: DiagnosisParts): Credential {
  if (config.pit !== undefined) return "private integration token";
  return oauth === undefined ? "none" : "marketplace app";
}

function credentialCheck(credential: Credential): Check {
  const name = "credential";
  return credential === "none"
    ? {
        name,
        state: "fault",
        says: "none: set GHL_PIT, or GHL_CLIENT_ID and GHL_CLIENT_SECRET and run ghl-mcp login",
      }
    : { name, state: "ok", says: credential };
}

async function loginsOf({ oauth, account }: DiagnosisParts): Promise<readonly LoginReport[] | undefined> {
  if (oauth === undefined) return undefined;
  // An expired token is renewed first, because what counts is whether it can be.
  await account.token("either", undefined, new AbortController().signal).catch(() => undefined);
  const kept = await oauth.installations.tokens();
  return kept.map(({ value }) => ({
    level: value.level,
    id: (value.level === "agency" ? value.companyId : value.locationId) ?? "",
    expiresAt: new Date(value.expiresAt).toISOString(),
    state:
      value.refused === true
        ? "used up"
        : value.renewal !== undefined
          ? "in doubt"
          : isOver(value, Date.now())
            ? "expired"
            : "good",
  }));
}

function loginCheck({ level, id, state, expiresAt }: LoginReport): Check {
  const name = `login to ${level === "agency" ? "the agency" : "the sub-account"} ${id}`;
  switch (state) {
    case "good":
      return { name, state: "ok", says: `good; its token is renewed by ${expiresAt}` };
    case "expired":
      return { name, state: "note", says: "its token has expired and is renewed with the next call" };
    case "in doubt":
      return {
        name,
        state: "note",
        says: "a renewal was interrupted: sign in again soon with ghl-mcp login",
      };
    case "used up":
      return {
        name,
        state: "fault",
        says: "HighLevel no longer accepts its refresh token: run ghl-mcp login",
      };
  }
}

type AccountReport = Pick<Report, "level" | "companyId" | "locations"> & {
  readonly checks: readonly Check[];
};

async function accountOf({ account }: DiagnosisParts): Promise<Partial<AccountReport>> {
  const signal = new AbortController().signal;
  try {
    const level = await account.level(signal);
    const [locations, companyId] = await Promise.all([
      account.locations(signal).catch(failureText),
      account.company(signal).catch(() => undefined),
    ]);
    const levelCheck: Check = {
      name: "account",
      state: "ok",
      says: level === "agency" ? "the agency's token" : "a sub-account's token",
    };
    return {
      level,
      ...(companyId === undefined ? {} : { companyId }),
      ...(typeof locations === "string" ? {} : { locations }),
      checks: [levelCheck, locationCheck(locations)],
    };
  } catch (error) {
    return { checks: [{ name: "account", state: "fault", says: failureText(error) }] };
  }
}

function locationCheck(locations: readonly Location[] | string): Check {
  const name = "sub-accounts";
  if (typeof locations === "string") return { name, state: "note", says: locations };
  const reached = locations.filter(({ reachable }) => reachable !== false);
  const names = reached.slice(0, 5).map(({ id, name: called }) => (called === "" ? id : quotedName(called)));
  const more = reached.length > names.length ? ` and ${reached.length - names.length} more` : "";
  const says = reached.length === 0 ? "none can be reached" : `${names.join(", ")}${more}`;
  return { name, state: reached.length === 0 ? "fault" : "ok", says };
}
