import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOfSamePath } from "../../src/call/lookups/records.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { endpointOf } from "../../src/catalogue/endpoint.js";
import { argumentSets, openWire, type Wire } from "./wire.js";

/** Every list of the catalogue that takes the place of another, against records that have a list of one item. */
const catalogue = await loadCatalogue();
const operations = await Promise.all(
  catalogue.cards.map(async (card) => (await catalogue.endpoint(card)).operation),
);
const replacing = operations.flatMap((operation) =>
  endpointOf(operation).arguments.flatMap(({ name, replaces }) =>
    replaces === undefined ? [] : [{ operation, argument: name, what: replaces }],
  ),
);
const lists = replacing.filter(({ what }) => what.clears !== true);
const cleared = replacing.filter(({ what }) => what.clears === true);
const named = lists.map((list) => [list.operation.name, list.argument, list] as const);

type Arguments = Record<string, unknown>;

/** With records that have what a whole call gives, and with some that nobody can read. */
let readable: Wire;
let unreadable: Wire;
/** With a record, by itself and in a list, that has all that a change may clear. */
let whole: Wire;
const recordId = "aPayoutMethod0000001";
const given = new Map<string, readonly unknown[]>();

beforeAll(async () => {
  unreadable = await openWire({ GHL_CONFIRM: "auto" });
  let records: Arguments = {};
  for (const { operation, argument, what } of lists) {
    const { all } = await argumentSets(unreadable, operation.name);
    const list = all[argument];
    if (!Array.isArray(list)) throw new Error(`no sample of ${operation.name}'s ${argument}`);
    given.set(`${operation.name} ${argument}`, list);
    records = placed(records, what.at, list);
  }
  readable = await openWire({ GHL_CONFIRM: "auto" }, records);
  const fields = cleared.reduce<Arguments>((record, { what }) => placed(record, what.at, "4711"), {});
  const inLists = cleared.flatMap(({ what }) => what.foundBy?.flatMap(({ item }) => item?.list ?? []) ?? []);
  const asItem = Object.fromEntries(inLists.map((list) => [list, [{ _id: recordId, ...fields }]]));
  whole = await openWire({ GHL_CONFIRM: "auto" }, { _id: recordId, ...fields, ...asItem });
});

afterAll(async () => {
  await readable?.close();
  await unreadable?.close();
  await whole?.close();
});

function placed(record: Arguments, path: string, value: unknown): Arguments {
  const [name = "", ...rest] = path.split(".");
  return {
    ...record,
    [name]: rest.length === 0 ? value : placed(Object(record[name]), rest.join("."), value),
  };
}

async function losses(wire: Wire, name: string, argument: string, list: readonly unknown[]) {
  const { example } = await argumentSets(wire, name);
  const { structuredContent } = await wire.peer.call(name, { ...example, [argument]: list, dryRun: true });
  expect(structuredContent).toMatchObject({ dryRun: true });
  return structuredContent?.losses;
}

async function asked(wire: Wire, name: string, argument: string, list: readonly unknown[]) {
  const { example } = await argumentSets(wire, name);
  return wire.peer.call(name, { ...example, [argument]: list });
}

describe.each(named)("%s with %s", (name, argument, { operation, what }) => {
  const whole = () => given.get(`${name} ${argument}`) ?? [];

  it("names what a list leaves out, and asks", async () => {
    const lost = [{ argument, kind: "gone", items: [expect.any(String)] }];
    expect(await losses(readable, name, argument, [])).toEqual(lost);
    const { structuredContent } = await asked(readable, name, argument, []);
    expect(structuredContent).toMatchObject({ confirmationNeeded: { preview: { losses: lost } } });
  });

  it("takes nothing away that is given again", async () => {
    expect(await losses(readable, name, argument, whole())).toBeUndefined();
  });

  it("asks where nobody can say what stands there", async () => {
    const { structuredContent, content } = await asked(unreadable, name, argument, whole());
    expect(structuredContent).toMatchObject({
      confirmationNeeded: { preview: { losses: [{ argument, kind: "unread" }] } },
    });
    expect(content[0]?.text).toContain("could not be read");
  });

  it("is read where its list is said to stand", () => {
    const [first = "", ...further] = what.at.split(".");
    const names = what.foundBy?.map((way) => way.operation) ?? [
      readOfSamePath(catalogue, operation.line)?.name,
    ];
    const kinds = names.map((one) => operations.find((read) => read.name === one)?.returns[first]);
    // Where there may be no record, it counts as a value.
    const right = further.length === 0 ? ["list"] : ["record", "value"];
    expect(kinds.filter((kind) => kind === undefined || !right.includes(kind))).toEqual([]);
  });

  it("says so when it is described, and takes a confirmation", async () => {
    const { structuredContent } = await readable.peer.call("describe_operation", { operation: name });
    expect(structuredContent).toMatchObject({ risk: { also: expect.arrayContaining(["delete"]) } });
    const tool = (await readable.peer.listTools()).find((one) => one.name === name);
    expect(tool?.inputSchema).toHaveProperty("properties.confirm");
  });
});

describe.each(cleared.map((one) => [one.operation.name, one.argument, one] as const))(
  "%s without %s",
  (name, argument, { operation, what }) => {
    const item = what.foundBy?.[0]?.item;

    it("names what the record has there, and asks", async () => {
      const { example } = await argumentSets(whole, name);
      const { [argument]: _, ...left } = example;
      const own = item === undefined ? {} : { [item.from]: recordId };
      const { structuredContent } = await whole.peer.call(name, { ...left, ...own });
      expect(structuredContent).toMatchObject({
        confirmationNeeded: {
          preview: { losses: expect.arrayContaining([{ argument, kind: "gone", items: ["4711"] }]) },
        },
      });
    });

    it("says so when it is described, and is read where its value is said to stand", async () => {
      const { structuredContent } = await whole.peer.call("describe_operation", { operation: name });
      expect(structuredContent).toMatchObject({
        risk: {
          also: expect.arrayContaining(["delete"]),
          when: { delete: expect.stringContaining(argument) },
        },
      });
      const read = what.foundBy?.[0]?.operation ?? readOfSamePath(catalogue, operation.line)?.name;
      const returns = operations.find((one) => one.name === read)?.returns ?? {};
      // A read says what a record is known by, and not each of its fields.
      expect(Object.keys(returns)).toContain(item?.list ?? "_id");
    });
  },
);

describe("a country of a shipping zone", () => {
  const us = (...states: string[]) => [{ code: "US", states: states.map((code) => ({ code })) }];

  it.each([
    ["loses the states that it no longer has", us("TX", "OK"), us("TX"), ["OK of US"]],
    ["loses the rest of it where it was whole", [{ code: "US" }], us("TX"), ["US as a whole"]],
    ["loses none where it becomes whole", us("TX", "OK"), [{ code: "US" }], undefined],
  ])("%s", async (_, before, after, items) => {
    const wire = await openWire({ GHL_CONFIRM: "auto" }, { data: { countries: before } });
    const lost = await losses(wire, "store_update_shipping_zone", "countries", after);
    await wire.close();
    expect(lost).toEqual(items && [{ argument: "countries", kind: "gone", items }]);
  });
});

it("there are such lists", () => {
  expect(lists.length).toBeGreaterThan(12);
  expect(cleared.length).toBeGreaterThan(12);
});
