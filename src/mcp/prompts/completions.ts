import type { CompleteRequest, CompleteResult } from "@modelcontextprotocol/server";
import { prompts } from "../../../prompts/index.js";
import type { Scope } from "../../api/scope.js";
import type { Suggested } from "../../declare/suggestions.js";
import type { ResourceIndex } from "../resources/resource-index.js";
import { locationArgument } from "./prompts.js";

/** The most values that one completion may hold, by the protocol. */
const most = 100;

/**
 * Answers completion/complete, by name as well as by id: a resource's variable becomes an id, because that is
 * what its URI takes; a prompt's argument a name, because a person reads it. What cannot be found out is not
 * completed: a person who types must not be met with errors.
 */
export async function complete(
  { ref, argument, context }: CompleteRequest["params"],
  resources: ResourceIndex,
  scope: Scope,
): Promise<CompleteResult> {
  const given = context?.arguments ?? {};
  const isResource = ref.type === "ref/resource";
  const kind = isResource
    ? resources.all.find((resource) => resource.uri === ref.uri)?.completes?.[argument.name]
    : argumentKind(ref.name, argument.name);
  const location = (isResource ? given.locationId : given.location) || undefined;
  const { suggestions } = resources;
  const found =
    kind === undefined
      ? []
      : await suggestions.of(kind, argument.value, { ...scope, location }).catch(() => []);
  const values = [...new Set(found.map(({ id, name }) => (isResource ? id : name)))];
  return {
    completion: { values: values.slice(0, most), total: values.length, hasMore: values.length > most },
  };
}

function argumentKind(prompt: string, argument: string): Suggested | undefined {
  if (argument === "location") return locationArgument.location.completes;
  return prompts.find(({ name }) => name === prompt)?.arguments[argument]?.completes;
}
