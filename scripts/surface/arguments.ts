import { isDeepStrictEqual } from "node:util";
import { isRecord } from "../../src/text/json.js";

interface Argument {
  readonly required: boolean;
  /** Its schema without what is listed apart: the fields within it. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What differs between the arguments of two input schemas, nested fields by their dotted path; a line each. */
export function argumentChanges(old: unknown, now: unknown): readonly string[] {
  const was = new Map(argumentsOf(old));
  const is = new Map(argumentsOf(now));
  return [
    ...[...is]
      .filter(([path]) => !was.has(path))
      .map(([path, one]) => `new argument \`${path}\`${need(one)}`),
    ...[...was].filter(([path]) => !is.has(path)).map(([path]) => `argument \`${path}\` is gone`),
    ...[...is].flatMap(([path, one]) => {
      const earlier = was.get(path);
      return earlier === undefined ? [] : changesOf(earlier, one).map((change) => `\`${path}\`: ${change}`);
    }),
    ...(isDeepStrictEqual(rest(old), rest(now)) ? [] : ["the input schema as a whole differs"]),
  ];
}

function changesOf(old: Argument, now: Argument): readonly string[] {
  const keys = [...new Set([...Object.keys(old.schema), ...Object.keys(now.schema)])];
  return [
    ...(old.required === now.required ? [] : [now.required ? "is now required" : "is no longer required"]),
    ...keys
      .filter((key) => !isDeepStrictEqual(old.schema[key], now.schema[key]))
      .map(
        (key) =>
          `${key} ${JSON.stringify(old.schema[key]) ?? "none"} → ${JSON.stringify(now.schema[key]) ?? "none"}`,
      ),
  ];
}

function argumentsOf(schema: unknown, path = ""): readonly (readonly [string, Argument])[] {
  if (!isRecord(schema)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  const fields = Object.entries(isRecord(schema.properties) ? schema.properties : {});
  return [
    ...fields.flatMap(([name, field]) => {
      const own = path === "" ? name : `${path}.${name}`;
      const argument: Argument = { required: required.includes(name), schema: rest(field) };
      return [[own, argument] as const, ...argumentsOf(field, own)];
    }),
    ...argumentsOf(schema.items, `${path}[]`),
  ];
}

/** A schema without its fields and what its items' fields are. */
function rest(schema: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(schema)) return {};
  const { properties: _, required: __, items, ...others } = schema;
  return items === undefined ? others : { ...others, items: rest(items) };
}

function need({ required }: Argument): string {
  return required ? " (required)" : "";
}
