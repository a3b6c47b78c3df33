import fc from "fast-check";
import { expect, it } from "vitest";
import { JSONBoundsError, JSONMeter, parseBounded } from "../../src/text/json.js";

const bounds = { depth: 8, parts: 1_000 };
const read = (text: string) => parseBounded(Buffer.from(text), bounds);

it("JSON within its bounds is read as it is, whatever its texts hold", () => {
  const value = fc.jsonValue({ maxDepth: 6, stringUnit: "binary" });
  fc.assert(
    fc.property(value, fc.nat({ max: 2 }), (given, indent) => {
      const text = JSON.stringify(given, null, indent);
      expect(read(text)).toEqual(JSON.parse(text));
    }),
  );
});

it("brackets, commas, quotes and backslashes in a text count for nothing", () => {
  const text = '[[{,"\\'.repeat(2_000);
  expect(read(JSON.stringify({ text, more: `${text}\\` }))).toEqual({ text, more: `${text}\\` });
});

it.each([
  ["lists in lists", "[".repeat(9) + "]".repeat(9)],
  ["records in records", `${'{"a":'.repeat(9)}1${"}".repeat(9)}`],
  ["a list of many", `[${"0,".repeat(1_001)}0]`],
  ["many empty records", `[${"{},".repeat(600)}{}]`],
  ["what is no JSON besides", "[".repeat(100_000)],
])("beyond them it is not read: %s", (_, text) => {
  expect(() => read(text)).toThrow(JSONBoundsError);
});

it("in pieces it is beyond a bound where it is beyond it whole", () => {
  const text = fc.string({ unit: fc.constantFrom("\\", '"', ",", ":", "[", "{", "a"), maxLength: 30 });
  const value = fc.dictionary(text, fc.array(text, { maxLength: 3 }), { maxKeys: 4 });
  const narrow = { depth: 2, parts: 9, members: 3 };
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 5 }), (given, size) => {
      const bytes = Buffer.from(JSON.stringify(given));
      const pieces = new JSONMeter(narrow);
      const found = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        pieces.beyond(bytes.subarray(n * size, (n + 1) * size)),
      ).find((beyond) => beyond !== undefined);
      expect(found).toBe(new JSONMeter(narrow).beyond(bytes));
    }),
  );
});
