import { z } from "zod";
import { CancelledError, PolicyError } from "../../api/errors/errors.js";
import type { Scope } from "../../api/scope.js";
import { at, isRecord, type UnknownRecord } from "../../text/json.js";

import type { InboxEntry } from "../../webhooks/receive/inbox.js";
import { mayBe } from "../../webhooks/receive/kept-event.js";
import { marked } from "../results/readable.js";
import { jsonResult } from "../results/result.js";
import { defineTool, reads } from "../tools/define-tool.js";
import type { ServedTool } from "../tools/tool.js";
import type { VisibleEvents } from "./event-access.js";
import {
  type EventParts,
  type EventToolParts,
  fromInbox,
  unlistedFor,
  visibleEvents,
} from "./event-parts.js";
import { eventArguments, queryOf } from "./event-query.js";
import { fitting, shownEvent } from "./shown-event.js";

const { event, entity, since, location } = eventArguments;

/** Every event is held against each of them. */
const mostFields = 50;

const waitInput = z.strictObject({
  event,
  entity,
  filter: z
    .record(z.string().max(200), z.union([z.string(), z.number(), z.boolean()]))
    .refine((given) => Object.keys(given).length <= mostFields, `want at most ${mostFields} fields`)
    .describe("Fields of the body and their values.")
    .default({}),
  since,
  location,
  timeoutSeconds: z.number().min(0.1).max(600).default(50),
});

type Wanted = z.output<typeof waitInput>;

/** The tool that returns as soon as something happens. */
export function waitTool(parts: EventToolParts): ServedTool {
  const waiting = { count: 0 };
  return defineTool({
    name: "events_wait",
    title: "Wait for event",
    description:
      "Wait until an event comes, such as the reply to a message just sent, and return it. Give since to count what came before the call.",
    input: waitInput,
    unlisted: unlistedFor(parts),
    hints: reads,
    run: async (input, { scope }) => {
      if (waiting.count >= mostWaiting) throw tooMany();
      waiting.count += 1;
      try {
        return jsonResult(await wait(input, scope, parts));
      } finally {
        waiting.count -= 1;
      }
    },
  });
}

/** Each holds a connection and a listener. */
const mostWaiting = 1_000;
/** Of what came before the call, at most so many are looked at. */
const mostEarlier = 1_000;
const mostShown = 20;

async function wait(
  wanted: Wanted,
  scope: Scope,
  parts: EventParts,
): Promise<Readonly<Record<string, unknown>>> {
  const { inbox, feed, catalogue, maxTokens } = parts;
  const started = new Date();
  const query = queryOf(wanted);
  const visible = await visibleEvents(wanted.location, scope, parts);
  const fits = matcher(wanted, query.entity, visible);
  await fromInbox(feed.start());
  const arrival = watchFor(fits, parts);
  try {
    const earlier =
      query.since === undefined
        ? []
        : await fromInbox(
            inbox.list({ ...query, owners: visible.owners, order: "oldest", limit: mostEarlier }),
          );
    const found = earlier.filter(fits).slice(0, mostShown);
    const entries =
      found.length > 0 ? found : await untilOver(arrival.entry, wanted.timeoutSeconds, scope, parts);
    if (entries.length > 0) {
      const shown = entries.map((entry) => shownEvent(entry, catalogue));
      return marked({ events: fitting(shown, maxTokens) });
    }
    // A store that failed meanwhile would have told of nothing either.
    await fromInbox(inbox.list({ owners: visible.owners, limit: 1 }));
    const { since: _, ...same } = wanted;
    return { events: [], timedOut: true, next: { ...same, since: wanted.since ?? started.toISOString() } };
  } finally {
    arrival.stop();
  }
}

function watchFor(fits: (entry: InboxEntry) => boolean, { feed }: EventParts) {
  let stop = () => {};
  const entry = new Promise<InboxEntry>((resolve) => {
    stop = feed.listen((one) => {
      if (fits(one)) resolve(one);
    });
  });
  return { entry, stop };
}

const progressMs = 5_000;

/** What arrives in time, if anything does. @throws CancelledError */
async function untilOver(
  arrival: Promise<InboxEntry>,
  seconds: number,
  { signal, progress }: Scope,
  { feed }: EventParts,
): Promise<readonly InboxEntry[]> {
  const started = Date.now();
  const ticker = setInterval(() => {
    const waited = Math.round((Date.now() - started) / 1000);
    // A client that is gone hears nothing; its signal ends the wait.
    progress?.({ progress: waited, total: seconds }).catch(() => {});
  }, progressMs);
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), seconds * 1000);
  try {
    const ended = aborted(AbortSignal.any([over.signal, feed.closing, signal])).then(() => undefined);
    const entry = await Promise.race([arrival, ended]);
    if (entry !== undefined) return [entry];
    if (signal.aborted)
      throw new CancelledError("The wait was cancelled", { advice: "Nothing was changed." });
    return [];
  } finally {
    clearInterval(ticker);
    clearTimeout(timer);
    over.abort();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}

function matcher(
  { event, filter }: Wanted,
  entity: { readonly kind?: string; readonly id: string } | undefined,
  visible: VisibleEvents,
): (entry: InboxEntry) => boolean {
  const fields = Object.entries(filter);
  return ({ value }) => {
    if (!visible.includes(value)) return false;
    if (event !== undefined && !mayBe(value, event)) return false;
    const named = value.entities.some(
      ({ kind, id }) => id === entity?.id && (entity.kind === undefined || kind === entity.kind),
    );
    if (entity !== undefined && !named) return false;
    return fields.every(([path, wanted]) => isRecord(value.body) && isAt(value.body, path, wanted));
  };
}

/** `"1"` and `1` are the same: a model can't know which of them HighLevel sends. */
function isAt(body: UnknownRecord, path: string, wanted: string | number | boolean): boolean {
  const value = at(body, path);
  if (Array.isArray(value)) return value.some((one) => String(one) === String(wanted));
  return value !== undefined && value !== null && String(value) === String(wanted);
}

function tooMany(): PolicyError {
  return new PolicyError("Too many calls wait for events already", {
    advice: "Ask with events_list, and wait again later.",
  });
}
