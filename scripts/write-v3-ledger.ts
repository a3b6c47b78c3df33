import { writeFileSync } from "node:fs";
import { type Facts, ledger } from "../facts/ledger.js";
import { readOfficial } from "../facts/official/operations.js";

/**
 * `tsx scripts/write-v3-ledger.ts`: what the v3 form of each shared operation changes in its facts, from the
 * official files. Run it when those have changed.
 */
const official = readOfficial();
const changes: Record<string, Partial<Facts>> = {};
for (const [line, facts] of ledger) {
  const operation = official["2021"].has(line) ? official.v3.get(line) : undefined;
  if (operation === undefined) continue;
  const [contentType = ""] = operation.body?.types ?? [];
  const { properties = [], required = [], arrayOf = false } = operation.body ?? {};
  const inV3: Partial<Facts> = {
    // Where the file forgets the header, the area's other operations say v3.
    version: facts.version === operation.version ? facts.version : "v3",
    query: [...operation.query.keys()].sort(),
    queryRequired: [...operation.query].filter(([, { required }]) => required).map(([name]) => name),
    body:
      operation.body === undefined
        ? null
        : {
            contentType,
            properties: [...properties],
            required: [...required],
            ...(facts.body?.undocumented === true && properties.length === 0 ? { undocumented: true } : {}),
            ...(arrayOf ? { arrayOf } : {}),
          },
  };
  changes[line] = Object.fromEntries(
    Object.entries(inV3).filter(([name, value]) => sorted(value) !== sorted(Reflect.get(facts, name))),
  );
}
writeFileSync(new URL("../facts/ledger-v3.json", import.meta.url), `${JSON.stringify(changes, null, 2)}\n`);
console.log(`${Object.keys(changes).length} operations`);

/** One text for what says the same. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (Array.isArray(inner)) return [...inner].sort();
    if (typeof inner !== "object" || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)));
  });
}
