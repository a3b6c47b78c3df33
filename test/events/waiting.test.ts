import { setTimeout as sleep } from "node:timers/promises";
import { Client as ClientV2, StreamableHTTPClientTransport as HTTPv2 } from "@modelcontextprotocol/client";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport as HTTPv1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ids } from "../../src/webhooks/sending/samples.js";
import {
  asAdministrator,
  deliver,
  type EventServer,
  listedEvents,
  reply,
  serveEvents,
} from "../harness/events.js";
import { connect, type Peer } from "../harness/peers.js";
import { folderPlace, type Place, redisPlace, skipped, skipRedis } from "../harness/places.js";

interface Nodes {
  /** Where the webhooks come in. */
  readonly receiving: EventServer;
  /** Where the agent is connected. */
  readonly serving: EventServer;
}

/** Two servers on one place. */
async function twoNodes({ options: { location, key = "" } }: Place): Promise<Nodes> {
  const more = location.startsWith("redis") ? { GHL_STORE_KEY: key } : {};
  const start = () => serveEvents(location, more);
  const [receiving, serving] = await Promise.all([start(), start()]);
  return { receiving, serving };
}

let place: Place;
let onFolder: Nodes;

beforeAll(async () => {
  place = await folderPlace();
  onFolder = await twoNodes(place);
});

afterAll(async () => {
  await Promise.all([onFolder?.receiving.stop(), onFolder?.serving.stop()]);
  await place?.remove();
});

describe("on one node", () => promises(async () => ({ ...onFolder, serving: onFolder.receiving })));

describe("across two processes on one folder", () => promises(async () => onFolder));

describe.skipIf(skipRedis)(`across two nodes on Redis${skipped}`, () => {
  let redis: Place;
  let onRedis: Nodes;
  promises(async () => {
    redis = await redisPlace();
    onRedis = await twoNodes(redis);
    return onRedis;
  });
  afterAll(async () => {
    await Promise.all([onRedis?.receiving.stop(), onRedis?.serving.stop()]);
    await redis?.remove();
  });
});

function promises(start: () => Promise<Nodes>): void {
  let nodes: Nodes;
  let peer: Peer;
  let webhooks: string;

  beforeAll(async () => {
    nodes = await start();
    peer = await connect("sdk 2.x on 2026-07-28", { url: nodes.serving.mcp, headers: asAdministrator });
    webhooks = `${nodes.receiving.url}/webhooks/ghl`;
  });

  afterAll(() => peer?.close());

  async function wait(args: Record<string, unknown>, signal?: AbortSignal) {
    const { structuredContent } = await peer.call("events_wait", args, signal);
    return listedEvents.parse(structuredContent);
  }

  it("a wait returns the event that it waits for when it comes, and no other", async () => {
    const waiting = wait({
      event: "InboundMessage",
      entity: `contact:${ids.contact}`,
      filter: { body: "the reply" },
      timeoutSeconds: 20,
    });
    await sleep(300);
    await deliver(webhooks, reply("another text"));
    await deliver(webhooks, reply("the reply", { contactId: "somebodyElse000000000" }));
    await deliver(webhooks, { ...reply("the reply"), type: "OutboundMessage" });
    await sleep(100);
    const { receipt } = await deliver(webhooks, reply("the reply", { n: 4 }));
    const { events, timedOut } = await waiting;
    expect(timedOut).toBeUndefined();
    expect(events.map(({ id }) => id)).toEqual([receipt?.id]);
    expect(events).toMatchObject([{ event: "InboundMessage", body: { body: "the reply", n: 4 } }]);
  });

  it("a wait since a time counts what came in between", async () => {
    const since = new Date().toISOString();
    await deliver(webhooks, reply("before the wait"));
    const { events } = await wait({ since, filter: { body: "before the wait" }, timeoutSeconds: 20 });
    expect(events).toHaveLength(1);
  });

  it("a wait in vain ends in time and says how to go on without a gap", async () => {
    const before = new Date();
    const { events, timedOut, next } = await wait({ event: "InvoicePaid", timeoutSeconds: 0.2 });
    expect(events).toEqual([]);
    expect(timedOut).toBe(true);
    expect(next).toMatchObject({ event: "InvoicePaid", timeoutSeconds: 0.2 });
    expect(Date.parse(String(next?.since))).toBeGreaterThanOrEqual(before.getTime());
    await deliver(`${webhooks}/InvoiceVoid`, {
      _id: "i".repeat(24),
      altId: ids.location,
      altType: "location",
      status: "void",
      invoiceNumber: "1",
    });
    await deliver(`${webhooks}/InvoicePaid`, {
      _id: "i".repeat(24),
      altId: ids.location,
      altType: "location",
      status: "paid",
      invoiceNumber: "1",
    });
    expect((await wait({ ...next, timeoutSeconds: 20 })).events).toMatchObject([{ event: "InvoicePaid" }]);
  });
}

