import { isRecord } from "../../text/json.js";
import { plainText } from "../../text/plain-text.js";

/**
 * A reply's value as a model should read it: what is empty is left out, text holds nothing invisible, and moments
 * in milliseconds stand beside their ISO form. The API's own values stay as they are.
 */
export function tidy(value: unknown): unknown {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) return value.map(tidy);
  if (!isRecord(value)) return value;
  const tidied: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const kept = tidy(inner);
    if (isEmpty(kept)) continue;
    // The labels of form fields are keys too, and anybody's words.
    const name = plainText(key);
    tidied[name] = kept;
    const moment = momentOf(name, kept);
    if (moment !== undefined) tidied[`${name}ISO`] = moment;
  }
  return tidied;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.keys(value).length === 0;
}

const momentName = /(date|time|timestamp|At|On)$|^(date|time)|date(Added|Updated)/i;
const earliest = Date.UTC(2001, 8, 9);
const latest = Date.UTC(2100, 0, 1);

function momentOf(key: string, value: unknown): string | undefined {
  if (typeof value !== "number" || !momentName.test(key) || value < earliest || value > latest)
    return undefined;
  return new Date(value).toISOString();
}
