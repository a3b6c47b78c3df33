import type { Scope } from "../../api/scope.js";
import { type LookupKind, namedFields, nameField } from "../../declare/lookups.js";
import { isRecord } from "../../text/json.js";
import type { Answer } from "../call.js";
import type { Named, Names } from "./names.js";

/** By kind, the names of ids. */
type NamesOfKinds = ReadonlyMap<LookupKind, ReadonlyMap<string, string>>;

/**
 * The answer to a read with the names of stages, owners, calendars, … beside their ids: `pipelineStageName` beside
 * `pipelineStageId`. They come from the lists by which names are looked up: at most one list is read for each kind of
 * id, and it serves all answers of a minute. Names alone from what happens to be known would come and go. What is
 * not known soon, or may not be read, is left out: the answer itself is never held up or spoiled by it.
 */
export async function withNamesOfIds(answer: Answer, names: Names, scope: Scope): Promise<Answer> {
  const { reply, operation, options } = answer;
  if (reply.body.kind !== "json") return answer;
  const { value } = reply.body;
  const depth = Math.max(1, operation.pager?.items.split(".").length ?? 0);
  const wanted = wantedBy(options.fields);
  const present = new Set(recordsIn(value, depth).flatMap((record) => idFieldsOf(record, wanted)));
  if (present.size === 0) return answer;
  const known = await namesOf([...present], answer, names, scope);
  const named = new Set<string>();
  const body = { kind: "json", value: withNames(value, depth, wanted, known, named) } as const;
  return { ...answer, reply: { ...reply, body }, fieldsBeside: beside(options.fields ?? [], named) };
}

/** Which ids the caller asked for, by themselves or by their names; all where it asked for nothing in particular. */
function wantedBy(fields: readonly string[] | undefined): (field: string) => boolean {
  if (fields === undefined) return () => true;
  const last = new Set(fields.map((field) => field.replaceAll("[]", "").split(".").at(-1)));
  return (field) => last.has(field) || last.has(nameField(field));
}

/** The records of a reply: itself, what it holds, and the items of its lists; not what lies within those. */
function recordsIn(value: unknown, depth: number): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap((item) => recordsIn(item, depth - 1));
  if (!isRecord(value)) return [];
  if (depth <= 0) return [value];
  return [
    value,
    ...Object.values(value).flatMap((inner) => recordsIn(inner, Array.isArray(inner) ? depth : depth - 1)),
  ];
}

/** The fields of a record that hold an id whose name is wanted and does not stand there already. */
function idFieldsOf(
  record: Readonly<Record<string, unknown>>,
  wanted: (field: string) => boolean,
): readonly string[] {
  return Object.keys(record).filter(
    (field) =>
      Object.hasOwn(namedFields, field) &&
      wanted(field) &&
      isId(record[field]) &&
      !Object.hasOwn(record, nameField(field)),
  );
}

function isId(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

async function namesOf(
  fields: readonly string[],
  { locationId }: Answer,
  names: Names,
  { caller, signal, trace }: Scope,
): Promise<NamesOfKinds> {
  const location = locationId ?? (await caller.account.location(undefined, signal).catch(() => undefined));
  if (location === undefined) return new Map();
  const kinds = new Set(fields.flatMap((field) => namedFields[field] ?? []));
  const lists = await Promise.all(
    [...kinds].map(async (kind) => {
      const all: readonly Named[] = (await names.known(kind, { caller, signal, trace, location })) ?? [];
      return [kind, new Map(all.map(({ id, name }) => [id, name]))] as const;
    }),
  );
  return new Map(lists);
}

/** @param named takes note of the fields beside which a name was put. */
function withNames(
  value: unknown,
  depth: number,
  wanted: (field: string) => boolean,
  known: NamesOfKinds,
  named: Set<string>,
): unknown {
  if (Array.isArray(value)) return value.map((item) => withNames(item, depth - 1, wanted, known, named));
  if (!isRecord(value)) return value;
  const ids = new Set(idFieldsOf(value, wanted));
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]) => {
      const name = ids.has(field) ? nameOf(field, inner, known) : undefined;
      if (name !== undefined) {
        named.add(field);
        return [
          [field, inner],
          [nameField(field), name],
        ];
      }
      const further = Array.isArray(inner) ? depth : depth - 1;
      return [[field, depth > 0 ? withNames(inner, further, wanted, known, named) : inner]];
    }),
  );
}

function nameOf(field: string, id: unknown, known: NamesOfKinds): string | undefined {
  const kind = namedFields[field];
  return kind === undefined || !isId(id) ? undefined : known.get(kind)?.get(id);
}

/** Whoever asks for an id gets its name too. */
function beside(fields: readonly string[], named: ReadonlySet<string>): readonly string[] {
  return fields.flatMap((field) => {
    const [last = "", ...above] = field.split(".").toReversed();
    return named.has(last) ? [[...above.toReversed(), nameField(last)].join(".")] : [];
  });
}
