import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { startHTTP } from "../../src/http/app.js";
import { logIn } from "../harness/login.js";
import { connect, type Peer } from "../harness/peers.js";
import { modern, send } from "../harness/requests.js";
import { type Scene, scene } from "../harness/scene.js";

let stage: Scene;
let peer: Peer;

beforeAll(async () => {
  stage = await scene({ account: "app" });
  await logIn(await stage.open(), stage.simulator);
  peer = await connect("sdk 2.x by itself", { args: [], env: stage.settings });
});
afterAll(async () => {
  await peer.close();
  await stage.close();
});

const all = [demo.locationId, demo.dentalLocationId, demo.gymLocationId];

describe("An agency's surface", () => {
  it("lists list_locations and read_across_locations, and tools take a location", async () => {
    const tools = await peer.listTools();
    const names = tools.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["list_locations", "read_across_locations"]));
    const search = tools.find(({ name }) => name === "contacts_search_contacts");
    expect(search?.inputSchema.properties).toMatchObject({ location: { type: "string" } });
    expect(JSON.stringify(search?.inputSchema.required ?? [])).not.toContain("location");
  });

  it("stays within 52 tools and 12,000 tokens, and the search surface within 7 and 1,500", async () => {
    const listed = await peer.listTools();
    expect(listed.length).toBeLessThanOrEqual(52);
    expect(JSON.stringify(listed).length / 4).toBeLessThanOrEqual(12_000);
    const small = await connect("sdk 2.x by itself", { args: ["--tools", "search"], env: stage.settings });
    const few = await small.listTools();
    await small.close();
    expect(few.length).toBeLessThanOrEqual(7);
    expect(JSON.stringify(few).length / 4).toBeLessThanOrEqual(1_500);
  });

  it("has list_locations on every surface, and read_across_locations only where any read can be run", async () => {
    const narrow = await connect("sdk 2.x by itself", {
      args: ["--tools", "contacts_get_contact"],
      env: stage.settings,
    });
    expect((await narrow.listTools()).map(({ name }) => name).toSorted()).toEqual([
      "contacts_get_contact",
      "list_locations",
    ]);
    await narrow.close();
  });

  it("of one sub-account alone has none of this", async () => {
    const one = await connect("sdk 2.x by itself", {
      args: [],
      env: { ...stage.settings, GHL_LOCATION_ID: demo.gymLocationId },
    });
    const tools = await one.listTools();
    await one.close();
    expect(tools.map(({ name }) => name)).not.toContain("list_locations");
    for (const { inputSchema } of tools) expect(inputSchema.properties).not.toHaveProperty("location");
  });
});

describe("list_locations", () => {
  it("gives id, name, time zone and whether it can be reached", async () => {
    const { structuredContent } = await peer.call("list_locations", {});
    expect(structuredContent).toMatchObject({ total: 3 });
    expect(structuredContent?.locations).toContainEqual({
      id: demo.gymLocationId,
      name: "Kestrel Strength & Conditioning",
      timezone: "Europe/London",
      reachable: true,
    });
  });

  it("finds by a part of the name", async () => {
    const { structuredContent } = await peer.call("list_locations", { query: "harbor" });
    expect(structuredContent).toMatchObject({ locations: [{ id: demo.dentalLocationId }], total: 3 });
  });
});

describe("read_across_locations", () => {
  it("reads in every sub-account, each with its own token", async () => {
    const before = stage.simulator.requests.length;
    const { structuredContent } = await peer.call("read_across_locations", {
      operation: "calendars_list_calendars",
    });
    expect(structuredContent).toMatchObject({ succeeded: 3, failed: 0 });
    const asked = stage.simulator.requests.slice(before).filter(({ path }) => path === "/calendars/");
    expect(asked.map(({ query }) => new Map(query).get("locationId")).toSorted()).toEqual(all.toSorted());
    expect(new Set(asked.map(({ headers }) => headers.authorization)).size).toBe(3);
  });

  it("tells how far it is, sub-account by sub-account", async () => {
    const server = await startHTTP({ program: await stage.open(), host: "127.0.0.1", port: 0 });
    const { headers, body } = modern("tools/call", {
      name: "read_across_locations",
      arguments: { operation: "calendars_list_calendars" },
    });
    const { _meta } = body.params;
    const asked = { ...body, params: { ...body.params, _meta: { ..._meta, progressToken: 5 } } };
    const { text } = await send(`${server.url}/mcp`, { headers, body: asked });
    await server.close();
    const told = [...text.matchAll(/"progress":(\d),"total":3/g)].map(([, done]) => done);
    expect(told).toEqual(["1", "2", "3"]);
  });

  it("answers the others where one fails, with the error beside it", async () => {
    const [contact] = stage.simulator.world.contacts.where(
      ({ locationId }) => locationId === demo.dentalLocationId,
    );
    const { structuredContent, isError } = await peer.call("read_across_locations", {
      operation: "contacts_get_contact",
      arguments: { contactId: contact?.id },
      locations: ["Harbor Dental Studio", demo.gymLocationId],
    });
    expect(isError).toBeUndefined();
    expect(structuredContent).toMatchObject({
      succeeded: 1,
      failed: 1,
      results: [
        { location: { id: demo.dentalLocationId }, result: { contact: { id: contact?.id } } },
        { location: { id: demo.gymLocationId }, error: { kind: "wrong_location" } },
      ],
    });
  });

  it("refuses what is not a read, and a wrong argument, once and before anything is sent", async () => {
    const before = stage.simulator.requests.length;
    const write = await peer.call("read_across_locations", {
      operation: "contacts_create_contact",
      arguments: { email: "mara@example.com" },
    });
    expect(write).toMatchObject({ isError: true, structuredContent: { error: { kind: "refused" } } });
    const wrong = await peer.call("read_across_locations", {
      operation: "contacts_search_contacts",
      arguments: { pageLimitt: 1 },
    });
    expect(wrong).toMatchObject({ isError: true, structuredContent: { error: { kind: "validation" } } });
    expect(stage.simulator.requests.slice(before).filter(({ path }) => path.startsWith("/contacts"))).toEqual(
      [],
    );
  });
});
