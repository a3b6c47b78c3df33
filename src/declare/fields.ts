import { z } from "zod";
import type { FilterRules, SortRules } from "./filter-rules.js";
import { glossary, type IdKind, type IdName, idNames } from "./glossary.js";
import { isLookupKind } from "./lookups.js";

/**
 * The field types that carry more meaning than a plain zod type: ids that another operation yields, the tenant
 * that the account fills in, times, files. The meaning is kept in registries beside the schema, so that it never
 * reaches the wire and survives being listed as JSON Schema.
 */

/** Which part of the account fills a field in. */
export type TenantPart = "locationId" | "companyId" | "altType";

/** What an argument means beyond its type. */
export type ArgumentKind =
  | { readonly kind: "tenant"; readonly part: TenantPart }
  | { readonly kind: "id"; readonly of: IdKind }
  | { readonly kind: "everyLocation"; readonly except: readonly unknown[] }
  | { readonly kind: "ownKeys" }
  | { readonly kind: "time"; readonly form: TimeForm }
  | { readonly kind: "file" }
  | { readonly kind: "filters"; readonly rules: FilterRules }
  | { readonly kind: "sort"; readonly rules: SortRules }
  | { readonly kind: "customFields" };

const kinds = z.registry<ArgumentKind>();

/** The sub-account, filled in from the account; a model sees it only where several sub-accounts can be meant. */
export const locationId: z.ZodType = z
  .string()
  .min(1)
  .register(kinds, { kind: "tenant", part: "locationId" });

/** The agency, filled in from the account. */
export const companyId: z.ZodType = z.string().min(1).register(kinds, { kind: "tenant", part: "companyId" });

/** The sub-account under the name that invoices, products, payments and stores give it. */
export const altId: z.ZodType = z.string().min(1).register(kinds, { kind: "tenant", part: "locationId" });

/** Always "location" where `altId` is a sub-account. */
export const altType: z.ZodType = z.literal("location").register(kinds, { kind: "tenant", part: "altType" });

/** The id of a record. Its description says which operation yields it. */
export function id(kind: IdKind): z.ZodString {
  return z.string().min(1).describe(idDescription(kind)).register(kinds, { kind: "id", of: kind });
}

/**
 * What, given, makes a call reach the whole agency: `showToAllLocations`, a user's type.
 *
 * @param except the values with which it does not.
 */
export function everyLocation<Schema extends z.ZodType>(
  schema: Schema,
  except: readonly unknown[] = [false],
): Schema {
  kinds.add(schema, { kind: "everyLocation", except });
  return schema;
}

/** An object whose keys people make up: whatever they are called, they name no tenant. */
export function ownKeys<Schema extends z.ZodType>(schema: Schema): Schema {
  const own = schema.clone();
  kinds.add(own, { kind: "ownKeys" });
  return own;
}

function idDescription(kind: IdKind): string {
  const { label, from }: IdName = idNames[kind];
  const what = isLookupKind(kind) ? `${label} id or name` : `${label} id`;
  return from === undefined ? `${what}.` : `${what}, from ${from}.`;
}

/**
 * How the API wants a moment: a number of milliseconds or seconds, ISO 8601, a date alone (`2026-04-01`,
 * `04-01-2026`, or `2026-04-01T00:00:00.000Z` for the local day), or what a clock shows (`2026-04-01 09:00 AM`,
 * `04-01-2026 09:00 AM`, `2026-04-01 09:00:00`). Every one of them is given in the same ways.
 */
export type TimeForm =
  | "epochMilliseconds"
  | "epochSeconds"
  | "iso"
  | "date"
  | "monthDayYear"
  | "utcDay"
  | "clock12"
  | "clock12MonthFirst"
  | "clock24";

const timeWords: Readonly<Record<TimeForm, string>> = {
  epochMilliseconds: "ISO 8601 time.",
  epochSeconds: "ISO 8601 time.",
  iso: "ISO 8601 time.",
  date: "Date, YYYY-MM-DD.",
  monthDayYear: "Date, YYYY-MM-DD.",
  utcDay: "Date, YYYY-MM-DD.",
  clock12: "ISO 8601 time.",
  clock12MonthFirst: "ISO 8601 time.",
  clock24: "ISO 8601 time.",
};

/**
 * A moment, given in ISO 8601 or as an epoch number and sent in the form that the API wants. `meaning` is said before the form:
 * `time("epochMilliseconds", "Start of the range")`.
 */
export function time(form: TimeForm, meaning?: string): z.ZodType {
  const schema = z.union([z.string().min(1), z.number().int()]);
  const words = meaning === undefined ? timeWords[form] : `${meaning}. ${timeWords[form]}`;
  return schema.describe(words).register(kinds, { kind: "time", form });
}

