import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { indexOf } from "../facts/compare/departures.js";
import { officialRequest } from "../facts/compare/official-form.js";
import { allToolsets } from "../src/catalogue/catalogue.js";
import { newDeclarations } from "./audit/new-declarations.js";
import { readSpecs, type Specs } from "./audit/read-specs.js";
import { auditOf, type ChangedOperation } from "./audit/report.js";
import { eventLines, fieldIn, patchLines } from "./audit/words.js";

/**
 * `npm run catalogue:audit -- <folder> [--live <folder>]`: what HighLevel's official files have that the catalogue lacks,
 * lack that it has, and say otherwise, with a declaration for each new operation and a patch list for each changed one.
 * The folder is a checkout or a git directory of GoHighLevel/highlevel-api-docs, or one that `readSpecs` knows besides.
 * Ends with 1 when there is anything that facts/overrides.ts and facts/deep-overrides.ts do not explain.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { live: { type: "string" } },
});
const [folder] = positionals;
const specs = folder === undefined ? undefined : readSpecs(folder, values.live);
if (folder === undefined || specs === undefined) {
  console.error(
    "Say where the official OpenAPI files are: npm run catalogue:audit -- ../highlevel-api-docs [--live <folder>]",
  );
  process.exitCode = 2;
} else {
  await report(folder, specs);
}

async function report(folder: string, specs: Specs): Promise<void> {
  const toolsets = await allToolsets();
  const { added, removed, changed, events } = auditOf(toolsets, specs);
  for (const line of added) console.log(`added    ${line}`);
  for (const line of removed) console.log(`removed  ${line}`);
  for (const one of changed) {
    const { name, line } = one.operation;
    console.log(`changed  ${line}: ${name}, ${fileOf(line)}`);
    for (const text of patchOf(one, specs)) console.log(`           ${text}`);
  }
  for (const text of eventLines(events)) console.log(`event    ${text}`);
  const root = fileURLToPath(new URL("..", import.meta.url));
  const declarations = newDeclarations(root, toolsets, specs.documents, added, folder);
  if (declarations !== "") console.log(`\n${declarations}`);
  console.log(
    `${added.length} operations added, ${removed.length} removed, ${changed.length} changed; ${eventLines(events).length} changes of events`,
  );
  process.exitCode = added.length + removed.length + changed.length + events.length === 0 ? 0 : 1;
}

/** What to do about one operation, a line each. */
function patchOf({ operation, departures, reply, since }: ChangedOperation, specs: Specs): readonly string[] {
  const found = Object.values(indexOf(specs.documents).get(operation.line) ?? {});
  const requests = found.map((one) => officialRequest(specs.documents, one.file, one.operation));
  const formAt = (at: string) =>
    requests.map((request) => fieldIn(request, at)).find((form) => form !== undefined);
  return [
    ...patchLines(
      departures.filter((one) => !one.inV3),
      formAt,
    ),
    ...patchLines(
      departures.filter((one) => one.inV3),
      formAt,
    ).map((text) => `in v3, ${text}`),
    ...reply,
    ...since.flatMap(({ set, differences }) =>
      patchLines(differences, formAt).map((text) => `since the extract, in ${set}, ${text}`),
    ),
  ];
}

/** The file that declares an operation. */
function fileOf(line: string): string {
  const tools = fileURLToPath(new URL("../tools", import.meta.url));
  const files = readdirSync(tools, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const file = files.find((name) => readFileSync(join(tools, name), "utf8").includes(`"${line}"`));
  return file === undefined ? "tools" : relative(".", join("tools", file));
}
