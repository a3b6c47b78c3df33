import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { kindOf } from "../../src/declare/fields.js";
import type { ToolResult } from "../harness/peers.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});

afterAll(() => on?.close());

const text = (result: ToolResult) => result.content[0]?.text ?? "";

const read = (operation: string, args: Record<string, unknown>) =>
  on.peer.call("read_operation", { operation, arguments: args });

/** The body of the latest search; other requests look names up. */
function lastSearch(path: string) {
  return JSON.parse(present(on.simulator.requests.filter((request) => request.path === path).at(-1)).body);
}

const filterSchema = z.looseObject({ field: z.string(), operator: z.string() });

const describedSchema = z.looseObject({
  inputSchema: z.looseObject({
    properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })),
  }),
  search: z.record(
    z.string(),
    z.looseObject({
      operators: z.array(filterSchema).optional(),
      fields: z.unknown().optional(),
      groups: z.array(z.unknown()).optional(),
      example: z.array(z.unknown()).optional(),
    }),
  ),
});

async function described(operation: string) {
  const result = await on.peer.call("describe_operation", { operation });
  return describedSchema.parse(result.structuredContent);
}

const operatorsOfAll = ["eq", "not_eq", "contains", "not_contains", "exists", "not_exists", "range"];

const { cards, endpointOf } = await loadCatalogue().then((catalogue) => ({
  cards: catalogue.cards,
  endpointOf: (name: string) => catalogue.endpoint(present(catalogue.card(name))),
}));

const searches = (
  await Promise.all(
    cards.map(async ({ name }) => {
      const { arguments: all } = await endpointOf(name);
      return all.some(({ field }) => kindOf(field)?.kind === "filters") ? [name] : [];
    }),
  )
).flat();

describe("filters", () => {
  it("are declared for the searches whose filters HighLevel's files leave out", () => {
    expect(searches.toSorted()).toEqual([
      "contacts_search_contacts",
      "objects_search_records",
      "opportunities_query_opportunities",
    ]);
  });

  it.each(searches)("of %s have an example of each operator in describe_operation", async (name) => {
    const { search } = await described(name);
    const operators = present(search.filters?.operators).map(({ operator }) => operator);
    expect(operators).toEqual(expect.arrayContaining(operatorsOfAll));
  });

  it.each(searches)("of %s have each operator in the argument's own text", async (name) => {
    const { inputSchema, search } = await described(name);
    const words = inputSchema.properties.filters?.description ?? "";
    for (const { field, operator } of present(search.filters?.operators)) {
      expect(words).toContain(`${field} ${operator}`);
    }
  });

  const simulated = searches.filter((name) => !name.startsWith("objects_"));

  it.each(simulated)("of %s are taken by the service as the examples have them", async (name) => {
    const { search } = await described(name);
    const { operators = [], groups = [] } = present(search.filters);
    const { example = [] } = present(search.sort);
    for (const filter of [...operators, ...groups]) {
      const result = await read(name, { filters: [filter], sort: example });
      expect(result.isError, `${JSON.stringify(filter)}: ${text(result)}`).toBeUndefined();
    }
  });

  it.each(searches)("of %s with an operator that there is not are refused: nothing is sent", async (name) => {
    const before = on.simulator.received;
    const group = { group: "OR", filters: [{ field: "source", operator: "not_equal", value: "x" }] };
    const schemaKey = name.startsWith("objects_") ? { schemaKey: "custom_objects.pet" } : {};
    const result = await read(name, { ...schemaKey, filters: [group] });
    expect(text(result)).toContain("filters.0.filters.0.operator");
    expect(text(result)).toContain("did you mean not_eq?");
    expect(text(result)).toContain("range");
    expect(on.simulator.received).toBe(before);
  });

  it("by a date take it as every time range does, in the sub-account's zone and to its end", async () => {
    await read("contacts_search_contacts", {
      filters: [{ field: "dateAdded", operator: "range", value: { gte: "2026-07-01", lte: "2026-07-31" } }],
    });
    const sent = lastSearch("/contacts/search");
    const zone = present(on.simulator.world.locations.get(on.settings.GHL_LOCATION_ID)).timezone;
    expect(zone).toBe("America/New_York");
    expect(sent.filters[0].value).toEqual({
      gte: "2026-07-01T04:00:00.000Z",
      lte: "2026-08-01T03:59:59.999Z",
    });
  });

  it("by an owner take the name, and say whom they took", async () => {
    const user = present(
      on.simulator.world.users.find(({ locationIds }) =>
        locationIds.includes(on.settings.GHL_LOCATION_ID ?? ""),
      ),
    );
    const name = `${user.firstName} ${user.lastName}`;
    const result = await read("contacts_search_contacts", {
      filters: [{ group: "OR", filters: [{ field: "assignedTo", operator: "eq", value: [name] }] }],
    });
    expect(result.structuredContent?.resolved).toEqual({ [name]: { id: user.id, name } });
    expect(lastSearch("/contacts/search").filters[0].filters[0].value).toEqual([user.id]);
  });

  it("by an owner whom nobody is called are refused, for an empty answer would read as nobody's", async () => {
    const result = await read("opportunities_query_opportunities", {
      filters: [{ field: "assigned_to", operator: "eq", value: "No Such User" }],
    });
    expect(text(result)).toContain('there is none named "No Such User"');
  });

  it("by a number keep it", async () => {
    await read("opportunities_query_opportunities", {
      filters: [{ field: "monetary_value", operator: "range", value: { gte: 1000 } }],
    });
    expect(lastSearch("/opportunities/search").filters[0].value).toEqual({ gte: 1000 });
  });
});

describe("the order of a search", () => {
  it.each([
    ["contacts_search_contacts", "dateadded", "dateAdded"],
    ["opportunities_query_opportunities", "dateAdded", "date_added"],
  ])("of %s by %s is refused with the nearest field: nothing is sent", async (name, field, nearest) => {
    const before = on.simulator.received;
    const result = await read(name, { sort: [{ field, direction: "desc" }] });
    expect(text(result)).toContain(`did you mean ${nearest}?`);
    expect(on.simulator.received).toBe(before);
  });

  it("by a custom field is left to the service", async () => {
    const result = await read("contacts_search_contacts", {
      sort: [{ field: "customFields.OBj007JIEmLP0IEHdV1l", direction: "asc" }],
    });
    expect(result.isError, text(result)).toBeUndefined();
  });

  it("goes asc or desc", async () => {
    const result = await read("contacts_search_contacts", {
      sort: [{ field: "dateAdded", direction: "descending" }],
    });
    expect(text(result)).toContain("did you mean desc?");
  });
});
