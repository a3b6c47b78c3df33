import type { z } from "zod";
import { isRecord, textAt, type UnknownRecord } from "../../text/json.js";
import { type EventName, events, findEvent, type KnownEvent } from "../events/index.js";

import { type Assessment, assessAppointment, type Family, type FamilyName, families } from "./families.js";

/** What told the event: the URL it was posted to, the `type` in its body, or what fields the body has. */
export type Evidence = "url" | "type" | "shape";

/** What a delivery turned out to be. Each of the three is to be kept; none is an error. */
export type Identification =
  | {
      readonly kind: "event";
      readonly event: EventName;
      readonly by: Evidence;
      /** Where the body departs from what is documented; empty as a rule. The name holds all the same. */
      readonly departures: readonly string[];
    }
  | {
      /** One of several events whose bodies are alike. */
      readonly kind: "family";
      readonly family: FamilyName;
      readonly by: Exclude<Evidence, "url">;
      /** At least two. */
      readonly candidates: readonly EventName[];
      /** The candidate that the body speaks for without proving it, or null. */
      readonly likely: EventName | null;
    }
  | {
      readonly kind: "unknown";
      readonly reason: "not-an-object" | "unheard-of" | "not-as-named";
      /** The name that the URL or the body's `type` gave, for the record; null where neither did. */
      readonly claimed: string | null;
      /** Why the body is not the event named in the URL; empty for the other reasons. */
      readonly departures: readonly string[];
    };

/**
 * Tells which event a delivery is.
 *
 * The URL is believed first, if the body is such an event and does not call itself another. Then the body's own
 * `type`: a payload type or an event name. Then the shape, for the events documented without a name.
 * @param named the event named in the URL (`POST /webhooks/ghl/{event}`), or undefined
 * @param body the parsed body, anything at all
 */
export function identify(named: string | undefined, body: unknown): Identification {
  if (!isRecord(body)) return unknown("not-an-object", named ?? null);

  const calledFor = named === undefined ? undefined : findEvent(named);
  if (calledFor && isAsNamed(calledFor, body)) return identified(calledFor, "url", []);

  return byType(body) ?? byShape(body) ?? unrecognised(calledFor, named, body);
}

/** Payload types and event names: a nameless event that is delivered with its name after all is known by it. */
const byClaim: ReadonlyMap<string, KnownEvent> = new Map(
  events.flatMap((event) =>
    [event.name, event.payloadType ?? event.name].map((claim) => [claim, event] as const),
  ),
);

function isAsNamed(event: KnownEvent, body: UnknownRecord): boolean {
  const claim = textAt(body, "type") ?? "";
  const claimed = byClaim.get(claim);
  const contradicted = claimed !== undefined && claimed !== event && !event.mistakenTypes.includes(claim);
  return !contradicted && departures(event, body).length === 0;
}

function byType(body: UnknownRecord): Identification | null {
  const event = byClaim.get(textAt(body, "type") ?? "");
  if (!event) return null;
  if (event.name === "AppointmentCreate")
    return fromAssessment("Appointment", "type", assessAppointment(body), body);
  return identified(event, "type", departures(event, body));
}

function byShape(body: UnknownRecord): Identification | null {
  const [family, ...others]: readonly Family[] = families.filter((candidate) => candidate.matches(body));
  if (!family || others.length > 0) return null;
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
  return event
    ? identified(event, by, departures(event, body))
    : { kind: "family", family, by, candidates: found.candidates, likely: found.likely };
}

function unrecognised(
  event: KnownEvent | undefined,
  named: string | undefined,
  body: UnknownRecord,
): Identification {
  return event
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

/** Names the fields that are not as documented, without their values: they may be private. */
function departures(event: KnownEvent, body: UnknownRecord): readonly string[] {
  const schema: z.ZodType = event.payload;
  const result = schema.safeParse(body);
  if (result.success) return [];
  return result.error.issues.map((issue) => `${issue.path.join(".") || "body"}: ${issue.message}`);
}
