import type { z } from "zod";
import { isRecord, textAt, type UnknownRecord } from "../../text/json.js";
import { type EventName, events, findEvent, type KnownEvent } from "../events/index.js";

import { type Assessment, assessAppointment, type Family, type FamilyName, families } from "./families.js";

/** What identified the event: the URL it was posted to, the `type` in its body, or the fields of the body. */
export type Evidence = "url" | "type" | "shape";

/** The result of identifying a delivery. All three kinds are stored; none is an error. */
export type Identification =
  | {
      readonly kind: "event";
      readonly event: EventName;
      readonly by: Evidence;
      /** Where the body differs from its documentation; usually empty. The event is certain nevertheless. */
      readonly departures: readonly string[];
    }
  | {
      /** One of several events whose bodies are alike. */
      readonly kind: "family";
      readonly family: FamilyName;
      readonly by: Exclude<Evidence, "url">;
      /** At least two. */
      readonly candidates: readonly EventName[];
      /** The candidate that the body suggests without proving it, or null. */
      readonly likely: EventName | null;
    }
  | {
      readonly kind: "unknown";
      readonly reason: "not-an-object" | "unheard-of" | "not-as-named";
      /** The name in the URL or in the body's `type`, for the record; null when there is neither. */
      readonly claimed: string | null;
      /** Why the body is not the event named in the URL; empty for the other reasons. */
      readonly departures: readonly string[];
    };

/**
 * Identifies the event of a delivery.
 *
 * The URL decides, if the body matches that event and does not name another. Otherwise the body's `type` decides, which
 * is a payload type or an event name. Otherwise the shape of the body decides, for events documented without a name.
 * @param named the event named in the URL (`POST /webhooks/ghl/{event}`), or undefined
 * @param body the parsed body; any value
 */
export function identify(named: string | undefined, body: unknown): Identification {
  if (!isRecord(body)) return unknown("not-an-object", named ?? null);

  const calledFor = named === undefined ? undefined : findEvent(named);
  if (calledFor !== undefined && matchesName(calledFor, body)) return identified(calledFor, "url", []);

  return byType(body) ?? byShape(body) ?? unrecognised(calledFor, named, body);
}

/** By payload type and by event name, so that an event documented without a name is known by its name too. */
const byClaim: ReadonlyMap<string, KnownEvent> = new Map(
  events.flatMap((event) =>
    [event.name, event.payloadType ?? event.name].map((claim) => [claim, event] as const),
  ),
);

function matchesName(event: KnownEvent, body: UnknownRecord): boolean {
  const claim = textAt(body, "type") ?? "";
  const claimed = byClaim.get(claim);
  const contradicted = claimed !== undefined && claimed !== event && !event.mistakenTypes.includes(claim);
  return !contradicted && departures(event, body).length === 0;
}

function byType(body: UnknownRecord): Identification | null {
  const event = byClaim.get(textAt(body, "type") ?? "");
  if (event === undefined) return null;
  if (event.name === "AppointmentCreate")
    return fromAssessment("Appointment", "type", assessAppointment(body), body);
  return identified(event, "type", departures(event, body));
}

function byShape(body: UnknownRecord): Identification | null {
  const [family, ...others]: readonly Family[] = families.filter((candidate) => candidate.matches(body));
  if (family === undefined || others.length > 0) return null;
  return fromAssessment(family.name, "shape", family.assess(body), body);
}

function fromAssessment(
  family: FamilyName,
  by: "type" | "shape",
  found: Assessment,
  body: UnknownRecord,
): Identification {
  const [first, ...others] = found.candidates;
  const event = first === undefined || others.length > 0 ? undefined : findEvent(first);
  return event !== undefined
    ? identified(event, by, departures(event, body))
    : { kind: "family", family, by, candidates: found.candidates, likely: found.likely };
}

function unrecognised(
  event: KnownEvent | undefined,
  named: string | undefined,
  body: UnknownRecord,
): Identification {
  return event !== undefined
    ? unknown("not-as-named", event.name, departures(event, body))
    : unknown("unheard-of", named ?? textAt(body, "type") ?? null);
}

function identified(event: KnownEvent, by: Evidence, found: readonly string[]): Identification {
  return { kind: "event", event: event.name, by, departures: found };
}

function unknown(
  reason: Extract<Identification, { kind: "unknown" }>["reason"],
  claimed: string | null,
  found: readonly string[] = [],
): Identification {
  return { kind: "unknown", reason, claimed, departures: found };
}

/** Lists the fields that differ from the documentation, without their values, which may be private. */
function departures(event: KnownEvent, body: UnknownRecord): readonly string[] {
  const schema: z.ZodType = event.payload;
  const result = schema.safeParse(body);
  if (result.success) return [];
  return result.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
}
