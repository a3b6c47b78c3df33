import { NotFoundError } from "../../api/errors/errors.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { KeptResults } from "../results/kept-results.js";
import { marked } from "../results/readable.js";
import { aboutAI } from "./about-ai.js";
import type { ServedResource } from "./resource-index.js";

const dayMs = 86_400_000;
/** How much of a kept result one read shows, in characters. */
const pageLength = 60_000;

/** The resources that this server has of itself: the index of operations, and replies too long to show whole. */
export function ownResources(catalogue: Catalogue, results: KeptResults): readonly ServedResource[] {
  return [
    {
      name: "operations",
      uri: "ghl://operations",
      title: "Index of operations",
      description: "Every toolset with the names of its operations: all that can be called.",
      ttlMs: dayMs,
      read: async () => ({ total: catalogue.cards.length, toolsets: namesByToolset(catalogue) }),
    },
    {
      name: "operations-of-toolset",
      uri: "ghl://operations/{toolset}",
      title: "Operations of a toolset",
      description: "Name, title, HTTP line and risk of every operation of one toolset.",
      ttlMs: dayMs,
      completes: { toolset: catalogue.toolsetNames },
      read: async ({ toolset = "" }) => operationsOf(toolset, catalogue),
    },
    aboutAI(catalogue),
    {
      name: "result",
      uri: "ghl://results/{id}",
      title: "Kept result",
      description: "A reply that was too long to show whole, from its start. Kept for 15 minutes.",
      ttlMs: 0,
      read: async ({ id = "" }, scope) => rangeOf(await results.read(scope.caller.name, id), id, 0),
    },
    {
      name: "result-range",
      uri: "ghl://results/{id}/{from}",
      title: "Kept result, further on",
      description: "The same reply from a character onward.",
      ttlMs: 0,
      read: async ({ id = "", from = "" }, scope) =>
        rangeOf(await results.read(scope.caller.name, id), id, Number(from)),
    },
  ];
}

function namesByToolset({ cards }: Catalogue): Readonly<Record<string, readonly string[]>> {
  const names: Record<string, string[]> = {};
  for (const { toolset, name } of cards) names[toolset] = [...(names[toolset] ?? []), name];
  return names;
}

function operationsOf(toolset: string, { cards, toolsetNames }: Catalogue) {
  const operations = cards.filter((card) => card.toolset === toolset);
  if (operations.length === 0) {
    throw new NotFoundError(`There is no toolset ${JSON.stringify(toolset)}`, {
      advice: `The toolsets: ${toolsetNames.join(", ")}.`,
    });
  }
  return {
    toolset,
    operations: operations.map(({ name, title, line, risk, supersededBy }) => ({
      name,
      title,
      line,
      risk,
      supersededBy,
    })),
  };
}

function rangeOf(text: string | undefined, id: string, from: number) {
  if (text === undefined || !Number.isInteger(from) || from < 0 || from >= text.length) {
    throw new NotFoundError("There is no such result (any more)", { advice: "Call the operation again." });
  }
  const to = Math.min(text.length, from + pageLength);
  return marked({
    from,
    to,
    of: text.length,
    text: text.slice(from, to),
    ...(to < text.length ? { next: `ghl://results/${id}/${to}` } : {}),
  });
}
