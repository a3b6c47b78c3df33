import {
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  ResourceNotFoundError,
  UriTemplate,
} from "@modelcontextprotocol/server";
import { NotFoundError, PolicyError } from "../../api/errors/errors.js";
import type { Caller, Scope } from "../../api/scope.js";
import type { Suggestions } from "../../call/lookups/suggestions.js";
import type { Suggested } from "../../declare/suggestions.js";
import { isRecord } from "../../text/json.js";
import type { Reach } from "../reach.js";
import { errorText, toCallError } from "../results/explain.js";
import { untrusted } from "../results/readable.js";
import { ResourceTemplate } from "./template.js";

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
  /**
   * Whose it is: of the account's own sub-account, of one that its URI names, or of neither. Of the first two only
   * one is listed, as the account has one sub-account or several; both can always be read.
   */
  readonly scope?: "own" | "named" | "agency";
  readonly completes?: Readonly<Record<string, Suggested>>;
  /** The operations or tools whose replies it cannot do without: who may not call them may not read it. */
  readonly needs?: readonly string[];
  /** What was read as a short text for people. */
  readonly markdown?: (view: unknown) => string;
  /** @throws CallError */
  readonly read: (variables: Variables, scope: Scope) => Promise<unknown>;
}

/** What one read of a resource gives: JSON, and the same as Markdown where it is a card. */
export interface ReadResource {
  readonly text: string;
  readonly markdown?: string;
  readonly ttlMs: number;
}

/** The resources of a server, ready to be listed, found and read. */
export class ResourceIndex {
  readonly all: readonly ServedResource[];
  readonly fixed: readonly ServedResource[];
  readonly templates: readonly { readonly resource: ServedResource; readonly template: ResourceTemplate }[];
  /** What their variables are completed from. */
  readonly suggestions: Suggestions;

  constructor(all: readonly ServedResource[], suggestions: Suggestions) {
    this.all = all;
    this.suggestions = suggestions;
    this.fixed = all.filter(({ uri }) => !UriTemplate.isTemplate(uri));
    this.templates = all
      .filter(({ uri }) => UriTemplate.isTemplate(uri))
      .map((resource) => ({ resource, template: new ResourceTemplate(resource.uri) }));
  }

  /** Whether a URI is one of these, or fits one of the templates, and a caller may read it. */
  has(uri: string, caller: Caller): boolean {
    const found = this.#match(uri);
    return found !== undefined && lacks(found.resource, caller) === undefined;
  }

  /** Whether a caller is shown a resource in the lists. */
  lists(resource: ServedResource, caller: Caller): boolean {
    const hidden = caller.account.severalLocations ? "own" : "named";
    return resource.scope !== hidden && lacks(resource, caller) === undefined;
  }

  /** @throws ResourceNotFoundError, CallError */
  async read(uri: string, scope: Scope): Promise<ReadResource> {
    const found = this.#match(uri);
    if (found === undefined)
      throw new ResourceNotFoundError(uri, `There is no resource ${uri.slice(0, longestURI)}`);
    const { resource, variables } = found;
    const lacking = lacks(resource, scope.caller);
    if (lacking !== undefined)
      throw new PolicyError(`${uri} needs ${lacking}, which is not among what this key may use`, {
        advice: "Only a person can give the key more tools.",
      });
    const { ttlMs, markdown } = resource;
    const view = await resource.read(variables, scope);
    const json = { text: JSON.stringify(view), ttlMs };
    return markdown === undefined ? json : { ...json, markdown: markedText(view, markdown(view)) };
  }

  #match(uri: string): { readonly resource: ServedResource; readonly variables: Variables } | undefined {
    // Taking longer ones apart would hold everybody up, and keeping them would fill the memory.
    if (uri.length > longestURI) return undefined;
    const resource = this.fixed.find((candidate) => candidate.uri === uri);
    if (resource !== undefined) return { resource, variables: {} };
    for (const { resource: candidate, template } of this.templates) {
      const variables = template.match(uri);
      if (variables !== undefined) return { resource: candidate, variables };
    }
    return undefined;
  }
}

/** No identifier is a tenth as long. */
const longestURI = 2_000;

/** What of a resource's needs a caller may not use, if anything. */
function lacks({ needs = [] }: ServedResource, { permits }: Caller): string | undefined {
  return permits && needs.find((name) => !permits({ name, class: "read" }));
}

/** The mark of texts by other people stands before the Markdown too. */
function markedText(view: unknown, markdown: string): string {
  return isRecord(view) && view.untrusted !== undefined
    ? `> ${untrusted.untrusted}\n\n${markdown}`
    : markdown;
}

export const mimeType = "application/json";
const cardType = "text/markdown";

/** Answers resources/list. */
export function listResources(index: ResourceIndex, { caller }: Scope) {
  return {
    resources: index.fixed
      .filter((resource) => index.lists(resource, caller))
      .map(({ name, uri, title, description }) => ({ name, uri, title, description, mimeType })),
  };
}

/** Answers resources/templates/list. */
export function listTemplates(index: ResourceIndex, { caller }: Scope) {
  return {
    resourceTemplates: index.templates
      .filter(({ resource }) => index.lists(resource, caller))
      .map(({ resource: { name, uri, title, description } }) => ({
        name,
        uriTemplate: uri,
        title,
        description,
        mimeType,
      })),
  };
}

/** Answers resources/read. @throws ProtocolError */
export async function readResource(
  index: ResourceIndex,
  uri: string,
  scope: Scope,
  reach: Reach,
): Promise<ReadResourceResult> {
  const { text, markdown, ttlMs } = await index.read(uri, scope).catch((error: unknown) => {
    throw protocolError(error, uri, reach);
  });
  const card = markdown === undefined ? [] : [{ uri, mimeType: cardType, text: markdown }];
  return { contents: [{ uri, mimeType, text }, ...card], ttlMs, cacheScope: "private" };
}

function protocolError(error: unknown, uri: string, reach: Reach): ProtocolError {
  if (error instanceof ProtocolError) return error;
  const known = toCallError(error);
  if (known instanceof NotFoundError) return new ResourceNotFoundError(uri, errorText(known, reach));
  return new ProtocolError(ProtocolErrorCode.InternalError, errorText(known, reach));
}
