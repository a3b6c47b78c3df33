import { z } from "zod";

type Schema = Readonly<Record<string, unknown>>;

const schemaSchema = z.record(z.string(), z.unknown());

export interface SampleOptions {
  /** Only what is required, or everything. */
  readonly whole: boolean;
  /** Arguments that take a time. */
  readonly times: readonly string[];
}

/** Arguments that fit an operation's input schema. */
export function sampleArguments(schema: Schema, { whole, times }: SampleOptions): Record<string, unknown> {
  const properties = recordOf(schema.properties);
  const required = listOf(schema.required);
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => whole || required.includes(name))
      .map(([name, inner]) => [name, times.includes(name) ? timeFor(name) : sample(inner, whole)]),
  );
}

function timeFor(name: string): string {
  return /date$/i.test(name) && !/^(start|end)Date$/.test(name) ? "2026-03-02" : "2026-03-02T10:00:00Z";
}

function sample(value: unknown, whole: boolean): unknown {
  const schema = schemaSchema.parse(value);
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choices = [...listOf(schema.anyOf), ...listOf(schema.oneOf)];
  const choice = choices.find((one) => recordOf(one).type !== "null");
  if (choice !== undefined) return sample(choice, whole);
  switch (schema.type) {
    case "string":
      return sampleText(schema);
    case "integer":
    case "number":
      return Math.max(1, Number(schema.minimum ?? 1));
    case "boolean":
      return true;
    case "array":
      return Array.from({ length: Math.max(1, Number(schema.minItems ?? 1)) }, () =>
        schema.items === undefined ? "a" : sample(schema.items, whole),
      );
    case "null":
      return null;
    default:
      return sampleObject(schema, whole);
  }
}

function sampleText({ format, minLength, maxLength }: Schema): string {
  if (format === "email") return "mara@example.com";
  if (format === "uri") return "https://example.com/a";
  if (format === "date") return "2026-03-02";
  if (format === "date-time") return "2026-03-02T10:00:00Z";
  const text = "sample".padEnd(Number(minLength ?? 0), "x");
  return maxLength === undefined ? text : text.slice(0, Number(maxLength));
}

function sampleObject(schema: Schema, whole: boolean): Record<string, unknown> {
  const required = listOf(schema.required);
  return Object.fromEntries(
    Object.entries(recordOf(schema.properties))
      .filter(([name]) => whole || required.includes(name))
      .map(([name, inner]) => [name, sample(inner, whole)]),
  );
}

function recordOf(value: unknown): Record<string, unknown> {
  return schemaSchema.safeParse(value).data ?? {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
