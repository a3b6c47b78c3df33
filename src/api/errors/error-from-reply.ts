import type { Operation } from "../../declare/operation.js";
import { isRecord, type UnknownRecord } from "../../text/json.js";
import type { Reply } from "../wire/reply.js";
import type { WireRequest } from "../wire/request.js";
import {
  AuthenticationError,
  type CallError,
  ConflictError,
  type ErrorFacts,
  MissingScopeError,
  NotFoundError,
  RateLimitedError,
  UnprocessableError,
  UpstreamError,
  ValidationError,
  WrongLocationError,
  WrongTokenLevelError,
} from "./errors.js";
import { afterUncertain } from "./next-step.js";

/**
 * Returns the error that a failed reply stands for. HighLevel answers 401 to expired tokens, missing scopes, the wrong
 * token level, unknown paths and a missing Version header, so the message decides, not the status alone
 * (docs/api/errors.md#what-a-reply-means).
 *
 * @param unsure whether an earlier attempt may have been carried out.
 * @param request what was sent, where what it said makes the advice more exact.
 */
export function errorFrom(
  operation: Operation,
  reply: Reply,
  { unsure = false, request }: { readonly unsure?: boolean; readonly request?: WireRequest } = {},
): CallError {
  const messages = messagesOf(reply);
  const context: Context = {
    operation,
    text: messages.join("; ").slice(0, longestText),
    reply,
    changes: operation.risk !== "read",
    request,
    facts: {
      status: reply.status,
      details: messages,
      unsure: unsure || operation.ambiguousOn.includes(reply.status),
      ...(reply.traceId === undefined ? {} : { traceId: reply.traceId }),
    },
  };
  const known = meanings.find(
    ({ status, says, ofChanges = false }) =>
      status.includes(reply.status) && says.test(context.text) && (context.changes || !ofChanges),
  );
  return (known ?? byStatus(reply.status)).error(context);
}

/** Some expressions below take the square of what they look at. */
const longestText = 2_000;

/** True when a 401 says that the access token has expired, so that refreshing it can help. */
export function saysExpired(reply: Reply): boolean {
  return reply.status === 401 && expired.test(messagesOf(reply).join("; "));
}

/** True when a 401 says that HighLevel does not know this Private Integration Token (any more). */
export function saysRotated(reply: Reply): boolean {
  return reply.status === 401 && rotated.test(messagesOf(reply).join("; "));
}

/** True when a 401 is about what the token may do: HighLevel knows it. */
export function saysScopeMissing(reply: Reply): boolean {
  return reply.status === 401 && scopeMissing.test(messagesOf(reply).join("; "));
}

/** True when the reply says that the operation needs a token of the other level. */
export function saysOtherLevel(reply: Reply): boolean {
  return (reply.status === 401 || reply.status === 403) && otherLevel.test(messagesOf(reply).join("; "));
}

/**
 * True where a reply leaves open whether what was asked was done: HighLevel, or something between here and it, failed or
 * gave up waiting.
 */
export function leavesOpen({ status }: { readonly status: number }): boolean {
  return status >= 500 || status === 408 || status === 499;
}

interface Context {
  readonly operation: Operation;
  readonly text: string;
  readonly reply: Reply;
  /** Whether the call changes something: advice after a read speaks of no change. */
  readonly changes: boolean;
  readonly request: WireRequest | undefined;
  readonly facts: Omit<ErrorFacts, "advice">;
}

interface Meaning {
  readonly status: readonly number[];
  readonly says: RegExp;
  /** True where it can only mean this after a change. */
  readonly ofChanges?: true;
  readonly error: (context: Context) => CallError;
}

const expired = /invalid jwt|access token is invalid|token (has )?expired|jwt expired/i;
const otherLevel = /user type mismatch|authclass type is not allowed/i;
const scopeMissing = /not authorized for this scope/i;
const rotated = /invalid private integration token/i;
const anything = /^/;