/** An object inside an argument: the API may know more of its fields than the spec, so unknown ones go through. */
export function object(fields: Readonly<Record<string, z.ZodType>>): z.ZodObject {
  return z.looseObject(fields);
}

/** An object whose fields nobody has written down. */
export const anyObject = z.record(z.string(), z.unknown());

/** A value of whatever type fits. Not `z.json()`, whose recursive JSON Schema few hosts can read. */
export const anyValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), anyObject]);

/** How a file is given, wherever one is taken: descriptions and errors say the same. */
export const fileWords =
  "{url} (public https), {name, base64}, or {path} on a local server with GHL_FILE_ROOTS; 50 MB at most";

/** A file to upload: its content in base64 with a name, a path, or an https address. */
export const file: z.ZodType = z
  .object(
    {
      name: z.string().min(1).describe("File name with its ending.").optional(),
      type: z.string().min(1).describe("MIME type.").optional(),
      base64: z.string().optional(),
      path: z.string().optional(),
      url: z.string().optional(),
    },
    { error: `want a file: ${fileWords}` },
  )
  .describe(`A file: ${fileWords}.`)
  .register(kinds, { kind: "file" });

/** Files under names that the caller makes, at least one. @param form what a name must look like, and the same in words. */
export function files(form: RegExp, words: string): z.ZodType {
  return z
    .record(z.string().regex(form, `want ${words} as the name of a file`), file)
    .refine((given) => Object.keys(given).length > 0, `want at least one file: {"${words}": file}`)
    .describe(`{"${words}": file, …}. A file: ${fileWords}.`);
}

/**
 * The custom fields of a record, as the list that the API takes or as `{ "Field name": value }`.
 *
 * @param list the schema of the API's own form.
 */
export function customFieldValues(list: z.ZodType): z.ZodType {
  return z
    .union([list, z.record(z.string(), z.unknown())])
    .describe('{"Field name": value}, or the API\'s list with ids from locations_list_custom_fields.')
    .register(kinds, { kind: "customFields" });
}

/** Filters, and groups of them; the words show an example of each operator. */
export function filters(rules: FilterRules): z.ZodType {
  const each = rules.examples.map(({ field, operator, value }) =>
    [field, operator, ...(value === undefined ? [] : [JSON.stringify(value)])].join(" "),
  );
  return z
    .array(anyObject)
    .describe(`[{field, operator, value}], such as ${each.join("; ")}; or {group: "OR", filters: […]}.`)
    .register(kinds, { kind: "filters", rules });
}

/** The order of what a search finds. */
export function sort(rules: SortRules): z.ZodType {
  const fields = rules.fields === undefined ? "" : ` Fields: ${rules.fields.join(", ")}.`;
  return z
    .array(anyObject)
    .describe(`[{field, direction: "asc"|"desc"}].${fields}`)
    .register(kinds, { kind: "sort", rules });
}

/** The field of a path parameter, as the glossary knows it. */
export function pathField(name: string): z.ZodType {
  const kind = pathKind(name);
  if (kind !== undefined) return id(kind);
  const words = glossary[name];
  return words === undefined ? z.string().min(1) : z.string().min(1).describe(words);
}

/** `contactId` names a contact: the kind is the parameter's name less its "Id". */
function pathKind(name: string): IdKind | undefined {
  const kind = name.replace(/Id$/, "");
  return isIdKind(kind) && name !== kind ? kind : undefined;
}

function isIdKind(text: string): text is IdKind {
  return Object.hasOwn(idNames, text);
}

/** The schema beneath `.optional()`, `.nullable()` and `.default()`. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    const inner = schema.unwrap();
    return inner instanceof z.ZodType ? unwrap(inner) : schema;
  }
  return schema;
}

/** What the field means beyond its type; undefined when it means no more than that. */
export function kindOf(schema: z.ZodType): ArgumentKind | undefined {
  return kinds.get(unwrap(schema));
}

/** Which part of the account fills the field in, if any does. */
export function tenantPart(schema: z.ZodType): TenantPart | undefined {
  const kind = kindOf(schema);
  return kind?.kind === "tenant" ? kind.part : undefined;
}

/** What kind of record the field names, if it is an id. */
export function idKind(schema: z.ZodType): IdKind | undefined {
  const kind = kindOf(schema);
  return kind?.kind === "id" ? kind.of : undefined;
}

/** In which form the API wants the field, if it is a moment. */
export function timeForm(schema: z.ZodType): TimeForm | undefined {
  const kind = kindOf(schema);
  return kind?.kind === "time" ? kind.form : undefined;
}
