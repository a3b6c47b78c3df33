import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  ResourceNotFoundError,
  type ServerContext,
  UriTemplate,
} from "@modelcontextprotocol/server";
import type { Dispatcher } from "../call/dispatcher.js";
import type { LookupKind } from "../catalogue/lookup.js";
import type { ResourceDeclaration } from "../catalogue/resource.js";
import { NotFoundError } from "../ghl/errors.js";
import { callerOf } from "./caller.js";
import { errorText, toCallError } from "./explain.js";
import { tidy } from "./tidy.js";

type Variables = Readonly<Record<string, string>>;

/** A resource as a client sees it, and how it is read. Its content is JSON. */
export interface ServedResource {
  readonly name: string;
  /** A URI, or a template of one. */
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  /** How long a copy stays good, in milliseconds. */
  readonly ttlMs: number;
  readonly completes?: Readonly<Record<string, LookupKind>>;
  /** @throws CallError */
  readonly read: (variables: Variables, context: ServerContext) => Promise<unknown>;
}

/** A declared resource, read through the dispatcher. */
export function declaredResource(declaration: ResourceDeclaration, dispatcher: Dispatcher): ServedResource {
  const { name, uri, title, description, ttlMs, completes } = declaration;
  return {
    name,
    uri,
    title,
    description,
    ttlMs,
    ...(completes === undefined ? {} : { completes }),
    read: async (variables, context) => {
      const { signal } = context.mcpReq;
      const caller = callerOf(context);
      const replies = await Promise.all(
        Object.entries(declaration.reads(variables)).map(async ([part, { operation, args }]) => {
          const { reply } = await dispatcher.call({ operation, args, caller, signal });
          return [part, reply.body.kind === "json" ? reply.body.value : undefined] as const;
        }),
      );
      return tidy(declaration.view(Object.fromEntries(replies)));
    },
  };
}

/** The resources of a server, ready to be listed, found and read. */
export class ResourceIndex {
  readonly all: readonly ServedResource[];
  readonly fixed: readonly ServedResource[];
  readonly templates: readonly { readonly resource: ServedResource; readonly template: UriTemplate }[];

  constructor(all: readonly ServedResource[]) {
    this.all = all;
    this.fixed = all.filter(({ uri }) => !UriTemplate.isTemplate(uri));
    this.templates = all
      .filter(({ uri }) => UriTemplate.isTemplate(uri))
      .map((resource) => ({ resource, template: new UriTemplate(resource.uri) }));
  }

  /** @throws ResourceNotFoundError, CallError */
  async read(
    uri: string,
    context: ServerContext,
  ): Promise<{ readonly text: string; readonly ttlMs: number }> {
    const { resource, variables } = this.#find(uri);
    return { text: JSON.stringify(await resource.read(variables, context)), ttlMs: resource.ttlMs };
  }

  #find(uri: string): { readonly resource: ServedResource; readonly variables: Variables } {
    const resource = this.fixed.find((candidate) => candidate.uri === uri);
    if (resource !== undefined) return { resource, variables: {} };
    for (const { resource: candidate, template } of this.templates) {
      const variables = template.match(uri);
      if (variables !== null) return { resource: candidate, variables: decoded(variables) };
    }
    throw new ResourceNotFoundError(uri, `There is no resource ${uri}`);
  }
}

const mimeType = "application/json";

/** Answers resources/list, resources/templates/list and resources/read. */
export function serveResources(server: McpServer["server"], index: ResourceIndex): void {
  server.setRequestHandler("resources/list", () => ({
    resources: index.fixed.map(({ name, uri, title, description }) => ({
      name,
      uri,
      title,
      description,
      mimeType,
    })),
  }));
  server.setRequestHandler("resources/templates/list", () => ({
    resourceTemplates: index.templates.map(({ resource: { name, uri, title, description } }) => ({
      name,
      uriTemplate: uri,
      title,
      description,
      mimeType,
    })),
  }));
  server.setRequestHandler(
    "resources/read",
    async ({ params: { uri } }, context): Promise<ReadResourceResult> => {
      const { text, ttlMs } = await index.read(uri, context).catch((error: unknown) => {
        throw protocolError(error, uri);
      });
      return { contents: [{ uri, mimeType, text }], ttlMs, cacheScope: "private" };
    },
  );
}

function protocolError(error: unknown, uri: string): ProtocolError {
  if (error instanceof ProtocolError) return error;
  const known = toCallError(error);
  if (known instanceof NotFoundError) return new ResourceNotFoundError(uri, errorText(known));
  return new ProtocolError(ProtocolErrorCode.InternalError, errorText(known));
}

function decoded(variables: Readonly<Record<string, string | string[]>>): Variables {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, decodeURIComponent([value].flat().join(","))]),
  );
}
