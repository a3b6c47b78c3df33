import { halves, measure, type Query, readQueries } from "../facts/search-quality.js";
import { loadCatalogue } from "../src/catalogue/catalogue.js";
import { loadPhrases } from "../src/catalogue/phrases.js";
import { OperationSearch } from "../src/catalogue/search/operation-search.js";

/**
 * How well search finds what is meant: on this project's own queries, and on the open ones of ../shared where they
 * are. Half of each is for tuning, half for checking, told apart by their place in the file. `--misses` prints the
 * tuning halves' misses.
 */
const files = {
  own: ["../test/search/queries.jsonl"],
  open: ["../../shared/ghl/queries-open-agent.jsonl", "../../shared/ghl/queries-open.jsonl"],
};
const { cards } = await loadCatalogue();
const search = new OperationSearch(cards, loadPhrases());

for (const [source, places] of Object.entries(files)) {
  const halved = places.flatMap((place) => {
    const queries = readQueries(new URL(place, import.meta.url));
    if (queries === undefined) console.log(`skipped, because it is not here: ${place}`);
    return queries === undefined ? [] : [halves(queries)];
  });
  for (const style of ["agent", "agency"] as const) {
    for (const half of ["tuning", "checking"] as const) {
      const queries = halved.flatMap((one) => one[half]).filter((query) => query.style === style);
      if (queries.length > 0) report(`${source} ${style}, ${half}`, queries);
    }
  }
}

function report(name: string, queries: readonly Query[]): void {
  const { hitAt1, hitAt5, meanReciprocalRank, median, misses } = measure(search, queries);
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  console.log(
    `${name.padEnd(24)} ${queries.length} queries: hit@1 ${percent(hitAt1)}, hit@5 ${percent(hitAt5)}, MRR ${meanReciprocalRank.toFixed(2)}, p50 ${median.toFixed(2)} ms`,
  );
  if (!process.argv.includes("--misses") || name.endsWith("checking")) return;
  for (const { query, rank, got } of misses) {
    console.log(`  ${rank || "-"}  ${query.query}  wanted ${query.gold.join(" | ")}  got ${got.join(", ")}`);
  }
}
