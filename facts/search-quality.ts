import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { OperationSearch } from "../src/catalogue/search/operation-search.js";

const style = z.enum(["agent", "agency"]);

const querySchema = z.object({
  query: z.string(),
  style,
  /** Lines of the operations that are right answers. */
  gold: z.array(z.string()).min(1),
});

const wishSchema = z.object({
  query: z.string(),
  style,
  /** What the API lacks for it. */
  why: z.string(),
});

export type Query = z.infer<typeof querySchema>;

/** A query that no operation answers. */
export type Wish = z.infer<typeof wishSchema>;

/** Lines of a file of queries, one JSON object each. Undefined where there is no such file. */
export function readQueries(file: URL): readonly Query[] | undefined {
  return readLines(file)?.map((line) => querySchema.parse(line));
}

/** Lines of a file of wishes, one JSON object each. Undefined where there is no such file. */
export function readWishes(file: URL): readonly Wish[] | undefined {
  return readLines(file)?.map((line) => wishSchema.parse(line));
}

function readLines(file: URL): readonly unknown[] | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** The half that weights and phrases may be tuned on, and the half that only checks them. */
export function halves<Line>(lines: readonly Line[]): {
  readonly tuning: readonly Line[];
  readonly checking: readonly Line[];
} {
  return {
    tuning: lines.filter((_, n) => n % 2 === 0),
    checking: lines.filter((_, n) => n % 2 === 1),
  };
}

export interface Quality {
  /** Shares, 0 to 1. */
  readonly hitAt1: number;
  readonly hitAt5: number;
  readonly meanReciprocalRank: number;
  /** Of queries that an operation answers, those that are told that none does. */
  readonly refused: number;
  /** Milliseconds of the median search. */
  readonly median: number;
  readonly misses: readonly {
    readonly query: Query;
    readonly rank: number;
    readonly got: readonly string[];
  }[];
}

/** How well a search finds what is meant. */
export function measure(search: OperationSearch, queries: readonly Query[]): Quality {
  const times: number[] = [];
  const ranked = queries.map((query) => {
    const from = performance.now();
    const { found, unsupported } = search.search(query.query, 20);
    times.push(performance.now() - from);
    const rank = found.findIndex(({ card }) => query.gold.includes(card.line)) + 1;
    const refused = unsupported !== undefined;
    return { query, rank, refused, got: found.slice(0, 3).map(({ card }) => card.name) };
  });
  return {
    hitAt1: shareOf(ranked, ({ rank, refused }) => rank === 1 && !refused),
    hitAt5: shareOf(ranked, ({ rank }) => rank > 0 && rank <= 5),
    meanReciprocalRank:
      ranked.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranked.length,
    refused: shareOf(ranked, ({ refused }) => refused),
    median: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
    misses: ranked.filter(({ rank, refused }) => rank !== 1 || refused),
  };
}

/** The share of wishes that are told that the API has no way, and those that are not. */
export function measureRefusals(
  search: OperationSearch,
  wishes: readonly Wish[],
): { readonly refused: number; readonly missed: readonly string[] } {
  const missed = wishes.filter(({ query }) => search.search(query, 1).unsupported === undefined);
  return { refused: 1 - missed.length / wishes.length, missed: missed.map(({ query }) => query) };
}

function shareOf<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.filter(test).length / items.length;
}
