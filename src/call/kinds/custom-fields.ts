import { ValidationError } from "../../api/errors/errors.js";
import type { ArgumentKind } from "../../declare/fields.js";
import { isRecord } from "../../text/json.js";
import { atOnce, fewAtOnce } from "../few-at-once.js";
import type { Fill, Filling } from "./filling.js";
import { idOf, looksLikeId } from "./id-or-name.js";

/** Turns `{ "Field name": value }`, or a list of `{ name, value }`, into the list that the API takes. */
export const fillCustomFields: Fill<Extract<ArgumentKind, { kind: "customFields" }>> = async (
  value,
  where,
  _kind,
  filling,
) => {
  if (Array.isArray(value)) return fewAtOnce(value, atOnce, (entry) => listed(entry, where, filling));
  if (!isRecord(value)) return value;
  const entries = [];
  for (const [name, inner] of Object.entries(value)) entries.push(await named(name, inner, where, filling));
  return entries;
};

/** An entry of the API's own list has an id or a key; one that has a name instead is looked up. */
async function listed(entry: unknown, where: string, filling: Filling): Promise<unknown> {
  if (!isRecord(entry)) throw unnamed(where, filling);
  const { id, key, name } = entry;
  if (typeof id === "string")
    return looksLikeId(id) ? entry : { ...entry, id: await fieldId(id, where, filling) };
  if (typeof key === "string") return entry;
  if (typeof name !== "string") throw unnamed(where, filling);
  const value = ["value", "field_value", "fieldValue"]
    .map((one) => entry[one])
    .find((one) => one !== undefined);
  return named(name, value, where, filling);
}

async function named(name: string, value: unknown, where: string, filling: Filling): Promise<unknown> {
  const valueKey = filling.call.endpoint.operation.version === "v3" ? "fieldValue" : "field_value";
  const id = looksLikeId(name) ? name : await fieldId(name, where, filling);
  return { id, [valueKey]: value };
}

function fieldId(name: string, where: string, filling: Filling): Promise<string> {
  return idOf("customField", name, where, filling);
}

function unnamed(where: string, { call }: Filling): ValidationError {
  return new ValidationError(`${call.endpoint.operation.name}: an entry of ${where} names no field`, {
    advice: 'Give {"Field name": value}, or entries with id and value. Nothing was sent.',
  });
}
