import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { Pool } from "undici";
import { z } from "zod";
import { type SignedDelivery, signedDelivery } from "../src/webhooks/sending/delivery.js";
import { ids } from "../src/webhooks/sending/samples.js";
import { makeSigningKeys } from "../src/webhooks/sending/sign.js";
import { KEY, redisInstalled, redisPlace } from "../test/harness/places.js";

/**
 * What events cost, on this machine, sender and clients included: how many a minute are verified, made durable and
 * answered, and how long after its arrival a wait returns an event. It asserts nothing: the goals stand beside the
 * numbers, and beside the waits what the disk took meanwhile for a bare write of the same size.
 */
const mainFile = fileURLToPath(new URL("../dist/src/main.js", import.meta.url));
const goalPerMinute = 10_000;
const goalMs = 100;
const page = Buffer.alloc(4096, 1);

const keys = makeSigningKeys();
const eventsFound = z.object({ events: z.array(z.unknown()).length(1) });

const folder = await mkdtemp(join(tmpdir(), "ghl-mcp-bench-"));
await withNodes(1, folder, async ([node]) => {
  await receiveRate("embedded store", node);
  await waits("one node, embedded store", node, node);
  await waits(
    `the same, ${goalPerMinute.toLocaleString("en")} a minute coming in`,
    node,
    node,
    goalPerMinute,
  );
});
await withNodes(2, folder, ([receiving, serving]) =>
  waits("two processes, embedded store", receiving, serving),
);

if (redisInstalled) {
  const redis = await redisPlace();
  await withNodes(2, redis.options.location, async ([receiving, serving]) => {
    await receiveRate("Redis, synced each second", receiving);
    await waits("one node, Redis", receiving, receiving);
    await waits("two nodes, Redis", receiving, serving);
  });
  await redis.remove();
} else {
  row("events on Redis", "not measured: there is no redis-server");
}
await rm(folder, { recursive: true, force: true });

/** Starts so many servers on one store, and ends them after the work. */
async function withNodes(
  count: number,
  store: string,
  work: (urls: readonly [string, string]) => Promise<void>,
): Promise<void> {
  const nodes = await Promise.all(Array.from({ length: count }, () => serve(store)));
  const [first = "", second = first] = nodes.map(({ url }) => url);
  await work([first, second]);
  for (const { child } of nodes) {
    child.kill();
    await once(child, "exit");
  }
}

async function serve(store: string) {
  const env = {
    PATH: process.env.PATH ?? "",
    GHL_PIT: "pit-bench",
    GHL_LOCATION_ID: ids.location,
    GHL_STORE: store,
    GHL_STORE_KEY: KEY,
    GHL_WEBHOOK_PUBLIC_KEY: keys.publicKey,
    GHL_WEBHOOK_RATE: "100000000",
  };
  const child = spawn(process.execPath, [mainFile, "http", "--port", "0"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (data: Buffer) => {
      const found = /(http:\S+)\/mcp/.exec(data.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { child, url };
}

function message(text: string, number: number): SignedDelivery {
  const body = {
    type: "InboundMessage",
    locationId: ids.location,
    messageId: `message${number}`,
    conversationId: ids.conversation,
    contactId: `contact${number % 500}`,
    direction: "inbound",
    messageType: "SMS",
    body: text,
  };
  return signedDelivery(body, { privateKey: keys.privateKey, webhookId: randomUUID(), at: new Date() });
}

async function post(pool: Pool, { rawBody, headers }: SignedDelivery): Promise<void> {
  const path = "/webhooks/ghl/InboundMessage";
  const { statusCode, body } = await pool.request({ method: "POST", path, headers, body: rawBody });
  await body.dump();
  if (statusCode !== 200) throw new Error(`an event was answered ${statusCode}`);
}

/** As fast as they are taken, with the signatures made beforehand. */
async function receiveRate(store: string, url: string, count = 20_000, atOnce = 64): Promise<void> {
  const deliveries = Array.from({ length: count }, (_, n) =>
    message("Yes, Tuesday at ten works. ".repeat(8), n),
  );
  const pool = new Pool(url, { connections: atOnce });
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let delivery = deliveries.pop(); delivery !== undefined; delivery = deliveries.pop()) {
        const from = performance.now();
        await post(pool, delivery);
        times.push(performance.now() - from);
      }
    }),
  );
  const perMinute = Math.round((count / (performance.now() - started)) * 60_000);
  await pool.close();
  row(
    `webhooks received, ${store}`,
    `${perMinute.toLocaleString("en")} a minute, ${atOnce} at once, answered in ${quantiles(times)}`,
    `goal ${goalPerMinute.toLocaleString("en")} a minute`,
  );
}

/**
 * From the moment the webhook is sent to the moment the client of `events_wait` has the event.
 *
 * @param besides how many other events a minute come in at the same time.
 */
async function waits(
  where: string,
  receiving: string,
  serving: string,
  besides = 0,
  samples = 500,
): Promise<void> {
  const pool = new Pool(receiving, { connections: 4 });
  const client = new Client(
    { name: "bench", version: "1.0.0" },
    { versionNegotiation: { mode: { pin: "2026-07-28" } } },
  );
  await client.connect(new StreamableHTTPClientTransport(new URL(`${serving}/mcp`)));
  const other = new Pool(receiving, { connections: 16 });
  let number = 0;
  const alongside =
    besides > 0
      ? setInterval(() => void post(other, message("besides", number++)), 60_000 / besides)
      : undefined;
  const times: number[] = [];
  const bare: number[] = [];
  const disk = await open(join(folder, "bare"), "w");
  for (let n = -20; n < samples; n++) {
    const text = `the reply ${n}`;
    const waiting = client
      .callTool({ name: "events_wait", arguments: { filter: { body: text }, timeoutSeconds: 20 } })
      .then(({ structuredContent }) => {
        eventsFound.parse(structuredContent);
        return performance.now();
      });
    // The wait is under way by then.
    await sleep(40);
    const sent = performance.now();
    await post(pool, message(text, n));
    const came = await waiting;
    if (n < 0) continue;
    times.push(came - sent);
    const before = performance.now();
    await disk.write(page);
    await disk.datasync();
    bare.push(performance.now() - before);
  }
  await disk.close();
  clearInterval(alongside);
  await client.close();
  await pool.close();
  await other.close();
  const within = times.filter((time) => time <= goalMs).length / times.length;
  row(
    `event to wait, ${where}`,
    `${quantiles(times)}, ${(100 * within).toFixed(1)} % within ${goalMs} ms; bare write and sync ${quantiles(bare)}`,
    `goal ${goalMs} ms`,
  );
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => ms(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, max ${ms(Math.max(...times))}`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function row(what: string, words: string, goal?: string): void {
  console.log(`${what.padEnd(56)} ${words}${goal === undefined ? "" : `  (${goal})`}`);
}
