import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  ResourceNotFoundError,
  ResourceTemplate,
  type ServerContext,
} from "@modelcontextprotocol/server";
import { resources } from "../../resources/index.js";
import type { Dispatcher } from "../call/dispatcher.js";
import type { Names } from "../call/names.js";
import type { LookupKind } from "../catalogue/lookup.js";
import type { ResourceDeclaration } from "../catalogue/resource.js";
import { NotFoundError } from "../ghl/errors.js";
import { errorText, toCallError } from "./explain.js";

/** Serves every declared resource. */
export function registerResources(server: McpServer, dispatcher: Dispatcher, names: Names): void {
  for (const declaration of resources) {
    const metadata = {
      title: declaration.title,
      description: declaration.description,
      mimeType: "application/json",
      cacheHint: { ttlMs: declaration.ttlMs, cacheScope: "private" as const },
    };
    const read = (uri: URL, variables: Readonly<Record<string, string>>, context: ServerContext) =>
      readResource(declaration, uri, variables, dispatcher, context);
    if (declaration.uri.includes("{")) {
      const template = new ResourceTemplate(declaration.uri, {
        list: undefined,
        complete: completers(declaration.completes ?? {}, names),
      });
      server.registerResource(declaration.name, template, metadata, (uri, variables, context) =>
        read(uri, plainVariables(variables), context),
      );
    } else {
      server.registerResource(declaration.name, declaration.uri, metadata, (uri, context) =>
        read(uri, {}, context),
      );
    }
  }
}

async function readResource(
  declaration: ResourceDeclaration,
  uri: URL,
  variables: Readonly<Record<string, string>>,
  dispatcher: Dispatcher,
  context: ServerContext,
): Promise<ReadResourceResult> {
  const view = await readView(declaration, variables, dispatcher, context.mcpReq.signal).catch(
    (error: unknown) => {
      throw protocolError(error, uri);
    },
  );
  return { contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify(view) }] };
}

/** What a resource shows. @throws CallError when one of its reads fails. */
export async function readView(
  declaration: ResourceDeclaration,
  variables: Readonly<Record<string, string>>,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<unknown> {
  const replies = await Promise.all(
    Object.entries(declaration.reads(variables)).map(async ([part, { operation, args }]) => {
      const { reply } = await dispatcher.call({ operation, args, signal });
      return [part, reply.body.kind === "json" ? reply.body.value : undefined] as const;
    }),
  );
  return declaration.view(Object.fromEntries(replies));
}

function protocolError(error: unknown, uri: URL): ProtocolError {
  const known = toCallError(error);
  if (known instanceof NotFoundError) return new ResourceNotFoundError(uri.href, errorText(known));
  return new ProtocolError(ProtocolErrorCode.InternalError, errorText(known));
}

type Completer = (typed: string) => Promise<string[]>;

/** Completes by name as well as by id; a value is always an id, because that is what the URI takes. */
function completers(kinds: Readonly<Record<string, LookupKind>>, names: Names): Record<string, Completer> {
  return Object.fromEntries(
    Object.entries(kinds).map(([variable, kind]) => [
      variable,
      (typed: string) => completeIds(kind, typed, names),
    ]),
  );
}

async function completeIds(kind: LookupKind, typed: string, names: Names): Promise<string[]> {
  const wanted = typed.toLowerCase();
  const known = await names.list(kind, undefined, new AbortController().signal).catch(() => []);
  return known
    .filter(({ id, name }) => id.startsWith(typed) || name.toLowerCase().includes(wanted))
    .map(({ id }) => id);
}

function plainVariables(
  variables: Readonly<Record<string, string | string[]>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      decodeURIComponent(Array.isArray(value) ? value.join(",") : value),
    ]),
  );
}
