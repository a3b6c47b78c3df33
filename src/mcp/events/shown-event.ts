import type { Catalogue } from "../../catalogue/catalogue.js";
import { findEvent } from "../../webhooks/events/index.js";
import type { InboxEntry } from "../../webhooks/receive/inbox.js";
import { compact, plainValues } from "../results/readable.js";

export type ShownEvent = Readonly<Record<string, unknown>>;

/** An event as a model reads it: what happened, to what, and how to read that; the body as it was delivered. */
export function shownEvent({ id, at, value }: InboxEntry, catalogue: Pick<Catalogue, "card">): ShownEvent {
  const { event, candidates, claimed, owner, entities, body } = value;
  const [entity, ...mentions] = entities.map((one) => `${one.kind}:${one.id}`);
  const reads = findEvent(event)?.reads;
  const reader = reads === undefined || reads === null ? undefined : catalogue.card(reads)?.name;
  return {
    id,
    event,
    ...(candidates.length > 0 ? { mayBe: candidates } : {}),
    ...plain({ claimed }),
    receivedAt: new Date(at).toISOString(),
    ...(owner === null ? {} : plain({ [owner.level]: owner.id })),
    ...plain({ entity, ...(mentions.length > 0 ? { mentions } : {}) }),
    ...(reader === undefined ? {} : { readWith: reader }),
    uri: eventURI(id),
    body: compact(body),
  };
}

export function eventURI(id: string): string {
  return `ghl://events/${id}`;
}

/** As many events as there is room for, at least one; the body of one that is too long alone is left to its URI. */
export function fitting(events: readonly ShownEvent[], maxTokens: number): readonly ShownEvent[] {
  let room = maxTokens * 4 - 400;
  const shown: ShownEvent[] = [];
  for (const event of events) {
    const size = JSON.stringify(event).length + 1;
    if (size > room && shown.length > 0) break;
    shown.push(size > room ? withoutBody(event) : event);
    room -= size;
  }
  return shown;
}

function withoutBody(event: ShownEvent): ShownEvent {
  const { body: _, ...rest } = event;
  return { ...rest, cut: "The body is too long to be shown here: read the uri." };
}

/** Ids and names come from outside too. */
function plain(fields: Readonly<Record<string, unknown>>): ShownEvent {
  const given = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, plainValues(value)]));
}
