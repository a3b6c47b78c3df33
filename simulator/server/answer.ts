import { randomUUID } from "node:crypto";
import { isRecord } from "../../src/text/json.js";
import type { Endpoint, Fields, Reply, SimulatedRequest } from "../endpoint/endpoint.js";
import { completed } from "../endpoint/fit.js";
import { gatewayError, ServiceError, serviceError } from "../endpoint/service-error.js";
import { replyForm } from "../spec/replies.js";
import { formsOf } from "../spec/routes.js";
import type { World } from "../world/world.js";
import { type Admission, admit, countedResource, knownToken } from "./gate.js";
import type { RateLimit } from "./rate-limit.js";
import { bodyFields, queryFields, type RawRequest } from "./raw-request.js";
import { checkFields } from "./whitelist.js";

export interface Service {
  readonly world: World;
  readonly limit: RateLimit;
  /** The implemented operations by their lines; all others answer 501. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
}

export interface Answer extends Reply {
  readonly headers: Readonly<Record<string, string>>;
}

/** Gate, rate limit, whitelist, endpoint. Every answer has the rate limit headers and a traceId. */
export function answer(raw: RawRequest, service: Service): Answer {
  const { world, limit } = service;
  const traceId = randomUUID();
  const fields = attempt(() => ({ query: queryFields(raw.query), body: bodyFields(raw) }));
  const arrival = { ...raw, ...("failed" in fields ? noFields : fields) };
  const token = knownToken(raw.headers.authorization, world);
  const verdict = limit.take(`${token?.token ?? "unknown"} ${countedResource(arrival, token)}`);
  const reply = attempt(() => {
    const admission = admit(arrival, world);
    if (!verdict.allowed) throw gatewayError(429, "Too many requests. Please try again later.");
    if ("failed" in fields) throw fields.failed;
    return run(admission, raw, fields, service);
  });
  const { status, body } = "failed" in reply ? reply.failed : reply;
  return { status, body: isRecord(body) ? { ...body, traceId } : body, headers: verdict.headers };
}

const noFields = { query: {}, body: {} };

function run(
  { route, params, version, token }: Admission,
  raw: RawRequest,
  { query, body }: { readonly query: Fields; readonly body: Fields },
  { endpoints, world }: Service,
): Reply {
  const endpoint = endpoints.get(route.line);
  if (endpoint === undefined) {
    const message = `The simulator does not implement ${raw.method} ${raw.path}`;
    throw new ServiceError(501, { statusCode: 501, message });
  }
  const contentType = raw.headers["content-type"] ?? "";
  const isForm = contentType.startsWith("multipart/");
  const checked = checkFields(route, formsOf(route, version), query, { fields: body, isForm });
  const key = raw.headers["idempotency-key"];
  const { form } = raw;
  const request = { line: route.line, version, token, params, ...checked, contentType, key, form };
  const reply = endpoint.handle(request, world);
  return isRecord(reply.body) ? { ...reply, body: whole(request, reply.body, world) } : reply;
}

/** With every field that the official form of the reply must have. */
function whole({ line, version }: SimulatedRequest, body: Fields, world: World): Fields {
  const at = world.now().toISOString();
  const complete = completed(replyForm(line, version).schema, body, { id: line, at });
  return isRecord(complete) ? complete : body;
}

function attempt<Value extends object>(work: () => Value): Value | { readonly failed: ServiceError } {
  try {
    return work();
  } catch (error) {
    if (error instanceof ServiceError) return { failed: error };
    const message = error instanceof Error ? error.message : String(error);
    return { failed: serviceError(500, `The simulator failed: ${message}`) };
  }
}
