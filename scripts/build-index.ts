import { writeFileSync } from "node:fs";
import { allCards } from "../src/catalogue/catalogue.js";
import { makeSearchIndex } from "../src/catalogue/search/search-index.js";

/**
 * Writes the indexes: one per form of the API, which a start reads instead of loading every toolset, and what
 * the first search reads.
 */
for (const [apiVersion, file] of [
  ["2021", "catalogue.json"],
  ["v3", "catalogue-v3.json"],
] as const) {
  const cards = await allCards(apiVersion);
  write(file, cards);
  console.error(`${cards.length} operations indexed in their ${apiVersion} form`);
}
write("search.json", makeSearchIndex(await allCards("2021")));

function write(file: string, index: unknown): void {
  writeFileSync(new URL(`../dist/${file}`, import.meta.url), JSON.stringify(index));
}
