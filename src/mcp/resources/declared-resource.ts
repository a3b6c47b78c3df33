import { setMaxListeners } from "node:events";
import type { Scope } from "../../api/scope.js";
import type { LookupScope } from "../../call/lookups/lookup.js";
import type { Named, Names } from "../../call/lookups/names.js";
import type { Way } from "../../call/way.js";
import type { LookupKind } from "../../declare/lookups.js";
import {
  locationRoot,
  type NameOf,
  type Replies,
  type ResourceDeclaration,
  type ResourceReads,
} from "../../declare/resource.js";
import { isRecord } from "../../text/json.js";
import { errorText, toCallError } from "../results/explain.js";
import { compact, marked } from "../results/readable.js";
import type { ServedResource } from "./resource-index.js";

export interface ResourceParts {
  readonly way: Way;
  readonly names: Names;
}

/** A declared resource, read through the dispatcher for the sub-account that its URI names, or the account's own. */
export function declaredResource(declaration: ResourceDeclaration, parts: ResourceParts): ServedResource {
  const { name, uri, title, description, ttlMs, markdown, completes, ofAgency } = declaration;
  const scope = ofAgency ? "agency" : uri.startsWith(locationRoot) ? "named" : "own";
  return {
    name,
    uri,
    title,
    description,
    ttlMs,
    scope,
    ...(markdown === undefined ? {} : { markdown }),
    ...(completes === undefined ? {} : { completes }),
    needs: needsOf(declaration),
    read: (variables, request) => readDeclared(declaration, variables, request, parts),
  };
}

/** The reads without which there is nothing to show; they are the same whatever the URI names. */
function needsOf({ uri, reads }: ResourceDeclaration): readonly string[] {
  const variables = Object.fromEntries(["locationId", ...variablesOf(uri)].map((name) => [name, name]));
  return Object.values(reads(variables)).flatMap(({ operation, partial }) => (partial ? [] : [operation]));
}

function variablesOf(uri: string): readonly string[] {
  return [...uri.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

async function readDeclared(
  declaration: ResourceDeclaration,
  given: Readonly<Record<string, string>>,
  scope: Scope,
  { way, names }: ResourceParts,
): Promise<unknown> {
  const { caller, signal } = scope;
  // Many reads at once listen to the one signal: Node would take that for a leak.
  setMaxListeners(0, signal);
  const location = declaration.ofAgency ? undefined : await caller.account.location(given.locationId, signal);
  const variables = location === undefined ? given : { ...given, locationId: location };
  const located = { caller, signal, trace: scope.trace, location };
  const ask = (reads: ResourceReads) => repliesOf(reads, located, way);
  const [first, name] = await Promise.all([
    ask(declaration.reads(variables)),
    namesOf(declaration.names ?? [], located, names),
  ]);
  const { follows } = declaration;
  const replies = follows === undefined ? first : { ...first, ...(await ask(follows(first, variables))) };
  const view = compact(declaration.view(replies, name));
  return isRecord(view) ? marked(view) : view;
}

async function repliesOf(
  reads: ResourceReads,
  { location, ...scope }: LookupScope,
  way: Way,
): Promise<Replies> {
  const replies = Object.entries(reads).map(async ([part, { operation, args, partial }]) => {
    const placed = location === undefined ? (args ?? {}) : { ...args, location };
    const reply = way
      .answer({ operation, args: placed, scope })
      .then(({ reply: { body } }) => (body.kind === "json" ? body.value : undefined));
    return [part, await (partial ? reply.catch(failureOf) : reply)] as const;
  });
  return Object.fromEntries(await Promise.all(replies));
}

function failureOf(error: unknown): { readonly error: string } {
  return { error: errorText(toCallError(error)) };
}

/** Names are an addition: where they cannot be read, the ids stand alone. */
async function namesOf(kinds: readonly LookupKind[], scope: LookupScope, names: Names): Promise<NameOf> {
  const entries = kinds.map(async (kind) => {
    const known = await names.list(kind, scope).catch((): readonly Named[] => []);
    return [kind, new Map(known.map((one) => [one.id, one.name]))] as const;
  });
  const byKind = new Map<LookupKind, ReadonlyMap<string, string>>(await Promise.all(entries));
  return (kind, id) => (typeof id === "string" ? byKind.get(kind)?.get(id) : undefined);
}
