import type { ExecutorClass } from "../declare/effect.js";
import type { ErrorKind } from "./errors/errors.js";

/** What became of one call. It holds no argument, no header and no token: it may be logged and counted. */
export interface CallRecord {
  /** A name of the catalogue, or "unknown" when the caller named none that exists. */
  readonly operation: string;
  readonly class: ExecutorClass | "unknown";
  readonly caller: string;
  readonly locationId?: string | undefined;
  /**
   * How it ended: "ok", a kind of failure, a change that sent nothing (only shown, waiting for a person, or answered
   * with its first result again), or "internal": a fault of this program.
   */
  readonly outcome: "ok" | "internal" | "dry_run" | "unconfirmed" | "repeated" | ErrorKind;
  readonly status?: number | undefined;
  /** Size of the replies. */
  readonly bytes?: number | undefined;
  /** HighLevel's id of the request. */
  readonly traceId?: string | undefined;
  /** The caller's trace. */
  readonly traceparent?: string | undefined;
  /** How many requests were sent; 0 when the call ended before. */
  readonly requests: number;
  readonly ms: number;
}

/** Observes what the program does: the log and the metrics. */
export interface Observer {
  /**
   * @param args as the caller gave them.
   * @param secrets those of them, and of the fields in them, that must not be written anywhere.
   */
  callBegan?(operation: string, args: Readonly<Record<string, unknown>>, secrets: ReadonlySet<string>): void;
  /** @param error what was thrown, if the call failed. */
  callEnded(record: CallRecord, error?: unknown): void;
  /** Tokens were requested, to renew an access token or to get one for another sub-account. */
  tokensRequested(outcome: string): void;
}

/** Every observer there is; a later one may join. */
export class Observers implements Required<Observer> {
  readonly #all: Observer[] = [];

  add(observer: Observer): void {
    this.#all.push(observer);
  }

  callBegan(operation: string, args: Readonly<Record<string, unknown>>, secrets: ReadonlySet<string>): void {
    for (const observer of this.#all) observer.callBegan?.(operation, args, secrets);
  }

  callEnded(record: CallRecord, error?: unknown): void {
    for (const observer of this.#all) observer.callEnded(record, error);
  }

  tokensRequested(outcome: string): void {
    for (const observer of this.#all) observer.tokensRequested(outcome);
  }
}
