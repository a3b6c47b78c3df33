import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect, type Peer, type ToolResult } from "../harness/peers.js";
import { folderPlace, redisPlace, skipRedis } from "../harness/places.js";
import type { RunningProcess } from "../harness/process.js";
import { serve } from "../harness/scene.js";
import { startUpstream, type Upstream } from "./upstream.js";

const kept = { contact: { id: "Cont4ct0000000000001" } };

/** Two processes on one store, as two nodes or two hosts of one machine are, and one of another sub-account. */
for (const [kind, open] of Object.entries({ "a folder": folderPlace, Redis: redisPlace })) {
  describe.skipIf(kind === "Redis" && skipRedis)(`an idempotencyKey kept in ${kind}`, () => {
    const closing: (() => Promise<unknown>)[] = [];
    let upstream: Upstream;
    let server: RunningProcess;
    let one: Peer;
    let two: Peer;
    let bob: Peer;
    let elsewhere: Peer;
    /** Each test's own, because they share the store. */
    let key = "";
    let before = 0;

    beforeAll(async () => {
      upstream = await startUpstream();
      const place = await open();
      closing.push(() => place.remove(), upstream.close);
      const start = async (location: string) => {
        const started = await serve({
          GHL_PIT: "pit-recorded",
          GHL_LOCATION_ID: location,
          GHL_BASE_URL: upstream.url,
          GHL_STORE: place.options.location,
          GHL_STORE_KEY: place.options.key ?? "",
          GHL_CONFIRM: "never",
          GHL_JOURNAL: "brief",
          GHL_TIMEOUT_MS: "15000",
          MCP_API_KEYS: "key-of-alice-0001,key-of-bob-000002",
        });
        closing.push(() => started.stop());
        return started;
      };
      const as = async (apiKey: string, { ready: url }: RunningProcess) => {
        const headers = { authorization: `Bearer ${apiKey}` };
        const peer = await connect("sdk 2.x on 2026-07-28", { url, headers });
        closing.push(() => peer.close().catch(() => undefined));
        return peer;
      };
      const [first, second, third] = await Promise.all([
        start("Loc4tion0000000000AA"),
        start("Loc4tion0000000000AA"),
        start("Loc4tion0000000000BB"),
      ]);
      server = first;
      [one, two, bob, elsewhere] = await Promise.all([
        as("key-of-alice-0001", first),
        as("key-of-alice-0001", second),
        as("key-of-bob-000002", second),
        as("key-of-alice-0001", third),
      ]);
    });

    afterAll(async () => {
      upstream?.release(500, {});
      for (const close of closing.toReversed()) await close();
    });

    beforeEach(() => {
      key = `k${upstream.changes}`;
      before = upstream.changes;
      upstream.manner = { kind: "answer", status: 201, body: kept };
    });

    const create = (peer: Peer, firstName = "Mara", idempotencyKey = key) =>
      peer.call("contacts_create_contact", { firstName, idempotencyKey });
    const changes = () => upstream.changes - before;
    const contents = (results: readonly ToolResult[]) =>
      results.map(({ structuredContent }) => structuredContent);

    it("refuses other arguments", async () => {
      await create(one);
      const other = await create(two, "Nora");
      expect(other.structuredContent).toMatchObject({ error: { kind: "conflict", retryable: false } });
      expect(changes()).toBe(1);
    });

    it("is each caller's and each operation's own", async () => {
      await create(one);
      await create(bob, "Nora");
      await one.call("contacts_upsert_contact", { firstName: "Mara", idempotencyKey: key });
      expect(changes()).toBe(3);
    });

    it("is each sub-account's own", async () => {
      await create(one);
      await create(elsewhere);
      await create(elsewhere);
      expect(changes()).toBe(2);
    });

    it("waits for the first call where it is still under way", async () => {
      upstream.manner = { kind: "hold" };
      const calls = [create(one), create(one), create(two), create(two)];
      await upstream.arrived(before + 1);
      const other = await create(two, "Nora");
      expect(other.structuredContent).toMatchObject({ error: { kind: "conflict" } });
      upstream.release(201, kept);
      expect(contents(await Promise.all(calls))).toEqual([kept, kept, kept, kept]);
      expect(changes()).toBe(1);
    });

    it("is free again after a refusal that surely changed nothing", async () => {
      upstream.manner = { kind: "answer", status: 400, body: { message: "phone is not a phone number" } };
      expect((await create(one)).isError).toBe(true);
      upstream.manner = { kind: "answer", status: 201, body: kept };
      expect((await create(two)).structuredContent).toEqual(kept);
      expect(changes()).toBe(2);
    });

    it("answers unknown after a failure that may have come too late, and sends nothing again", async () => {
      upstream.manner = { kind: "answer", status: 500, body: {} };
      expect((await create(one)).isError).toBe(true);
      upstream.manner = { kind: "answer", status: 201, body: kept };
      for (const peer of [one, two]) {
        const again = await create(peer);
        expect(again.content[0]?.text).toContain("unknown");
        expect(again.content[0]?.text).toMatch(/Check with contacts_\w+/);
      }
      expect(changes()).toBe(1);
    });

    it("outlives the process: what it did gives the first result again, what it was killed at is unknown", async () => {
      const results = [await create(one), await create(one)];
      upstream.manner = { kind: "hold" };
      const lost = create(one, "Mara", "lost").catch(() => undefined);
      await upstream.arrived(before + 2);
      server.child.kill("SIGKILL");
      await lost;
      const [done, again] = await Promise.all([create(two), create(two, "Mara", "lost")]);
      expect(contents([...results, done])).toEqual([kept, kept, kept]);
      expect(again.structuredContent).toMatchObject({ error: { kind: "conflict" } });
      expect(again.content[0]?.text).toContain("unknown");
      expect(changes()).toBe(2);
    });
  });
}

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
