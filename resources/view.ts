import { at, isRecord, type UnknownRecord } from "../src/text/json.js";
/** What the views of resources are made with. Replies are read softly: the API leaves out what it likes. */

/** The record at a dot path, without any fields where there is none. */
export function fieldsAt(value: unknown, path: string): UnknownRecord {
  const found = at(value, path);
  return isRecord(found) ? found : {};
}

/** The records of the list at a dot path. */
export function listAt(value: unknown, path: string): readonly UnknownRecord[] {
  const found = at(value, path);
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

/** Whether a partial read failed. */
export function failed(reply: unknown): reply is { readonly error: string } {
  return isRecord(reply) && typeof reply.error === "string";
}

/** What is made of the part's records; its error where it could not be read. */
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

/** At most so many characters, on one line: for previews, and for texts by other people within Markdown. */
export function line(value: unknown, most = 500): string {
  const text = (textOf(value) ?? "").replace(/\s+/g, " ");
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Words that there are, with a separator between them. */
export function joined(words: readonly (string | undefined)[], separator = " · "): string {
  return words.filter((word) => word !== undefined && word !== "").join(separator);
}

/** Markdown paragraphs, the empty ones left out. */
export function paragraphs(...all: readonly (string | undefined)[]): string {
  return joined(all, "\n\n");
}

/** A heading with a line for each item; the part's error in their place; nothing where there is none. */
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
