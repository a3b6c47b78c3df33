import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, demoApp } from "../../simulator/index.js";
import { type Cluster, startCluster } from "../harness/cluster.js";
import { contactId, modernPeer, readContacts } from "../harness/cluster-acts.js";
import { deliver, reply } from "../harness/events.js";
import type { Peer } from "../harness/peers.js";
import { skipped, skipRedis } from "../harness/places.js";

describe.skipIf(skipRedis)(`while Redis is away${skipped}`, () => {
  let cluster: Cluster;
  let peer: Peer;
  let id: string;
  const note = (body: string, more = {}) =>
    peer.call("contacts_create_note", { contactId: id, body, ...more });
  const notes = async (body: string) =>
    (await cluster.simulator.notes()).filter((one) => one === body).length;

  beforeAll(async () => {
    cluster = await startCluster({ nodes: 1 });
    peer = await modernPeer(cluster);
    id = await contactId(peer);
    await note("before", { idempotencyKey: "before" });
    await cluster.redis.kill();
  });
  afterAll(async () => {
    await peer?.close();
    await cluster?.close();
  });

  it("reads and plain writes go on", async () => {
    const results = await Promise.all([
      ...Array.from({ length: 40 }, () => readContacts(peer)),
      note("meanwhile"),
    ]);
    expect(results.filter(({ isError }) => isError === true)).toEqual([]);
    expect(await notes("meanwhile")).toBe(1);
  });

  it("what needs the store is refused by name, nothing is sent, and no node starts", async () => {
    const [keyed, asked, webhook, started] = await Promise.all([
      note("keyed", { idempotencyKey: "keyed" }),
      peer.call("conversations_send_message", { type: "SMS", contactId: id, message: "unasked" }),
      deliver(
        `${cluster.proxy.url}/webhooks/ghl`,
        reply("unkept", { locationId: demo.locationId, appId: demoApp.appId }),
      ),
      cluster.startNode().catch((error: Error) => error.message),
    ]);
    expect(keyed.content[0]?.text).toContain("The store that idempotencyKey needs does not work");
    expect(asked.content[0]?.text).toContain("The store that confirmations need does not work");
    expect(webhook.status).toBe(503);
    expect(started).toMatch(
      /ended with 1: ghl-mcp: The Redis of GHL_STORE at 127\.0\.0\.1:\d+ cannot be used: .*ECONNREFUSED[^\n]*$/,
    );
    expect(await notes("keyed")).toBe(0);
    const paths = (await cluster.simulator.requests()).map(({ method, path }) => `${method} ${path}`);
    expect(paths).not.toContain("POST /conversations/messages");
  });

  it("nothing is forgotten, and once it is back all goes on without a restart", async () => {
    await cluster.redis.start();
    const again = await note("before", { idempotencyKey: "before" });
    expect(again.isError, again.content[0]?.text).toBeUndefined();
    expect(await notes("before")).toBe(1);
    const fresh = await note("keyed", { idempotencyKey: "keyed" });
    expect(fresh.isError, fresh.content[0]?.text).toBeUndefined();
    const { status } = await deliver(
      `${cluster.proxy.url}/webhooks/ghl`,
      reply("kept", { locationId: demo.locationId, appId: demoApp.appId }),
    );
    expect(status).toBe(200);
  });
});
