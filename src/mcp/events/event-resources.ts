import { z } from "zod";
import { NotFoundError } from "../../api/errors/errors.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { BadCursorError } from "../../store/errors.js";
import { eventGroups, findEvent, type KnownEvent } from "../../webhooks/events/index.js";
import type { ServedResource } from "../resources/resource-index.js";
import { marked } from "../results/readable.js";
import { type EventParts, fromInbox, visibleEvents } from "./event-parts.js";
import { fitting, shownEvent } from "./shown-event.js";

const dayMs = 86_400_000;
const latest = 50;

/** What events there are: the same on every server. */
export function eventCatalogueResources(catalogue: Pick<Catalogue, "card">): readonly ServedResource[] {
  return [
    {
      name: "events",
      uri: "ghl://events",
      title: "Events",
      description: "Every webhook event that HighLevel sends, group by group, with what it means.",
      ttlMs: dayMs,
      read: async () => ({ groups: groups(), describedBy: "ghl://events/catalogue/{event}" }),
    },
    {
      name: "event-description",
      uri: "ghl://events/catalogue/{event}",
      title: "Event description",
      description:
        "One webhook event: when it is sent, its fields, scopes, a sample, and what it makes stale.",
      ttlMs: dayMs,
      completes: { event: groups().flatMap(({ events }) => events.map(({ name }) => name)) },
      read: async ({ event = "" }) => describe(knownEvent(event), catalogue),
    },
  ];
}

/** What was received: there only where an inbox is kept. */
export function inboxResources(parts: EventParts): readonly ServedResource[] {
  const { inbox, catalogue, maxTokens } = parts;
  return [
    {
      name: "event",
      uri: "ghl://events/{id}",
      title: "Received event",
      description: "One event that was received, with its whole body.",
      ttlMs: dayMs,
      needs: ["events_list"],
      read: async ({ id = "" }, scope) => {
        const visible = await visibleEvents(undefined, scope, parts);
        const entry = await fromInbox(inbox.find(id)).catch((error: unknown) => {
          if (error instanceof BadCursorError) return undefined;
          throw error;
        });
        if (entry === undefined || !visible.includes(entry.value)) {
          throw new NotFoundError("There is no such event (any more)", {
            advice: "events_list has the ids.",
          });
        }
        return marked(shownEvent(entry, catalogue));
      },
    },
    {
      name: "events-of-location",
      uri: "ghl://locations/{locationId}/events",
      title: "Latest events of a sub-account",
      description: "What happened lately in a sub-account, newest first. Subscribe to hear of the next.",
      ttlMs: 0,
      needs: ["events_list"],
      completes: { locationId: "location" },
      read: async ({ locationId = "" }, scope) => {
        const { owners } = await visibleEvents(locationId, scope, parts);
        const entries = await fromInbox(inbox.list({ owners, limit: latest }));
        const shown = entries.map((entry) => shownEvent(entry, catalogue));
        return marked({ events: fitting(shown, maxTokens) });
      },
    },
  ];
}

function groups() {
  return [...eventGroups()].map(([group, events]) => ({
    group,
    events: events.map(({ name, title }) => ({ name, title })),
  }));
}

function knownEvent(name: string): KnownEvent {
  const event = findEvent(name);
  if (event !== undefined) return event;
  throw new NotFoundError(`There is no event ${JSON.stringify(name)}`, {
    advice: "ghl://events lists them.",
  });
}

function describe(event: KnownEvent, catalogue: Pick<Catalogue, "card">) {
  const { name, group, title, description, payloadType, scopes, entity, mentions, reads, stales } = event;
  const schema: z.ZodType = event.payload;
  return {
    name,
    group,
    title,
    description,
    payloadType,
    url: `/webhooks/ghl/${name}`,
    scopes,
    entity,
    mentions,
    readWith: reads === null ? null : (catalogue.card(reads)?.name ?? reads),
    makesStale: stales,
    fields: z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
    sample: event.sample,
  };
}
