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
  GHL_TIMEOUT_MS: setting(positive("milliseconds").default(30_000)).describe(
    "Milliseconds until a request to HighLevel is given up.",
  ),
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
  MCP_API_KEYS: setting(z.string().optional()).describe(
    "Keys that HTTP clients must show, separated by commas. Wanted wherever the server is bound wider than loopback.",
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
  readonly key: string | undefined;
}

export interface Config {
  readonly pit: string | undefined;
  readonly locationId: string | undefined;
  readonly companyId: string | undefined;
  readonly baseURL: string;
  readonly tools: string;
  readonly readOnly: boolean;
  readonly timeoutMs: number;
  readonly maxReplyBytes: number;
  readonly store: StoreSettings;
  readonly fileRoots: readonly string[];
  readonly maxResultTokens: number;
  readonly apiKeys: readonly string[];
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
    locationId: env.GHL_LOCATION_ID,
    companyId: env.GHL_COMPANY_ID,
    baseURL: env.GHL_BASE_URL,
    tools: env.GHL_TOOLS,
    readOnly: env.GHL_READ_ONLY,
    timeoutMs: env.GHL_TIMEOUT_MS,
    maxReplyBytes: env.GHL_MAX_REPLY_BYTES,
    store: {
      location: env.GHL_STORE ?? join(homedir(), ".ghl-mcp"),
      chosen: env.GHL_STORE !== undefined,
      key: env.GHL_STORE_KEY,
    },
    fileRoots: list(env.GHL_FILE_ROOTS),
    maxResultTokens: env.GHL_MAX_RESULT_TOKENS,
    apiKeys: list(env.MCP_API_KEYS),
    allowedHosts: list(env.MCP_ALLOWED_HOSTS),
    allowedOrigins: list(env.MCP_ALLOWED_ORIGINS),
    logLevel: env.GHL_LOG_LEVEL,
  });
}

const secret = new Set(["GHL_PIT", "GHL_API_KEY", "MCP_API_KEYS", "GHL_STORE", "GHL_STORE_KEY"]);

function firstFault(error: z.ZodError, values: Readonly<Record<string, unknown>>): string {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? "setting");
  const got = secret.has(name) ? "a value that is not shown" : JSON.stringify(values[name]);
  return `${name} is ${got}: ${issue?.message ?? "not usable"}.`;
}

function list(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}
