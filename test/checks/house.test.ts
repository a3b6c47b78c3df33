import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Sources } from "./sources.js";

const house = ["npm", "run", "--silent", "house", "--", "--check"] as const;
const sources = new Sources();
afterAll(() => sources.remove());

/** That it stands as it should, `.ci/run` shows. */
describe("The house", { timeout: 120_000 }, () => {
  describe("with a step left out, a room too full and a fifth type that carries the call", () => {
    beforeAll(() => {
      sources.change("src/call/way.ts", "    .via(ownLocation)\n", "");
      sources.write(
        "src/call/planted.ts",
        "export interface Planted {\n  operation: string;\n  args: string;\n  signal: string;\n}\n",
      );
      for (let file = 0; file < 16; file++) sources.write(`src/text/planted-${file}.ts`, "export {};\n");
    });

    it("fails, and names each", () => {
      const { status, output } = sources.run(...house);
      expect(status).toBe(1);
      expect(output).toContain("types that carry it: 5, at most 4");
      expect(output).toMatch(/files in src\/text: \d+, at most 16/);
      expect(output).toContain("shows another way than the code has");
    });
  });
});
