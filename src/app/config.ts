import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { config as loadDotenv } from "dotenv";
import { z } from "zod";

/** A host may pass an unset optional as an empty string or as the literal `${user_config.x}`: both mean unset. */
const unset = (value: unknown): unknown =>
  typeof value === "string" && (value.trim() === "" || /^\$\{[^}]*\}$/.test(value.trim()))
    ? undefined
    : value;

function setting<T extends z.ZodType>(schema: T) {
  return z.preprocess(unset, schema);
}

const flag = z
  .union([z.boolean(), z.enum(["true", "false", "1", "0", "yes", "no"])], { error: "want true or false" })
  .transform((value) => value === true || value === "true" || value === "1" || value === "yes");

const positive = (unit: string) =>
  z.coerce
    .number({ error: `want a number of ${unit}` })
    .int(`want a whole number of ${unit}`)
    .positive(`want a number of ${unit} above 0`);

/** Every setting there is: the variable, what it takes, its default, and what it is for. */
export const settings = z.object({
  GHL_PIT: setting(z.string().regex(/^\S+$/, "want a token without blanks").optional()).describe(
    "Private Integration Token of the sub-account or agency.",
  ),
  GHL_PIT_NEXT: setting(z.string().regex(/^\S+$/, "want a token without blanks").optional()).describe(
    "The token that GHL_PIT was rotated to: taken as soon as HighLevel knows GHL_PIT no more.",
  ),
  GHL_CLIENT_ID: setting(
    z
      .string()
      .regex(/^[\w-]+$/, "want a client id")
      .optional(),
  ).describe("Client id of a marketplace app, to sign in with OAuth instead of GHL_PIT (ghl-mcp login)."),
  GHL_CLIENT_SECRET: setting(z.string().regex(/^\S+$/, "want a secret without blanks").optional()).describe(
    "Client secret of that app.",
  ),
  GHL_REDIRECT_URI: setting(
    z.url({ protocol: /^https?$/, error: "want an http(s) address" }).optional(),
  ).describe(
    "Where HighLevel sends the browser back to, as registered with the app. Default: http://localhost:3737/oauth/callback.",
  ),
  GHL_AUTHORIZE_URL: setting(
    z
      .url({ protocol: /^https?$/, error: "want an http(s) address" })
      .default("https://marketplace.gohighlevel.com/v2/oauth/chooselocation"),
  ).describe("The page on which a person picks the account; the app's own install link may stand here."),
  GHL_SCOPES: setting(z.string().optional()).describe(
    "Scopes to ask for at login, separated by blanks. Default: those of the tools that are listed.",
  ),
  GHL_LOCATION_ID: setting(z.string().regex(/^\w+$/, "want a sub-account id").optional()).describe(
    "The sub-account that calls are for.",
  ),
  GHL_COMPANY_ID: setting(z.string().regex(/^\w+$/, "want an agency id").optional()).describe(
    "The agency, for an agency's own token; found out by itself for a sub-account's.",
  ),
  GHL_BASE_URL: setting(
    z
      .url({ protocol: /^https?$/, error: "want an http(s) address" })
      .default("https://services.leadconnectorhq.com"),
  ).describe("Where HighLevel's API is."),
  GHL_TOOLS: setting(z.string().default("default")).describe(
    "What is listed: default, search, all, or a list of toolsets and tool names.",
  ),
  GHL_READ_ONLY: setting(flag.default(false)).describe("Removes everything that is not a read."),
  GHL_CONFIRM: setting(
    z.enum(["auto", "always", "never"], { error: "want auto, always or never" }).default("auto"),
  ).describe(
    "When a person is asked first: auto for what reaches people, moves money, touches many, deletes or administers; always for every change; never for unattended agents.",
  ),
  GHL_CONFIRM_SECONDS: setting(positive("seconds").default(600)).describe(
    "Seconds for which a confirmation holds.",
  ),
  GHL_JOURNAL: setting(
    z.enum(["full", "brief", "off"], { error: "want full, brief or off" }).default("full"),
  ).describe(
    "The journal of changes: full reads and keeps the state before updates and deletes, brief does not, off keeps nothing.",
  ),
  GHL_JOURNAL_DAYS: setting(positive("days").default(90)).describe("Days for which the journal is kept."),
  GHL_JOURNAL_ENTRIES: setting(positive("entries").default(100_000)).describe(
    "The most entries that the journal keeps.",
  ),
  GHL_API_VERSION: setting(z.enum(["2021", "v3"], { error: "want 2021 or v3" }).default("2021")).describe(
    "The form of the API for the operations that both of its spec sets hold: 2021 or v3.",
  ),
  GHL_TIMEOUT_MS: setting(positive("milliseconds").default(30_000)).describe(
    "Milliseconds until a request to HighLevel is given up.",
  ),
  GHL_WAIT_MS: setting(positive("milliseconds").default(25_000)).describe(
    "Milliseconds that a call may wait, for the rate limit and between attempts, before its last request begins.",
  ),
  GHL_DAILY_RESERVE: setting(
    z.coerce
      .number({ error: "want a number of percent" })
      .min(0, "want 0 to 100 percent")
      .max(100, "want 0 to 100 percent")
      .default(5),
  ).describe("Percent of the day's HighLevel requests that are kept for reads."),
  GHL_MAX_REPLY_BYTES: setting(positive("bytes").default(10 * 1024 * 1024)).describe(
    "The largest reply that is read from HighLevel.",
  ),
  GHL_STORE: setting(z.string().optional()).describe(
    "Where things are kept: a folder, or redis://… for several nodes. Default: .ghl-mcp in the home folder, made when first needed.",
  ),
  GHL_STORE_KEY: setting(z.string().min(16, "want at least 16 characters").optional()).describe(
    "The key under which kept tokens are sealed. Default: a key file in the store's folder that only its owner can read.",
  ),
  GHL_FILE_ROOTS: setting(z.string().optional()).describe(
    "Folders from which an agent may upload files, separated by commas; over stdio only.",
  ),
  GHL_MAX_RESULT_TOKENS: setting(positive("tokens").default(20_000)).describe(
    "The longest result that a model is shown, in tokens of four bytes.",
  ),
  GHL_WEBHOOK_PUBLIC_KEY: setting(z.string().optional()).describe(
    "Ed25519 public keys, in base64 and separated by commas, that webhooks are verified with in place of HighLevel's published one.",
  ),
  GHL_WEBHOOK_LEGACY_RSA_KEY: setting(z.string().optional()).describe(
    "RSA public key for webhooks that bear the former X-WH-Signature alone. Without it these are refused.",
  ),
  GHL_WEBHOOK_MAX_AGE_MS: setting(positive("milliseconds").optional()).describe(
    "Milliseconds after which a webhook is refused as too old. Off by default: HighLevel repeats for up to three days.",
  ),
  GHL_WEBHOOK_RATE: setting(positive("webhooks").default(30_000)).describe(
    "The most webhooks a minute that are taken from one address.",
  ),
  GHL_EVENTS_DAYS: setting(positive("days").default(30)).describe("Days for which received events are kept."),
  GHL_EVENTS_ENTRIES: setting(positive("events").default(100_000)).describe(
    "The most received events that are kept.",
  ),
  MCP_API_KEYS: setting(z.string().optional()).describe(
    "Keys that HTTP clients must show, separated by commas. Wanted wherever the server is bound wider than loopback.",
  ),
  MCP_ADMIN_KEYS: setting(z.string().optional()).describe(
    "Further keys of HTTP clients, separated by commas, that may also read the journal.",
  ),
  MCP_KEYS_FILE: setting(z.string().optional()).describe(
    "A JSON file, readable by its owner alone, of keys with names and limits: allowed sub-accounts, tools, read-only.",
  ),
  MCP_KEY_IN_QUERY: setting(flag.default(false)).describe(
    "Takes a key also from the address (?key=…), for clients that can set no header. Addresses end up in logs.",
  ),
  MCP_ACCEPT_PIT: setting(flag.default(false)).describe(
    "Lets a client bring its own Private Integration Token as its key; its calls are then made with that token.",
  ),
  MCP_OAUTH_ISSUER: setting(
    z.url({ protocol: /^https?$/, error: "want an http(s) address" }).optional(),
  ).describe("The identity provider whose tokens let clients in."),
  MCP_OAUTH_AUDIENCE: setting(z.string().optional()).describe(
    "The audience that those tokens must be for: the address of this server, such as https://mcp.example.com/mcp.",
  ),
  MCP_OAUTH_JWKS_URL: setting(
    z.url({ protocol: /^https?$/, error: "want an http(s) address" }).optional(),
  ).describe("Where the provider's keys are; found out from the issuer by default."),
  MCP_OAUTH_SCOPES: setting(z.string().optional()).describe(
    "Scopes that those tokens must carry, separated by blanks.",
  ),
  MCP_ALLOWED_HOSTS: setting(z.string().optional()).describe(
    "Host names under which HTTP clients reach the server, separated by commas, besides localhost.",
  ),
  MCP_ALLOWED_ORIGINS: setting(z.string().optional()).describe(
    "Host names of web pages that may call the server, separated by commas, besides localhost.",
  ),
  GHL_LOG_LEVEL: setting(
    z
      .enum(["fatal", "error", "warn", "info", "debug", "silent"], {
        error: "want fatal, error, warn, info, debug or silent",
      })
      .default("warn"),
  ).describe("What is logged to stderr."),
});

