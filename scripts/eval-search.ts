import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { loadCatalogue } from "../src/catalogue/catalogue.js";
import { OperationSearch } from "../src/catalogue/search.js";

/**
 * How well search finds what is meant: on this project's own queries, and on the open ones of ../shared where they
 * are. Half of each is for tuning, half for checking, told apart by their place in the file. `--misses` prints the
 * tuning half's misses.
 */
const files = {
  own: ["../test/search/queries.jsonl"],
  open: ["../../shared/ghl/queries-open-agent.jsonl", "../../shared/ghl/queries-open.jsonl"],
};
const querySchema = z.object({
  query: z.string(),
  style: z.enum(["agent", "agency"]),
  gold: z.array(z.string()),
});
const { cards } = await loadCatalogue();
const search = new OperationSearch(cards);

for (const [source, places] of Object.entries(files)) {
  const queries = places.flatMap(readQueries);
  for (const style of ["agent", "agency"] as const) {
    const ofStyle = queries.filter((one) => one.style === style);
    if (ofStyle.length === 0) continue;
    report(
      `${source} ${style}, tuning`,
      ofStyle.filter(({ place }) => place % 2 === 0),
      process.argv.includes("--misses"),
    );
    report(
      `${source} ${style}, checking`,
      ofStyle.filter(({ place }) => place % 2 === 1),
      false,
    );
  }
}

function readQueries(place: string) {
  const file = new URL(place, import.meta.url);
  if (!existsSync(file)) {
    console.log(`skipped, because it is not here: ${place}`);
    return [];
  }
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line, n) => ({ ...querySchema.parse(JSON.parse(line)), place: n }));
}

function report(name: string, queries: readonly z.infer<typeof querySchema>[], misses: boolean): void {
  const times: number[] = [];
  const ranks = queries.map(({ query, gold }) => {
    const from = performance.now();
    const { found } = search.search(query, 20);
    times.push(performance.now() - from);
    const rank = found.findIndex(({ card }) => gold.includes(card.line)) + 1;
    if (misses && rank !== 1) {
      const first = found.slice(0, 3).map(({ card }) => card.name);
      console.log(`  ${rank || "-"}  ${query}  wanted ${gold.join(" | ")}  got ${first.join(", ")}`);
    }
    return rank;
  });
  const share = (test: (rank: number) => boolean) =>
    `${((100 * ranks.filter(test).length) / ranks.length).toFixed(0)} %`;
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `${name.padEnd(24)} ${queries.length} queries: hit@1 ${share((rank) => rank === 1)}, hit@5 ${share((rank) => rank > 0 && rank <= 5)}, MRR ${reciprocal.toFixed(2)}, p50 ${median.toFixed(2)} ms`,
  );
}
