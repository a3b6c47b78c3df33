import { randomUUID } from "node:crypto";
import { z } from "zod";
import { CallError } from "../../api/errors/errors.js";
import { certainlyNotApplied } from "../../api/errors/outcome-certainty.js";
import type { Reply } from "../../api/wire/reply.js";
import { type LogEntry, log, type ReadOptions, type Retention, type Store } from "../../store/port.js";
import { withTimeout } from "../../store/waiting.js";
import type { Log } from "../../text/log.js";
import { redact } from "../../text/redact.js";
import type { LaidOutCall, Step } from "../call.js";
import type { RecordReader } from "../lookups/records.js";
import {
  type BegunChange,
  begunSchema,
  type RecordedChange,
  UnfinishedChanges,
} from "./unfinished-changes.js";

export interface RecordParts {
  readonly journal: Journal;
  readonly journalDetail: JournalDetail;
  readonly reader: RecordReader;
}

/** Writes a change into the journal before it is sent, and how it ended after. */
export function recorded({ journal, journalDetail, reader }: RecordParts): Step<LaidOutCall> {
  return async (call, next) => {
    if (journalDetail === "off") return next(call);
    const before = journalDetail === "full" ? await recordBefore(call, reader) : undefined;
    const end = await journal.begin(call, before);
    try {
      const outcome = await next(call);
      if (outcome.kind === "answered") end({ reply: outcome.answer.reply });
      return outcome;
    } catch (error) {
      end({ error });
      throw error;
    }
  };
}

async function recordBefore(call: LaidOutCall, reader: RecordReader): Promise<unknown> {
  const { operation, placed, locationId, scope } = call;
  if (operation.method === "POST" || operation.method === "GET") return undefined;
  return reader.present(operation.line, placed, { ...scope, location: locationId });
}

/** What is kept of a change: `full` with the state before it, `brief` without, `off` not at all. */
export type JournalDetail = "full" | "brief" | "off";

const entrySchema = begunSchema.extend({
  /** "unknown": it may have been carried out. "refused": surely not. */
  outcome: z.enum(["done", "refused", "unknown"]),
  /** The kind of the failure, where it failed; "lost" where the process died, or the store failed, before it was written. */
  error: z.string().optional(),
  status: z.number().optional(),
  traceId: z.string().optional(),
  /** How long it took, where that is known. */
  ms: z.number().optional(),
});

export type JournalEntry = z.infer<typeof entrySchema>;

const journal = log("journal", entrySchema);

/** What came of a change. */
export type Result = { readonly reply: Reply } | { readonly error: unknown };

export interface JournalFilter {
  readonly limit: number;
  /** The id of an entry: only older ones. */
  readonly before?: string;
  /** Names: what was recorded under any of them. */
  readonly operations?: readonly string[];
  /** Only what was recorded for these sub-accounts. */
  readonly locationIds?: readonly string[];
}

export interface JournalSettings {
  readonly store: () => Promise<Store>;
  readonly retention: Required<Retention>;
  readonly log: Log;
}

/** How often the retention is kept and leftovers are looked for, in entries written by this process. */
const tidyEvery = 200;

/**
 * The record of every change: on its way before it is sent, and what came of it after. It never fails the call that
 * it records: where the store does not work or takes too long, that is reported and the change is made all the same.
 */
export class Journal {
  readonly #settings: JournalSettings;
  readonly #unfinished: UnfinishedChanges;
  readonly #writing = new Set<Promise<void>>();
  #written = 0;
  #unwritten = 0;

  constructor(settings: JournalSettings) {
    this.#settings = settings;
    this.#unfinished = new UnfinishedChanges(settings.store);
  }

