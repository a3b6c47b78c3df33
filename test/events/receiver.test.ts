import { createSign, generateKeyPairSync } from "node:crypto";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import fc from "fast-check";
import { Redis } from "ioredis";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/store/open.js";
import { firstIdAt } from "../../src/store/range.js";
import { silent } from "../../src/text/log.js";
import { Inbox } from "../../src/webhooks/receive/inbox.js";
import { keptEventOf } from "../../src/webhooks/receive/kept-event.js";
import { signedDelivery } from "../../src/webhooks/sending/delivery.js";
import { ids } from "../../src/webhooks/sending/samples.js";
import { makeSigningKeys, signatureHeaders } from "../../src/webhooks/sending/sign.js";
import {
  asAdministrator,
  deliver,
  type EventServer,
  keys,
  listedEvents,
  post,
  reply,
  serveEvents,
  settings,
  storeFolder,
} from "../harness/events.js";
import { connect, type Peer } from "../harness/peers.js";
import { redisPlace, skipped, skipRedis } from "../harness/places.js";
import { mainFile, startProcess } from "../harness/process.js";

const rsa = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { format: "der", type: "spki" },
  privateKeyEncoding: { format: "pem", type: "pkcs8" },
});
const rotated = makeSigningKeys();

let place: Awaited<ReturnType<typeof storeFolder>>;
let server: EventServer;
let peer: Peer;
let webhooks: string;

beforeAll(async () => {
  place = await storeFolder();
  server = await serveEvents(place.folder, {
    GHL_WEBHOOK_PUBLIC_KEY: `${keys.publicKey}, ${rotated.publicKey}`,
  });
  peer = await connect("sdk 2.x on 2026-07-28", { url: server.mcp, headers: asAdministrator });
  webhooks = `${server.url}/webhooks/ghl`;
});

afterAll(async () => {
  await peer?.close();
  await server?.stop();
  await place?.remove();
});

async function kept(args: Record<string, unknown> = {}) {
  return listedEvents.parse((await peer.call("events_list", { limit: 100, ...args })).structuredContent)
    .events;
}

function signed(body: Readonly<Record<string, unknown>>, privateKey = keys.privateKey) {
  return signedDelivery(body, { privateKey, webhookId: crypto.randomUUID(), at: new Date() });
}

describe("a delivery is refused, and nothing is stored,", () => {
  const { rawBody, headers } = signed(reply("genuine"));
  const signature = headers["x-ghl-signature"] ?? "";
  const json = { "content-type": "application/json" };

  it.each<[string, Readonly<Record<string, string>>]>([
    ["without a signature", json],
    ["with the literal N/A", { ...json, "x-ghl-signature": "N/A" }],
    ["with what is no base64", { ...json, "x-ghl-signature": "not base64!" }],
    ["with a signature that is too short", { ...json, "x-ghl-signature": signature.slice(0, 40) }],
    [
      "with somebody else's signature",
      { ...json, ...signatureHeaders(rawBody, makeSigningKeys().privateKey) },
    ],
    ["with only the former RSA header", { ...json, "x-wh-signature": signature }],
  ])("%s", async (_, sent) => {
    const before = await kept();
    expect((await post(webhooks, rawBody, sent)).status).toBe(401);
    expect(await kept()).toEqual(before);
  });

  it("with any byte of body or signature changed", async () => {
    const before = await kept();
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (inBody, position, flip) => {
          const bytes = Buffer.from(inBody ? rawBody : Buffer.from(signature, "base64"));
          const index = position % bytes.length;
          bytes[index] = (bytes[index] ?? 0) ^ flip;
          const sent = inBody ? headers : { ...headers, "x-ghl-signature": bytes.toString("base64") };
          expect((await post(webhooks, inBody ? bytes : rawBody, sent)).status).toBe(401);
        },
      ),
      { numRuns: 200 },
    );
    expect(await kept()).toEqual(before);
  });

  it("where it is larger than a mebibyte, whatever its length claims", async () => {
    const large = signed(reply("x".repeat(1024 * 1024)));
    expect((await post(webhooks, large.rawBody, large.headers)).status).toBe(413);
    const status = await new Promise((resolve, reject) => {
      const headersWithoutLength = { ...large.headers, "transfer-encoding": "chunked" };
      const request = httpRequest(webhooks, { method: "POST", headers: headersWithoutLength }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on("error", reject);
      request.end(large.rawBody);
    });
    expect(status).toBe(413);
  });

  it("where it is no POST", async () => {
    expect((await fetch(webhooks)).status).toBe(405);
  });
});

it("a delivery is taken that either of two keys signed", async () => {
  const { rawBody, headers } = signed(reply("after the rotation"), rotated.privateKey);
  expect((await post(webhooks, rawBody, headers)).status).toBe(200);
});

