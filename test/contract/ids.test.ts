import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { searches } from "../../src/declare/suggestions.js";
import { templatePattern } from "./judge.js";
import { placesOf, withValue } from "./places.js";
import { argumentSets, openWire, type Wire } from "./wire.js";

const { cards } = await loadCatalogue();
const places = await placesOf("id");

const searched: readonly string[] = Object.values(searches).map(({ text }) => text);

let wire: Wire;

beforeAll(async () => {
  wire = await openWire();
});

afterAll(() => wire?.close());

/** Nothing that the recorder answers holds a record, so that nobody has any name. */
describe.each(places)("%s: %s", (name, path, place) => {
  it("takes no name that nobody has: it says so, and does not send it", async () => {
    const { all: whole } = await argumentSets(wire, name);
    wire.take();
    const result = await wire.peer.call(name, Object(withValue(whole, place.path, "Nobody Of That Name")));
    const text = result.content[0]?.text ?? "";
    expect(result.isError, text).toBe(true);
    expect(text).toContain(path);
    expect(text).toMatch(/there is none named "Nobody Of That Name"|"Nobody Of That Name" cannot be the id/);
    const line = cards.find((card) => card.name === name)?.line ?? "";
    const [method, template = ""] = line.split(" ");
    // Searches for the name are no harm: an id stands elsewhere.
    const sent = wire.take().map(({ path: address, query, body, method: verb }) => {
      const ids = [...query].filter(([argument]) => !searched.includes(argument));
      return `${address}?${ids} ${verb === method && templatePattern(template).test(address) ? body : ""}`;
    });
    expect(sent.join(" ")).not.toMatch(/Nobody/);
  });
});

it("there are ids in bodies, in lists and in addresses", () => {
  expect(places.some(([, , { path }]) => path.length > 2)).toBe(true);
  expect(places.length).toBeGreaterThan(500);
});
