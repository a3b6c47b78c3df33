import { writeFileSync } from "node:fs";
import { ledger } from "../test/contract/ledger.js";
import { officialFolder, officialReturns, readOfficial } from "../test/contract/official.js";

/**
 * `tsx scripts/write-replies.ts`: the fields at the top of each reply, from the official files. Run it when those
 * have changed.
 */
const official = readOfficial(officialFolder);
const replies = [...ledger.keys()]
  .sort()
  .map((line) => [line, officialReturns(official, line)] as const)
  .filter(([, returns]) => returns.length > 0);
writeFileSync(
  new URL("../test/contract/replies.json", import.meta.url),
  `${JSON.stringify(Object.fromEntries(replies), null, 2)}\n`,
);
console.log(`${replies.length} replies`);
