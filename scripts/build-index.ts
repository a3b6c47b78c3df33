import { writeFileSync } from "node:fs";
import { allCards, indexFiles } from "../src/catalogue/catalogue.js";
import { linesOf, makeSearchIndex } from "../src/catalogue/search/search-index.js";
import type { APIVersion } from "../src/catalogue/v3.js";

/**
 * Writes the indexes: one per form of the API, which a start reads instead of loading every toolset, and what
 * the first search reads.
 */
const forms: readonly APIVersion[] = ["newest", "2021", "v3"];
for (const form of forms) {
  const cards = await allCards(form);
  write(indexFiles[form], JSON.stringify(cards));
  console.error(`${cards.length} operations indexed in their ${form} form`);
}
write("search.jsonl", linesOf(makeSearchIndex(await allCards())).join("\n"));

function write(file: string, text: string): void {
  writeFileSync(new URL(`../dist/${file}`, import.meta.url), text);
}
