import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "../harness/process.js";

const page = readFileSync(`${root}SECURITY.md`, "utf8");
const suites = readdirSync(`${root}test/security`)
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => file.replace(".test.ts", ""));

/** The last cell of each row of the tables of promises. */
const triedIn = [...page.matchAll(/^\| .+ \| ([^|]+) \|$/gm)]
  .map(([, cell = ""]) => cell)
  .filter((cell) => cell !== "tried in");

it("each promise of SECURITY.md names a suite that is there", () => {
  expect(triedIn.length).toBeGreaterThan(20);
  for (const cell of triedIn) {
    const own = [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = ""]) => name);
    const linked = [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, path = ""]) => path);
    expect(own.length + linked.length, cell).toBeGreaterThan(0);
    expect(
      own.filter((name) => !suites.includes(name)),
      cell,
    ).toEqual([]);
    expect(
      linked.filter((path) => !existsSync(`${root}${path}`)),
      cell,
    ).toEqual([]);
  }
});

it("each suite of attacks stands for a promise of SECURITY.md", () => {
  expect(suites.filter((name) => !triedIn.some((cell) => cell.includes(`\`${name}\``)))).toEqual([]);
});
