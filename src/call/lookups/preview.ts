import type { Arguments } from "../../api/wire/request.js";
import type { Endpoint } from "../../catalogue/endpoint.js";
import type { Risk } from "../../declare/effect.js";
import { type IdName, idNames } from "../../declare/glossary.js";
import { templateNames } from "../../declare/toolset.js";
import type { LaidOutCall, Loss, Preview, Subject } from "../call.js";
import type { LookupScope } from "./lookup.js";
import { nameIn, type RecordReader } from "./records.js";

/** Of a list of ids so many are shown; the others are counted. */
const mostOfList = 3;

/**
 * Lays out what a change will do: what it does to the world with these arguments, what goes by its lists, and whom it
 * is about. Names are looked up where they can be; where not, the id stands alone.
 */
export async function previewOf(
  call: LaidOutCall,
  risks: readonly Risk[],
  losses: readonly Loss[],
  reader: RecordReader,
): Promise<Preview> {
  const { endpoint, operation, placed: args, locationId } = call;
  const scope = { ...call.scope, location: locationId };
  const ids = idsIn(endpoint, args);
  const [deleted] = operation.method === "DELETE" ? templateNames(operation.path).slice(-1) : [];
  const lists = Object.entries(args).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const [location, subjects, present] = await Promise.all([
    locationId === undefined ? undefined : reader.locationName(scope),
    Promise.all(ids.map((found) => subjectOf(found, reader, scope))),
    deleted === undefined ? undefined : reader.present(operation.line, args, scope),
  ]);
  const own = nameIn(present);
  return {
    operation: operation.name,
    title: operation.title,
    risks,
    // The note is about the main effect, which may not come about with these arguments.
    ...(operation.riskNote === undefined || !risks.includes(operation.risk)
      ? {}
      : { riskNote: operation.riskNote }),
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
    losses,
    arguments: otherArguments(endpoint, args, ids),
  };
}

interface FoundId {
  readonly argument: string;
  readonly kind: keyof typeof idNames;
  readonly id: string;
}

function idsIn({ arguments: all }: Endpoint, args: Arguments): readonly FoundId[] {
  return all.flatMap(({ name: argument, kind, names }) => {
    const value = args[argument];
    if (names === undefined || kind?.kind === "tenant") return [];
    const given: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostOfList) : [value];
    return given.flatMap((id) => (typeof id === "string" ? [{ argument, kind: names, id }] : []));
  });
}

async function subjectOf(
  { argument, kind, id }: FoundId,
  reader: RecordReader,
  scope: LookupScope,
): Promise<Subject> {
  const { label }: IdName = idNames[kind];
  const name = await reader.nameOf(kind, id, scope);
  return { argument, what: label, id, ...(name === undefined ? {} : { name }) };
}

function otherArguments({ arguments: all }: Endpoint, args: Arguments, ids: readonly FoundId[]): Arguments {
  const left = new Set(ids.map(({ argument }) => argument));
  for (const { name, kind } of all) if (kind?.kind === "tenant") left.add(name);
  return Object.fromEntries(
    Object.entries(args).filter(([name, value]) => value !== undefined && !left.has(name)),
  );
}
