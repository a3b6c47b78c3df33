import { z } from "zod";
import { log, type Tags } from "../../store/port.js";
import { isRecord, textAt } from "../../text/json.js";
import { findEvent, type KnownEvent } from "../events/index.js";

import { type Identification, identify } from "../identify/identify.js";
import { entitiesIn, ownerOf } from "../identify/subject.js";

/** The event name of a delivery that was not identified. */
export const unknownEvent = "unknown";

/** An event as the inbox stores it: the delivery, and what it was identified as. */
const keptEventSchema = z.object({
  /** A name of the catalogue, or `unknownEvent`. */
  event: z.string(),
  /** The events it may be, where its body matches several: `event` is then the likely one, if any is. */
  candidates: z.array(z.string()),
  /** The name in the URL or the body of an event that was not identified. */
  claimed: z.string().nullable(),
  owner: z.object({ level: z.enum(["location", "company"]), id: z.string() }).nullable(),
  /** First the record it is about, then those it mentions. */
  entities: z.array(z.object({ kind: z.string(), id: z.string() })),
  webhookId: z.string().nullable(),
  /** The `timestamp` of the delivery, unchanged. */
  sentAt: z.union([z.string(), z.number()]).nullable(),
  /** The delivered JSON, or the text when it is not JSON. */
  body: z.unknown(),
});

export type KeptEvent = z.infer<typeof keptEventSchema>;

export const eventLog = log("events", keptEventSchema);

/** Builds the stored event of a verified delivery. */
export function keptEventOf(named: string | undefined, body: unknown): KeptEvent {
  const identification = identify(named, body);
  const events = possibleEvents(identification);
  const fields = isRecord(body) ? body : {};
  const [first] = events;
  const entities = events.flatMap((event) => entitiesIn(event, fields));
  return {
    event: nameOf(identification),
    candidates: identification.kind === "family" ? [...identification.candidates] : [],
    claimed: identification.kind === "unknown" ? short(identification.claimed) : null,
    owner: ownerOf(first?.subAccount ?? "locationId", fields),
    entities: distinctById(entities.filter(({ id }) => id.length <= longestId)),
    webhookId: short(textAt(fields, "webhookId")),
    sentAt: timestamp(fields.timestamp),
    body,
  };
}

/** The events that it is or may be; empty when it was not identified. */
export function possibleEventsOf({ event, candidates }: KeptEvent): readonly KnownEvent[] {
  const names = candidates.length > 0 ? candidates : [event];
  return names.flatMap((name) => findEvent(name) ?? []);
}

/** True when it is or may be the event of that name. */
export function mayBe(kept: KeptEvent, name: string): boolean {
  return kept.event === name || kept.candidates.includes(name);
}

/** The tag of an owner. Access to events is decided by this tag alone. */
export function ownerTag(owner: KeptEvent["owner"]): string {
  return owner === null ? ownerless : `${owner.level}:${owner.id}`;
}

export const ownerless = "none";

/** The values that the `event` tag may have for events of a name. */
export function eventTags(name: string): readonly string[] {
  return [name, undecided];
}

/** The tag of every event that names an id; its value is the kind of record. */
export function entityTag(id: string): string {
  return `id:${id}`;
}

export function tagsOf(kept: KeptEvent): Tags {
  return {
    owner: ownerTag(kept.owner),
    event: kept.candidates.length > 0 ? undecided : kept.event,
    ...Object.fromEntries(kept.entities.map(({ kind, id }) => [entityTag(id), kind])),
  };
}

const undecided = "undecided";
const longestId = 200;

function possibleEvents(identification: Identification): readonly KnownEvent[] {
  switch (identification.kind) {
    case "event":
      return [findEvent(identification.event) ?? []].flat();
    case "family":
      return identification.candidates.flatMap((name) => findEvent(name) ?? []);
    case "unknown":
      return [];
  }
}

function nameOf(identification: Identification): string {
  switch (identification.kind) {
    case "event":
      return identification.event;
    case "family":
      return identification.likely ?? unknownEvent;
    case "unknown":
      return unknownEvent;
  }
}

/** The events of a family name the same records: each is stored once, in the order of the first event. */
function distinctById(entities: KeptEvent["entities"]): KeptEvent["entities"] {
  const byId = new Map<string, KeptEvent["entities"][number]>();
  for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  return [...byId.values()];
}

function short(text: string | null | undefined): string | null {
  return text === undefined || text === null ? null : text.slice(0, longestId);
}

function timestamp(value: unknown): string | number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" ? short(value) : null;
}
