import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../../simulator/", import.meta.url);
const readme = readFileSync(new URL("README.md", folder), "utf8");

describe("the simulator's README", () => {
  it("shows as its worked examples the very files that it names", () => {
    const shown = [...readme.matchAll(/whole of `(areas\/[^`]+)`:\n\n```ts\n(.*?)```/gs)];
    expect(shown).toHaveLength(2);
    for (const [, path, code] of shown) expect(code).toBe(readFileSync(new URL(path ?? "", folder), "utf8"));
  });

  it("has a row for every room", () => {
    const rooms = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const rows = [...readme.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, room]) => room);
    expect(rows.toSorted()).toEqual(rooms.map(({ name }) => name).toSorted());
  });
});
