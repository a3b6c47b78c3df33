import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { root } from "../harness/process.js";
import { errorTexts } from "./error-texts.js";

const page = readFileSync(`${root}docs/TROUBLESHOOTING.md`, "utf8");

describe("docs/TROUBLESHOOTING.md", () => {
  it.each(["src/call", "src/api"])("has every error text of %s", (folder) => {
    const texts = errorTexts(folder);
    expect(texts.length).toBeGreaterThan(15);
    expect(texts.filter(({ stable }) => !page.includes(stable))).toEqual([]);
  });
});