const meanings: readonly Meaning[] = [
  {
    status: [401],
    says: rotated,
    error: ({ facts }) =>
      new AuthenticationError("HighLevel does not know this Private Integration Token (any more)", {
        ...facts,
        advice:
          "It was rotated or deleted. Create a new one under Settings > Private Integrations and set GHL_PIT.",
      }),
  },
  {
    status: [401],
    says: expired,
    error: ({ facts }) =>
      new AuthenticationError("HighLevel does not accept the token", {
        ...facts,
        advice: "It is malformed or out of date. Check GHL_PIT, or sign in again with `ghl-mcp login`.",
      }),
  },
  {
    status: [401, 403],
    says: scopeMissing,
    error: ({ operation, facts }) =>
      new MissingScopeError(`The token lacks ${scopeWords(operation)}, which ${operation.name} needs`, {
        ...facts,
        advice:
          "Add the scope to the Private Integration (its token stays the same), or install the app again with it.",
      }),
  },
  {
    status: [401, 403],
    says: otherLevel,
    error: ({ operation, facts }) =>
      new WrongTokenLevelError(
        `${operation.name} needs ${levelWords(operation)}, and this token is of the other kind`,
        {
          ...facts,
          advice: `Set GHL_PIT to ${levelWords(operation)}, or sign in with \`ghl-mcp login\`.`,
        },
      ),
  },
  {
    status: [401, 404],
    says: /not yet supported by the iam service|^cannot (get|post|put|patch|delete) /i,
    error: ({ operation, facts }) =>
      new NotFoundError(`HighLevel knows no ${operation.line} in version ${operation.version}`, {
        ...facts,
        advice:
          "The endpoint has moved or is not open to this account. search_operations shows its neighbours.",
      }),
  },
  {
    status: [400, 401],
    says: /version header|api version|not available in api version/i,
    error: ({ operation, facts }) =>
      new UpstreamError(`HighLevel refuses version ${operation.version} of ${operation.line}`, {
        ...facts,
        advice:
          "This is a fault of ghl-mcp or a change at HighLevel, not of the arguments. Please report it.",
      }),
  },
  {
    status: [401, 403],
    says: /does not have access to this location/i,
    error: ({ facts }) =>
      new WrongLocationError("The token has no access to this sub-account", {
        ...facts,
        advice: "Use a sub-account that the token belongs to, or a token of this sub-account.",
      }),
  },
  {
    status: [400, 403, 404, 409, 422],
    says: /not active in production|no (published|production) version|not (been )?published/i,
    error: ({ operation, text, facts }) =>
      new ConflictError(
        `${operation.name}: the agent has no version in production, or is switched off (${text})`,
        {
          ...facts,
          advice:
            "agent_studio_list_agents with isPublished true shows those that can be run. Putting a version into production is a person's decision: agent_studio_publish_agent_version.",
        },
      ),
  },
  {
    status: [400, 404, 410, 422],
    says: /(execution|session)\b.*\b(expired|not found|does not exist)/i,
    error: ({ operation, text, facts }) =>
      new ConflictError(`${operation.name}: the session of this executionId has ended (${text})`, {
        ...facts,
        advice:
          "A session lives 30 minutes after its last turn. Call again without executionId, and give the agent again what it must know: it has forgotten the conversation.",
      }),
  },
  {
    status: [400, 409, 422],
    says: /\bslots?\b.*\b(not|no longer|un) ?available|\bslots?\b.*\balready (taken|booked)/i,
    ofChanges: true,
    error: ({ text, request, facts }) =>
      new ConflictError(`The slot is not free (any more): ${text}`, { ...facts, advice: freeSlots(request) }),
  },
  {
    // Several endpoints answer 400 for an id that is not there.
    status: [400, 404],
    says: /not found|does not exist|no .* found/i,
    error: nothingFound,
  },
  {
    status: [400, 404, 422],
    says: /duplicated? contact|already exists|duplicate/i,
    ofChanges: true,
    error: ({ text, facts }) =>
      new ConflictError(`HighLevel already has this record: ${text}`, {
        ...facts,
        advice: "Read the record that is there and update it instead, or use the upsert of this toolset.",
      }),
  },
];

function byStatus(status: number): Meaning {
  return { status: [status], says: anything, error: plainMeaning(status) };
}

