import { commitSnapshot } from "../facts/snapshots.js";
import { allToolsets } from "../src/catalogue/catalogue.js";

/** `npm run catalogue:snapshots`: takes the schemas as they are now for the ones that are meant. */
const toolsets = await allToolsets();
for (const toolset of toolsets) commitSnapshot(toolset);
console.log(`${toolsets.length} snapshots written to facts/snapshots`);
