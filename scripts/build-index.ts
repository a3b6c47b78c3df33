import { writeFileSync } from "node:fs";
import { allCards } from "../src/catalogue/catalogue.js";

/**
 * Writes the index that a start reads instead of loading every toolset. Runs on the built program, so that what
 * is indexed is what runs.
 */
const cards = await allCards();
writeFileSync(new URL("../dist/catalogue.json", import.meta.url), JSON.stringify(cards));
console.error(`${cards.length} operations indexed`);