describe("a wait", () => {
  it.each(["sdk 1.x", "sdk 2.x on 2026-07-28"] as const)("is cancelled by its client (%s)", async (kind) => {
    const peer = await connect(kind, { url: onFolder.serving.mcp, headers: asAdministrator });
    const gone = new AbortController();
    const waiting = peer.call("events_wait", { timeoutSeconds: 60 }, gone.signal);
    await sleep(200);
    gone.abort();
    await expect(waiting).rejects.toThrow();
    // The next is served all the same.
    expect((await peer.call("events_wait", { timeoutSeconds: 0.1 })).structuredContent).toMatchObject({
      timedOut: true,
    });
    await peer.close();
  });

  it("tells how long it has waited, and for how long it will", async () => {
    const wanted = { name: "events_wait", arguments: { timeoutSeconds: 5.5 } };
    const url = new URL(onFolder.serving.mcp);
    const requestInit = { headers: asAdministrator };
    const old = new ClientV1({ name: "waiting", version: "1.0.0" });
    // The transport's optional fields are typed without `exactOptionalPropertyTypes` in the old SDK.
    const transport = Object.assign(new HTTPv1(url, { requestInit }), {});
    await old.connect(transport as Parameters<ClientV1["connect"]>[0]);
    const fresh = new ClientV2(
      { name: "waiting", version: "1.0.0" },
      { versionNegotiation: { mode: { pin: "2026-07-28" } } },
    );
    await fresh.connect(new HTTPv2(url, { requestInit }));
    const told: { old: unknown[]; fresh: unknown[] } = { old: [], fresh: [] };
    await Promise.all([
      old.callTool(wanted, undefined, { onprogress: (progress) => told.old.push(progress) }),
      fresh.callTool(wanted, { onprogress: (progress) => told.fresh.push(progress) }),
    ]);
    expect(told).toEqual({
      old: [expect.objectContaining({ progress: 5, total: 5.5 })],
      fresh: [expect.objectContaining({ progress: 5, total: 5.5 })],
    });
    await old.close();
    await fresh.close();
  });

  it("is one of a thousand at most; those that are cancelled make room", async () => {
    const place = { url: onFolder.serving.mcp, headers: asAdministrator };
    const peer = await connect("sdk 2.x on 2026-07-28", place);
    // One more than there is room for, so that the room is full whoever else asks in between.
    const callers = Array.from({ length: 1_001 }, () => new AbortController());
    const waits = callers.map(async ({ signal }) => {
      while (!signal.aborted)
        await peer.call("events_wait", { timeoutSeconds: 600 }, signal).catch(() => undefined);
    });
    const another = async () =>
      (await peer.call("events_wait", { timeoutSeconds: 0.1 })).content[0]?.text ?? "";
    await expect.poll(another, { timeout: 20_000 }).toContain("Too many calls wait for events already");
    for (const caller of callers) caller.abort();
    await Promise.all(waits);
    await expect.poll(another, { timeout: 20_000 }).toContain("timedOut");
    await peer.close();
  }, 60_000);

  it("explains an event that there is not, an entity that is none, and a time without a zone", async () => {
    const peer = await connect("sdk 2.x by itself", { url: onFolder.serving.mcp, headers: asAdministrator });
    const text = async (args: Record<string, unknown>) => {
      const { isError, content } = await peer.call("events_wait", args);
      expect(isError).toBe(true);
      return content[0]?.text;
    };
    expect(await text({ event: "InboundMesage" })).toContain("InboundMessage");
    expect(await text({ entity: "kontakt:abc" })).toContain("contact");
    expect(await text({ since: "2026-03-01T10:00:00" })).toContain("since");
    expect(await text({ timeout: 3 })).toContain("timeout");
    await peer.close();
  });

  // The last one: the server is gone after it.
  it("does not keep a server from stopping", async () => {
    const { serving } = onFolder;
    const peer = await connect("sdk 2.x on 2026-07-28", { url: serving.mcp, headers: asAdministrator });
    const waiting = peer.call("events_wait", { timeoutSeconds: 60 }).catch(() => undefined);
    await sleep(200);
    // The wait itself is over in a minute, which is longer than a test may take.
    await serving.stop();
    await waiting;
    await peer.close();
  });
});
