import type { Logger } from "pino";
import type { CallRecord, Observer } from "../api/observer.js";
import { type Log as LogPort, messageOf } from "../text/log.js";
import { withEscapes } from "../text/plain-text.js";
import { redact } from "../text/redact.js";

const levels = ["debug", "info", "warn", "error", "fatal", "silent"] as const;

export type LogLevel = (typeof levels)[number];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Lines of JSON on stderr, one a call at level info. What is logged of a call is named field by field, and every
 * field passes `redact` besides: no argument, header or token gets here. The logger is loaded with the first line,
 * so that a start which logs nothing does not pay for it.
 */
export class Log implements LogPort, Observer {
  readonly #level: LogLevel;
  #logger: Promise<Logger> | undefined;

  constructor(level: LogLevel) {
    this.#level = level;
  }

  callEnded(record: CallRecord, error?: unknown): void {
    if (record.outcome === "internal")
      this.#write("error", { ...lineOf(record), ...causeOf(error) }, "call failed inside");
    else if (this.#shows("info")) this.#write("info", lineOf(record), "call");
  }

  /** The arguments of a call, for debugging: redacted, and at no level above debug. */
  callBegan(operation: string, args: Fields, secrets: ReadonlySet<string>): void {
    if (!this.#shows("debug")) return;
    // Every field passes the general rules when it is written.
    const shown = secrets.size === 0 ? args : redact(args, secrets);
    this.#write("debug", { operation, arguments: shown }, "call begins");
  }

  tokensRequested(outcome: string): void {
    this.#write("info", { outcome }, "asked for tokens");
  }

  debug(text: string): void {
    this.#write("debug", {}, text);
  }

  warn(text: string): void {
    this.#write("warn", {}, text);
  }

  failed(part: string, error: unknown): void {
    this.warn(`${part}: ${messageOf(error)}`);
  }

  /** A fault of this program. */
  fault(error: unknown): void {
    this.#write("error", causeOf(error), "fault");
  }

  /** Waits until what was logged is written. */
  async close(): Promise<void> {
    (await this.#logger)?.flush();
  }

  #shows(level: LogLevel): boolean {
    return levels.indexOf(level) >= levels.indexOf(this.#level);
  }

  #write(level: Exclude<LogLevel, "silent">, fields: Fields, text: string): void {
    if (!this.#shows(level)) return;
    this.#logger ??= openLogger(this.#level);
    void this.#logger.then((logger) => logger[level](fields, redactedText(text)));
  }
}

async function openLogger(level: LogLevel): Promise<Logger> {
  const { pino } = await import("pino");
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: redactedFields },
    // A log is read at terminals, and what callers and HighLevel say stands in it.
    hooks: { streamWrite: withEscapes },
  };
  return pino(options, pino.destination({ dest: 2, sync: true }));
}

function lineOf({ ms, requests, ...record }: CallRecord): Fields {
  return { ...record, ms: Math.round(ms * 10) / 10, requests, retries: Math.max(0, requests - 1) };
}

function causeOf(error: unknown): Fields {
  if (!(error instanceof Error)) return { cause: String(error) };
  const { name, message, stack = "" } = error;
  // The frames alone: the head of a stack repeats the message.
  const frames = stack.split("\n").filter((line) => /^\s+at /.test(line));
  return { cause: `${name}: ${message}`, at: frames.slice(0, 12).map((line) => line.trim()) };
}

function redactedFields(fields: object): Record<string, unknown> {
  const redacted = redact(fields);
  return typeof redacted === "object" && redacted !== null ? { ...redacted } : {};
}

function redactedText(text: string): string {
  return String(redact(text));
}
