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

/** How deep JSON may be nested, and how many lists, records and members it may have, to be worked on. */
export interface JSONBounds {
  readonly depth: number;
  readonly parts: number;
}

/** JSON that is not read, because working on it would overflow the stack or hold everybody else up. */
export class JSONBoundsError extends Error {
  override readonly name = "JSONBoundsError";
}

/**
 * Parses JSON in UTF-8, after a look at its bytes that costs a fraction of parsing them.
 *
 * @throws JSONBoundsError when it is nested deeper or has more parts.
 * @throws SyntaxError when it is no JSON.
 */
export function parseBounded(bytes: Buffer, bounds: JSONBounds): unknown {
  let depth = 0;
  let parts = 0;
  for (let position = 0; position < bytes.length; position++) {
    const byte = bytes[position];
    if (byte === quote) position = endOfText(bytes, position);
    else if (byte === comma) parts++;
    else if (byte === closingBracket || byte === closingBrace) depth--;
    else if (byte === openingBracket || byte === openingBrace) {
      depth++;
      parts++;
    }
    if (depth > bounds.depth || parts > bounds.parts) {
      throw new JSONBoundsError(`at most ${bounds.depth} levels and ${bounds.parts} parts`);
    }
  }
  return JSON.parse(bytes.toString("utf8"));
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openingBracket, closingBracket, openingBrace, closingBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the text that begins at a quote ends; the end of all where it does not. */
function endOfText(bytes: Buffer, start: number): number {
  for (let position = start + 1; position < bytes.length; position++) {
    if (bytes[position] === quote) return position;
    // What is escaped ends nothing.
    if (bytes[position] === backslash) position++;
  }
  return bytes.length;
}
