import { setMaxListeners } from "node:events";
import type { ServerContext } from "@modelcontextprotocol/server";
import { isRecord } from "../../api/wire/reply.js";
import type { Dispatcher } from "../../call/dispatcher.js";
import type { Named, NameRequest } from "../../call/lookups/names.js";
import type { Suggestions } from "../../call/lookups/suggestions.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { LookupKind } from "../../declare/lookups.js";
import {
  locationRoot,
  type NameOf,
  type Replies,
  type ResourceDeclaration,
  type ResourceReads,
} from "../../declare/resource.js";
import { tidy } from "../results/compact.js";
import { errorText, toCallError } from "../results/explain.js";
import { marked } from "../results/untrusted.js";
import { callerOf } from "../scope.js";
import { traceOf } from "../trace.js";
import type { ServedResource } from "./resource-index.js";

export interface ResourceParts {
  readonly catalogue: Catalogue;
  readonly dispatcher: Dispatcher;
  readonly suggestions: Suggestions;
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
    read: (variables, context) => readDeclared(declaration, variables, context, parts),
  };
}

async function readDeclared(
  declaration: ResourceDeclaration,
  given: Readonly<Record<string, string>>,
  context: ServerContext,
  { catalogue, dispatcher, suggestions }: ResourceParts,
): Promise<unknown> {
  const { signal } = context.mcpReq;
  // Many reads at once listen to the one signal: Node would take that for a leak.
  setMaxListeners(0, signal);
  const request = { caller: callerOf(context), location: given.locationId, signal };
  const location = declaration.ofAgency ? undefined : await suggestions.location(given.locationId, request);
  const variables = location === undefined ? given : { ...given, locationId: location };
  const located = { ...request, location };
  const ask = (reads: ResourceReads) => repliesOf(reads, located, context, { catalogue, dispatcher });
  const [first, name] = await Promise.all([
    ask(declaration.reads(variables)),
    namesOf(declaration.names ?? [], located, dispatcher),
  ]);
  const replies =
    declaration.follows === undefined ? first : { ...first, ...(await ask(declaration.follows(first))) };
  const view = tidy(declaration.view(replies, name));
  return isRecord(view) ? marked(view) : view;
}

async function repliesOf(
  reads: ResourceReads,
  { caller, location, signal }: NameRequest,
  context: ServerContext,
  { catalogue, dispatcher }: Pick<ResourceParts, "catalogue" | "dispatcher">,
): Promise<Replies> {
  const replies = Object.entries(reads).map(async ([part, { operation, args, partial }]) => {
    const fitting = inItsNames(args ?? {}, catalogue.card(operation)?.parameters ?? []);
    const placed = location === undefined ? fitting : { ...fitting, location };
    const reply = dispatcher
      .call({ operation, args: placed, caller, signal, ...traceOf(context) })
      .then(({ reply: { body } }) => (body.kind === "json" ? body.value : undefined));
    return [part, await (partial ? reply.catch(failureOf) : reply)] as const;
  });
  return Object.fromEntries(await Promise.all(replies));
}

/** What a declaration calls `contact_id` is `contactId` where the account has chosen v3. */
function inItsNames(args: Readonly<Record<string, unknown>>, parameters: readonly string[]) {
  const entries = Object.entries(args).map(([name, value]) => {
    const camel = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    return [!parameters.includes(name) && parameters.includes(camel) ? camel : name, value];
  });
  return Object.fromEntries(entries);
}

function failureOf(error: unknown): { readonly error: string } {
  return { error: errorText(toCallError(error)) };
}

/** Names are an addition: where they cannot be read, the ids stand alone. */
async function namesOf(
  kinds: readonly LookupKind[],
  request: NameRequest,
  { names }: Dispatcher,
): Promise<NameOf> {
  const entries = kinds.map(async (kind) => {
    const known = await names.list(kind, request).catch((): readonly Named[] => []);
    return [kind, new Map(known.map((one) => [one.id, one.name]))] as const;
  });
  const byKind = new Map<LookupKind, ReadonlyMap<string, string>>(await Promise.all(entries));
  return (kind, id) => (typeof id === "string" ? byKind.get(kind)?.get(id) : undefined);
}
