import { writeFileSync } from "node:fs";
import { allCards } from "../src/catalogue/catalogue.js";
import { linesOf, makeSearchIndex } from "../src/catalogue/search/search-index.js";

/**
 * Writes the indexes: one per form of the API, which a start reads instead of loading every toolset, and what
 * the first search reads.
 */
for (const [apiVersion, file] of [
  ["2021", "catalogue.json"],
  ["v3", "catalogue-v3.json"],
] as const) {
  const cards = await allCards(apiVersion);
  write(file, JSON.stringify(cards));
  console.error(`${cards.length} operations indexed in their ${apiVersion} form`);
}
write("search.jsonl", linesOf(makeSearchIndex(await allCards("2021"))).join("\n"));

function write(file: string, text: string): void {
  writeFileSync(new URL(`../dist/${file}`, import.meta.url), text);
}
