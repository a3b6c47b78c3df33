import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import type { Scope } from "../../api/scope.js";
import { BadCursorError } from "../../store/errors.js";
import { marked } from "../results/untrusted.js";
import type { ServedTool } from "../tools/tool.js";
import {
  type EventParts,
  type EventToolParts,
  eventHints,
  explained,
  locationProperty,
  visibleEvents,
} from "./event-parts.js";
import { checkedArguments, eventArguments, queryOf } from "./event-query.js";
import { fitting, shownEvent } from "./shown-event.js";
import { waitTool } from "./wait-tool.js";

/** The tools that are listed where an inbox is kept. */
export function eventTools(parts: EventToolParts): readonly ServedTool[] {
  return [listTool(parts), waitTool(parts)];
}

const listArguments = z.strictObject({
  ...eventArguments,
  cursor: z.string().min(1).optional(),
  limit: z.int().min(1).max(100).default(20),
});

function listTool(parts: EventToolParts): ServedTool {
  return {
    name: "events_list",
    title: "List events",
    description:
      "What happened in the CRM, newest first: the webhook events received. Names of events: ghl://events.",
    inputSchema: {
      type: "object",
      properties: {
        event: { type: "string", description: "Such as InboundMessage." },
        entity: { type: "string", description: "contact:ID, or an id of anything." },
        since: { type: "string", description: "ISO 8601." },
        ...locationProperty(parts),
        cursor: { type: "string" },
        limit: { type: "integer", default: 20 },
      },
    },
    hints: eventHints,
    run: (args, { scope }) => explained(() => list(args, scope, parts)),
  };
}

async function list(
  args: unknown,
  scope: Scope,
  parts: EventParts,
): Promise<Readonly<Record<string, unknown>>> {
  const wanted = checkedArguments(listArguments, args, "events_list");
  const { inbox, catalogue, maxTokens } = parts;
  const { owners } = await visibleEvents(wanted.location, scope, parts);
  const { cursor, limit } = wanted;
  const query = { ...queryOf(wanted), owners, limit, ...(cursor === undefined ? {} : { before: cursor }) };
  const found = await inbox.list(query).catch((error: unknown) => {
    if (!(error instanceof BadCursorError)) throw error;
    throw new ValidationError("cursor is not one that events_list gave", {
      advice: "Call again without it.",
    });
  });
  const shown = fitting(
    found.map((entry) => shownEvent(entry, catalogue)),
    maxTokens,
  );
  const last = found[shown.length - 1];
  const more = shown.length < found.length || found.length === limit;
  const next = more && last !== undefined ? { next: { ...wanted, cursor: last.id } } : {};
  return marked({ events: shown, ...next });
}
