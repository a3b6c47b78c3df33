import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { blocksOf, parsed } from "../harness/blocks.js";
import { launch } from "../harness/host.js";
import { mainFile, root } from "../harness/process.js";

/**
 * A worked example is an excerpt of a file that is compiled and tested: its label names the file, and a line with
 * nothing but … stands for lines that are left out.
 */
const pages = readdirSync(join(root, "docs/contributing")).map((name) => `docs/contributing/${name}`);
const examples = pages.flatMap(blocksOf).filter(({ language }) => language === "ts");

describe("A page for contributors", () => {
  it.each(pages)("has a worked example: %s", (page) => {
    expect(readFileSync(join(root, page), "utf8")).toMatch(/^## Worked example$/m);
    expect(blocksOf(page)).not.toEqual([]);
  });

  it.each(examples)("$page quotes $label as it is", ({ label, text }) => {
    expect(existsSync(join(root, label)), label).toBe(true);
    const source = readFileSync(join(root, label), "utf8").split("\n").map(unindented);
    let from = 0;
    for (const part of partsOf(text)) {
      const at = placeOf(part, source, from);
      expect(at, `${label} has, in this order:\n${part.join("\n")}`).toBeGreaterThanOrEqual(0);
      from = at + part.length;
    }
  });
});

describe("The answer in docs/contributing/answers.md", () => {
  it("is what the call above it is answered with", async () => {
    const blocks = blocksOf("docs/contributing/answers.md");
    const [call, answer] = ["call", "answer"].map((name) =>
      z.record(z.string(), z.unknown()).parse(blocks.filter(({ label }) => label === name).map(parsed)[0]),
    );
    const client = await launch({
      command: process.execPath,
      args: [mainFile, "--demo"],
      env: { HOME: root },
    });
    const { structuredContent } = await client.callTool({
      name: "contacts_search_contacts",
      arguments: call ?? {},
    });
    await client.close();
    // Ids and times of the demo are made anew at each start.
    expect(formOf(structuredContent)).toEqual(formOf(answer));
  });
});

/** A value with the kind of each of its leaves in place of it. */
function formOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(formOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, formOf(inner)]));
}

/** The lines between those that stand for something left out. */
function partsOf(text: string): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split(/^ *…\n/m)
    .map((part) => part.trimEnd().split("\n").map(unindented))
    .filter((part) => part.join("") !== "");
}

/** At which line of a file, not before `from`, these lines follow each other; -1 when they do not. */
function placeOf(part: readonly string[], source: readonly string[], from: number): number {
  return source.findIndex((_, at) => at >= from && part.every((line, ahead) => source[at + ahead] === line));
}

function unindented(line: string): string {
  return line.trimStart();
}
