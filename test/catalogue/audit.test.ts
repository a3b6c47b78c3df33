import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officialFolder } from "../../facts/official/documents.js";
import { blocksOf } from "../harness/blocks.js";
import { root } from "../harness/process.js";
import { plantAll } from "./planted-differences.js";

interface Report {
  readonly code: number;
  readonly text: string;
}

const audit = (...args: readonly string[]) => run("scripts/audit.ts", ...args);

function run(...script: readonly string[]): Promise<Report> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", ...script],
      { cwd: root, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, text: stdout + stderr });
      },
    );
  });
}

/** What a report finds, a line each, with the operation before each line of its patch. */
function findings({ text }: Report): readonly string[] {
  const [list = ""] = text.split("\nexport const declarations");
  let operation = "";
  return list.split("\n").flatMap((line) => {
    if (line.startsWith("changed")) operation = line.replace(/^changed +(.*?): .*$/, "$1");
    const isPatch = line.startsWith("  ");
    if (/^(added|removed|event) /.test(line)) return [line.replace(/ +/, " ")];
    return isPatch ? [`${operation}: ${line.trim()}`] : [];
  });
}

// It reads all of the official files, and more slowly where other tests run beside it.
describe("the audit", { timeout: 240_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-audit-"));
  const live = join(folder, "planted-pages");
  const repository = join(folder, "planted");
  let planted: readonly string[];
  let asBefore: Report;
  let ofFiles: Report;
  let ofCommit: Report;

  beforeAll(async () => {
    mkdirSync(repository);
    // Laid out as HighLevel's repository is.
    cpSync(join(officialFolder, "2021"), join(repository, "apps"), { recursive: true });
    cpSync(join(officialFolder, "v3"), join(repository, "apps/v3"), { recursive: true });
    cpSync(join(officialFolder, "../webhooks.json"), join(repository, "webhooks.json"));
    cpSync(join(officialFolder, "live"), live, { recursive: true });
    planted = plantAll({ repository, live });
    const bare = bareCloneOf(repository);
    [asBefore, ofFiles, ofCommit] = await Promise.all([
      audit(officialFolder),
      audit(repository, "--live", live),
      audit(bare, "--live", live),
    ]);
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it("finds nothing to do in the specs that the catalogue was made from", () => {
    expect(asBefore).toEqual({
      code: 0,
      text: "0 operations added, 0 removed, 0 changed; 0 changes of events\n",
    });
  });

  it("finds a change of every kind in a newer checkout, and nothing else", () => {
    const known = new Set(findings(asBefore));
    const found = findings(ofFiles).filter((line) => !known.has(line));
    expect(found.toSorted()).toEqual(planted.toSorted());
    expect(ofFiles.code).toBe(1);
  });

  it("reads the commit of a bare repository as it reads the files of a checkout", () => {
    expect(findings(ofCommit)).toEqual(findings(ofFiles));
    expect(ofCommit.code).toBe(1);
  });

  it("prints a declaration for a new operation, with the command that puts it in its place", () => {
    const { text } = ofFiles;
    expect(text).toContain(
      `// npm run new -- links list_link_clicks "GET /links/{linkId}/clicks" --from ${repository}\n`,
    );
    expect(text).toContain('list_link_clicks: read("GET /links/{linkId}/clicks", {');
    expect(text).toContain("query: { since: z.string().optional() }");
    expect(text).toContain('returns: { clicks: "list" }');
  });

  it("says of the worked example in docs/contributing/keeping-up.md what that page prints", () => {
    const [shown] = blocksOf("docs/contributing/keeping-up.md").filter(({ label }) => label === "audit");
    const said = new Set(ofFiles.text.split("\n"));
    const lines = shown?.text.trimEnd().split("\n") ?? [];
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !said.has(line))).toEqual([]);
  });

  it("says so when a folder holds no official files", async () => {
    const { code, text } = await audit(tmpdir());
    expect(code).toBe(2);
    expect(text).toContain("npm run catalogue:audit -- ../highlevel-api-docs");
  });

  it("has a check beside it that holds the extract to the official files", async () => {
    const copy = join(folder, "extract");
    cpSync(officialFolder, copy, { recursive: true });
    const file = join(copy, "2021/links.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"links.', '"chains.'));
    const { code, text } = await run("scripts/facts.ts", "--check", copy);
    expect(code).toBe(1);
    expect(text).toContain("facts/official/openapi/2021/links.json is not what the official files say");
    expect(text).not.toContain("2021/contacts.json");
  });
});

/** A bare repository with the files of a folder as its one commit. */
function bareCloneOf(folder: string): string {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], {
      cwd: folder,
      stdio: "ignore",
    });
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "newer");
  git("clone", "-q", "--bare", ".", `${folder}.git`);
  return `${folder}.git`;
}
