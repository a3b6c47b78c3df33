import { randomUUID } from "node:crypto";
import { endpoints } from "../areas/index.js";
import type { Reply } from "../endpoint/endpoint.js";
import { gateRefusal, Refusal, refusal } from "../endpoint/service-error.js";
import type { World } from "../world/world.js";
import { type Admission, admit, countedResource, knownToken } from "./gate.js";
import type { RateLimit } from "./rate-limit.js";
import { checkFields, type Fields } from "./whitelist.js";

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export interface Answer extends Reply {
  readonly headers: Readonly<Record<string, string>>;
}

const endpointsByLine = new Map(endpoints.map((endpoint) => [endpoint.line, endpoint]));

/** Gate, rate limit, whitelist, endpoint: whatever comes of it, with its rate limit headers and traceId. */
export function answer(raw: RawRequest, world: World, limit: RateLimit): Answer {
  const traceId = randomUUID();
  const fields = attempt(() => ({ query: queryFields(raw.query), body: bodyFields(raw) }));
  const arrival = { ...raw, ...("failed" in fields ? noFields : fields) };
  const token = knownToken(raw.headers.authorization, world);
  const verdict = limit.take(`${token?.token ?? "unknown"} ${countedResource(arrival, token)}`);
  const reply = attempt(() => {
    const admission = admit(arrival, world);
    if (!verdict.allowed) throw gateRefusal(429, "Too many requests. Please try again later.");
    if ("failed" in fields) throw fields.failed;
    return run(admission, raw, fields, world);
  });
  const { status, body } = "failed" in reply ? reply.failed : reply;
  return { status, body: { ...body, traceId }, headers: verdict.headers };
}

const noFields = { query: {}, body: {} };

function run(
  admission: Admission,
  raw: RawRequest,
  fields: { query: Fields; body: Fields },
  world: World,
): Reply {
  const { route, params, version, token } = admission;
  const endpoint = endpointsByLine.get(route.line);
  if (!endpoint) {
    const message = `The simulator does not implement ${raw.method} ${raw.path}`;
    throw new Refusal(501, { statusCode: 501, message });
  }
  const checked = checkFields(route, version === "v3" ? route.v3 : route.old, fields.query, fields.body);
  const contentType = raw.headers["content-type"] ?? "";
  return endpoint.handle(
    { line: route.line, version, token, params, ...checked, contentType, bytes: raw.bytes },
    world,
  );
}

function attempt<Value extends object>(work: () => Value): Value | { readonly failed: Refusal } {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return { failed: error };
    const message = error instanceof Error ? error.message : String(error);
    return { failed: refusal(500, `The simulator failed: ${message}`) };
  }
}

/** Repeated names become arrays; `name[]`, as axios writes it, is the same as `name`. */
function queryFields(pairs: RawRequest["query"]): Fields {
  const fields: Record<string, unknown> = {};
  for (const [rawName, value] of pairs) {
    const name = rawName.replace(/\[\]$/, "");
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else fields[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return fields;
}

function bodyFields({ headers, bytes }: RawRequest): Fields {
  const contentType = headers["content-type"] ?? "";
  if (bytes.length === 0 || contentType.startsWith("multipart/")) return {};
  const text = bytes.toString("utf8");
  if (contentType.startsWith("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  // Without its media type the service's parser leaves the body alone and validates an empty one.
  if (!contentType.includes("json")) return {};
  const value = parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return { ...value };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(400, error instanceof Error ? error.message : "Malformed JSON");
  }
}