export type Setting = keyof z.infer<typeof settings>;

export interface StoreSettings {
  /** A folder, or a redis:// address. */
  readonly location: string;
  /** True where a person said so, rather than it being the default. */
  readonly chosen: boolean;
  /** True where several nodes may share it. */
  readonly shared: boolean;
  readonly key: string | undefined;
}

/** A marketplace app, to sign in with. */
export interface AppSettings {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How a person signs in. */
export interface LoginSettings {
  readonly redirectURI: string;
  readonly authorizeURL: string;
  readonly scopes: readonly string[];
}

/** An identity provider whose tokens let HTTP clients in. */
export interface IdentitySettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksURL: string | undefined;
  readonly scopes: readonly string[];
}

export interface JournalSettings {
  readonly detail: "full" | "brief" | "off";
  readonly days: number;
  readonly entries: number;
}

export interface EventSettings {
  /**
   * Whether received events are kept at all: where somebody chose a store. In a default folder they would be lost
   * to the next node, and personal data would lie where nobody looks for it.
   */
  readonly kept: boolean;
  readonly days: number;
  readonly entries: number;
}

export interface WebhookSettings {
  /** None: HighLevel's published key. */
  readonly publicKeys: readonly string[];
  readonly legacyRsaKey: string | undefined;
  readonly maxAgeMs: number | undefined;
  /** A minute, from one address. */
  readonly rate: number;
}

