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
