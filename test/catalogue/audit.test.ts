import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officialFolder } from "../../facts/official/documents.js";
import { root } from "../harness/process.js";

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

// It reads all of the official files, and more slowly where other tests run beside it.
describe("the audit", { timeout: 180_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ghl-mcp-audit-"));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it("finds no operation to add or to remove in the specs that the catalogue was made from", async () => {
    const { text } = await audit(officialFolder);
    expect(text).toMatch(/(?:^|\n)0 operations added, 0 removed, \d+ changed; 0 changes of events\n$/);
  });

  it("finds an operation that is new, one that is gone, and a field inside a body", async () => {
    const copy = join(folder, "newer");
    cpSync(officialFolder, copy, { recursive: true });
    const edit = (file: string, from: RegExp, to: string) => {
      const path = join(copy, file);
      const before = readFileSync(path, "utf8");
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} has no ${from}`);
      writeFileSync(path, after);
    };
    edit("2021/workflows.json", /"\/workflows\/"/, '"/workflows/all"');
    edit("v3/workflows-v3.json", /"\/workflows\/"/, '"/workflows/all"');
    edit(
      "2021/calendars.json",
      /("ScheduleIntervalDTO":\{"type":"object","properties":\{)/,
      '$1"room":{"type":"string"},',
    );
    const { code, text } = await audit(copy);
    expect(code).toBe(1);
    expect(text.split("\n")).toContain("added    GET /workflows/all");
    expect(text.split("\n")).toContain("removed  GET /workflows/");
    expect(text).toContain("body.rules[].intervals[].room: add the field: z.string()");
    expect(text).toMatch(/\n1 operations added, 1 removed, \d+ changed;/);
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
