import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { Message } from "../../world/records/conversations.js";
import { messageView } from "./message.js";

const exportSchema = z.object({
  locationId: z.string(),
  limit: z.number().min(10).max(500).default(100),
  cursor: z.string().optional(),
  sortOrder: z.enum(["asc", "desc"]).default("desc"),
  conversationId: z.string().optional(),
  contactId: z.string().optional(),
  channel: z.string().optional(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
});

const namesOfChannels: Readonly<Record<string, string>> = { Instagram: "IG", Facebook: "FB" };

/** Messages over all conversations. Emails come only when they are asked for. */
export const messageExport: readonly Endpoint[] = [
  {
    line: "GET /conversations/messages/export",
    handle(request, world) {
      const given = read(exportSchema, request.query);
      const direction = given.sortOrder === "asc" ? 1 : -1;
      const from = moment(given.startDate, "startDate") ?? Number.NEGATIVE_INFINITY;
      const to = moment(given.endDate, "endDate") ?? Number.POSITIVE_INFINITY;
      const found = world.messages
        .where(
          (message) =>
            message.locationId === given.locationId &&
            (!given.contactId || message.contactId === given.contactId) &&
            (!given.conversationId || message.conversationId === given.conversationId) &&
            ofChannel(message, given.channel),
        )
        .filter(({ dateAdded }) => Date.parse(dateAdded) >= from && Date.parse(dateAdded) <= to)
        .toSorted((one, other) => direction * one.dateAdded.localeCompare(other.dateAdded));
      const start = given.cursor ? found.findIndex(({ id }) => id === given.cursor) + 1 : 0;
      const page = found.slice(start, start + given.limit);
      const more = start + page.length < found.length;
      return ok({
        messages: page.map((message) => messageView(message, world)),
        nextCursor: more ? page.at(-1)?.id : null,
        total: found.length,
      });
    },
  },
];

function ofChannel({ channel }: Message, wanted: string | undefined): boolean {
  return wanted === undefined ? channel !== "Email" : channel === (namesOfChannels[wanted] ?? wanted);
}

function moment(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined;
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw serviceError(422, [`${name} must be a valid ISO 8601 date string`]);
  return time;
}
