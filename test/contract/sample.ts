import fc from "fast-check";
import { listOf, objectOf } from "../../facts/official/shape.js";

type Schema = Readonly<Record<string, unknown>>;

export interface SampleOptions {
  /** The tool name of the operation. */
  readonly operation: string;
  /** Only what is required, or everything. */
  readonly whole: boolean;
  /** Arguments that take a time. */
  readonly times: readonly string[];
}

/** Arguments that fit an operation's input schema. */
export function sampleArguments(
  schema: Schema,
  { operation, whole, times }: SampleOptions,
): Record<string, unknown> {
  const required = listOf(schema.required);
  return Object.fromEntries(
    Object.entries(objectOf(schema.properties))
      .filter(([name]) => whole || required.includes(name))
      .map(([name, inner]) => [
        name,
        times.includes(name) ? timeFor(inner) : sample([operation, name], inner, whole),
      ]),
  );
}

function timeFor(schema: unknown): unknown {
  if (objectOf(schema).type === "integer") return Date.UTC(2026, 2, 2, 10);
  return isDate(schema) ? "2026-03-02" : "2026-03-02T10:00:00Z";
}

/** What stands where a schema takes any text, and the API only some: by name, or by the last two names. */
const known: Readonly<Record<string, string>> = {
  country: "US",
  countryCode: "US",
  state: "TX",
  code: "US",
  "states.code": "TX",
  timezone: "America/New_York",
  timeZone: "America/New_York",
  from: "09:00",
  to: "17:00",
  "conversations_list_messages.type": "TYPE_SMS,TYPE_EMAIL",
  "documents_list_documents.status": "sent",
  "rules.date": "2026-03-02",
  "currentRange.startDate": "2026-03-02T10:00:00Z",
  "currentRange.endDate": "2026-03-09T10:00:00Z",
  "prevRange.startDate": "2026-02-23T10:00:00Z",
  "prevRange.endDate": "2026-03-01T10:00:00Z",
  "voice_ai_list_call_logs.actionType": "SMS,CALL_TRANSFER",
  paymentStatus: "paid,no_payment",
  "affiliates_list_campaigns.trackTypes": "forms,store",
};

/** As long as HighLevel's, so that it is not taken for a name. */
export const sampleId = "Sample00000000000Id1";

function sample(place: readonly string[], value: unknown, whole: boolean): unknown {
  const schema = objectOf(value);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  const choice = choices.find((one) => objectOf(one).type !== "null");
  if (choice !== undefined) {
    const { description } = schema;
    return sample(
      place,
      { ...(description === undefined ? {} : { description }), ...objectOf(choice) },
      whole,
    );
  }
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== "null") : schema.type;
  switch (type) {
    case "string":
      return sampleText(place, schema);
    case "integer":
    case "number":
      return Math.min(Math.max(1, Number(schema.minimum ?? 1)), Number(schema.maximum ?? Infinity));
    case "boolean":
      return true;
    case "array":
      return Array.from({ length: Math.max(1, Number(schema.minItems ?? 1)) }, (_, index) => {
        const item = schema.items === undefined ? "a" : sample(place, schema.items, whole);
        return index === 0
          ? item
          : JSON.parse(JSON.stringify(item).replaceAll(sampleId, `${sampleId}${index}`));
      });
    case "null":
      return null;
    case "object":
      return isFile(schema) ? { name: "a.txt", base64: "aGVsbG8=" } : sampleObject(place, schema, whole);
    default:
      return "a";
  }
}

function sampleText(
  place: readonly string[],
  { format, pattern, description, minLength, maxLength }: Schema,
): string {
  // Zod gives an email a pattern too, and that is wider than the format.
  if (format === "email") return "mara@example.com";
  if (typeof pattern === "string") {
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 1 })[0] ?? "";
  }
  if (format === "uri") return "https://example.com/a";
  if (format === "date") return "2026-03-02";
  if (format === "date-time") return "2026-03-02T10:00:00Z";
  if (isDate({ description })) return "2026-03-02";
  if (/\bISO 8601/.test(String(description))) return "2026-03-02T10:00:00Z";
  const text = (known[place.slice(-2).join(".")] ?? known[place.at(-1) ?? ""] ?? sampleId).padEnd(
    Number(minLength ?? 0),
    "x",
  );
  return maxLength === undefined ? text : text.slice(0, Number(maxLength));
}

function isDate(schema: unknown): boolean {
  return /YYYY-MM-DD(?!T)/.test(String(objectOf(schema).description));
}

function isFile(schema: Schema): boolean {
  const properties = objectOf(schema.properties);
  return ["base64", "path", "url"].every((name) => Object.hasOwn(properties, name));
}

function sampleObject(place: readonly string[], schema: Schema, whole: boolean): Record<string, unknown> {
  // Files under names of the caller's: at least one is wanted, under a name of the form that fields' ids have.
  const each = objectOf(schema.additionalProperties);
  if (isFile(each)) return { fi3ld_1: sample(place, each, whole) };
  const required = listOf(schema.required);
  return Object.fromEntries(
    Object.entries(objectOf(schema.properties))
      .filter(([name]) => whole || required.includes(name))
      .map(([name, inner]) => [name, sample([...place, name], inner, whole)]),
  );
}
