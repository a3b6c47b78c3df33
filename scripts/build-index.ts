import { writeFileSync } from "node:fs";
import { allCards } from "../src/catalogue/catalogue.js";

/**
 * Writes the indexes, one of which a start reads instead of loading every toolset. Runs on the built program, so that what
 * is indexed is what runs.
 */
for (const [apiVersion, file] of [
  ["2021", "catalogue.json"],
  ["v3", "catalogue-v3.json"],
] as const) {
  const cards = await allCards(apiVersion);
  writeFileSync(new URL(`../dist/${file}`, import.meta.url), JSON.stringify(cards));
  console.error(`${cards.length} operations indexed in their ${apiVersion} form`);
}
