import { BadCursorError } from "./errors.js";
import type { ReadOptions } from "./port.js";

/** The entries to read, with ids as numbers and times converted to ids. */
export interface Range {
  /** Both exclusive. */
  readonly after: number;
  readonly before: number | undefined;
  readonly limit: number;
  readonly order: "newest" | "oldest";
  readonly where: readonly TagFilter[];
}

export interface TagFilter {
  readonly tag: string;
  readonly values: readonly string[];
}

/** Converts the options. @throws BadCursorError; RangeError when `limit` is not a whole number above 0. */
export function readRange(options: ReadOptions): Range {
  if (!Number.isInteger(options.limit) || options.limit < 1) throw new RangeError("A limit is 1 or more.");
  const afters = [0];
  const befores: number[] = [];
  if (options.after !== undefined) afters.push(toId(options.after));
  if (options.since !== undefined) afters.push(firstIdAt(options.since) - 1);
  if (options.before !== undefined) befores.push(toId(options.before));
  if (options.until !== undefined) befores.push(firstIdAt(options.until));
  return {
    after: Math.max(...afters),
    before: befores.length > 0 ? Math.min(...befores) : undefined,
    limit: options.limit,
    order: options.order ?? "newest",
    where: Object.entries(options.where ?? {}).map(([tag, wanted]) => ({
      tag,
      values: typeof wanted === "string" ? [wanted] : [...new Set(wanted)],
    })),
  };
}

/** @throws BadCursorError */
export function toId(text: string): number {
  const id = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(id)) throw new BadCursorError();
  return id;
}

/** The least id that an entry of this time (milliseconds since 1970) can have. */
export function firstIdAt(ms: number): number {
  return Math.ceil(ms) * 1000;
}

/** How long a dedupe id is remembered: HighLevel repeats a webhook for up to three days. */
export const dedupeMemoryMs = 7 * 24 * 60 * 60 * 1000;
