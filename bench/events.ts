import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Pool } from "undici";
import { signedDelivery } from "../src/webhooks/delivery.js";
import { ids } from "../src/webhooks/samples.js";
import { makeSigningKeys } from "../src/webhooks/sign.js";

/**
 * How many events a minute the receiver takes: verified, durable on the embedded store, and answered. The sender
 * runs on the same machine, with its signatures made beforehand.
 */
const mainFile = fileURLToPath(new URL("../dist/src/main.js", import.meta.url));
const events = 20_000;
const atOnce = 64;
const goal = 10_000;

const keys = makeSigningKeys();
const folder = await mkdtemp(join(tmpdir(), "ghl-mcp-bench-"));
const { child, url } = await serve();
const deliveries = Array.from({ length: events }, (_, number) =>
  signedDelivery(
    {
      type: "InboundMessage",
      locationId: ids.location,
      messageId: `message${number}`,
      conversationId: ids.conversation,
      contactId: `contact${number % 500}`,
      direction: "inbound",
      messageType: "SMS",
      body: "Yes, Tuesday at ten works. ".repeat(8),
    },
    { privateKey: keys.privateKey, webhookId: randomUUID(), at: new Date() },
  ),
);

const pool = new Pool(url, { connections: atOnce });
const times: number[] = [];
const started = performance.now();
await Promise.all(Array.from({ length: atOnce }, sender));
const seconds = (performance.now() - started) / 1000;
const sorted = times.toSorted((one, other) => one - other);
const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
process.stdout.write(
  `webhooks received: ${Math.round((events / seconds) * 60).toLocaleString("en")} a minute (goal ${goal.toLocaleString("en")}), ` +
    `${atOnce} at once, answered in p50 ${at(0.5)}, p99 ${at(0.99)}\n`,
);
await pool.close();
child.kill();
await rm(folder, { recursive: true, force: true });

async function sender(): Promise<void> {
  for (let delivery = deliveries.pop(); delivery !== undefined; delivery = deliveries.pop()) {
    const from = performance.now();
    const { statusCode, body } = await pool.request({
      method: "POST",
      path: "/webhooks/ghl/InboundMessage",
      headers: delivery.headers,
      body: delivery.rawBody,
    });
    await body.dump();
    if (statusCode !== 200) throw new Error(`an event was answered ${statusCode}`);
    times.push(performance.now() - from);
  }
}

async function serve(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const env = {
    PATH: process.env.PATH ?? "",
    GHL_PIT: "pit-bench",
    GHL_LOCATION_ID: ids.location,
    GHL_STORE: folder,
    GHL_WEBHOOK_PUBLIC_KEY: keys.publicKey,
    GHL_WEBHOOK_RATE: "100000000",
  };
  const server = spawn(process.execPath, [mainFile, "http", "--port", "0"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise<string>((resolve) => {
    server.stderr.on("data", (data: Buffer) => {
      const found = /(http:\S+)\/mcp/.exec(data.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  return { child: server, url: address };
}
