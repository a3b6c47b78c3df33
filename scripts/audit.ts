import { holdsOfficial } from "../facts/official/documents.js";
import { readOfficial } from "../facts/official/operations.js";
import { allToolsets } from "../src/catalogue/catalogue.js";
import { auditOf } from "./audit-report.js";

/**
 * `npm run catalogue:audit -- <folder>`: what a newer checkout of the official docs has that the catalogue lacks,
 * lacks that it has, and says otherwise. Ends with 1 when there is something to do.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined || !holdsOfficial(folder)) {
  console.error("Say where the official OpenAPI files are: npm run catalogue:audit -- ../highlevel-api-docs");
  process.exit(2);
}

const { added, removed, changed, overridden } = auditOf(await allToolsets(), readOfficial(folder));
for (const line of added) console.log(`added    ${line}`);
for (const line of removed) console.log(`removed  ${line}`);
for (const { line, what } of changed) console.log(`changed  ${line}: ${what}`);
console.log(
  `${added.length} operations added, ${removed.length} removed, ${changed.length} changes; ${overridden} known departures stand in facts/overrides.ts`,
);
process.exitCode = added.length + removed.length + changed.length === 0 ? 0 : 1;
