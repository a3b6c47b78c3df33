import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { connect, type Peer } from "../harness/peers.js";
import type { RunningProcess } from "../harness/process.js";
import { type Scene, scene, serve } from "../harness/scene.js";

const catalogue = await loadCatalogue();
const changing = catalogue.cards.filter((card) => card.class !== "read");
/** One of each class: enough for a setting that another suite here asks about every change. */
const some = changing.filter(
  (card, place) => changing.findIndex((one) => one.class === card.class) === place,
);

let account: Scene;

beforeAll(async () => {
  account = await scene();
});

afterAll(() => account.close());

/** Read-only by the server's setting, whatever else is asked for, and by the query of one connection. */
const ways = [
  [
    "GHL_READ_ONLY over stdio",
    { GHL_READ_ONLY: "true", GHL_TOOLS: "all", GHL_CONFIRM: "never" },
    undefined,
    changing,
  ],
  [
    "GHL_READ_ONLY over HTTP",
    { GHL_READ_ONLY: "1", GHL_TOOLS: "all", GHL_CONFIRM: "never" },
    "?readonly=0&tools=all",
    some,
  ],
  ["?readonly=1", { GHL_TOOLS: "all", GHL_CONFIRM: "never" }, "?readonly=1", changing],
] as const;

describe.each(ways)("%s", (_, settings, query, tried) => {
  let peer: Peer;
  let server: RunningProcess | undefined;

  beforeAll(async () => {
    const env = { ...account.settings, ...settings };
    if (query !== undefined) server = await serve(env);
    const place = server === undefined ? { args: [], env } : { url: server.ready + query };
    peer = await connect("sdk 2.x on 2026-07-28", place);
    account.changes();
  });

  afterAll(async () => {
    expect(account.changes()).toEqual([]);
    await peer?.close();
    await server?.stop();
  });

  it("lists nothing but reads", async () => {
    const tools = await peer.listTools();
    expect(tools.length).toBeGreaterThan(200);
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
  });

  it("calls no change by its name", async () => {
    expect(tried.length).toBeGreaterThan(1);
    for (const { name } of tried) await expect(peer.call(name, {})).rejects.toThrow(/unknown tool/i);
  });

  it("has no executor that changes anything", async () => {
    for (const executor of ["write_operation", "delete_operation"]) {
      const args = { operation: "contacts_create_contact", arguments: { firstName: "Mara" } };
      await expect(peer.call(executor, args)).rejects.toThrow(/unknown tool/i);
    }
  });

  it("runs no change through the reading executor, by name or by HTTP line, with its example", async () => {
    for (const card of tried) {
      const { example } = await catalogue.operation(card);
      for (const operation of [card.name, card.line]) {
        const result = await peer.call("read_operation", { operation, arguments: example });
        expect([operation, result.isError]).toEqual([operation, true]);
      }
    }
  });

  it("finds no change by searching", async () => {
    const found = await peer.call("search_operations", { query: "delete a contact", limit: 20 });
    expect(JSON.stringify(found.structuredContent)).not.toMatch(/"call":"(write|delete)_operation"/);
  });

  it("changes nothing by a prompt, a resource or a completion", async () => {
    for (const name of await peer.listPrompts()) {
      await peer.prompt(name, { contact: "Olivia Bennett" }).catch(() => undefined);
    }
    for (const uri of await peer.listResources()) await peer.read(uri).catch(() => undefined);
    const calendars = { type: "ref/resource", uri: "ghl://calendars/{calendarId}" } as const;
    await peer.complete(calendars, "calendarId", "a");
    expect(account.changes()).toEqual([]);
  });
});
