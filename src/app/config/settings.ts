import { homedir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { isShared } from "../../store/place.js";
import { noneOf } from "./faults.js";
import {
  address,
  flag,
  group,
  keys,
  leastKeyLength,
  list,
  longEnough,
  matching,
  oneOf,
  positive,
  text,
  token,
  words,
} from "./kinds.js";
import { secret, setting } from "./setting.js";
import { allowancesText } from "./unattended.js";

/** Where things are kept when nobody names a place. */
export const defaultStore = join(homedir(), ".ghl-mcp");

/**
 * Every setting there is, at its place in the configuration: the variable, what it is for, what it takes and its
 * default. The type, the parsing and docs/CONFIGURATION.md follow from this.
 */
export const declared = z.object({
  pit: setting("GHL_PIT", token, secret).describe("Private Integration Token of the sub-account or agency."),
  pitNext: setting("GHL_PIT_NEXT", token, secret).describe(
    "The token that GHL_PIT was rotated to: taken as soon as HighLevel knows GHL_PIT no more.",
  ),
  /** A marketplace app, to sign in with. */
  app: z
    .object({
      clientId: setting("GHL_CLIENT_ID", matching(/^[\w-]+$/, "want a client id")).describe(
        "Client id of a marketplace app, to sign in with OAuth instead of GHL_PIT (ghl-mcp login).",
      ),
      clientSecret: setting(
        "GHL_CLIENT_SECRET",
        matching(/^\S+$/, "want a secret without blanks"),
        secret,
      ).describe("Client secret of that app."),
    })
    .transform(({ clientId, clientSecret }, context) =>
      clientId === undefined || clientSecret === undefined
        ? noneOf({ clientId, clientSecret }, context)
        : { clientId, clientSecret },
    )
    .readonly(),
  /** How a person signs in. */
  login: group({
    redirectURI: setting(
      "GHL_REDIRECT_URI",
      address.optional().transform((value = "http://localhost:3737/oauth/callback") => value),
    ).describe(
      "Where HighLevel sends the browser back to, as registered with the app. Default: http://localhost:3737/oauth/callback.",
    ),
    authorizeURL: setting(
      "GHL_AUTHORIZE_URL",
      address.default("https://marketplace.gohighlevel.com/v2/oauth/chooselocation"),
    ).describe("The page on which a person picks the account; the app's own install link may stand here."),
    scopes: setting("GHL_SCOPES", words).describe(
      "Scopes to ask for at login, separated by blanks. Default: those of the tools that are listed.",
    ),
  }),
  locationId: setting("GHL_LOCATION_ID", matching(/^\w+$/, "want a sub-account id")).describe(
    "The one sub-account that calls may reach, whatever the token reaches.",
  ),
  defaultLocationId: setting("GHL_DEFAULT_LOCATION_ID", matching(/^\w+$/, "want a sub-account id")).describe(
    "The sub-account of calls that name none, for a token that reaches several; it binds nobody.",
  ),
  companyId: setting("GHL_COMPANY_ID", matching(/^\w+$/, "want an agency id")).describe(
    "The agency, for an agency's own token; found out by itself for a sub-account's.",
  ),
  baseURL: setting("GHL_BASE_URL", address.default("https://services.leadconnectorhq.com")).describe(
    "Where HighLevel's API is.",
  ),
  tools: setting("GHL_TOOLS", z.string().default("default")).describe(
    "What is listed: default, search, all, or a list of toolsets and tool names.",
  ),
  readOnly: setting("GHL_READ_ONLY", flag).describe("Removes everything that is not a read."),
  confirm: setting("GHL_CONFIRM", oneOf(["auto", "always", "never"]).default("auto")).describe(
    "When a person is asked first: auto for what reaches people or changes what they see, moves money, touches many, deletes or administers; always for every change; never for nobody at all (see GHL_UNATTENDED).",
  ),
  unattended: setting("GHL_UNATTENDED", allowancesText).describe(
    'Over stdio, what may be changed without a person\'s word where nobody can be asked, as a JSON list: [{"tool":"conversations_send_message","perHour":30}]. Keys of HTTP clients have theirs in MCP_KEYS_FILE.',
  ),
  confirmSeconds: setting("GHL_CONFIRM_SECONDS", positive("seconds").default(600)).describe(
    "Seconds for which a confirmation holds.",
  ),
  journal: group({
    detail: setting("GHL_JOURNAL", oneOf(["full", "brief", "off"]).default("full")).describe(
      "The journal of changes: full reads and keeps the state before updates and deletes, brief does not, off keeps nothing.",
    ),
    days: setting("GHL_JOURNAL_DAYS", positive("days").default(90)).describe(
      "Days for which the journal is kept.",
    ),
    entries: setting("GHL_JOURNAL_ENTRIES", positive("entries").default(100_000)).describe(
      "The most entries that the journal keeps.",
    ),
  }),
  apiVersion: setting("GHL_API_VERSION", oneOf(["2021", "v3"]).default("2021")).describe(
    "The form of the API for the operations that both of its spec sets hold: 2021 or v3.",
  ),
  timeoutMs: setting("GHL_TIMEOUT_MS", positive("milliseconds").default(30_000)).describe(
    "Milliseconds until a request to HighLevel is given up.",
  ),
  waitMs: setting("GHL_WAIT_MS", positive("milliseconds").default(25_000)).describe(
    "Milliseconds that a call may wait, for the rate limit and between attempts, before its last request begins.",
  ),
  dailyReserve: setting(
    "GHL_DAILY_RESERVE",
    z.coerce
      .number({ error: "want a number of percent" })
      .min(0, "want 0 to 100 percent")
      .max(100, "want 0 to 100 percent")
      .default(5),
  ).describe("Percent of the day's HighLevel requests that are kept for reads."),
  maxReplyBytes: setting("GHL_MAX_REPLY_BYTES", positive("bytes").default(10 * 1024 * 1024)).describe(
    "The largest reply that is read from HighLevel. It may hold one value for each 50 of these bytes: 200,000 by default.",
  ),
  store: z
    .object({
      location: setting("GHL_STORE", text, secret).describe(
        "Where things are kept: a folder, or redis://… for several nodes. Default: .ghl-mcp in the home folder, made when first needed.",
      ),
      key: setting("GHL_STORE_KEY", z.string().min(leastKeyLength, longEnough).optional(), secret).describe(
        "The key under which kept tokens are sealed. Default: a key file in the store's folder that only its owner can read.",
      ),
    })
    .transform(({ location, key }) => ({
      location: location ?? defaultStore,
      /** True when a person named the location, rather than it being the default. */
      chosen: location !== undefined,
      /** True when several nodes may share it. */
      shared: isShared(location ?? ""),
      key,
    }))
    .readonly(),
  fileRoots: setting("GHL_FILE_ROOTS", list).describe(
    "Folders from which an agent may upload files, separated by commas; over stdio only.",
  ),
  maxResultTokens: setting("GHL_MAX_RESULT_TOKENS", positive("tokens").default(20_000)).describe(
    "The longest result that a model is shown, in tokens of four bytes.",
  ),
  webhooks: group({
    publicKeys: setting("GHL_WEBHOOK_PUBLIC_KEY", list).describe(
      "Ed25519 public keys, in base64 and separated by commas, that webhooks are verified with in place of HighLevel's published one.",
    ),
    legacyRsaKey: setting("GHL_WEBHOOK_LEGACY_RSA_KEY", text).describe(
      "RSA public key for webhooks that bear the former X-WH-Signature alone. Without it these are refused.",
    ),
    maxAgeMs: setting("GHL_WEBHOOK_MAX_AGE_MS", positive("milliseconds").optional()).describe(
      "Milliseconds after which a webhook is refused as too old. Off by default: HighLevel repeats for up to three days.",
    ),
    appIds: setting("GHL_WEBHOOK_APP_ID", list).describe(
      "Ids of the marketplace apps whose webhooks are kept, separated by commas: HighLevel signs those of every app with one key. Default: the app of GHL_CLIENT_ID; without one, any.",
    ),
    rate: setting("GHL_WEBHOOK_RATE", positive("webhooks").default(30_000)).describe(
      "The most webhooks a minute that are taken from one address.",
    ),
  }),
  events: group({
    days: setting("GHL_EVENTS_DAYS", positive("days").default(30)).describe(
      "Days for which received events are kept.",
    ),
    entries: setting("GHL_EVENTS_ENTRIES", positive("events").default(100_000)).describe(
      "The most received events that are kept.",
    ),
  }),
  apiKeys: setting("MCP_API_KEYS", keys, secret).describe(
    "Keys of at least 16 characters that HTTP clients must show, separated by commas. Wanted wherever the server is bound wider than loopback.",
  ),
  adminKeys: setting("MCP_ADMIN_KEYS", keys, secret).describe(
    "Further keys of HTTP clients, of at least 16 characters and separated by commas, that may also read the journal.",
  ),
  keysFile: setting("MCP_KEYS_FILE", text).describe(
    "A JSON file, readable by its owner alone, of keys with names and limits: allowed sub-accounts, tools, read-only; and what an agent without a person may change (unattended).",
  ),
  keyInQuery: setting("MCP_KEY_IN_QUERY", flag).describe(
    "Takes a key also from the address (?key=…), for clients that can set no header. Addresses end up in logs.",
  ),
  acceptPIT: setting("MCP_ACCEPT_PIT", flag).describe(
    "Lets a client bring its own Private Integration Token as its key; its calls are then made with that token.",
  ),
  /** An identity provider whose tokens let HTTP clients in. */
  identity: z
    .object({
      issuer: setting("MCP_OAUTH_ISSUER", address.optional()).describe(
        "The identity provider whose tokens let clients in.",
      ),
      audience: setting("MCP_OAUTH_AUDIENCE", text).describe(
        "The audience that those tokens must be for: the address of this server, such as https://mcp.example.com/mcp.",
      ),
      jwksURL: setting("MCP_OAUTH_JWKS_URL", address.optional()).describe(
        "Where the provider's keys are; found out from the issuer by default.",
      ),
      scopes: setting("MCP_OAUTH_SCOPES", words).describe(
        "Scopes that those tokens must carry, separated by blanks.",
      ),
    })
    .transform(({ issuer, audience, ...others }, context) =>
      issuer === undefined || audience === undefined
        ? noneOf({ issuer, audience }, context)
        : { issuer, audience, ...others },
    )
    .readonly(),
  allowedHosts: setting("MCP_ALLOWED_HOSTS", list).describe(
    "Host names under which HTTP clients reach the server, separated by commas, besides localhost.",
  ),
  allowedOrigins: setting("MCP_ALLOWED_ORIGINS", list).describe(
    "Host names of web pages that may call the server, separated by commas, besides localhost.",
  ),
  logLevel: setting(
    "GHL_LOG_LEVEL",
    oneOf(["fatal", "error", "warn", "info", "debug", "silent"]).default("warn"),
  ).describe("What is logged to stderr."),
});

/** The same with what follows from several settings together. */
export const configuration = declared
  .superRefine(({ locationId, defaultLocationId }, context) => {
    if (locationId === undefined || defaultLocationId === undefined || locationId === defaultLocationId)
      return;
    const message = `want no other than GHL_LOCATION_ID, which binds every call to ${locationId}`;
    context.addIssue({ code: "custom", path: ["defaultLocationId"], message });
  })
  .transform((config) => ({
    ...config,
    /** Those of administrators among them. */
    apiKeys: [...config.apiKeys, ...config.adminKeys],
    events: {
      ...config.events,
      /**
       * Events are kept only in a store that a person chose: in a default folder they would be lost to the next
       * node, and personal data would lie where nobody looks for it.
       */
      kept: config.store.chosen,
    },
  }))
  .readonly();
