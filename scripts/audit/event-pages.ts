import type { Form } from "../../facts/compare/form.js";
import { officialForm } from "../../facts/compare/official-form.js";
import type { Files } from "../../facts/official/files.js";
import type { OfficialEvents } from "../../facts/official/webhooks.js";
import { isRecord } from "../../src/text/json.js";

/** The folder of the repository that has a page for each event. */
const folder = "docs/webhook events";

/**
 * The events that the repository's pages describe, each by the schema or the example that it prints.
 *
 * @returns undefined where there are no such pages.
 */
export function eventsOnPages(files: Files): OfficialEvents | undefined {
  const pages = files.names(folder)?.filter((name) => name.endsWith(".md"));
  if (pages === undefined) return undefined;
  return Object.fromEntries(
    pages.map((page) => {
      const fields = fieldsOn(files.text(`${folder}/${page}`) ?? "");
      const event = page.replace(/\.md$/, "");
      return [event, { group: "", payloadType: null, scopes: [], fields: Object.fromEntries(fields) }];
    }),
  );
}

function fieldsOn(page: string): readonly (readonly [string, string])[] {
  const blocks = [...page.matchAll(/```json[^\n]*\n([\s\S]*?)```/g)].flatMap(([, text = ""]) => parsed(text));
  const schema = blocks.find((block) => isRecord(block.properties));
  return schema === undefined ? [] : named(officialForm(new Map(), { file: "", schema }), "");
}

function named({ fields, items }: Form, at: string): readonly (readonly [string, string])[] {
  return [
    ...[...fields].flatMap(([name, form]) => {
      const place = at === "" ? name : `${at}.${name}`;
      return [[place, [...(form.types ?? [])].join(" ")] as const, ...named(form, place)];
    }),
    ...(items === undefined ? [] : named(items, `${at}[]`)),
  ];
}

/** A page's JSON is written by hand, and may be none. */
function parsed(text: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? [value] : [];
  } catch {
    return [];
  }
}
