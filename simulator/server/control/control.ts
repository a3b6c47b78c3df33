import { z } from "zod";
import type { Clock } from "../../world/clock.js";
import { loadSnapshot, snapshotText } from "../../world/snapshot.js";
import type { World } from "../../world/world.js";
import type { Faults } from "../faults.js";
import type { Page } from "../page.js";
import type { RawRequest } from "../raw-request.js";
import type { RecordedRequest, RequestLog } from "../request-log.js";
import { clockSchema, faultsSchema, requestsSchema, snapshotSchema } from "./schemas.js";

/** What the control address works on. */
export interface Controlled {
  readonly world: World;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Puts everything back to how it was at the start. */
  readonly reset: () => void;
}

type Deed = (on: Controlled, request: RawRequest) => Page;

/** The control address, by method and path. */
const deeds: Readonly<Record<string, Deed>> = {
  "POST /_simulator/reset": (on) => {
    on.reset();
    return json(200, { reset: true });
  },
  "GET /_simulator/snapshot": ({ world }) => text(200, snapshotText(world)),
  "PUT /_simulator/snapshot": ({ world }, request) => {
    loadSnapshot(world, bodyOf(snapshotSchema(world), request));
    return json(200, { loaded: true });
  },
  "GET /_simulator/faults": ({ faults }) => json(200, { faults: faults.left() }),
  "PUT /_simulator/faults": ({ faults }, request) => {
    const wanted = bodyOf(faultsSchema, request);
    faults.clear();
    for (const fault of wanted.faults) faults.add(fault);
    return json(200, { faults: faults.left() });
  },
  "GET /_simulator/requests": ({ log }, { query }) => {
    const { after } = checked(requestsSchema, Object.fromEntries(query), "the query");
    const first = log.received - log.requests.length + 1;
    const requests = log.requests.map((request, index) => ({ number: first + index, ...shown(request) }));
    return json(200, { received: log.received, requests: requests.filter(({ number }) => number > after) });
  },
  "GET /_simulator/clock": ({ clock }) => json(200, timeOf(clock)),
  "PUT /_simulator/clock": ({ clock }, request) => {
    const { now, advanceMs, runs } = bodyOf(clockSchema, request);
    if (now !== undefined) clock.set(new Date(now));
    if (advanceMs !== undefined) clock.advance(advanceMs);
    if (runs === true) clock.run();
    if (runs === false) clock.stop();
    return json(200, timeOf(clock));
  },
};

/** Answers what is asked of the simulator itself, below `/_simulator`; undefined for what is asked of HighLevel. */
export function control(request: RawRequest, on: Controlled): Page | undefined {
  if (!/^\/_simulator(\/|$)/.test(request.path)) return undefined;
  if (!isLocal(request)) return json(403, { error: "Only a program of this machine may use this address." });
  const deed = deeds[`${request.method} ${request.path.replace(/\/$/, "")}`];
  if (deed === undefined) {
    return json(404, { error: `There is no ${request.method} ${request.path}. There are: ${known}.` });
  }
  try {
    return deed(on, request);
  } catch (error) {
    if (error instanceof BadRequest) return json(400, { error: error.message });
    throw error;
  }
}

const known = Object.keys(deeds).join(", ");

class BadRequest extends Error {}

/** A page of another site must not work on it, not even by a name that it has pointed to this machine. */
function isLocal({ headers }: RawRequest): boolean {
  const from = headers.origin === undefined ? [] : [headers.origin.replace(/^https?:\/\//, "")];
  return [headers.host ?? "", ...from].every((host) =>
    /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host),
  );
}

function bodyOf<Schema extends z.ZodType>(schema: Schema, { bytes }: RawRequest): z.output<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    throw new BadRequest(`Send a JSON body: ${error instanceof Error ? error.message : "it is malformed"}`);
  }
  return checked(schema, value, "the body");
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new BadRequest(`Correct ${what}: ${z.prettifyError(parsed.error)}`);
}

function timeOf(clock: Clock) {
  return { now: clock.now().toISOString(), runs: clock.runs };
}

/** Of a token only its end is shown: it may be one of a real account, sent here by mistake. */
function shown({ headers, ...request }: RecordedRequest) {
  const { authorization, ...others } = headers;
  const end = authorization?.slice(-4);
  return { ...request, headers: { ...others, ...(end === undefined ? {} : { authorization: `…${end}` }) } };
}

function json(status: number, body: unknown): Page {
  return text(status, JSON.stringify(body));
}

function text(status: number, content: string): Page {
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, text: content };
}