export interface Config {
  readonly pit: string | undefined;
  readonly pitNext: string | undefined;
  readonly app: AppSettings | undefined;
  readonly login: LoginSettings;
  readonly locationId: string | undefined;
  readonly companyId: string | undefined;
  readonly baseURL: string;
  readonly apiVersion: "2021" | "v3";
  readonly tools: string;
  readonly readOnly: boolean;
  readonly confirm: "auto" | "always" | "never";
  readonly confirmSeconds: number;
  readonly journal: JournalSettings;
  readonly webhooks: WebhookSettings;
  readonly events: EventSettings;
  readonly timeoutMs: number;
  readonly waitMs: number;
  /** Percent of the day's requests. */
  readonly dailyReserve: number;
  readonly maxReplyBytes: number;
  readonly store: StoreSettings;
  readonly fileRoots: readonly string[];
  readonly maxResultTokens: number;
  readonly apiKeys: readonly string[];
  /** Those of the keys that may also read the journal. */
  readonly adminKeys: readonly string[];
  readonly keysFile: string | undefined;
  readonly keyInQuery: boolean;
  readonly acceptPIT: boolean;
  readonly identity: IdentitySettings | undefined;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "silent";
}

/** A setting that cannot be used; the message is the one line a person needs. */
export class ConfigError extends Error {}

/**
 * Reads the environment, with `.env` in the working directory beneath it and `overrides` (command-line flags)
 * above it.
 *
 * @throws ConfigError naming the variable, what it got and what it wants.
 */
export function loadConfig(overrides: Readonly<Partial<Record<Setting, unknown>>> = {}): Config {
  if (existsSync(".env")) loadDotenv({ quiet: true });
  return parseConfig({ ...process.env, ...overrides });
}

