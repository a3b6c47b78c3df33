import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Result, Sources } from "./sources.js";

/**
 * The parts of `npm run check` that this project wrote itself find the faults that are planted here. That they pass
 * on what is right is what `npm run check` shows.
 */
const sources = new Sources();
beforeAll(() => {
  sources.write("src/planted.ts", code);
  sources.write("src/text/planted.ts", 'import "./planted-back.js";\nexport const planted = 1;\n');
  sources.write("src/text/planted-back.ts", 'import "./planted.js";\nexport const back = 1;\n');
  sources.write("src/declare/planted.ts", 'import "../store/port.js";\nimport "node:fs";\n');
  sources.change("AGENTS.md", /$/, "\nSee `src/helpers/`.\n");
  sources.change("docs/api/webhooks.md", "## Signatures", "## Seals");
  sources.change(".github/workflows/release.yml", "needs: npm\n", "needs: tarball\n");
  sources.change(
    ".github/workflows/report.yml",
    "github.event.pull_request.base.sha",
    "steps.none.outputs.sha",
  );
  for (const page of [".env.example", "docs/CONFIGURATION.md", "docs/OPERATIONS.md", "docs/PROMPTS.md"]) {
    sources.change(page, /$/, "\nA line that no program wrote.\n");
  }
}, 60_000);
afterAll(() => sources.remove());

const code = [
  "/**",
  " * Right: docs/api/errors.md#shapes, src/text/, way.ts.",
  " * Wrong: docs/api/faults.md, docs/api/errors.md#forms.",
  " */",
  "export const planted = 1; // See docs/api/webhooks.md#signatures.",
].join("\n");

describe("The import rules", () => {
  const cruise = (room: string) => {
    const rules = "--config .dependency-cruiser.cjs --output-type err";
    expect(JSON.parse(sources.read("package.json")).scripts.check).toContain(`depcruise ${rules} `);
    return sources.run("node_modules/.bin/depcruise", ...rules.split(" "), room);
  };

  it("find a circle", () => {
    expect(cruise("src/text").output).toMatch(/no circle: src\/text\/planted/);
  });

  it("find an import from a room that this one does not know, and input and output in a declaration", () => {
    const { status, output } = cruise("src/declare");
    expect(status).toBeGreaterThan(0);
    expect(output).toMatch(/error src\/declare knows .*: src\/declare\/planted\.ts → src\/store\/port\.ts/);
    expect(output).toMatch(/error declarations do no I\/O: src\/declare\/planted\.ts → fs/);
  });
});

describe("check:citations", () => {
  let result: Result;
  beforeAll(() => {
    result = sources.run("npm", "run", "--silent", "check:citations");
  }, 60_000);

  it("fails", () => expect(result.status).toBe(1));

  it.each([
    ["a comment that cites a page that is not there", "src/planted.ts:3 cites docs/api/faults.md, "],
    ["a comment that cites a section that is not there", "src/planted.ts:3 cites docs/api/errors.md#forms, "],
    ["a comment whose section was renamed", "src/planted.ts:5 cites docs/api/webhooks.md#signatures, "],
    ["a page that names a folder that is not there", " cites src/helpers/, "],
  ])("finds %s", (_, fault) => {
    expect(result.output).toContain(`${fault}which is not there`);
  });

  it("says nothing of what is there", () => {
    expect(result.output).not.toContain("src/planted.ts:2");
  });
});

describe("check:workflows", () => {
  let result: Result;
  beforeAll(() => {
    result = sources.run("npm", "run", "--silent", "check:workflows");
  }, 60_000);

  it("fails", () => expect(result.status).toBe(1));

  it.each([
    ["a job that waits for a job that is not there", /release\.yml:\d+:\d+ .*tarball/],
    ["an output of a step that is not there", /report\.yml:\d+:\d+ .*none/],
  ])("finds %s", (_, fault) => {
    expect(result.output).toMatch(fault);
  });
});

describe("generated:check", () => {
  it.each([
    ["scripts/write-env-example.ts", [".env.example"]],
    ["scripts/write-configuration.ts", ["docs/CONFIGURATION.md"]],
    ["scripts/catalogue.ts", ["docs/OPERATIONS.md", "docs/PROMPTS.md"]],
  ])("finds that a page of %s was changed by hand", (script, pages) => {
    expect(JSON.parse(sources.read("package.json")).scripts["generated:check"]).toContain(
      `${script} --check`,
    );
    const { status, output } = sources.run("node_modules/.bin/tsx", script, "--check");
    expect(status).toBe(1);
    for (const page of pages) expect(output).toContain(page);
  });
});
