import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import type { Operation } from "../../src/declare/operation.js";
import { at } from "../../src/text/json.js";
import { connect, type Peer } from "../harness/peers.js";
import { answers, startUpstream, type Upstream } from "../harness/upstream.js";
import { argumentSets, unbound } from "./wire.js";

/** What is promised of lists holds for each operation that answers with one. */
const catalogue = await loadCatalogue();
const reads = await Promise.all(
  catalogue.cards
    .filter((card) => card.class === "read" && card.supersededBy === undefined)
    .map(async (card) => (await catalogue.endpoint(card)).operation),
);

/** Where the list of a reply stands; undefined when there is none, or more than one and no pages. */
function listOf({ pager, returns, reply }: Operation): string | undefined {
  if (reply !== "json") return undefined;
  if (pager !== undefined) return pager.items;
  const lists = Object.keys(returns).filter((name) => returns[name] === "list");
  return lists.length === 1 ? lists[0] : undefined;
}

const withList = reads.flatMap((operation) => {
  const path = listOf(operation);
  return path === undefined ? [] : [[operation.name, path, operation] as const];
});
const without = reads
  .filter(
    ({ pager, returns, reply }) =>
      reply === "json" &&
      pager === undefined &&
      Object.keys(returns).length > 0 &&
      Object.values(returns).every((kind) => kind === "value"),
  )
  .map((operation) => [operation.name, operation] as const);

let upstream: Upstream;
let peer: Peer;

beforeAll(async () => {
  upstream = await startUpstream();
  const env = { ...unbound, GHL_BASE_URL: upstream.url, GHL_TOOLS: "all", GHL_JOURNAL: "off" };
  peer = await connect("sdk 2.x on 2026-07-28", { args: [], env });
});

afterAll(async () => {
  await peer?.close();
  await upstream?.close();
});

/** The answer to the operation's example when HighLevel's reply holds this list, and what goes on after it. */
async function answerWith(
  name: string,
  path: string,
  list: readonly unknown[],
  more: Record<string, unknown>,
) {
  const { example } = await argumentSets({ peer }, name);
  upstream.manner = answers(200, JSON.stringify(laidAt(path, list)));
  return peer.call(name, { ...example, ...more });
}

/** A reply with the list at its path, and with the zone of the sub-account, which times are read in. */
function laidAt(path: string, list: readonly unknown[]): unknown {
  if (path === "") return list;
  const inner = path.split(".").reduceRight<unknown>((value, key) => ({ [key]: value }), list);
  return { location: { timezone: "America/New_York" }, ...Object(inner) };
}

const three = ["a", "b", "c"].map((id) => ({
  id,
  _id: id,
  name: `The ${id}`,
  dateAdded: "2026-11-01T10:00:00Z",
}));

describe("maxItems is a maximum", () => {
  it.each(withList)("of %s (%s), and what follows is said", async (name, path) => {
    const result = await answerWith(name, path, three, { maxItems: 1 });
    expect(result.isError, result.content[0]?.text).toBeFalsy();
    const shown = result.structuredContent ?? {};
    expect(at(shown, path === "" ? "result" : path)).toHaveLength(1);
    expect(shown.next ?? shown.left).toBeDefined();
  });

  it.each(without)("and refused of %s, which has no list", async (name) => {
    const { example } = await argumentSets({ peer }, name);
    upstream.manner = answers(200, JSON.stringify({ location: { timezone: "America/New_York" }, a: 1 }));
    const result = await peer.call(name, { ...example, maxItems: 1 });
    expect(result.isError).toBe(true);
    expect(result.content[0]?.text).toMatch(/maxItems/);
  });
});

describe("an empty list stays in the answer", () => {
  it.each(withList)("of %s (%s), without a page after it", async (name, path) => {
    const result = await answerWith(name, path, [], {});
    expect(result.isError, result.content[0]?.text).toBeFalsy();
    const shown = result.structuredContent ?? {};
    expect(at(shown, path === "" ? "result" : path)).toEqual([]);
    expect(shown).not.toHaveProperty("next");
  });
});
