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

const audit = (folder: string) => run("scripts/audit.ts", folder);

function run(...script: readonly string[]): Promise<Report> {
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", ...script], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, text: stdout + stderr });
    });
  });
}

describe("the audit", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ghl-mcp-audit-"));
    cpSync(officialFolder, folder, { recursive: true });
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it("finds nothing to do in the specs that the catalogue was made from", async () => {
    const { code, text } = await audit(officialFolder);
    expect(text).toMatch(/^0 operations added, 0 removed, 0 changes;/);
    expect(code).toBe(0);
  });

  it("finds every change of a newer checkout", async () => {
    const edit = (file: string, from: RegExp, to: string) => {
      const path = join(folder, file);
      const before = readFileSync(path, "utf8");
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} has no ${from}`);
      writeFileSync(path, after);
    };
    edit("2021/workflows.json", /"\/workflows\/"/, '"/workflows/all"');
    edit("v3/workflows-v3.json", /"\/workflows\/"/, '"/workflows/all"');
    edit("2021/links.json", /"links\.write"/, '"links.admin"');
    edit("2021/forms.json", /"2021-07-28"/, '"2026-01-01"');
    edit("2021/campaigns.json", /"name":"status"/, '"name":"state"');
    edit("2021/businesses.json", /"postalCode"/g, '"zipCode"');
    edit(
      "v3/surveys-v3.json",
      /"name":"endAt","in":"query","required":false/,
      '"name":"endAt","in":"query","required":true',
    );
    const { code, text } = await audit(folder);
    expect(code).toBe(1);
    const lines = text.split("\n");
    expect(lines).toContain("added    GET /workflows/all");
    expect(lines).toContain("removed  GET /workflows/");
    expect(text).toMatch(/changed {2}\S+ \/links\/\S*: scope has gained links\.admin\n/);
    expect(text).toMatch(/changed {2}\S+ \/links\/\S*: scope has lost links\.write\n/);
    expect(text).toMatch(/changed {2}\S+ \/forms\/\S*: the Version is 2026-01-01, not 2021-07-28\n/);
    expect(lines).toContain("changed  GET /campaigns/: query has gained state");
    expect(lines).toContain("changed  GET /campaigns/: query has lost status");
    expect(lines).toContain("changed  POST /businesses/: body has gained zipCode");
    expect(lines).toContain("changed  PUT /businesses/{businessId}: body has lost postalCode");
    expect(lines).toContain("changed  GET /surveys/submissions: in v3, required has gained endAt");
    expect(text).toMatch(/\n1 operations added, 1 removed, \d+ changes;/);
  });

  it("has a check beside it that holds the extract to the official files", async () => {
    const file = join(folder, "2021/links.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"links.', '"chains.'));
    const { code, text } = await run("scripts/facts.ts", "--check", folder);
    expect(code).toBe(1);
    expect(text).toContain("facts/official/openapi/2021/links.json is not what the official files say");
    expect(text).not.toContain("2021/contacts.json");
  });
});
