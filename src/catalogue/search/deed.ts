import type { Card } from "../card.js";

/** What a caller wants to happen to a thing, whatever the thing is. */
export type Deed = "list" | "get" | "create" | "update" | "delete" | "act";

/** The deed that an operation stands for, told by its name's verb and its class. */
export function deedOf({ name, toolset, class: executor, line }: Card): Deed {
  const [verb = ""] = name.slice(toolset.length + 1).split("_");
  if (executor === "read") return /^(list|search|query|count|export|find)$/.test(verb) ? "list" : "get";
  if (executor === "delete" || line.startsWith("DELETE ")) return "delete";
  if (/^(create|add|upload|book|import)$/.test(verb)) return "create";
  return /^(update|set|change|save)$/.test(verb) ? "update" : "act";
}
