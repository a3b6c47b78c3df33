import { z } from "zod";
import { type ArgumentKind, idKind, kindOf, unwrap } from "../declare/fields.js";
import type { IdKind } from "../declare/glossary.js";
import type { Operation } from "../declare/operation.js";
import { type Replaced, replacedBy, type Taken, takenBy } from "../declare/replaced.js";
import { secretsIn } from "../declare/secrets.js";
import { argumentFields } from "../declare/toolset.js";
import { isRecord } from "../text/json.js";
import { type TenantPlaces, tenantPlaces } from "./tenant-places.js";

/** An argument of an operation, with what it means. */
export interface Argument {
  readonly name: string;
  readonly field: z.ZodType;
  readonly kind: ArgumentKind | undefined;
  /** What it means and what stands in it means; undefined when nothing there means more than its type. */
  readonly meaning: Meaning | undefined;
  /** The kind of record that it names, or that each of its items names. */
  readonly names: IdKind | undefined;
  /** Where in it a tenant may be named; undefined when nowhere, or when the account fills it in. */
  readonly tenants: TenantPlaces | undefined;
  /** The list or value whose place it takes. */
  readonly replaces: Replaced | undefined;
  /** What goes with the record that it names. */
  readonly takes: Taken | undefined;
}

/** Where in a value something stands that means more than its type. */
export type Meaning =
  | { readonly at: "value"; readonly kind: ArgumentKind }
  | { readonly at: "items"; readonly of: Meaning }
  | { readonly at: "fields"; readonly of: Readonly<Record<string, Meaning>> };

/** An operation made ready to be called: its arguments are looked at once, and then for every call. */
export interface Endpoint {
  readonly operation: Operation;
  /** In the order in which they are declared. */
  readonly arguments: readonly Argument[];
  /** The same in the order in which they are filled in: a stage is looked for in its pipeline, whose id comes first. */
  readonly toFillIn: readonly Argument[];
  /** The arguments, and the fields in them, that are neither logged nor kept. */
  readonly secrets: ReadonlySet<string>;
  /** What the caller may give; the tenant may be given, and is otherwise filled in. */
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
}

export function endpointOf(operation: Operation): Endpoint {
  const all = Object.entries(argumentFields(operation)).map(([name, field]) => argument(name, field));
  const schema = z.strictObject(
    Object.fromEntries(
      all.map(({ name, field, kind }) => [name, kind?.kind === "tenant" ? field.optional() : field]),
    ),
  );
  const isPipeline = ({ kind }: Argument) => kind?.kind === "id" && kind.of === "pipeline";
  return {
    operation,
    arguments: all,
    secrets: secretsIn(argumentFields(operation)),
    toFillIn: [...all.filter(isPipeline), ...all.filter((one) => !isPipeline(one))],
    schema: all.some(({ name }) => name === "additional") ? withoutRepeated(schema, all) : schema,
  };
}

/** What is sent beside the declared arguments takes the place of none of them: a preview has shown those. */
function withoutRepeated(schema: z.ZodObject, all: readonly Argument[]) {
  const declared = new Map(all.map(({ name }) => [plainName(name), name]));
  return schema.superRefine(({ additional }, context) => {
    for (const key of isRecord(additional) ? Object.keys(additional) : []) {
      const name = declared.get(plainName(key));
      if (name === undefined || name === "additional") continue;
      const message = `${name} is an argument, give it there`;
      context.addIssue({ code: "custom", path: ["additional", key], message });
    }
  });
}

/**
 * Arguments under the names of the form in which the operation goes out: one that the other form calls
 * `pipeline_id`, `dndSettings.SMS` or `customFields[].field_value` is taken for what it is, unless both are given.
 */
