import type { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import { isRecord } from "../../api/wire/reply.js";
import type { Arguments } from "../../api/wire/request.js";
import { idKind, isCustomFieldValues } from "../../declare/fields.js";
import { isLookupKind, type LookupKind } from "../../declare/lookups.js";
import type { Operation } from "../../declare/operation.js";
import { argumentFields } from "../../declare/toolset.js";
import { nearest } from "../../text/nearest.js";
import { quotedName } from "../../text/plain-text.js";
import type { Named, NameRequest, Names } from "../lookups/names.js";

export interface Resolved {
  readonly args: Arguments;
  /** What was said by name, and the id that was used for it. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * Puts ids in the place of names, where the argument names something that people know by name: "Consultation"
 * for a calendar, "Won deals" for a stage, a field's name among custom fields.
 *
 * @throws ValidationError when a name matches several things, or none; it lists them.
 */
export async function resolveNames(
  operation: Operation,
  args: Arguments,
  names: Names,
  request: NameRequest,
): Promise<Resolved> {
  const resolved: Record<string, unknown> = { ...args };
  const said: Record<string, string> = {};
  for (const [argument, field] of pipelinesFirst(Object.entries(argumentFields(operation)))) {
    const value = resolved[argument];
    if (isCustomFieldValues(field) && isRecord(value)) {
      resolved[argument] = await customFieldList(value, operation, names, request, said);
      continue;
    }
    const kind = idKind(field);
    if (kind === undefined || !isLookupKind(kind) || typeof value !== "string" || looksLikeId(value))
      continue;
    const id = await idOf(
      kind,
      value,
      parentOf(kind, resolved),
      names,
      request,
      `${operation.name}: ${argument}`,
    );
    if (id !== value) said[value] = id;
    resolved[argument] = id;
  }
  return { args: resolved, names: said };
}

/** A stage is looked for in its pipeline, whose id must be known by then. */
function pipelinesFirst<T extends readonly [string, z.ZodType]>(fields: readonly T[]): readonly T[] {
  const isPipeline = ([, field]: T) => idKind(field) === "pipeline";
  return [...fields.filter(isPipeline), ...fields.filter((entry) => !isPipeline(entry))];
}

/** HighLevel's ids are 20 or more letters and digits, or 24 hexadecimal digits, or UUIDs; names are not. */
function looksLikeId(text: string): boolean {
  return /^(?=.*\d)[A-Za-z0-9_-]{15,}$/.test(text) || /^[A-Za-z0-9]{20}$/.test(text);
}

/** A stage's name counts within the pipeline that is given beside it. */
function parentOf(kind: LookupKind, args: Arguments): string | undefined {
  const parent = kind === "pipelineStage" ? (args.pipelineId ?? args.pipeline_id) : undefined;
  return typeof parent === "string" ? parent : undefined;
}

async function idOf(
  kind: LookupKind,
  wanted: string,
  parent: string | undefined,
  names: Names,
  request: NameRequest,
  where: string,
): Promise<string> {
  const all = await names.list(kind, request);
  const known =
    parent === undefined ? all : all.filter((one) => one.parent === undefined || one.parent === parent);
  if (known.some(({ id }) => id === wanted)) return wanted;
  const matches = matching(wanted, known);
  const [only, ...others] = matches;
  if (only !== undefined && others.length === 0) return only.id;
  if (only !== undefined) {
    throw new ValidationError(`${where}: ${JSON.stringify(wanted)} names several`, {
      details: matches.map(({ id, name }) => `${quotedName(name)}: ${id}`),
      advice: "Give the id of the one that is meant. Nothing was sent.",
    });
  }
  const near = nearest(
    wanted,
    known.map(({ name }) => name),
    5,
  );
  const shown = near.length > 0 ? near : known.slice(0, 20).map(({ name }) => name);
  throw new ValidationError(`${where}: there is none named ${JSON.stringify(wanted)}`, {
    advice:
      shown.length > 0
        ? `There is: ${shown.map(quotedName).join(", ")}. Nothing was sent.`
        : "There are none. Nothing was sent.",
  });
}

/** The same name beats a part of one; upper and lower case are the same. */
function matching(wanted: string, known: readonly Named[]): readonly Named[] {
  const plain = wanted.trim().toLowerCase();
  const same = known.filter(({ name }) => name.trim().toLowerCase() === plain);
  return same.length > 0 ? same : known.filter(({ name }) => name.toLowerCase().includes(plain));
}

/** `{ "Field name": value }` as the list that the API takes. */
async function customFieldList(
  values: Readonly<Record<string, unknown>>,
  operation: Operation,
  names: Names,
  request: NameRequest,
  said: Record<string, string>,
): Promise<readonly unknown[]> {
  const valueKey = operation.version === "v3" ? "fieldValue" : "field_value";
  const entries = [];
  for (const [name, value] of Object.entries(values)) {
    const id = looksLikeId(name)
      ? name
      : await idOf("customField", name, undefined, names, request, `${operation.name}: customFields`);
    if (id !== name) said[name] = id;
    entries.push({ id, [valueKey]: value });
  }
  return entries;
}