/** The same for given values, without looking at the process. */
export function parseConfig(values: Readonly<Record<string, unknown>>): Config {
  const parsed = settings.safeParse({ ...values, GHL_PIT: unset(values.GHL_PIT) ?? values.GHL_API_KEY });
  if (!parsed.success) throw new ConfigError(firstFault(parsed.error, values));
  const env = parsed.data;
  return Object.freeze({
    pit: env.GHL_PIT,
    pitNext: env.GHL_PIT_NEXT,
    app: together(
      { name: "GHL_CLIENT_ID", value: env.GHL_CLIENT_ID },
      { name: "GHL_CLIENT_SECRET", value: env.GHL_CLIENT_SECRET },
      (clientId, clientSecret) => ({ clientId, clientSecret }),
    ),
    login: {
      redirectURI: env.GHL_REDIRECT_URI ?? "http://localhost:3737/oauth/callback",
      authorizeURL: env.GHL_AUTHORIZE_URL,
      scopes: words(env.GHL_SCOPES),
    },
    locationId: env.GHL_LOCATION_ID,
    companyId: env.GHL_COMPANY_ID,
    baseURL: env.GHL_BASE_URL,
    apiVersion: env.GHL_API_VERSION,
    tools: env.GHL_TOOLS,
    readOnly: env.GHL_READ_ONLY,
    confirm: env.GHL_CONFIRM,
    confirmSeconds: env.GHL_CONFIRM_SECONDS,
    journal: { detail: env.GHL_JOURNAL, days: env.GHL_JOURNAL_DAYS, entries: env.GHL_JOURNAL_ENTRIES },
    webhooks: {
      publicKeys: list(env.GHL_WEBHOOK_PUBLIC_KEY),
      legacyRsaKey: env.GHL_WEBHOOK_LEGACY_RSA_KEY,
      maxAgeMs: env.GHL_WEBHOOK_MAX_AGE_MS,
      rate: env.GHL_WEBHOOK_RATE,
    },
    events: {
      kept: env.GHL_STORE !== undefined,
      days: env.GHL_EVENTS_DAYS,
      entries: env.GHL_EVENTS_ENTRIES,
    },
    timeoutMs: env.GHL_TIMEOUT_MS,
    waitMs: env.GHL_WAIT_MS,
    dailyReserve: env.GHL_DAILY_RESERVE,
    maxReplyBytes: env.GHL_MAX_REPLY_BYTES,
    store: {
      location: env.GHL_STORE ?? join(homedir(), ".ghl-mcp"),
      chosen: env.GHL_STORE !== undefined,
      shared: /^rediss?:\/\//.test(env.GHL_STORE ?? ""),
      key: env.GHL_STORE_KEY,
    },
    fileRoots: list(env.GHL_FILE_ROOTS),
    maxResultTokens: env.GHL_MAX_RESULT_TOKENS,
    apiKeys: [...list(env.MCP_API_KEYS), ...list(env.MCP_ADMIN_KEYS)],
    adminKeys: list(env.MCP_ADMIN_KEYS),
    keysFile: env.MCP_KEYS_FILE,
    keyInQuery: env.MCP_KEY_IN_QUERY,
    acceptPIT: env.MCP_ACCEPT_PIT,
    identity: together(
      { name: "MCP_OAUTH_ISSUER", value: env.MCP_OAUTH_ISSUER },
      { name: "MCP_OAUTH_AUDIENCE", value: env.MCP_OAUTH_AUDIENCE },
      (issuer, audience) => ({
        issuer,
        audience,
        jwksURL: env.MCP_OAUTH_JWKS_URL,
        scopes: words(env.MCP_OAUTH_SCOPES),
      }),
    ),
    allowedHosts: list(env.MCP_ALLOWED_HOSTS),
    allowedOrigins: list(env.MCP_ALLOWED_ORIGINS),
    logLevel: env.GHL_LOG_LEVEL,
  });
}

/** Two settings of which neither means anything alone. @throws ConfigError where one is missing. */
function together<T>(
  first: { readonly name: Setting; readonly value: string | undefined },
  second: { readonly name: Setting; readonly value: string | undefined },
  make: (first: string, second: string) => T,
): T | undefined {
  if (first.value !== undefined && second.value !== undefined) return make(first.value, second.value);
  const missing = [first, second].filter(({ value }) => value === undefined);
  if (missing.length === 2) return undefined;
  const given = first.value === undefined ? second : first;
  throw new ConfigError(`${given.name} is set without ${missing[0]?.name}: each needs the other.`);
}

const secret = new Set([
  "GHL_PIT",
  "GHL_PIT_NEXT",
  "GHL_CLIENT_SECRET",
  "GHL_API_KEY",
  "MCP_API_KEYS",
  "MCP_ADMIN_KEYS",
  "GHL_STORE",
  "GHL_STORE_KEY",
]);

function firstFault(error: z.ZodError, values: Readonly<Record<string, unknown>>): string {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? "setting");
  const got = secret.has(name) ? "a value that is not shown" : JSON.stringify(values[name]);
  return `${name} is ${got}: ${issue?.message ?? "not usable"}.`;
}

function words(text: string | undefined): readonly string[] {
  return (text ?? "").split(/[\s,]+/).filter((word) => word !== "");
}

function list(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
