import type { SpecSet } from "../facts/official/documents.js";
import {
  firstOfficial,
  type OfficialOperation,
  type OfficialOperations,
} from "../facts/official/operations.js";
import { type Override, overrides, overridesOfV3 } from "../facts/overrides.js";
import { inV3 } from "../src/catalogue/v3.js";
import { tenantPart } from "../src/declare/fields.js";
import type { Fields, Operation } from "../src/declare/operation.js";
import type { Toolset } from "../src/declare/toolset.js";

export interface Audit {
  /** HTTP lines that the specs have and the catalogue lacks. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly { readonly line: string; readonly what: string }[];
  /** How many operations have an override. */
  readonly overridden: number;
}

/** The catalogue against the official specs, in the 2021 form and in the v3 form. */
export function auditOf(
  toolsets: readonly Toolset[],
  official: Readonly<Record<SpecSet, OfficialOperations>>,
): Audit {
  const operations = toolsets.flatMap((toolset) => toolset.operations);
  const own = new Set<string>(operations.map(({ line }) => line));
  const theirs = new Set(Object.values(official).flatMap((set) => [...set.keys()]));
  return {
    added: [...theirs].filter((line) => !own.has(line)).sort(),
    removed: [...own].filter((line) => !theirs.has(line)).sort(),
    changed: operations.flatMap((operation) => {
      const { line } = operation;
      const [older, newer] = [official["2021"].get(line), official.v3.get(line)];
      const first = firstOfficial(official, line);
      const override = overrides[line];
      const both = first === undefined ? [] : changes(operation, first, [override]);
      const inNew =
        older === undefined || newer === undefined
          ? []
          : changes(inV3(operation), newer, [override, overridesOfV3[line]]).filter(
              (what) => !both.includes(what),
            );
      return [
        ...both.map((what) => ({ line, what })),
        ...inNew.map((what) => ({ line, what: `in v3, ${what}` })),
      ];
    }),
    overridden: Object.keys(overrides).length + Object.keys(overridesOfV3).length,
  };
}

function changes(
  operation: Operation,
  official: OfficialOperation,
  known: readonly (Override | undefined)[],
): readonly string[] {
  const names = (kind: "added" | "dropped" | "optional" | "required") =>
    known.flatMap((override) => override?.[kind] ?? []);
  const body = bodyFields(operation);
  const scopes = known.find((override) => override?.scopes !== undefined)?.scopes ?? official.scopes;
  return [
    ...(official.version === undefined || official.version === operation.version
      ? []
      : [`the Version is ${official.version}, not ${operation.version}`]),
    // The files leave out scopes that the prose has.
    ...(scopes.length === 0 ? [] : compared("scope", operation.scopes, scopes, [])),
    ...compared(
      "query",
      Object.keys(operation.query),
      [...official.query.keys()],
      [...names("added"), ...names("dropped")],
    ),
    ...compared("body", Object.keys(body), official.body?.properties ?? [], [
      ...names("added"),
      ...names("dropped"),
    ]),
    ...compared("required", requiredOf(operation), requiredOfficially(operation, official), [
      ...names("optional"),
      ...names("required"),
      ...names("dropped"),
    ]),
  ];
}

function compared(
  what: string,
  own: readonly string[],
  official: readonly string[],
  known: readonly string[],
): readonly string[] {
  const gained = official.filter((name) => !own.includes(name) && !known.includes(name));
  const lost = own.filter((name) => !official.includes(name) && !known.includes(name));
  return [
    ...gained.map((name) => `${what} has gained ${name}`),
    ...lost.map((name) => `${what} has lost ${name}`),
  ];
}

function bodyFields({ body }: Operation): Fields {
  if (body?.kind === "fields") return body.fields;
  const items: unknown = body === undefined ? undefined : Reflect.get(body.schema, "element");
  const shape: unknown =
    typeof items === "object" && items !== null ? Reflect.get(items, "shape") : undefined;
  return isFields(shape) ? shape : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function hasDefault(field: Fields[string]): boolean {
  const left = field.safeParse(undefined);
  return left.success && left.data !== undefined;
}

/** What stands in the path too is given anyway. */
function requiredOf(operation: Operation): readonly string[] {
  return Object.entries({ ...operation.query, ...bodyFields(operation) })
    .filter(([name]) => !Object.hasOwn(operation.pathFields, name))
    .filter(([, field]) => tenantPart(field) === undefined && !field.safeParse(undefined).success)
    .map(([name]) => name);
}

/** What the account fills in, or a default, is required of nobody. */
function requiredOfficially(operation: Operation, { query, body }: OfficialOperation): readonly string[] {
  const fields: Fields = { ...operation.query, ...bodyFields(operation) };
  const required = [...query].filter(([, one]) => one.required).map(([name]) => name);
  return [...new Set([...required, ...(body?.required ?? [])])].filter((name) => {
    const field = fields[name];
    const inPath = Object.hasOwn(operation.pathFields, name);
    return !inPath && (field === undefined || (tenantPart(field) === undefined && !hasDefault(field)));
  });
}
