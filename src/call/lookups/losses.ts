import type { Arguments } from "../../api/wire/request.js";
import type { FoundBy, Replaced, Taken } from "../../declare/replaced.js";
import { at, isRecord } from "../../text/json.js";
import { visibleText } from "../../text/plain-text.js";
import type { Loss } from "../call.js";

/**
 * What goes because a list takes the place of the one that stands; undefined when nothing does.
 *
 * @param replies of the reads that show whose list it may be; undefined for one that could not be read.
 */
export function lossOf(
  argument: string,
  what: Replaced,
  given: readonly unknown[],
  replies: readonly unknown[],
): Loss | undefined {
  const before = replies.map((reply) => listAt(reply, what.at));
  if (before.includes(undefined)) return { argument, kind: "unread" };
  const gone = before.flatMap((list) => goneFrom(list ?? [], given, what));
  return gone.length === 0 ? undefined : { argument, kind: "gone", items: [...new Set(gone)] };
}

/**
 * What goes along with a record, or may; undefined when nothing does.
 *
 * @param reply of the read that shows it; undefined where there is none.
 */
export function alongWith(argument: string, { at: path, perhaps }: Taken, reply: unknown): Loss | undefined {
  const list = listAt(reply, path);
  if (list === undefined) return { argument, kind: "along unread" };
  const items = list.map((item) => nameOf(item, []));
  return items.length === 0 ? undefined : { argument, kind: perhaps ? "perhaps along" : "along", items };
}

/** The read by an argument, if it is given; without a name where it would not be sure to find anything. */
export function readBy({ operation, parameter, from, beginsWith = "" }: FoundBy, placed: Arguments) {
  const value = placed[from];
  if (typeof value !== "string" || value === "") return [];
  return [{ operation: value.startsWith(beginsWith) ? operation : undefined, args: { [parameter]: value } }];
}

/** What is not among those given, by its name. */
function goneFrom(
  before: readonly unknown[],
  given: readonly unknown[],
  what: Pick<Replaced, "by" | "within">,
): readonly string[] {
  const { by = [], within } = what;
  const found = new Map<string, unknown>();
  for (const other of given) for (const key of keysOf(other, by)) if (!found.has(key)) found.set(key, other);
  return before.flatMap((item) => {
    const known = keysOf(item, by).find((key) => found.has(key));
    const kept = known === undefined ? undefined : found.get(known);
    if (known === undefined) return [nameOf(item, by)];
    const stay = within === undefined ? [] : innerOf(kept, within);
    if (within === undefined || stay.length === 0) return [];
    const inner = innerOf(item, within);
    if (inner.length === 0) return [`${nameOf(item, by)} as a whole`];
    return goneFrom(inner, stay, { by }).map((name) => `${name} of ${nameOf(item, by)}`);
  });
}

function innerOf(item: unknown, within: string): readonly unknown[] {
  const inner = isRecord(item) ? item[within] : undefined;
  return Array.isArray(inner) ? inner : [];
}

/** The list there; empty where a null stands for it or for the record, undefined where there is no telling. */
function listAt(reply: unknown, path: string): readonly unknown[] | undefined {
  const [key = "", ...rest] = path.split(".");
  const inner = at(reply, key);
  if (inner === null) return [];
  if (rest.length > 0) return listAt(inner, rest.join("."));
  return Array.isArray(inner) ? inner : undefined;
}

/** Two are the same that have one of these in common. Comparing each with each would take the square of a list. */
function keysOf(item: unknown, by: readonly string[]): readonly string[] {
  // Records may be given by their ids alone.
  if (!isRecord(item))
    return by.length === 0 ? [worded(item)] : by.map((field) => `${field} ${worded(item)}`);
  return by.flatMap((field) => (worded(item[field]) === "" ? [] : [`${field} ${worded(item[field])}`]));
}

/** HighLevel writes tags in small letters, however they were given. */
function worded(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim().toLowerCase() : "";
}

const naming = ["name", "label", "title"];

function nameOf(item: unknown, by: readonly string[]): string {
  if (!isRecord(item)) return visibleText(String(item));
  const named = [...naming, ...by].map((field) => item[field]).find((value) => worded(value) !== "");
  return visibleText(named === undefined ? JSON.stringify(item) : String(named));
}
