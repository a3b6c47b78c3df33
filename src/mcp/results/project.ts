import { replaced } from "../../call/steps/answer.js";
import type { Pager } from "../../declare/pages.js";
import { at, isRecord } from "../../text/json.js";
import { nearest } from "../../text/nearest.js";

export interface Chosen {
  readonly value: unknown;
  /** Says which fields nothing in the reply has, lest a wrong name be taken for an empty value. */
  readonly absent?: string;
}

/**
 * What the dot paths of `fields` keep of a reply. They speak of the items where the reply is a list, with or
 * without the list's own name before them; else of the record, inside its envelope if it has one.
 */
export function chooseFields(pager: Pager | undefined, value: unknown, fields: readonly string[]): Chosen {
  const plain = fields.map((field) => field.replaceAll("[]", ""));
  const views = viewsOf(pager, value).map((path) => {
    const own = plain.map((field) => withinView(field, path));
    const records = recordsAt(value, path);
    return { path, own, records, absent: own.filter((field) => !records.some((one) => has(one, field))) };
  });
  // Whichever view has most of what was asked for is meant, among equals the outer one; where none has anything,
  // what lies within the outermost envelope.
  const found = views.filter(({ absent }) => absent.length < fields.length);
  const [best = views[1] ?? views[0]] = found.sort((a, b) => a.absent.length - b.absent.length);
  if (best === undefined) return { value };
  const kept = replaced(value, best.path, project(at(value, best.path), best.own));
  // What stands beside the records is kept anyway.
  const absent = best.absent.filter((field) => !has(value, field));
  return { value: kept, ...absence(best.records, absent) };
}

/** Where the records may be that `fields` speaks of: at its pager's list alone, where it has one. */
function viewsOf(pager: Pager | undefined, value: unknown): readonly string[] {
  if (pager !== undefined && Array.isArray(at(value, pager.items))) return [pager.items];
  if (!isRecord(value)) return [""];
  const inner = Object.entries(value).filter(([, one]) => isRecord(one) || Array.isArray(one));
  const list = listPath(value);
  return [...new Set(["", ...inner.map(([key]) => key), ...(list === undefined ? [] : [list])])];
}

function recordsAt(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [found];
}

/** Where the longest list of a value stands, one or two levels down. */
export function listPath(value: unknown): string | undefined {
  if (Array.isArray(value)) return "";
  if (!isRecord(value)) return undefined;
  const lists = Object.entries(value).flatMap(([key, inner]) => {
    if (Array.isArray(inner)) return [{ path: key, length: inner.length }];
    if (!isRecord(inner)) return [];
    return Object.entries(inner).flatMap(([below, list]) =>
      Array.isArray(list) ? [{ path: `${key}.${below}`, length: list.length }] : [],
    );
  });
  lists.sort((a, b) => b.length - a.length);
  return lists[0]?.path;
}

/** `contacts.id` is taken for `id` where the records are at `contacts`. */
function withinView(field: string, path: string): string {
  const name = path.split(".").at(-1) ?? "";
  const prefix = [path, name].find((one) => one !== "" && field.startsWith(`${one}.`));
  return prefix === undefined ? field : field.slice(prefix.length + 1);
}

/** Keeps of a record only what the dot paths name; a path through a list keeps it of every item. */
function project(value: unknown, paths: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => project(item, paths));
  if (!isRecord(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const whole = paths.includes(key);
    const deeper = paths
      .filter((path) => path.startsWith(`${key}.`))
      .map((path) => path.slice(key.length + 1));
    if (whole) kept[key] = inner;
    else if (deeper.length > 0) kept[key] = project(inner, deeper);
  }
  return kept;
}

/** Of so many fields a name is said where one was asked for that is not there. */
const mostPresent = 100;

function absence(records: readonly unknown[], absent: readonly string[]): Pick<Chosen, "absent"> {
  const names = records.flatMap((record) => (isRecord(record) ? Object.keys(record) : []));
  const present = [...new Set(names)].slice(0, mostPresent);
  if (present.length === 0 || absent.length === 0) return {};
  const guesses = [...new Set(absent.flatMap((field) => nearest(field, present, 1)))];
  const meant = guesses.length === 0 ? "" : ` Did you mean ${guesses.join(", ")}?`;
  return {
    absent: `${absent.join(", ")}: nothing here has that.${meant} There is: ${present.join(", ")}.`,
  };
}

/** Whether a dot path leads somewhere, through any item of a list. */
function has(value: unknown, path: string): boolean {
  if (path === "") return true;
  if (Array.isArray(value)) return value.some((item) => has(item, path));
  const [key = "", ...rest] = path.split(".");
  return isRecord(value) && Object.hasOwn(value, key) && has(value[key], rest.join("."));
}
