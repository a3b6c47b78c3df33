import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { holdsOfficial, readDocuments } from "../facts/official/documents.js";
import { extractOf } from "../facts/official/extract.js";
import { webhooksText } from "../facts/official/webhooks.js";

/**
 * `npm run facts -- <folder>` writes facts/official from the official files. The folder is a checkout of
 * GoHighLevel/highlevel-api-docs, or ../shared/ghl, which holds the facts of the webhooks too.
 *
 * With `--check` it writes nothing and fails when what it would write differs from what is there. It passes, and says
 * so, when the folder is not there.
 */
const room = fileURLToPath(new URL("../facts/official", import.meta.url));
const check = process.argv.includes("--check");
const [folder = fileURLToPath(new URL("../../shared/ghl", import.meta.url))] = process.argv
  .slice(2)
  .filter((argument) => argument !== "--check");
const openapi = holdsOfficial(folder) ? folder : join(folder, "openapi");

if (holdsOfficial(openapi)) {
  const files = filesFrom(openapi);
  if (check) compare(files);
  else write(files);
} else {
  console.log(`facts/official stands unchecked: ${folder} holds no official files`);
  process.exitCode = check ? 0 : 2;
}

/** The text of each file of the room that the folder has something to say about. */
function filesFrom(openapi: string): ReadonlyMap<string, string> {
  const [events, page] = [join(folder, "webhooks.json"), join(folder, "API.md")];
  const source = sourceOf(openapi);
  return new Map([
    ...(source === undefined ? [] : [["source.json", source] as const]),
    ...[...extractOf(readDocuments(openapi))].map(([file, text]) => [`openapi/${file}`, text] as const),
    ...(existsSync(events)
      ? [["webhooks.json", webhooksText(readJSON(events), readFileSync(page, "utf8"))] as const]
      : []),
  ]);
}

function readJSON(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Which commit of the official repository the files are of; undefined when nothing beside them says so. */
function sourceOf(openapi: string): string | undefined {
  const [, commit, date] = /\((\w{40})\), (\d{4}-\d\d-\d\d)/.exec(statedSource(openapi)) ?? [];
  if (commit === undefined) return undefined;
  const source = { repository: "GoHighLevel/highlevel-api-docs", commit, date, licence: "CC0-1.0" };
  return `${JSON.stringify(source, null, 2)}\n`;
}

function statedSource(openapi: string): string {
  const notice = join(openapi, "../NOTICE.md");
  if (existsSync(notice)) return readFileSync(notice, "utf8");
  const asked = ["-C", openapi, "show", "--no-patch", "--format=(%H), %cs"];
  return spawnSync("git", asked, { encoding: "utf8" }).stdout;
}

function compare(files: ReadonlyMap<string, string>): void {
  const differing = [...files].filter(([file, text]) => textIn(file) !== text).map(([file]) => file);
  for (const file of differing) console.error(`facts/official/${file} is not what the official files say`);
  if (differing.length > 0) console.error("npm run facts writes it anew.");
  process.exitCode = differing.length === 0 ? 0 : 1;
}

function textIn(file: string): string | undefined {
  const place = join(room, file);
  return existsSync(place) ? readFileSync(place, "utf8") : undefined;
}

function write(files: ReadonlyMap<string, string>): void {
  rmSync(join(room, "openapi"), { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(room, file)), { recursive: true });
    writeFileSync(join(room, file), text);
  }
  console.log(`${files.size} files written to facts/official`);
}