export function inItsNames(
  args: Readonly<Record<string, unknown>>,
  { operation: { v3 }, arguments: own }: Endpoint,
): Readonly<Record<string, unknown>> {
  if (v3 === undefined) return args;
  const fields = Object.fromEntries(own.map(({ name, field }) => [name, field]));
  const differ = new Set(Object.keys({ ...v3.query, ...v3.body }));
  const entries = Object.entries(renamed(args, fields)).map(([name, value]) => {
    const field = fields[name];
    return [name, field === undefined || !differ.has(name) ? value : renamedWithin(value, field)];
  });
  return Object.fromEntries(entries);
}

function renamedWithin(value: unknown, field: z.ZodType): unknown {
  const plain = unwrap(field);
  if (plain instanceof z.ZodUnion)
    return plain.options.reduce(
      (one: unknown, option) => (option instanceof z.ZodType ? renamedWithin(one, option) : one),
      value,
    );
  if (plain instanceof z.ZodArray && Array.isArray(value)) {
    const { element } = plain;
    return element instanceof z.ZodType ? value.map((one) => renamedWithin(one, element)) : value;
  }
  if (!(plain instanceof z.ZodObject) || !isRecord(value)) return value;
  const { shape } = plain;
  const entries = Object.entries(renamed(value, shape)).map(([name, inner]) => {
    const within: unknown = shape[name];
    return [name, within instanceof z.ZodType ? renamedWithin(inner, within) : inner];
  });
  return Object.fromEntries(entries);
}

function renamed(
  given: Readonly<Record<string, unknown>>,
  declared: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(declared, name));
  // No operation has so many: those of such a call are nobody's.
  if (unknown.length === 0 || unknown.length > mostUnknown) return given;
  const [ofDeclared, ofGiven] = [byPlainName(declared), byPlainName(given)];
  const entries = Object.entries(given).map(([name, value]) => {
    if (Object.hasOwn(declared, name)) return [name, value];
    const plain = plainName(name);
    const [own, ...others] = ofDeclared.get(plain) ?? [];
    const isClear = others.length === 0 && ofGiven.get(plain)?.length === 1;
    return [isClear && own !== undefined ? own : name, value];
  });
  return Object.fromEntries(entries);
}

const mostUnknown = 200;

function byPlainName(fields: object): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const name of Object.keys(fields)) {
    const plain = plainName(name);
    const alike = names.get(plain);
    if (alike === undefined) names.set(plain, [name]);
    else alike.push(name);
  }
  return names;
}

/** `contact_id`, `contactId` and `ContactID` are one name. */
export function plainName(name: string): string {
  return name.replace(/[^a-z0-9]/gi, "").toLowerCase();
}

function argument(name: string, field: z.ZodType): Argument {
  const meaning = meaningOf(field);
  const inner = meaning?.at === "items" ? meaning.of : meaning;
  const names = inner?.at === "value" && inner.kind.kind === "id" ? inner.kind.of : undefined;
  return {
    name,
    field,
    kind: kindOf(field),
    meaning,
    names: idKind(field) ?? names,
    tenants: tenantPlaces(field),
    replaces: replacedBy(field),
    takes: takenBy(field),
  };
}

function meaningOf(field: z.ZodType): Meaning | undefined {
  const kind = kindOf(field);
  if (kind !== undefined) return { at: "value", kind };
  const plain = unwrap(field);
  if (plain instanceof z.ZodArray) {
    const of = plain.element instanceof z.ZodType ? meaningOf(plain.element) : undefined;
    return of && { at: "items", of };
  }
  if (plain instanceof z.ZodObject) {
    const of = Object.entries(plain.shape).flatMap(([name, inner]) => {
      const meaning = inner instanceof z.ZodType ? meaningOf(inner) : undefined;
      return meaning === undefined ? [] : [[name, meaning] as const];
    });
    return of.length === 0 ? undefined : { at: "fields", of: Object.fromEntries(of) };
  }
  if (!(plain instanceof z.ZodUnion)) return undefined;
  // A value, a list or an object fits one of them alone, so the first that means something is enough.
  return plain.options.map((one) => (one instanceof z.ZodType ? meaningOf(one) : undefined)).find(Boolean);
}
