import type { McpServer } from "@modelcontextprotocol/server";
import { prompts } from "../../prompts/index.js";
import type { Named, Names } from "../call/names.js";
import type { LookupKind } from "../catalogue/lookup.js";
import { callerOf } from "./caller.js";
import type { ResourceIndex } from "./resources.js";

/** The most values that one completion may hold, by the protocol. */
const most = 100;

/**
 * Answers completion/complete, by name as well as by id: a resource's variable becomes an id, because that is
 * what its URI takes; a prompt's argument a name, because a person reads it.
 */
export function serveCompletions(server: McpServer["server"], resources: ResourceIndex, names: Names): void {
  server.setRequestHandler("completion/complete", async ({ params: { ref, argument } }, context) => {
    const request = { caller: callerOf(context), location: undefined, signal: context.mcpReq.signal };
    const isResource = ref.type === "ref/resource";
    const kind = isResource
      ? variableKind(resources, ref.uri, argument.name)
      : argumentKind(ref.name, argument.name);
    const known = kind === undefined ? [] : await names.list(kind, request).catch(() => []);
    const values = known.filter(matches(argument.value)).map(({ id, name }) => (isResource ? id : name));
    return {
      completion: { values: values.slice(0, most), total: values.length, hasMore: values.length > most },
    };
  });
}

function variableKind(resources: ResourceIndex, uri: string, variable: string): LookupKind | undefined {
  return resources.all.find((resource) => resource.uri === uri)?.completes?.[variable];
}

function argumentKind(prompt: string, argument: string): LookupKind | undefined {
  return prompts.find(({ name }) => name === prompt)?.arguments[argument]?.completes;
}

function matches(typed: string): (named: Named) => boolean {
  const wanted = typed.toLowerCase();
  return ({ id, name }) => id.startsWith(typed) || name.toLowerCase().includes(wanted);
}