function plainMeaning(status: number): Meaning["error"] {
  if (status < 400) {
    return ({ facts, changes }) =>
      new UpstreamError(
        `HighLevel answered with status ${status}, which leads elsewhere and was not followed`,
        {
          ...facts,
          details: [],
          advice: `GHL_BASE_URL may name the wrong address, or something between here and HighLevel stands in the way. ${afterUncertain(changes)}`,
        },
      );
  }
  if (status === 401 || status === 403) {
    return ({ text, facts }) =>
      new AuthenticationError(`HighLevel refuses access: ${text}`, {
        ...facts,
        advice: "Run `ghl-mcp doctor` to see what the token may do.",
      });
  }
  if (status === 404) return nothingFound;
  if (status === 409) {
    return ({ text, changes, facts }) =>
      new ConflictError(`The present state ${changes ? "of the record " : ""}does not allow it: ${text}`, {
        ...facts,
        advice: changes ? "Read the present state, then decide again." : "Correct what the message names.",
      });
  }
  if (status === 422) {
    return ({ text, operation, changes, facts }) =>
      new UnprocessableError(`HighLevel refuses the arguments: ${text}`, {
        ...facts,
        advice: `Correct every point named and call again.${
          changes && operation.method === "POST"
            ? " After a 422 on a creation look first whether the record exists all the same."
            : ""
        }`,
      });
  }
  if (status === 429) return rateLimited;
  if (leavesOpen({ status })) {
    return ({ facts, reply, changes }) =>
      new UpstreamError(`HighLevel failed with status ${reply.status}`, {
        ...facts,
        details: [],
        advice: `${afterUncertain(changes)} A wrong id causes this too.`,
      });
  }
  return ({ text, facts }) =>
    new ValidationError(`HighLevel refuses the call: ${text}`, {
      ...facts,
      advice: "Correct what the message names; describe_operation shows every argument.",
    });
}

function nothingFound({ operation, text, changes, facts }: Context): CallError {
  return new NotFoundError(`HighLevel finds nothing for ${operation.name}: ${text}`, {
    ...facts,
    advice: changes
      ? "Check the ids: list or search for the record first; ids belong to one sub-account."
      : "Check the ids: a list or a search gives them, and each belongs to one sub-account.",
  });
}

/** Where the free slots stand: of the calendar and the day that were asked for, as far as the request names them. */
function freeSlots(request: WireRequest | undefined): string {
  const { calendarId, startTime } = sentIn(request);
  const calendar =
    typeof calendarId === "string" ? `calendarId ${JSON.stringify(calendarId)}` : "its calendarId";
  const [day] = (typeof startTime === "string" && /^\d{4}-\d\d-\d\d/.exec(startTime)) || ["the day"];
  const range = day === "the day" ? "the day as startDate and endDate" : `startDate and endDate "${day}"`;
  return `Nothing was booked. calendars_list_free_slots with ${calendar} and ${range} lists the slots that are free: offer those, and book the one that is chosen.`;
}

function sentIn(request: WireRequest | undefined): UnknownRecord {
  if (typeof request?.body !== "string" || !request.body.startsWith("{")) return {};
  const body: unknown = JSON.parse(request.body);
  return isRecord(body) ? body : {};
}

function rateLimited({ reply, facts }: Context): CallError {
  const daily = Number(reply.headers["x-ratelimit-daily-remaining"] ?? "1");
  const intervalMs = Number(reply.headers["x-ratelimit-interval-milliseconds"] ?? "10000");
  const resetMs = Number(reply.headers["x-ratelimit-daily-reset"] ?? "3600000");
  const waitMs = daily <= 0 ? resetMs : intervalMs;
  const retryAfterSeconds = Math.max(1, Math.ceil((Number.isFinite(waitMs) ? waitMs : 10_000) / 1000));
  return new RateLimitedError(
    daily <= 0 ? "The day's budget of HighLevel requests is used up" : "Too many HighLevel requests at once",
    { ...facts, retryAfterSeconds, advice: `Retry after ${retryAfterSeconds} s.` },
  );
}

function scopeWords(operation: Operation): string {
  return operation.scopes.length === 0 ? "a scope" : `the scope ${operation.scopes.join(" and ")}`;
}

function levelWords(operation: Operation): string {
  const kind = operation.oauthOnly ? "an OAuth token" : "a token";
  return operation.token === "agency" ? `${kind} of the agency` : `${kind} of the sub-account`;
}

/** Collects the messages of an error body, of which there are four shapes. Raw HTML pages are left out. */
export function messagesOf(reply: Reply): readonly string[] {
  if (reply.body.kind !== "json") return [`status ${reply.status}`];
  const found = messagesIn(reply.body.value, deepest);
  const more = found.length - mostMessages;
  const shown = found.slice(0, mostMessages).map(oneLine);
  if (shown.length === 0) return [`status ${reply.status}`];
  return more > 0 ? [...shown, `… ${more} more`] : shown;
}

const mostMessages = 20;
const deepest = 10;

function messagesIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === "string") return [value];
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => messagesIn(one, depth - 1));
  if (!isRecord(value)) return [];
  const { message, error_description: description, error } = value;
  return messagesIn(message ?? description ?? error, depth - 1);
}

function oneLine(message: string): string {
  const plain = message.slice(0, 5_000).replace(/\s+/g, " ").trim();
  return plain.length > 500 ? `${plain.slice(0, 500)}…` : plain;
}
