import { isRecord } from "../../../src/text/json.js";
import type { Fields } from "../../endpoint/endpoint.js";

/** The fields without what names this id in their lists, at any depth: what is deleted is aimed at no more. */
export function pruned(fields: Fields, id: string): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, prunedValue(value, id)]));
}

function prunedValue(value: unknown, id: string): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((one) => one !== id && !(isRecord(one) && one.id === id))
      .map((one) => prunedValue(one, id));
  }
  return isRecord(value) ? pruned(value, id) : value;
}
