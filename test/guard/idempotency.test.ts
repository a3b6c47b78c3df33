import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect, type Peer } from "../harness/peers.js";
import { redisPlace, skipRedis, temporaryFolder } from "../harness/places.js";
import type { RunningProcess } from "../harness/process.js";
import { serve } from "../harness/scene.js";
import { startUpstream, type Upstream } from "./upstream.js";

const kept = { contact: { id: "Cont4ct0000000000001" } };

/** Two processes on one store, as two nodes or two hosts of one machine are. */
describe.each([
  ["a folder", async () => ({ location: await temporaryFolder(), remove: async () => {} })],
  [
    "Redis",
    async () => {
      const { options, remove } = await redisPlace();
      return { location: options.location, remove };
    },
  ],
] as const)("an idempotencyKey kept in %s", (place, open) => {
  const maybe = it.skipIf(place === "Redis" && skipRedis);
  let upstream: Upstream;
  let servers: RunningProcess[] = [];
  let peers: Peer[] = [];
  let remove = async () => {};
  let env: Readonly<Record<string, string>>;
  let one: Peer;
  let two: Peer;

  beforeEach(async () => {
    if (place === "Redis" && skipRedis) return;
    upstream = await startUpstream();
    const opened = await open();
    remove = opened.remove;
    env = {
      GHL_PIT: "pit-recorded",
      GHL_LOCATION_ID: "Loc4tion0000000000AA",
      GHL_BASE_URL: upstream.url,
      GHL_STORE: opened.location,
      GHL_STORE_KEY: "a key for the tests alone",
      GHL_CONFIRM: "never",
      GHL_JOURNAL: "brief",
      GHL_TIMEOUT_MS: "15000",
      MCP_API_KEYS: "alice-key,bob-key",
    };
    servers = await Promise.all([serve(env), serve(env)]);
    one = await as("alice-key", servers[0]?.ready ?? "");
    two = await as("alice-key", servers[1]?.ready ?? "");
    peers = [one, two];
  });

  afterEach(async () => {
    upstream?.release(500, {});
    await Promise.all(peers.map((peer) => peer.close().catch(() => undefined)));
    await Promise.all(servers.map((server) => server.stop()));
    await upstream?.close();
    await remove();
    [servers, peers] = [[], []];
  });

  const as = (key: string, url: string) =>
    connect("sdk 2.x on 2026-07-28", { url, headers: { authorization: `Bearer ${key}` } });
  const create = (peer: Peer, key: string, firstName = "Mara", more: Record<string, unknown> = {}) =>
    peer.call("contacts_create_contact", { firstName, idempotencyKey: key, ...more });

  maybe(
    "gives the first result again, here and after this process has ended in the other, without a second request",
    async () => {
      const results = [await create(one, "k"), await create(one, "k")];
      await servers[0]?.stop();
      results.push(await create(two, "k"));
      expect(results.map(({ structuredContent }) => structuredContent)).toEqual([kept, kept, kept]);
      expect(upstream.changes).toBe(1);
    },
  );

  maybe("refuses other arguments", async () => {
    await create(one, "k");
    const other = await create(two, "k", "Nora");
    expect(other.structuredContent).toMatchObject({ error: { kind: "conflict", retryable: false } });
    expect(upstream.changes).toBe(1);
  });

  maybe("is each caller's and each operation's own", async () => {
    await create(one, "k");
    const bob = await as("bob-key", servers[1]?.ready ?? "");
    peers.push(bob);
    await create(bob, "k", "Nora");
    await one.call("contacts_upsert_contact", { firstName: "Mara", idempotencyKey: "k" });
    expect(upstream.changes).toBe(3);
  });

  maybe("is each sub-account's own", async () => {
    await create(one, "k");
    const other = await serve({ ...env, GHL_LOCATION_ID: "Loc4tion0000000000BB" });
    servers.push(other);
    const there = await as("alice-key", other.ready);
    peers.push(there);
    await create(there, "k");
    await create(there, "k");
    expect(upstream.changes).toBe(2);
  });

  maybe("waits for the first call where it is still under way", async () => {
    upstream.manner = { kind: "hold" };
    const calls = [create(one, "k"), create(one, "k"), create(two, "k"), create(two, "k")];
    await upstream.arrived(1);
    const other = await create(two, "k", "Nora");
    expect(other.structuredContent).toMatchObject({ error: { kind: "conflict" } });
    upstream.release(201, kept);
    const results = await Promise.all(calls);
    expect(results.map(({ structuredContent }) => structuredContent)).toEqual([kept, kept, kept, kept]);
    expect(upstream.changes).toBe(1);
  });

  maybe("is free again after a refusal that surely changed nothing", async () => {
    upstream.manner = { kind: "answer", status: 400, body: { message: "phone is not a phone number" } };
    expect((await create(one, "k")).isError).toBe(true);
    upstream.manner = { kind: "answer", status: 201, body: kept };
    expect((await create(two, "k")).structuredContent).toEqual(kept);
    expect(upstream.changes).toBe(2);
  });

  maybe("answers unknown after a failure that may have come too late, and sends nothing again", async () => {
    upstream.manner = { kind: "answer", status: 500, body: {} };
    expect((await create(one, "k")).isError).toBe(true);
    const sent = upstream.changes;
    upstream.manner = { kind: "answer", status: 201, body: kept };
    for (const peer of [one, two]) {
      const again = await create(peer, "k");
      expect(again.content[0]?.text).toContain("unknown");
      expect(again.content[0]?.text).toMatch(/Check with contacts_\w+/);
    }
    expect(upstream.changes).toBe(sent);
    expect(sent).toBe(1);
  });

  maybe(
    "answers unknown when the process that made the first call was killed in the middle of it",
    async () => {
      upstream.manner = { kind: "hold" };
      const lost = create(one, "k").catch(() => undefined);
      await upstream.arrived(1);
      servers[0]?.child.kill("SIGKILL");
      await lost;
      const again = await create(two, "k");
      expect(again.structuredContent).toMatchObject({ error: { kind: "conflict" } });
      expect(again.content[0]?.text).toContain("unknown");
      expect(upstream.changes).toBe(1);
    },
  );
});

describe("an idempotencyKey with a confirmation", () => {
  it("needs no second word from the person for what is done already", async () => {
    const upstream = await startUpstream();
    const env = {
      GHL_PIT: "pit-recorded",
      GHL_LOCATION_ID: "Loc4tion0000000000AA",
      GHL_BASE_URL: upstream.url,
    };
    let asked = 0;
    const peer = await connect("sdk 1.x", { args: [], env }, () => {
      asked += 1;
      return "accept";
    });
    const args = { contactId: "Cont4ct0000000000001", idempotencyKey: "k" };
    await peer.call("contacts_delete_contact", args);
    await peer.call("contacts_delete_contact", args);
    expect([asked, upstream.changes]).toEqual([1, 1]);
    await peer.close();
    await upstream.close();
  });
});
