import { readFileSync, writeFileSync } from "node:fs";
import { allCards, allToolsets, Catalogue } from "../src/catalogue/catalogue.js";
import { surfaceOf } from "../src/catalogue/surface.js";
import { countsInWords, operationsPage, withCounts } from "./operations-page.js";
import { promptsPage, resourcesPage } from "./resource-pages.js";

/**
 * `npm run catalogue` prints docs/OPERATIONS.md and writes it, with README's numbers; with `--check` it writes
 * nothing and fails where they differ.
 */
const toolsets = await allToolsets();
const catalogue = new Catalogue(await allCards());
const surface = surfaceOf("default", catalogue);
const page = new URL("../docs/OPERATIONS.md", import.meta.url);
const readme = new URL("../README.md", import.meta.url);
const written = [
  { file: page, name: "docs/OPERATIONS.md", wanted: operationsPage(toolsets) },
  {
    file: new URL("../docs/RESOURCES.md", import.meta.url),
    name: "docs/RESOURCES.md",
    wanted: resourcesPage(catalogue),
  },
  {
    file: new URL("../docs/PROMPTS.md", import.meta.url),
    name: "docs/PROMPTS.md",
    wanted: promptsPage(catalogue),
  },
  { file: readme, name: "README.md", wanted: withCounts(text(readme), countsInWords(toolsets, surface)) },
];

if (process.argv.includes("--check")) {
  for (const { name } of written.filter(({ file, wanted }) => text(file) !== wanted)) {
    console.error(`${name} differs from the catalogue: npm run catalogue`);
    process.exitCode = 1;
  }
} else {
  for (const { file, wanted } of written) writeFileSync(file, wanted);
  process.stdout.write(operationsPage(toolsets));
}

function text(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
