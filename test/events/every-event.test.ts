import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { events, findEvent } from "../../src/webhooks/events/index.js";
import { entitiesIn } from "../../src/webhooks/identify/subject.js";
import {
  asAdministrator,
  deliver,
  type EventServer,
  listedEvents,
  serveEvents,
  storeFolder,
} from "../harness/events.js";
import { connect, type Peer } from "../harness/peers.js";

const shown = z.looseObject({
  event: z.string(),
  mayBe: z.array(z.string()).optional(),
  body: z.looseObject({ webhookId: z.string() }),
});

describe("on the default URL, without a name in the address", () => {
  let place: Awaited<ReturnType<typeof storeFolder>>;
  let server: EventServer;
  let peer: Peer;

  beforeAll(async () => {
    place = await storeFolder();
    server = await serveEvents(place.folder);
    peer = await connect("sdk 2.x by itself", { url: server.mcp, headers: asAdministrator });
  });

  afterAll(async () => {
    await peer?.close();
    await server?.stop();
    await place?.remove();
  });

  it.each(events.map((event) => [event.name, event] as const))(
    "is found by its name, told or one of those it may be: %s",
    async (name, event) => {
      const { status, receipt } = await deliver(`${server.url}/webhooks/ghl`, event.sample);
      expect(status).toBe(200);
      const listed = listedEvents.parse(
        (await peer.call("events_list", { event: name, limit: 1 })).structuredContent,
      );
      expect(listed.events.map(({ id }) => id)).toEqual([receipt?.id]);
      const [found] = listed.events;
      // What names itself is told; only what HighLevel sends without a name may stay open.
      if (event.payloadType !== null) expect(found).toMatchObject({ event: name });
      else expect([found?.event, ...(found?.mayBe ?? [])]).toContain(name);
    },
  );
});

/** Every event makes the whole way: posted, verified, stored, queried and read by an MCP client. */
describe.each(["sdk 1.x", "sdk 2.x on 2026-07-28"] as const)("with %s", (kind) => {
  let place: Awaited<ReturnType<typeof storeFolder>>;
  let server: EventServer;
  let peer: Peer;

  beforeAll(async () => {
    place = await storeFolder();
    server = await serveEvents(place.folder);
    peer = await connect(kind, { url: server.mcp, headers: asAdministrator });
  });

  afterAll(async () => {
    await peer?.close();
    await server?.stop();
    await place?.remove();
  });

  it("knows all 77 of them", () => {
    expect(events).toHaveLength(77);
  });

  it.each(events.map((event) => [event.name, event] as const))("%s", async (name, event) => {
    const webhookId = `delivery-of-${name}`;
    const { status, receipt } = await deliver(`${server.url}/webhooks/ghl/${name}`, event.sample, webhookId);
    expect(status).toBe(200);
    expect(receipt?.duplicate).toBe(false);

    const [entity] = entitiesIn(event, event.sample);
    const about = entity === undefined ? {} : { entity: `${entity.kind}:${entity.id}` };
    const listed = listedEvents.parse(
      (await peer.call("events_list", { event: name, ...about })).structuredContent,
    );
    expect(listed.events.map(({ id }) => id)).toEqual([receipt?.id]);
    expect(listed.events[0]).toMatchObject({ event: name, body: { webhookId } });

    const read = shown.parse(await peer.read(listed.events[0]?.uri ?? ""));
    expect(read).toMatchObject({ event: name, body: { webhookId } });

    const described = z
      .looseObject({ name: z.string(), sample: z.unknown() })
      .parse(await peer.read(`ghl://events/catalogue/${name}`));
    expect(described).toMatchObject({ name, sample: event.sample });
  });

  it("shows them all page by page, the newest first, none twice", async () => {
    const seen: string[] = [];
    let args: Record<string, unknown> | undefined = { limit: 20 };
    while (args !== undefined) {
      const page = listedEvents.parse((await peer.call("events_list", args)).structuredContent);
      seen.push(...page.events.map(({ event }) => event));
      args = page.next;
    }
    expect(seen).toEqual(events.map(({ name }) => name).toReversed());
  });

  it("shows those since a time, and explains one that is none", async () => {
    const since = new Date().toISOString();
    const again = { ...(findEvent("ContactCreate")?.sample ?? {}), id: "contactThatCameLater" };
    const { receipt } = await deliver(`${server.url}/webhooks/ghl`, again);
    const listed = listedEvents.parse((await peer.call("events_list", { since })).structuredContent);
    expect(listed.events.map(({ id }) => id)).toEqual([receipt?.id]);
    expect((await peer.call("events_list", { since: "yesterday" })).content[0]?.text).toContain("ISO 8601");
  });

  it("lists the groups of events", async () => {
    const { groups } = z
      .looseObject({
        groups: z.array(
          z.object({ group: z.string(), events: z.array(z.object({ name: z.string(), title: z.string() })) }),
        ),
      })
      .parse(await peer.read("ghl://events"));
    expect(groups.flatMap((group) => group.events.map(({ name }) => name))).toEqual(
      events.map(({ name }) => name),
    );
  });
});
