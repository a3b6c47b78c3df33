import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { OperationSearch } from "../src/catalogue/search/operation-search.js";

const querySchema = z.object({
  query: z.string(),
  style: z.enum(["agent", "agency"]),
  /** Lines of the operations that are right answers. */
  gold: z.array(z.string()).min(1),
});

export type Query = z.infer<typeof querySchema>;

/** Lines of a file of queries, one JSON object each. Undefined where there is no such file. */
export function readQueries(file: URL): readonly Query[] | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => querySchema.parse(JSON.parse(line)));
}

/** The half that weights and phrases may be tuned on, and the half that only checks them. */
export function halves(queries: readonly Query[]): {
  readonly tuning: readonly Query[];
  readonly checking: readonly Query[];
} {
  return {
    tuning: queries.filter((_, n) => n % 2 === 0),
    checking: queries.filter((_, n) => n % 2 === 1),
  };
}

export interface Quality {
  /** FairShare, 0 to 1. */
  readonly hitAt1: number;
  readonly hitAt5: number;
  readonly meanReciprocalRank: number;
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
    const { found } = search.search(query.query, 20);
    times.push(performance.now() - from);
    const rank = found.findIndex(({ card }) => query.gold.includes(card.line)) + 1;
    return { query, rank, got: found.slice(0, 3).map(({ card }) => card.name) };
  });
  const share = (test: (rank: number) => boolean) =>
    ranked.filter(({ rank }) => test(rank)).length / ranked.length;
  return {
    hitAt1: share((rank) => rank === 1),
    hitAt5: share((rank) => rank > 0 && rank <= 5),
    meanReciprocalRank:
      ranked.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranked.length,
    median: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0,
    misses: ranked.filter(({ rank }) => rank !== 1),
  };
}
