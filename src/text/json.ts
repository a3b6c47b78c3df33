import { setImmediate as nextTurn } from "node:timers/promises";

/** A JSON object whose fields have not been checked. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The value at a dotted path (`appointment.id`), or undefined when a step is missing. A number steps into a list;
 * the empty path is the value itself.
 */
export function at(value: unknown, path: string): unknown {
  if (path === "") return value;
  return path.split(".").reduce<unknown>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, value);
}

/** The text at a dotted path, or undefined when there is none or it is empty. */
export function textAt(value: unknown, path: string): string | undefined {
  const text = at(value, path);
  return typeof text === "string" && text !== "" ? text : undefined;
}

/** The time at a dotted path in milliseconds since 1970, from a date or such a number; otherwise undefined. */
export function timeAt(value: unknown, path: string): number | undefined {
  const time = at(value, path);
  const milliseconds = typeof time === "string" ? Date.parse(time) : time;
  return typeof milliseconds === "number" && Number.isFinite(milliseconds) ? milliseconds : undefined;
}

/** JSON of this many bytes takes milliseconds to work through. */
const longBytes = 50_000;

/** Between two parts of the work on so many bytes of JSON: where they are many, others have their turn first. */
export async function letOthers(bytes: number): Promise<void> {
  if (bytes > longBytes) await nextTurn();
}

/** What JSON may have, to be worked on. */
export interface JSONBounds {
  /** How deep it may be nested. */
  readonly depth: number;
  /** How many lists, records and members there may be. */
  readonly parts: number;
  /** How many members one record may have: very many cost as much as all else together. As many as there are parts by default. */
  readonly members?: number;
}

/** JSON that is not read, because working on it would overflow the stack or hold everybody else up. */
export class JSONBoundsError extends Error {
  override readonly name = "JSONBoundsError";
}

/**
 * Parses JSON in UTF-8, after a look at its bytes that costs a fraction of parsing them.
 *
 * @throws JSONBoundsError when it is beyond a bound.
 * @throws SyntaxError when it is no JSON.
 */
export function parseBounded(bytes: Buffer, bounds: JSONBounds): unknown {
  if (new JSONMeter(bounds).beyond(bytes) !== undefined) {
    throw new JSONBoundsError(`at most ${bounds.depth} levels and ${bounds.parts} parts`);
  }
  return JSON.parse(bytes.toString("utf8"));
}

/** Looks at JSON in UTF-8 as it arrives: whether it is beyond a bound is known before it is parsed. */
export class JSONMeter {
  readonly #bounds: JSONBounds;
  #parts = 0;
  #isInText = false;
  #isEscaped = false;
  /** How many members there are so far in each record that is open, from the outside to the inside. */
  readonly #open: number[] = [];

  constructor(bounds: JSONBounds) {
    this.#bounds = bounds;
  }

  /** @returns the bound that is passed with what has now arrived, if one is. */
  beyond(bytes: Uint8Array): keyof JSONBounds | undefined {
    const { depth, parts, members = parts } = this.#bounds;
    for (let position = 0; position < bytes.length; position++) {
      if (this.#isInText) position = this.#endOfText(bytes, position);
      const byte = bytes[position];
      if (byte === quote) this.#isInText = true;
      else if (byte === comma) this.#parts++;
      else if (byte === colon) {
        const count = (this.#open.pop() ?? 0) + 1;
        this.#open.push(count);
        if (count > members) return "members";
      } else if (byte === openingBracket || byte === openingBrace) {
        this.#parts++;
        this.#open.push(0);
        if (this.#open.length > depth) return "depth";
      } else if (byte === closingBracket || byte === closingBrace) this.#open.pop();
      if (this.#parts > parts) return "parts";
    }
    return undefined;
  }

  /** @returns where what follows the text that is open begins; the end of the bytes where it does not end in them. */
  #endOfText(bytes: Uint8Array, start: number): number {
    let position = start;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      position++;
    }
    for (; position < bytes.length; position++) {
      const byte = bytes[position];
      if (byte === quote) {
        this.#isInText = false;
        return position + 1;
      }
      // What is escaped ends nothing, and may come with the next bytes.
      if (byte === backslash && ++position === bytes.length) this.#isEscaped = true;
    }
    return bytes.length;
  }
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openingBracket, closingBracket, openingBrace, closingBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
