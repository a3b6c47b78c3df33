import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ledger, ledgerV3 } from "../../facts/ledger.js";
import { overrides } from "../../facts/overrides.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { lookups } from "../../src/declare/lookups.js";
import { searches } from "../../src/declare/suggestions.js";
import type { Recorded } from "../harness/recorder.js";
import { templatePattern } from "./judge.js";
import { argumentSets, openWire, type Wire } from "./wire.js";

const { cards } = await loadCatalogue();

/** Texts that have broken other clients: path steps, separators, half characters, keys of every object, sheer size. */
const oddTexts = [
  "",
  " ",
  ".",
  "..",
  "../..",
  "a/../../b",
  "%2e%2e",
  "%2F..%2F",
  "a?b=c",
  "a#b",
  "a&locationId=other",
  "a;b",
  "a\\..\\b",
  "\\u0000",
  "a\nHost: evil",
  "\r\n\r\nGET / HTTP/1.1",
  "{contactId}",
  "__proto__",
  "constructor",
  "\ud800",
  "a\udfffb",
  "日本語 👩‍👩‍👧",
  "\u202eabc",
  "x".repeat(10_000),
  "12345",
  "1e309",
  "null",
];

const oddText = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.tuple(fc.constantFrom(...oddTexts), fc.constantFrom(...oddTexts)).map((parts) => parts.join("/")),
);

const oddValue = fc.oneof(
  { weight: 12, arbitrary: oddText },
  { weight: 1, arbitrary: fc.integer().map(String) },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)),
  },
  { weight: 1, arbitrary: fc.array(oddText, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.dictionary(oddText, oddText, { maxKeys: 3 }) },
);

/** Which arguments are replaced by what, and which are made up. */
const oddCall = fc.record({
  place: fc.nat(),
  whole: fc.boolean(),
  values: fc.array(oddValue, { minLength: 1, maxLength: 2 }),
  which: fc.nat(),
  extra: fc.oneof(
    { weight: 8, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.tuple(oddText, oddValue) },
  ),
});

describe("whatever the arguments", () => {
  let wire: Wire;
  const seen = { sent: 0, refused: 0 };

  beforeAll(async () => {
    wire = await openWire();
  });

  afterAll(() => wire?.close());

  it("a request keeps to its path template and its declared query names, and the process stays up", async () => {
    await fc.assert(
      fc.asyncProperty(oddCall, async ({ place, whole, values, which, extra }) => {
        const card = cards[place % cards.length];
        if (card === undefined) throw new Error("no operations");
        const sets = await argumentSets(wire, card.name);
        const args = whole ? sets.all : sets.required;
        const names = Object.keys(args);
        const odd = Object.fromEntries(
          values.flatMap((value, index) => {
            const name = names[(which + index) % Math.max(1, names.length)];
            return name === undefined ? [] : [[name, value]];
          }),
        );
        // JSON.parse alone makes `__proto__` a key like any other, as it arrives from a client.
        const call: Record<string, unknown> = JSON.parse(
          JSON.stringify({ ...args, ...odd, ...(extra === null ? {} : { [extra[0]]: extra[1] }) }),
        );
        wire.take();
        const result = await wire.peer.call(card.name, call);
        const requests = wire.take();
        if (result.isError === true) {
          seen.refused += 1;
          expect(result.content[0]?.text ?? "").toMatch(/\S{3}/);
        } else {
          seen.sent += 1;
          expect(requests.filter((request) => fits(request, card.line))).not.toEqual([]);
        }
        const strays = requests.filter(
          (request) => ![card.line, ...lookedUp].some((line) => fits(request, line)),
        );
        expect(strays.map(({ method, path, query }) => `${method} ${path}?${query}`)).toEqual([]);
      }),
      { numRuns: 2_500, seed: 20_260_302 },
    );
    expect((await wire.peer.listTools()).length).toBeGreaterThan(600);
    // Where nothing is sent, or nothing refused, the arguments were not odd in the right way.
    expect(seen.sent).toBeGreaterThan(200);
    expect(seen.refused).toBeGreaterThan(200);
  }, 60_000);
});

/** Names among the arguments are looked up, and so is the zone that a local time is in. */
const lookedUp = [
  ...Object.values({ ...lookups, ...searches }).map(
    ({ operation }) => cards.find(({ name }) => name === operation)?.line ?? "",
  ),
  "GET /locations/{locationId}",
];

function fits({ method, path, query }: Recorded, line: string): boolean {
  const [verb, template = ""] = line.split(" ");
  const known = [
    ...(ledger.get(line)?.query ?? []),
    ...(ledgerV3.get(line)?.query ?? []),
    ...(overrides[line]?.added ?? []),
  ];
  return (
    method === verb &&
    templatePattern(template).test(path) &&
    [...query.keys()].every((name) => known.includes(name))
  );
}
