import { z } from "zod";
import { risks } from "../catalogue/risk.js";
import { surelyWithoutEffect } from "../ghl/effect.js";
import { CallError } from "../ghl/errors.js";
import type { Reply } from "../ghl/reply.js";
import { type LogEntry, log, type ReadOptions, type Retention, type Store } from "../store/store.js";
import type { ChangeIdentity } from "./fingerprint.js";
import { redact } from "./redact.js";

/** What is kept of a change: `full` with the state before it, `brief` without, `off` not at all. */
export type JournalDetail = "full" | "brief" | "off";

const entrySchema = z.object({
  caller: z.string(),
  locationId: z.string().optional(),
  operation: z.string(),
  risk: z.enum(risks),
  /** Redacted. */
  arguments: z.record(z.string(), z.unknown()),
  /** The record as it was before an update or a delete, redacted, where one read could get it. */
  before: z.unknown().optional(),
  /** How a person's word was got. */
  confirmed: z.enum(["asked", "code", "not needed"]),
  /** "unknown": it may have been carried out. "refused": surely not. */
  outcome: z.enum(["done", "refused", "unknown"]),
  /** The kind of the failure, where it failed. */
  error: z.string().optional(),
  status: z.number().optional(),
  traceId: z.string().optional(),
  ms: z.number(),
});

export type JournalEntry = z.infer<typeof entrySchema>;

const journal = log("journal", entrySchema);

export interface Deed extends ChangeIdentity {
  readonly confirmed: JournalEntry["confirmed"];
  readonly before: unknown;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
}

export interface JournalFilter {
  readonly limit: number;
  /** The id of an entry: only older ones. */
  readonly before?: string;
  readonly operation?: string;
  readonly locationId?: string;
}

export interface JournalSettings {
  readonly store: () => Promise<Store>;
  readonly retention: Required<Retention>;
  /** Hears of what goes wrong. */
  readonly report: (fault: string) => void;
}

/** How often the retention is kept, in entries written by this process. */
const trimEvery = 200;

/** The record of every change. Writing it never delays or fails the call that it records. */
export class Journal {
  readonly #settings: JournalSettings;
  readonly #underWay = new Set<Promise<void>>();
  #written = 0;

  constructor(settings: JournalSettings) {
    this.#settings = settings;
  }

  /** Writes down what came of a change: a reply, or an error. */
  record(deed: Deed, result: { readonly reply: Reply } | { readonly error: unknown }): void {
    // After the answer is on its way: a durable write holds this thread for as long as the disk takes.
    const writing = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.#write(entryOf(deed, result)))
      .catch((error: unknown) => {
        this.#settings.report(`journal: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => this.#underWay.delete(writing));
    this.#underWay.add(writing);
  }

  /** The newest entries first. */
  async read({
    limit,
    before,
    operation,
    locationId,
  }: JournalFilter): Promise<readonly LogEntry<JournalEntry>[]> {
    const { logs } = await this.#settings.store();
    const where = { ...(operation && { operation }), ...(locationId && { location: locationId }) };
    const options: ReadOptions = { limit, where, ...(before === undefined ? {} : { before }) };
    return logs.read(journal, options);
  }

  /** Waits for what is being written. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  async #write(entry: JournalEntry): Promise<void> {
    const { logs } = await this.#settings.store();
    const tags = { operation: entry.operation, ...(entry.locationId && { location: entry.locationId }) };
    await logs.append(journal, entry, { tags });
    if (this.#written++ % trimEvery === 0) await logs.trim(journal, this.#settings.retention);
  }
}

function entryOf(deed: Deed, result: { readonly reply: Reply } | { readonly error: unknown }): JournalEntry {
  const { operation, args, caller, locationId, confirmed, before, startedAt } = deed;
  return {
    caller,
    ...(locationId === undefined ? {} : { locationId }),
    operation: operation.name,
    risk: operation.risk,
    arguments: redactedArguments(args),
    ...(before === undefined ? {} : { before: redact(before) }),
    confirmed,
    ms: Date.now() - startedAt,
    ...("reply" in result ? ofReply(result.reply) : ofError(result.error)),
  };
}

function redactedArguments(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const redacted = redact(args);
  return typeof redacted === "object" && redacted !== null ? { ...redacted } : {};
}

function ofReply({ status, traceId }: Reply): Pick<JournalEntry, "outcome" | "status" | "traceId"> {
  return { outcome: "done", status, ...(traceId === undefined ? {} : { traceId }) };
}

function ofError(error: unknown): Pick<JournalEntry, "outcome" | "error" | "status" | "traceId"> {
  const outcome = surelyWithoutEffect(error) ? "refused" : "unknown";
  if (!(error instanceof CallError)) return { outcome, error: "internal" };
  const { kind, status, traceId } = error;
  return {
    outcome,
    error: kind,
    ...(status === undefined ? {} : { status }),
    ...(traceId === undefined ? {} : { traceId }),
  };
}
