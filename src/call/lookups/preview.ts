import { z } from "zod";
import type { Arguments } from "../../api/wire/request.js";
import type { Risk } from "../../declare/effect.js";
import { idKind, tenantPart, unwrap } from "../../declare/fields.js";
import { type IdName, idNames } from "../../declare/glossary.js";
import type { Operation } from "../../declare/operation.js";
import { argumentFields, templateNames } from "../../declare/toolset.js";
import type { ChangeIdentity } from "../changes/fingerprint.js";
import type { NameRequest } from "./names.js";
import { nameIn, type RecordReader } from "./records.js";

/** A record that a change is about. */
export interface Subject {
  readonly argument: string;
  /** What the id names, as a person would say it. */
  readonly what: string;
  readonly id: string;
  /** What a person calls the record, where that could be found out. It is text of the CRM's. */
  readonly name?: string;
}

/** What a change will do, before it is done: whom, how much, how many, to what. */
export interface Preview {
  readonly operation: string;
  readonly title: string;
  /** Everything it does to the world. */
  readonly risks: readonly Risk[];
  readonly riskNote?: string;
  readonly location?: { readonly id: string; readonly name?: string };
  readonly subjects: readonly Subject[];
  /** How many stand in each list. */
  readonly counts: Readonly<Record<string, number>>;
  /** The other arguments, as they will be sent. */
  readonly arguments: Arguments;
}

/** Of a list of ids so many are shown; the others are counted. */
const mostOfList = 3;

/** Lays out what a change will do. Names are looked up where they can be; where not, the id stands alone. */
export async function previewOf(
  change: ChangeIdentity,
  reader: RecordReader,
  signal: AbortSignal,
): Promise<Preview> {
  const { operation, args, locationId, caller } = change;
  const request = { caller, location: locationId, signal };
  const ids = idsIn(operation, args);
  const [deleted] = operation.method === "DELETE" ? templateNames(operation.path).slice(-1) : [];
  const lists = Object.entries(args).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const [location, subjects, present] = await Promise.all([
    locationId === undefined ? undefined : reader.locationName(request),
    Promise.all(ids.map((found) => subjectOf(found, reader, request))),
    deleted === undefined ? undefined : reader.present(operation.line, args, request),
  ]);
  const own = nameIn(present);
  return {
    operation: operation.name,
    title: operation.title,
    risks: [operation.risk, ...operation.riskAlso],
    ...(operation.riskNote === undefined ? {} : { riskNote: operation.riskNote }),
    ...(locationId === undefined
      ? {}
      : { location: { id: locationId, ...(location && { name: location }) } }),
    subjects: subjects.map((subject) =>
      own !== undefined && subject.name === undefined && subject.argument === deleted
        ? { ...subject, name: own }
        : subject,
    ),
    counts: Object.fromEntries(
      lists.filter(([, list]) => list.length > 1).map(([name, list]) => [name, list.length]),
    ),
    arguments: otherArguments(operation, args, ids),
  };
}

interface FoundId {
  readonly argument: string;
  readonly kind: keyof typeof idNames;
  readonly id: string;
}

function idsIn(operation: Operation, args: Arguments): readonly FoundId[] {
  return Object.entries(argumentFields(operation)).flatMap(([argument, field]) => {
    const value = args[argument];
    const plain = unwrap(field);
    const element = plain instanceof z.ZodArray ? plain.element : undefined;
    const kind = idKind(field) ?? (element instanceof z.ZodType ? idKind(element) : undefined);
    if (kind === undefined || tenantPart(field) !== undefined) return [];
    const given: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostOfList) : [value];
    return given.flatMap((id) => (typeof id === "string" ? [{ argument, kind, id }] : []));
  });
}

async function subjectOf(
  { argument, kind, id }: FoundId,
  reader: RecordReader,
  request: NameRequest,
): Promise<Subject> {
  const { label }: IdName = idNames[kind];
  const name = await reader.nameOf(kind, id, request);
  return { argument, what: label, id, ...(name === undefined ? {} : { name }) };
}

function otherArguments(operation: Operation, args: Arguments, ids: readonly FoundId[]): Arguments {
  const fields = argumentFields(operation);
  return Object.fromEntries(
    Object.entries(args).filter(([name, value]) => {
      const field = fields[name];
      const tenant = field !== undefined && tenantPart(field) !== undefined;
      return value !== undefined && !tenant && !ids.some(({ argument }) => argument === name);
    }),
  );
}
