import { beforeAll, describe, expect, it } from "vitest";
import { halves, measure, type Query, readQueries } from "../../facts/search-quality.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { loadPhrases } from "../../src/catalogue/phrases.js";
import { OperationSearch } from "../../src/catalogue/search/operation-search.js";

/** What search promises on queries that nobody tuned it for. */
const goals = {
  agent: { hitAt1: 0.75, hitAt5: 0.95 },
  agency: { hitAt1: 0.6, hitAt5: 0.85 },
};

let search: OperationSearch;
beforeAll(async () => {
  search = new OperationSearch((await loadCatalogue()).cards, loadPhrases());
});

const own = readQueries(new URL("queries.jsonl", import.meta.url)) ?? [];
const open = ["queries-open-agent.jsonl", "queries-open.jsonl"].map((file) =>
  readQueries(new URL(`../../../shared/ghl/${file}`, import.meta.url)),
);

describe.each(["agent", "agency"] as const)("search in %s wording", (style) => {
  it("finds what is meant in the half of our own queries that only checks", () => {
    meetsGoals(halves(own).checking, style);
  });

  it("finds what is meant in the half of the open queries that only checks", ({ skip }) => {
    const here = open.filter((queries) => queries !== undefined);
    if (here.length < open.length) skip("../shared/ghl is not here");
    meetsGoals(
      here.flatMap((queries) => halves(queries).checking),
      style,
    );
  });
});

function meetsGoals(queries: readonly Query[], style: keyof typeof goals): void {
  const { hitAt1, hitAt5 } = measure(
    search,
    queries.filter((query) => query.style === style),
  );
  expect(hitAt1).toBeGreaterThanOrEqual(goals[style].hitAt1);
  expect(hitAt5).toBeGreaterThanOrEqual(goals[style].hitAt5);
}
