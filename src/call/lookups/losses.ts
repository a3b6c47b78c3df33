import type { Replaced } from "../../declare/replaced.js";
import { at, isRecord } from "../../text/json.js";
import { plainText } from "../../text/plain-text.js";
import type { Loss } from "../call.js";

/**
 * What goes because a list takes the place of the one that stands; undefined when nothing does.
 *
 * @param replies of the reads that show whose list it may be; undefined for one that could not be read.
 */
export function lossOf(
  argument: string,
  { at: path, by = [] }: Replaced,
  given: readonly unknown[],
  replies: readonly unknown[],
): Loss | undefined {
  const before = replies.map((reply) => listAt(reply, path));
  if (before.includes(undefined)) return { argument, kind: "unread" };
  const gone = before
    .flatMap((list) => list ?? [])
    .filter((item) => !given.some((other) => isSame(item, other, by)))
    .map((item) => nameOf(item, by));
  return gone.length === 0 ? undefined : { argument, kind: "gone", items: [...new Set(gone)] };
}

/** The list there; empty where a null stands for it or for the record, undefined where there is no telling. */
function listAt(reply: unknown, path: string): readonly unknown[] | undefined {
  const [key = "", ...rest] = path.split(".");
  const inner = at(reply, key);
  if (inner === null) return [];
  if (rest.length > 0) return listAt(inner, rest.join("."));
  return Array.isArray(inner) ? inner : undefined;
}

function isSame(one: unknown, other: unknown, by: readonly string[]): boolean {
  if (!isRecord(one) || !isRecord(other)) return worded(one) === worded(other);
  return by.some((field) => worded(one[field]) !== "" && worded(one[field]) === worded(other[field]));
}

/** HighLevel writes tags in small letters, however they were given. */
function worded(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim().toLowerCase() : "";
}

const naming = ["name", "label", "title"];

function nameOf(item: unknown, by: readonly string[]): string {
  if (!isRecord(item)) return plainText(String(item));
  const named = [...naming, ...by].map((field) => item[field]).find((value) => worded(value) !== "");
  return plainText(named === undefined ? JSON.stringify(item) : String(named));
}
