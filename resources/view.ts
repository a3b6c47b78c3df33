import { at, isRecord, type UnknownRecord } from "../src/text/json.js";
/** Helpers to build the views of resources. They accept missing fields, because the API omits fields freely. */

/** The record at a dotted path; an empty record when there is none. */
export function fieldsAt(value: unknown, path: string): UnknownRecord {
  const found = at(value, path);
  return isRecord(found) ? found : {};
}

/** The records of the list at a dotted path. */
export function listAt(value: unknown, path: string): readonly UnknownRecord[] {
  const found = at(value, path);
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

/** True when a partial read failed. */
export function failed(reply: unknown): reply is { readonly error: string } {
  return isRecord(reply) && typeof reply.error === "string";
}

/** Shows the records of a partial read, or its error when it failed. */
export function part(
  reply: unknown,
  path: string,
  show: (records: readonly UnknownRecord[]) => unknown,
): unknown {
  return failed(reply) ? { error: reply.error } : show(listAt(reply, path));
}

/** The named fields of a record. */
export function pick(record: UnknownRecord, ...names: readonly string[]): UnknownRecord {
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** The texts of a list. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** A text on one line and of limited length: for previews, and for other people's texts within Markdown. */
export function line(value: unknown, most = 500): string {
  const text = (textOf(value) ?? "").replace(/\s+/g, " ");
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Joins the words that are not empty. */
export function joined(words: readonly (string | undefined)[], separator = " · "): string {
  return words.filter((word) => word !== undefined && word !== "").join(separator);
}

/** Joins Markdown paragraphs, without the empty ones. */
export function paragraphs(...all: readonly (string | undefined)[]): string {
  return joined(all, "\n\n");
}

/** A heading with a line per item, or with the error of the partial read; undefined when there are no items. */
export function section(
  title: string,
  value: unknown,
  show: (item: UnknownRecord) => string,
): string | undefined {
  if (failed(value)) return `## ${title}\n\nCould not be read: ${line(value.error)}`;
  const items = Array.isArray(value) ? value.filter(isRecord) : [];
  return items.length === 0
    ? undefined
    : `## ${title}\n\n${items.map((item) => `- ${show(item)}`).join("\n")}`;
}
