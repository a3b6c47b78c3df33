import { type Replaced, replacedBy } from "../../declare/replaced.js";
import { argumentFields } from "../../declare/toolset.js";
import { at, isRecord } from "../../text/json.js";
import { plainText } from "../../text/plain-text.js";
import type { LaidOutCall, Loss } from "../call.js";
import type { LookupScope } from "./lookup.js";
import type { RecordReader } from "./records.js";

/**
 * What goes from a record because a list that is given takes the place of one that has more. Where that cannot be
 * read, the loss is unknown: whoever asks a person asks then too.
 */
export async function lossesOf(call: LaidOutCall, reader: RecordReader): Promise<readonly Loss[]> {
  const { operation, placed, locationId } = call;
  const given = replacedBy(argumentFields(operation)).filter(([argument]) => Array.isArray(placed[argument]));
  if (given.length === 0) return [];
  const scope = { ...call.scope, location: locationId };
  const found = await Promise.all(
    given.map(([argument, what]) => lossOf(call, argument, what, reader, scope)),
  );
  return found.flat();
}

async function lossOf(
  { operation, placed }: LaidOutCall,
  argument: string,
  what: Replaced,
  reader: RecordReader,
  scope: LookupScope,
): Promise<readonly Loss[]> {
  const { read } = what;
  const known = Object.entries(read?.args ?? {}).map(([name, from]) => [name, placed[from]] as const);
  const args = Object.fromEntries(known.filter(([, value]) => typeof value === "string" && value !== ""));
  // What no argument names is new.
  if (read !== undefined && Object.keys(args).length === 0) return [];
  const found =
    read === undefined
      ? await reader.standing(operation.line, placed, scope)
      : await reader.found(read.operation, args, scope);
  if (found.kind === "missing") return [];
  const before = found.kind === "unread" ? undefined : listAt(found.reply, what.at);
  if (before === undefined) return [{ argument, kind: "unread" }];
  const after: readonly unknown[] = Array.isArray(placed[argument]) ? placed[argument] : [];
  const gone = before.filter((item) => !after.some((other) => isSame(item, other, what.by ?? [])));
  return gone.length === 0 ? [] : [{ argument, kind: "gone", items: gone.map((item) => nameOf(item, what)) }];
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

const naming = ["name", "label", "title", "day", "date", "code"];

function nameOf(item: unknown, { by = [] }: Replaced): string {
  if (!isRecord(item)) return plainText(String(item));
  const named = [...naming, ...by].map((field) => item[field]).find((value) => worded(value) !== "");
  return plainText(named === undefined ? JSON.stringify(item) : String(named));
}