it("a delivery is taken without a key of MCP, under any Host and Origin", async () => {
  const { rawBody, headers } = signed(reply("from a proxy"));
  const strange = { ...headers, host: "webhooks.example.com", origin: "https://elsewhere.example.com" };
  const status = await new Promise((resolve, reject) => {
    const request = httpRequest(webhooks, { method: "POST", headers: strange }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject);
    request.end(rawBody);
  });
  expect(status).toBe(200);
});

it("the same webhookId is answered 2xx each time and stored once", async () => {
  const body = reply("twice");
  const first = await deliver(webhooks, body, "the-same");
  const second = await deliver(webhooks, body, "the-same");
  const together = await Promise.all([1, 2, 3].map(() => deliver(webhooks, body, "the-same-at-once")));
  expect(first).toMatchObject({ status: 200, receipt: { duplicate: false } });
  expect(second).toMatchObject({ status: 200, receipt: { duplicate: true, id: first.receipt?.id } });
  expect(together.map(({ receipt }) => receipt?.duplicate).toSorted()).toEqual([false, true, true]);
  const stored = (await kept()).filter(({ body: shown }) => String(shown?.webhookId).startsWith("the-same"));
  expect(stored).toHaveLength(2);
});

it("what cannot be told is kept as unknown, with the name it claimed", async () => {
  const { status } = await deliver(`${webhooks}/SomethingNew`, {
    type: "SomethingNew",
    locationId: ids.location,
    x: 1,
  });
  expect(status).toBe(200);
  const [newest] = await kept({ event: "unknown" });
  expect(newest).toMatchObject({ event: "unknown", claimed: "SomethingNew", body: { x: 1 } });
});

it("what was signed but is no JSON is kept too", async () => {
  const rawBody = Buffer.from("not JSON");
  expect((await post(webhooks, rawBody, signatureHeaders(rawBody, keys.privateKey))).status).toBe(200);
  expect((await peer.call("events_list", { event: "unknown", limit: 1 })).structuredContent).toMatchObject({
    events: [{ event: "unknown", body: "not JSON" }],
  });
});

it("an event whose body bears no name is told by its URL; without one, its candidates are named", async () => {
  const price = {
    _id: "p".repeat(24),
    locationId: ids.location,
    product: "q".repeat(24),
    currency: "USD",
    type: "one_time",
    name: "Deposit",
  };
  await deliver(`${webhooks}/PriceDelete`, price);
  expect((await kept({ entity: `price:${price._id}` }))[0]).toMatchObject({ event: "PriceDelete" });
  await deliver(webhooks, price);
  const [untold] = await kept({ event: "PriceUpdate" });
  expect(untold).toMatchObject({ event: "unknown", mayBe: ["PriceUpdate", "PriceDelete"] });
});

describe.skipIf(skipRedis)(`a store that is away${skipped}`, () => {
  it("has the delivery answered 503, to be delivered again; then it is there once", async () => {
    const place = await redisPlace();
    const key = { GHL_STORE_KEY: Buffer.alloc(32, 7).toString("base64") };
    const away = await serveEvents(place.options.location, key);
    const redis = new Redis(place.port, "127.0.0.1");
    const pid = Number(/process_id:(\d+)/.exec(await redis.info("server"))?.[1]);
    await redis.quit();
    const to = `${away.url}/webhooks/ghl`;
    process.kill(pid, "SIGSTOP");
    const refused = await deliver(to, reply("in the night"), "in-the-night").finally(() =>
      process.kill(pid, "SIGCONT"),
    );
    expect(refused.status).toBe(503);
    await expect
      .poll(async () => (await deliver(to, reply("in the night"), "in-the-night")).status)
      .toBe(200);
    const client = await connect("sdk 2.x by itself", { url: away.mcp, headers: asAdministrator });
    const { events } = listedEvents.parse((await client.call("events_list", {})).structuredContent);
    expect(events).toMatchObject([{ body: { body: "in the night" } }]);
    await client.close();
    await away.stop();
    await place.remove();
  }, 60_000);
});

