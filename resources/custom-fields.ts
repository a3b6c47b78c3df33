import { type NameOf, resource } from "../src/declare/resource.js";
import type { UnknownRecord } from "../src/text/json.js";
import { listAt, pick } from "./view.js";

export const customFields = resource({
  name: "custom-fields",
  uri: "ghl://custom-fields",
  title: "Custom fields",
  description: "The custom fields of contacts and opportunities with id, name, key, type and options.",
  ttlMs: 300_000,
  reads: () => ({ fields: { operation: "locations_list_custom_fields", args: { model: "all" } } }),
  view: ({ fields }) => ({
    customFields: listAt(fields, "customFields").map((field) => ({
      ...pick(field, "id", "name", "model", "fieldKey", "dataType"),
      options: field.picklistOptions,
    })),
  }),
});

export const customValues = resource({
  name: "custom-values",
  uri: "ghl://custom-values",
  title: "Custom values",
  description: "The sub-account's own placeholders for messages and pages: name, key and present value.",
  ttlMs: 300_000,
  reads: () => ({ values: { operation: "locations_list_custom_values" } }),
  view: ({ values }) => ({
    customValues: listAt(values, "customValues").map((value) =>
      pick(value, "id", "name", "fieldKey", "value"),
    ),
  }),
});

/** The custom fields of a record with their names; contacts have `value`, opportunities `fieldValue`. */
export function customFieldsOf(record: UnknownRecord, name: NameOf): readonly UnknownRecord[] {
  return listAt(record, "customFields").map(({ id, value, fieldValue, fieldValueString }) => ({
    id,
    name: name("customField", id),
    value: value ?? fieldValue ?? fieldValueString,
  }));
}
