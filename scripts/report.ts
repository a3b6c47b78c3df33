import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { surfaceReport } from "./surface/compare.js";
import { surfacesIn } from "./surface/read.js";

/**
 * `npm run report -- <base>`: what changes in the surface between a git revision and the working tree, as Markdown:
 * tools, arguments, hints and tokens of the default, search and all surfaces.
 */
const base = process.argv[2];
if (base === undefined) {
  console.error("Usage: npm run report -- <git revision>");
  process.exit(2);
}

const git = (...words: readonly string[]) =>
  execFileSync("git", words, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();

const here = resolve(import.meta.dirname, "..");
const commit = git("rev-parse", "--short", `${base}^{commit}`);
const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-base-"));
const tree = join(folder, "tree");
try {
  git("worktree", "add", "--detach", "--quiet", tree, commit);
  addPackages();
  const before = await surfacesIn(tree);
  const after = await surfacesIn(here);
  console.log(surfaceReport(before, after, commit));
} finally {
  git("worktree", "remove", "--force", tree);
  rmSync(folder, { recursive: true, force: true });
}

/** The base runs with the packages that its lock file names: those of here, when it names the same. */
function addPackages(): void {
  const lockOf = (one: string) => readFileSync(join(one, "package-lock.json"), "utf8");
  if (lockOf(tree) === lockOf(here)) symlinkSync(join(here, "node_modules"), join(tree, "node_modules"));
  else execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: tree, stdio: ["ignore", "ignore", "inherit"] });
}
