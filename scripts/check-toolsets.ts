import { declarationText, phraseFaultsOf } from "../facts/phrase-rules.js";
import { faultsOf } from "../facts/rules.js";
import { cardOf } from "../src/catalogue/card.js";
import { allToolsets } from "../src/catalogue/catalogue.js";
import { readPhrasesFiles } from "../src/catalogue/phrases.js";

/** `npm run catalogue:check -- contacts calendars`: what is wrong with the declarations of these toolsets. */
const names = process.argv.slice(2);
const all = await allToolsets();
const wanted = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
const phrases = readPhrasesFiles().filter(({ toolset }) => wanted.some(({ name }) => name === toolset));
const faults = [...faultsOf(wanted, all), ...phraseFaultsOf(wanted, phrases, declarationText)];
for (const fault of faults) console.log(fault);
const operations = wanted.flatMap((toolset) => toolset.operations);
const sizes = operations.map((operation) => {
  const { name, title, description, listed, hints, line } = cardOf(operation);
  return {
    name,
    bytes: JSON.stringify({
      name,
      title,
      description,
      inputSchema: listed,
      annotations: hints,
      _meta: { "ghl/operation": line },
    }).length,
  };
});
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(
  `${operations.length} operations, ${faults.length} faults, ${Math.round(total / 4 / Math.max(1, operations.length))} tokens each when listed`,
);
for (const { name, bytes } of sizes.filter(({ bytes }) => bytes > 1_200))
  console.log(`  large: ${name} ${Math.round(bytes / 4)} tokens`);
process.exitCode = faults.length === 0 ? 0 : 1;
