import type { ArgumentKind } from "../../declare/fields.js";
import { isRecord } from "../../text/json.js";
import type { Fill } from "./filling.js";
import { idOf, looksLikeId } from "./id-or-name.js";

/** Turns `{ "Field name": value }` into the list that the API takes. */
export const fillCustomFields: Fill<Extract<ArgumentKind, { kind: "customFields" }>> = async (
  value,
  _argument,
  _kind,
  filling,
) => {
  if (!isRecord(value)) return value;
  const valueKey = filling.call.endpoint.operation.version === "v3" ? "fieldValue" : "field_value";
  const entries = [];
  for (const [name, inner] of Object.entries(value)) {
    const id = looksLikeId(name) ? name : await idOf("customField", name, "customFields", filling);
    entries.push({ id, [valueKey]: inner });
  }
  return entries;
};