  /** Writes down that a change is about to be sent. @returns what writes down its end, without being waited for. */
  async begin(call: LaidOutCall, before: unknown): Promise<(result: Result) => void> {
    const id = randomUUID();
    const begun = begunOf(call, before);
    const held = this.#unfinished.begin(id, begun).catch((error: unknown) => this.#report(error));
    await withTimeout(held).catch((error: unknown) => this.#report(error));
    return (result) => {
      const entry = { ...begun, ...factsOf(result), ms: Date.now() - begun.startedAt };
      const writing = this.#end(id, entry, held)
        .catch((error: unknown) => this.#report(error))
        .finally(() => this.#writing.delete(writing));
      this.#writing.add(writing);
    };
  }

  /** How many changes of this process could not be written down. */
  get unwritten(): number {
    return this.#unwritten;
  }

  /**
   * The newest entries first.
   *
   * @throws StoreError where the store does not work, or nothing is found in one that takes nothing: none written is
   *   not none made.
   */
  async read(filter: JournalFilter): Promise<readonly LogEntry<JournalEntry>[]> {
    const entries = await this.#read(filter);
    if (entries.length === 0) await (await this.#settings.store()).check();
    return entries;
  }

  async #read({
    limit,
    before,
    operations,
    locationIds,
  }: JournalFilter): Promise<readonly LogEntry<JournalEntry>[]> {
    const failed = await this.#sweep().then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    const { logs } = await this.#settings.store();
    const where = {
      ...(operations && { operation: operations }),
      ...(locationIds && { location: locationIds }),
    };
    const options: ReadOptions = { limit, where, ...(before === undefined ? {} : { before }) };
    const entries = await logs.read(journal, options);
    // Where reading fails too, that says it.
    if (failed !== undefined) this.#report(failed.error);
    return entries;
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await Promise.all(this.#writing);
  }

  async #end(id: string, entry: JournalEntry, begun: Promise<RecordedChange | undefined>): Promise<void> {
    // After the answer is on its way: a durable write holds this thread for as long as the disk takes.
    await new Promise<void>((resolve) => setImmediate(resolve));
    const held = await begun;
    try {
      await this.#append(id, entry);
      await held?.finish();
    } catch (error) {
      this.#unwritten += 1;
      throw error;
    } finally {
      await held?.release();
    }
    if (this.#written++ % tidyEvery === 0) await this.#tidy();
  }

  async #tidy(): Promise<void> {
    await this.#sweep();
    const { logs } = await this.#settings.store();
    await logs.trim(journal, this.#settings.retention);
  }

  /** Nobody knows what came of a change that was left on the way. */
  #sweep(): Promise<void> {
    return this.#unfinished.sweep((id, begun) =>
      this.#append(id, { ...begun, outcome: "unknown", error: "lost" }),
    );
  }

  /** Once, however often a change is written down: its own process may have died after that. */
  async #append(id: string, entry: JournalEntry): Promise<void> {
    const { logs } = await this.#settings.store();
    const tags = { operation: entry.operation, ...(entry.locationId && { location: entry.locationId }) };
    await logs.append(journal, entry, { tags, dedupeId: id });
  }

  #report(error: unknown): undefined {
    this.#settings.log.failed("journal", error);
  }
}

function begunOf(call: LaidOutCall, before: unknown): BegunChange {
  const { endpoint, operation, placed, scope, locationId, confirmed = "not needed" } = call;
  return {
    caller: scope.caller.name,
    ...(locationId === undefined ? {} : { locationId }),
    operation: operation.name,
    risk: operation.risk,
    arguments: redactedArguments(placed, endpoint.secrets),
    ...(before === undefined ? {} : { before: abridged(redact(before, endpoint.secrets)) }),
    confirmed,
    startedAt: Date.now(),
  };
}

type Facts = Pick<JournalEntry, "outcome" | "error" | "status" | "traceId">;

function factsOf(result: Result): Facts {
  return "reply" in result ? ofReply(result.reply) : ofError(result.error);
}

function redactedArguments(
  args: Readonly<Record<string, unknown>>,
  secrets: ReadonlySet<string>,
): Record<string, unknown> {
  const redacted = abridged(redact(args, secrets));
  return typeof redacted === "object" && redacted !== null ? { ...redacted } : {};
}

/** The most characters of JSON that are kept of the arguments, and of the state before. */
const mostCharacters = 64_000;

/**
 * As much of a value as there is room for. How much of a list or a record is left out stands in its place. It comes after
 * redaction, which looks at what stands beside a value.
 */
function abridged(value: unknown, room = { left: mostCharacters }): unknown {
  if (typeof value !== "object" || value === null) {
    room.left -= typeof value === "string" ? value.length : 8;
    return value;
  }
  const entries = Object.entries(value);
  const kept: [string, unknown][] = [];
  for (const [key, inner] of entries) {
    room.left -= key.length + 4;
    if (room.left < 0) break;
    kept.push([key, abridged(inner, room)]);
  }
  const more = entries.length - kept.length;
  if (Array.isArray(value)) {
    const items = kept.map(([, item]) => item);
    return more === 0 ? items : [...items, `[${more} more]`];
  }
  return Object.fromEntries(more === 0 ? kept : [...kept, ["…", `[${more} more]`]]);
}

function ofReply({ status, traceId }: Reply): Facts {
  return { outcome: "done", status, ...(traceId === undefined ? {} : { traceId }) };
}

function ofError(error: unknown): Facts {
  const outcome = certainlyNotApplied(error) ? "refused" : "unknown";
  if (!(error instanceof CallError)) return { outcome, error: "internal" };
  const { kind, status, traceId } = error;
  return {
    outcome,
    error: kind,
    ...(status === undefined ? {} : { status }),
    ...(traceId === undefined ? {} : { traceId }),
  };
}
