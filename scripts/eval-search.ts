import {
  halves,
  measure,
  measureRefusals,
  type Query,
  readQueries,
  readWishes,
} from "../facts/search-quality.js";
import { loadCatalogue } from "../src/catalogue/catalogue.js";
import { searchOver } from "../src/catalogue/search/search-index.js";
import { searchAnswer } from "../src/mcp/tools/search-answer.js";

/**
 * How well search finds what is meant, and says no to what the API cannot do: on this project's own queries, and on
 * the open ones of ../shared where they are. Half of each is for tuning, half for checking, told apart by their
 * place in the file. `--misses` prints the tuning halves' misses.
 */
const files = {
  own: ["../test/search/queries.jsonl"],
  open: ["../../shared/ghl/queries-open-agent.jsonl", "../../shared/ghl/queries-open.jsonl"],
};
const showsMisses = process.argv.includes("--misses");
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const catalogue = await loadCatalogue();
const search = searchOver(catalogue.cards);

for (const [source, places] of Object.entries(files)) {
  const halved = places.flatMap((place) => {
    const queries = readQueries(new URL(place, import.meta.url));
    if (queries === undefined) console.log(`skipped, because it is not here: ${place}`);
    return queries === undefined ? [] : [halves(queries)];
  });
  for (const half of ["tuning", "checking"] as const) {
    const all = halved.flatMap((one) => one[half]);
    for (const style of ["agent", "agency"] as const) {
      report(
        `${source} ${style}, ${half}`,
        all.filter((query) => query.style === style),
      );
    }
    report(`${source}, ${half}`, all);
  }
}

const wishes = halves(readWishes(new URL("../test/search/unanswerable.jsonl", import.meta.url)) ?? []);
for (const half of ["tuning", "checking"] as const) {
  const { refused, missed } = measureRefusals(search, wishes[half]);
  console.log(`${`unanswerable, ${half}`.padEnd(24)} ${wishes[half].length} queries: no ${percent(refused)}`);
  if (showsMisses && half === "tuning") for (const query of missed) console.log(`  ${query}`);
}

const own = readQueries(new URL("../test/search/queries.jsonl", import.meta.url)) ?? [];
const sizes: number[] = [];
for (const { query } of own) {
  const answer = await searchAnswer(
    { query, limit: 5 },
    { catalogue, search: async () => search, readOnly: false },
  );
  sizes.push(JSON.stringify(answer).length);
}
const average = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
console.log(`an answer has ${average.toFixed(0)} characters on average, at most ${Math.max(...sizes)}`);

function report(name: string, queries: readonly Query[]): void {
  if (queries.length === 0) return;
  const { hitAt1, hitAt5, meanReciprocalRank, refused, median, misses } = measure(search, queries);
  console.log(
    `${name.padEnd(24)} ${queries.length} queries: hit@1 ${percent(hitAt1)}, hit@5 ${percent(hitAt5)}, MRR ${meanReciprocalRank.toFixed(2)}, wrongly no ${percent(refused)}, p50 ${median.toFixed(2)} ms`,
  );
  if (!showsMisses || name.endsWith("checking") || !/ a/.test(name)) return;
  for (const { query, rank, got } of misses) {
    console.log(`  ${rank || "-"}  ${query.query}  wanted ${query.gold.join(" | ")}  got ${got.join(", ")}`);
  }
}