describe("settings of the receiver", () => {
  let other: Awaited<ReturnType<typeof storeFolder>>;
  let strict: EventServer;

  beforeAll(async () => {
    other = await storeFolder();
    await fillWithOldest(other.folder, 3);
    strict = await serveEvents(other.folder, {
      GHL_WEBHOOK_MAX_AGE_MS: "60000",
      GHL_WEBHOOK_LEGACY_RSA_KEY: rsa.publicKey.toString("base64"),
    });
  });

  afterAll(async () => {
    await strict?.stop();
    await other?.remove();
  });

  // The first one: those that follow add to the store.
  it("what is too old or too much is dropped, by GHL_EVENTS_DAYS and GHL_EVENTS_ENTRIES", async () => {
    const numbersOf = async ({ mcp }: EventServer) => {
      const client = await connect("sdk 2.x by itself", { url: mcp, headers: asAdministrator });
      const { structuredContent } = await client.call("events_list", {});
      await client.close();
      return listedEvents.parse(structuredContent).events.map(({ body }) => body?.n);
    };
    expect(await numbersOf(strict)).toEqual([5, 4, 3, 2, 1, 0]);
    const brief = await serveEvents(other.folder, { GHL_EVENTS_DAYS: "2" });
    await expect.poll(() => numbersOf(brief)).toEqual([5, 4, 3, 2, 1]);
    await brief.stop();
    const few = await serveEvents(other.folder, { GHL_EVENTS_ENTRIES: "3" });
    await expect.poll(() => numbersOf(few)).toEqual([5, 4, 3]);
    await few.stop();
  });

  it("an age window refuses what is older, where one is set", async () => {
    const at = (ago: number) => {
      const old = {
        privateKey: keys.privateKey,
        webhookId: crypto.randomUUID(),
        at: new Date(Date.now() - ago),
      };
      const { rawBody, headers } = signedDelivery(reply("old"), old);
      return post(`${strict.url}/webhooks/ghl`, rawBody, headers);
    };
    expect((await at(120_000)).status).toBe(401);
    expect((await at(0)).status).toBe(200);
  });

  it("the former RSA signature counts where its key is set", async () => {
    const body = reply("signed in the old way", { timestamp: new Date().toISOString() });
    const rawBody = Buffer.from(JSON.stringify(body));
    const signature = createSign("sha256").update(rawBody).sign(rsa.privateKey, "base64");
    const forged = signature.replace(/^./, (first) => (first === "A" ? "B" : "A"));
    const status = async (shown: string) =>
      (await post(`${strict.url}/webhooks/ghl`, rawBody, { "x-wh-signature": shown })).status;
    expect(await status(signature)).toBe(200);
    expect(await status(forged)).toBe(401);
  });

  it("more than the rate from one address is answered 429 with the time to wait", async () => {
    const slow = await serveEvents(":memory:", { GHL_WEBHOOK_RATE: "3" });
    const statuses = [];
    for (let n = 0; n < 4; n++)
      statuses.push((await deliver(`${slow.url}/webhooks/ghl`, reply(`${n}`))).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const { rawBody, headers } = signed(reply("one more"));
    const body = new Uint8Array(rawBody);
    const refused = await fetch(`${slow.url}/webhooks/ghl`, { method: "POST", headers, body });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    await slow.stop();
  });

  it("a key that is none is refused at the start, by the name of its setting", async () => {
    await expect(serveEvents(other.folder, { GHL_WEBHOOK_PUBLIC_KEY: "no key" })).rejects.toThrow(
      /GHL_WEBHOOK_PUBLIC_KEY/,
    );
  });

  it("without a chosen store no inbox is kept: webhooks are refused, the tools are not listed", async () => {
    const env = { ...settings, HOME: other.folder, GHL_STORE: "" };
    const bare = await startProcess(mainFile, ["http", "--port", "0"], env, /(http:\S+)\/mcp/);
    const { rawBody, headers } = signed(reply("nobody keeps it"));
    const answer = await fetch(`${bare.ready}/webhooks/ghl`, {
      method: "POST",
      headers,
      body: new Uint8Array(rawBody),
    });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("GHL_STORE");
    const client = await connect("sdk 2.x by itself", { url: `${bare.ready}/mcp`, headers: asAdministrator });
    const names = (await client.listTools()).map(({ name }) => name);
    expect(names).not.toContain("events_list");
    expect(await client.listTemplates()).not.toContain("ghl://locations/{locationId}/events");
    await client.close();
    await bare.stop();
  });
});

/** A store of six events, of which the oldest came so many days ago. */
async function fillWithOldest(folder: string, days: number): Promise<void> {
  const store = await openStore({ location: folder });
  const inbox = new Inbox({ store: async () => store, retention: {}, log: silent });
  for (let n = 0; n < 6; n++) await inbox.append(keptEventOf(undefined, reply("text", { n })));
  await store.close();
  // Nobody can wait for days here: the ids of entries are their times, so the oldest is given an older one.
  const database = new Database(join(folder, "store.db"));
  const span = firstIdAt(Date.now()) - firstIdAt(Date.now() - days * 86_400_000);
  const { oldest } = z
    .object({ oldest: z.int() })
    .parse(database.prepare("SELECT min(id) AS oldest FROM entries WHERE log = 'events'").get([]));
  for (const table of ["entries", "tags"])
    database.prepare(`UPDATE ${table} SET id = id - ? WHERE id = ?`).run([span, oldest]);
  database.close();
}
