import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { idNeeds } from "../../catalogue/describe.js";
import { fullSchema } from "../../catalogue/schema.js";
import type { OperationSearch, SearchResult } from "../../catalogue/search/operation-search.js";
import type { Unsupported } from "../../declare/unsupported.js";

export interface Wanted {
  readonly query: string;
  readonly toolset?: string | undefined;
  /** The most results. */
  readonly limit: number;
}

export interface SearchParts {
  readonly catalogue: Catalogue;
  readonly search: () => Promise<OperationSearch>;
  readonly readOnly: boolean;
}

/** A schema that is larger than this is left to describe_operation: characters of JSON. */
const roomForSchema = 2_800;

/**
 * What a search answers with: the first result whole where it is clearly the one that is meant, the others with a
 * line each; and where the API has no way to do what is asked, that it has none, and what comes nearest.
 */
export async function searchAnswer(wanted: Wanted, { catalogue, search, readOnly }: SearchParts) {
  const found = (await search()).search(wanted.query, wanted.limit * (readOnly ? 4 : 1), wanted.toolset);
  const isAllowed = (card: Card) => !readOnly || card.class === "read";
  const cards = found.found
    .map(({ card }) => card)
    .filter(isAllowed)
    .slice(0, wanted.limit);
  if (found.unsupported !== undefined) {
    const near = found.unsupported.nearest.flatMap((name) => catalogue.card(name) ?? []);
    return refusal(found.unsupported, near.filter(isAllowed), cards);
  }
  const [first, ...others] = cards;
  const results = first === undefined ? [] : [await leading(first, found, catalogue), ...others.map(line)];
  return results.length >= Math.min(3, wanted.limit)
    ? { results, total: found.total }
    : { results, total: found.total, ...elsewhere(catalogue) };
}

function refusal({ says }: Unsupported, near: readonly Card[], cards: readonly Card[]) {
  return {
    unsupported: says,
    nearest: near.map(line),
    results: cards
      .filter((card) => !near.includes(card))
      .slice(0, 2)
      .map(line),
  };
}

/** One result in short: describe_operation has the rest. */
function line(card: Card) {
  const { name, title, risk } = card;
  return { operation: name, title, risk, call: `${card.class}_operation` };
}

async function leading(card: Card, { clear }: SearchResult, catalogue: Catalogue) {
  const operation = await catalogue.operation(card);
  const whole = { ...line(card), description: card.description, http: card.line, toolset: card.toolset };
  const needs = idNeeds(operation);
  const more = { example: operation.example, ...(needs.length > 0 ? { needs } : {}) };
  const inputSchema = clear ? fullSchema(operation) : undefined;
  const fits = inputSchema !== undefined && JSON.stringify(inputSchema).length <= roomForSchema;
  return { ...whole, ...(fits ? { inputSchema } : { parameters: card.parameters }), ...more };
}

/** Little was found: what categories there are, how large, and where the whole index is. */
function elsewhere(catalogue: Catalogue) {
  return {
    toolsets: countBy(catalogue.cards),
    index: "ghl://operations and ghl://operations/{toolset} list everything.",
  };
}

function countBy(cards: readonly Card[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { toolset } of cards) counts[toolset] = (counts[toolset] ?? 0) + 1;
  return counts;
}
