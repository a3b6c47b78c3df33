import fc from "fast-check";
import { listOf, objectOf } from "./shape.js";

type Schema = Readonly<Record<string, unknown>>;

export interface SampleOptions {
  /** Only what is required, or everything. */
  readonly whole: boolean;
  /** Arguments that take a time. */
  readonly times: readonly string[];
}

/** Arguments that fit an operation's input schema. */
export function sampleArguments(schema: Schema, { whole, times }: SampleOptions): Record<string, unknown> {
  const required = listOf(schema.required);
  return Object.fromEntries(
    Object.entries(objectOf(schema.properties))
      .filter(([name]) => whole || required.includes(name))
      .map(([name, inner]) => [name, times.includes(name) ? timeFor(name, inner) : sample(name, inner, whole)]),
  );
}

function timeFor(name: string, schema: unknown): unknown {
  if (objectOf(schema).type === "integer") return Date.UTC(2026, 2, 2, 10);
  return /date$/i.test(name) && !/^(start|end)Date$/.test(name) ? "2026-03-02" : "2026-03-02T10:00:00Z";
}

/** What stands where a schema takes any text, and the API only some. */
const known: Readonly<Record<string, string>> = {
  country: "US",
  countryCode: "US",
  timezone: "America/New_York",
  timeZone: "America/New_York",
};

/** As long as HighLevel's, so that it is not taken for a name. */
export const sampleId = "Sample00000000000Id1";

function sample(name: string, value: unknown, whole: boolean): unknown {
  const schema = objectOf(value);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  const choice = choices.find((one) => objectOf(one).type !== "null");
  if (choice !== undefined) return sample(name, choice, whole);
  const type = Array.isArray(schema.type) ? schema.type.find((one) => one !== "null") : schema.type;
  switch (type) {
    case "string":
      return sampleText(name, schema);
    case "integer":
    case "number":
      return Math.min(Math.max(1, Number(schema.minimum ?? 1)), Number(schema.maximum ?? Infinity));
    case "boolean":
      return true;
    case "array":
      return Array.from({ length: Math.max(1, Number(schema.minItems ?? 1)) }, () =>
        schema.items === undefined ? "a" : sample(name, schema.items, whole),
      );
    case "null":
      return null;
    case "object":
      return isFile(schema) ? { name: "a.txt", base64: "aGVsbG8=" } : sampleObject(schema, whole);
    default:
      return "a";
  }
}

function sampleText(name: string, { format, pattern, description, minLength, maxLength }: Schema): string {
  if (typeof pattern === "string") {
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { seed: 1, numRuns: 1 })[0] ?? "";
  }
  if (format === "email") return "mara@example.com";
  if (format === "uri") return "https://example.com/a";
  if (format === "date") return "2026-03-02";
  if (format === "date-time") return "2026-03-02T10:00:00Z";
  if (/^ISO 8601|\. ISO 8601/.test(String(description))) return "2026-03-02T10:00:00Z";
  const text = (known[name] ?? sampleId).padEnd(Number(minLength ?? 0), "x");
  return maxLength === undefined ? text : text.slice(0, Number(maxLength));
}

function isFile(schema: Schema): boolean {
  const properties = objectOf(schema.properties);
  return ["base64", "path", "url"].every((name) => Object.hasOwn(properties, name));
}

function sampleObject(schema: Schema, whole: boolean): Record<string, unknown> {
  const required = listOf(schema.required);
  return Object.fromEntries(
    Object.entries(objectOf(schema.properties))
      .filter(([name]) => whole || required.includes(name))
      .map(([name, inner]) => [name, sample(name, inner, whole)]),
  );
}
