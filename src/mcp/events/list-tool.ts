import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import type { Scope } from "../../api/scope.js";
import { BadCursorError } from "../../store/errors.js";
import { marked } from "../results/readable.js";
import { jsonResult } from "../results/result.js";
import { defineTool, reads } from "../tools/define-tool.js";
import type { ServedTool } from "../tools/tool.js";
import {
  type EventParts,
  type EventToolParts,
  fromInbox,
  unlistedFor,
  visibleEvents,
} from "./event-parts.js";
import { eventArguments, queryOf } from "./event-query.js";
import { fitting, shownEvent } from "./shown-event.js";
import { waitTool } from "./wait-tool.js";

/** The tools that are listed where an inbox is kept. */
export function eventTools(parts: EventToolParts): readonly ServedTool[] {
  return [listTool(parts), waitTool(parts)];
}

const listInput = z.strictObject({
  ...eventArguments,
  cursor: z.string().min(1).optional(),
  limit: z.int().min(1).max(100).default(20),
});

function listTool(parts: EventToolParts): ServedTool {
  return defineTool({
    name: "events_list",
    title: "List events",
    description:
      "What happened in the CRM, newest first: the webhook events received. Names of events: ghl://events.",
    input: listInput,
    unlisted: unlistedFor(parts),
    hints: reads,
    run: async (input, { scope }) => jsonResult(await list(input, scope, parts)),
  });
}

async function list(
  wanted: z.output<typeof listInput>,
  scope: Scope,
  parts: EventParts,
): Promise<Readonly<Record<string, unknown>>> {
  const { inbox, catalogue, maxTokens } = parts;
  const { owners } = await visibleEvents(wanted.location, scope, parts);
  const { cursor, limit } = wanted;
  const query = { ...queryOf(wanted), owners, limit, ...(cursor === undefined ? {} : { before: cursor }) };
  const found = await fromInbox(inbox.list(query)).catch((error: unknown) => {
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
