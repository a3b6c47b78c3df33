import type { ExecutorClass } from "../../declare/effect.js";
import { CallError, type ErrorKind } from "../errors/errors.js";
import type { Scope } from "../scope.js";

/** How a change ends without being sent: only shown, waiting for a person's word, or given its first result again. */
export type Unsent = "dry_run" | "unconfirmed" | "repeated";

/** What became of one call. It holds no argument, no header and no token: it may be logged and counted. */
export interface CallRecord {
  /** A name of the catalogue, or "unknown" where the caller named none that is there. */
  readonly operation: string;
  readonly class: ExecutorClass | "unknown";
  readonly caller: string;
  readonly locationId?: string | undefined;
  /** "internal" is a fault of this program. */
  readonly outcome: "ok" | "internal" | ErrorKind | Unsent;
  readonly status?: number | undefined;
  /** Size of the reply. */
  readonly bytes?: number | undefined;
  /** HighLevel's id of the request. */
  readonly traceId?: string | undefined;
  /** The caller's trace. */
  readonly traceparent?: string | undefined;
  /** How many requests were sent; 0 where the call failed before. */
  readonly requests: number;
  readonly ms: number;
}

/** What is known of a piece of work before it begins. */
export interface MeasuredWork extends Pick<CallRecord, "operation" | "class"> {
  readonly scope: Pick<Scope, "caller" | "trace">;
}

export interface CallWatcher {
  /** @param args as the caller gave them. */
  began(operation: string, args: Readonly<Record<string, unknown>>): void;
  /** @param error what was thrown, where the call failed. */
  ended(record: CallRecord, error?: unknown): void;
  /** An access token was asked for, to renew one or for another sub-account. */
  askedForToken(outcome: string): void;
}

/** Tells whoever wants to know what becomes of calls: each failure once, from where most is known of it. */
export class CallRecords {
  readonly #watchers: CallWatcher[] = [];
  readonly #told = new WeakSet<object>();

  watch(watcher: CallWatcher): void {
    this.#watchers.push(watcher);
  }

  askedForToken(outcome: string): void {
    for (const watcher of this.#watchers) watcher.askedForToken(outcome);
  }

  begun(operation: string, args: Readonly<Record<string, unknown>>): void {
    for (const watcher of this.#watchers) watcher.began(operation, args);
  }

  ended(record: CallRecord): void {
    this.#tell(record);
  }

  /** An error that was told already, further in, is passed over. */
  failed(record: Omit<CallRecord, "outcome" | "status" | "traceId">, error: unknown): void {
    if (typeof error === "object" && error !== null) {
      if (this.#told.has(error)) return;
      this.#told.add(error);
    }
    this.#tell({ ...record, ...factsOf(error) }, error);
  }

  #tell(record: CallRecord, error?: unknown): void {
    for (const watcher of this.#watchers) watcher.ended(record, error);
  }
}

/** Measures a piece of work and records how it failed, where it fails. */
export async function measured<T>(
  records: CallRecords,
  { operation, class: executor, scope }: MeasuredWork,
  work: () => Promise<T>,
): Promise<T> {
  const from = performance.now();
  try {
    return await work();
  } catch (error) {
    records.failed(
      {
        operation,
        class: executor,
        caller: scope.caller.name,
        traceparent: scope.trace?.traceparent,
        requests: 0,
        ms: performance.now() - from,
      },
      error,
    );
    throw error;
  }
}

function factsOf(error: unknown): Pick<CallRecord, "outcome" | "status" | "traceId"> {
  if (!(error instanceof CallError)) return { outcome: "internal" };
  return { outcome: error.kind, status: error.status, traceId: error.traceId };
}
