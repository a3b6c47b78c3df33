import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import { nearest } from "../../text/nearest.js";
import { events, findEvent } from "../../webhooks/events/index.js";
import { entityKinds, type InboxQuery } from "../../webhooks/receive/inbox.js";
import { unknownEvent } from "../../webhooks/receive/kept-event.js";

/** What every way of asking for events takes. */
export const eventArguments = {
  event: z.string().min(1).max(200).describe("Such as InboundMessage.").optional(),
  entity: z.string().min(1).max(500).describe("contact:ID, or an id of anything.").optional(),
  since: z
    .string()
    .refine(isMoment, "want ISO 8601 with an offset, or a date in UTC")
    .describe("ISO 8601.")
    .optional(),
  location: z.string().min(1).max(500).describe("Id or name.").optional(),
};

const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);

function isMoment(text: string): boolean {
  return moment.safeParse(text).success;
}

export type EventArguments = z.infer<z.ZodObject<typeof eventArguments>>;

/** @throws ValidationError for a name that no event has, or a kind that nothing is of. */
export function queryOf({
  event,
  entity,
  since,
}: EventArguments): Pick<InboxQuery, "event" | "entity" | "since"> {
  return {
    ...(event === undefined ? {} : { event: knownEvent(event) }),
    ...(entity === undefined ? {} : { entity: entityOf(entity) }),
    ...(since === undefined ? {} : { since: Date.parse(since) }),
  };
}

function knownEvent(name: string): string {
  if (name === unknownEvent || findEvent(name) !== undefined) return name;
  const near = nearest(
    name,
    events.map((event) => event.name),
  );
  throw new ValidationError(`There is no event ${JSON.stringify(name)}`, {
    advice: `${near.length > 0 ? `Nearest: ${near.join(", ")}. ` : ""}ghl://events lists all of them.`,
  });
}

/** `contact:ID`, or the id alone. */
function entityOf(text: string): { readonly kind?: string; readonly id: string } {
  const colon = text.indexOf(":");
  if (colon < 0) return { id: text };
  const kind = text.slice(0, colon);
  const id = text.slice(colon + 1);
  if (entityKinds.some((known) => known === kind) && id !== "") return { kind, id };
  throw new ValidationError(`entity: ${JSON.stringify(text)} is not a kind and an id`, {
    advice: `Give contact:ID or the id alone. The kinds: ${entityKinds.join(", ")}.`,
  });
}
