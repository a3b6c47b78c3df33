import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { demo, type Simulator } from "../../simulator/index.js";
import { usualRate } from "../../simulator/server/rate-limit.js";
import { logIn } from "../harness/login.js";
import { redisInstalled, redisPlace, skipRedis } from "../harness/places.js";
import { type Scene, scene } from "../harness/scene.js";
import { builtWorker } from "../harness/workers.js";

const script = builtWorker(new URL("./worker.ts", import.meta.url));
const message = z.object({
  read: z.boolean().optional(),
  written: z.string().optional(),
  failed: z.string().optional(),
});

/** A whole minute where somebody asks for it; in an everyday run, long enough for several kills and many refreshes. */
const totalMs = Number(process.env.GHL_KILL_TEST_MS ?? 20_000);
const lifetimeMs = 2_000;
const subAccounts = 10;

interface Tally {
  reads: number;
  readonly written: string[];
  readonly failed: string[];
  kills: number;
}

/** A contact in each of many sub-accounts: each has a rate limit of its own, so that much can be asked. */
function contactsInMany({
  world,
}: Simulator): readonly { readonly id: string; readonly locationId: string }[] {
  const [location] = world.locations.where(({ id }) => id === demo.dentalLocationId);
  const [contact] = world.contacts.where(({ locationId }) => locationId === demo.dentalLocationId);
  if (location === undefined || contact === undefined) throw new Error("the seed lacks the dental studio");
  return Array.from({ length: subAccounts }, (_, n) => {
    const locationId = `KilledTestLocation${n}x`;
    world.locations.put({ ...location, id: locationId, name: `Branch ${n}` });
    return {
      id: world.contacts.put({ ...contact, id: `KilledTestContact${n}xyz`, locationId }).id,
      locationId,
    };
  });
}

/** Lets so many processes call at once, kills one every few seconds and puts another in its place. */
async function rampage(stage: Scene, processes: number): Promise<Tally> {
  const { simulator, settings } = stage;
  const contacts = contactsInMany(simulator);
  const tally: Tally = { reads: 0, written: [], failed: [], kills: 0 };
  let started = 0;
  const start = () => {
    started += 1;
    const part = {
      settings: { ...settings, GHL_JOURNAL: "off", GHL_WAIT_MS: "60000" },
      contacts,
      name: `process ${started}`,
    };
    const child = fork(script, [JSON.stringify(part)]);
    child.on("message", (told) => {
      const { read, written, failed } = message.parse(told);
      if (read) tally.reads += 1;
      if (written !== undefined) tally.written.push(written);
      if (failed !== undefined) tally.failed.push(failed);
    });
    return child;
  };
  const running: ChildProcess[] = Array.from({ length: processes }, start);
  await Promise.all(running.map((child) => once(child, "message")));
  const end = Date.now() + totalMs;
  while (Date.now() < end || tally.kills < 3) {
    await sleep(2_000 + Math.random() * 2_000);
    const at = Math.floor(Math.random() * running.length);
    const killed = running[at];
    if (killed === undefined) continue;
    killed.kill("SIGKILL");
    await once(killed, "exit");
    tally.kills += 1;
    const next = start();
    running[at] = next;
    await once(next, "message");
  }
  for (const child of running) child.send("stop");
  await Promise.all(running.map((child) => once(child, "exit")));
  return tally;
}

async function survives(processes: number, store?: string): Promise<void> {
  const stage = await scene({
    account: "app",
    simulator: { rate: usualRate, oauth: { accessLifetimeMs: lifetimeMs } },
    ...(store === undefined ? {} : { store: { location: store } }),
  });
  const began = Date.now();
  try {
    await logIn(await stage.open(), stage.simulator);
    const { kills, reads, written, failed } = await rampage(stage, processes);
    const { world } = stage.simulator;
    const counts = world.oauth.counts;
    const figures = { processes, kills, reads, writes: written.length, failed: failed.length, ...counts };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(failed).toEqual([]);
    expect(counts.reuses).toBe(0);
    const kept = world.notes.where(({ body }) => body.startsWith("process ")).map(({ body }) => body);
    expect(written.filter((body) => !kept.includes(body))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    // Otherwise nothing was put to the test.
    expect(kills).toBeGreaterThanOrEqual(3);
    expect(counts.refreshes).toBeGreaterThanOrEqual(Math.floor(totalMs / lifetimeMs / 3));
    expect(reads).toBeGreaterThan(processes * 50);
    // One refresher: about as many refreshes and exchanges as lifetimes went by, whoever was killed.
    const most = (2 * (Date.now() - began)) / lifetimeMs;
    expect(counts.refreshes).toBeLessThan(most);
    expect(counts.mints).toBeLessThan(most * subAccounts);
  } finally {
    await stage.close();
  }
}

describe("50 calls at once in each process, tokens that live two seconds, and a process killed every few", () => {
  it(
    "costs no call, uses no refresh token twice and loses nothing: two processes on one SQLite store",
    {
      timeout: totalMs + 90_000,
    },
    () => survives(2),
  );

  it.skipIf(skipRedis)(
    "costs no call, uses no refresh token twice and loses nothing: three nodes on one Redis (skipped without redis-server)",
    { timeout: totalMs + 90_000 },
    async () => {
      expect(redisInstalled).toBe(true);
      const redis = await redisPlace();
      try {
        await survives(3, redis.options.location);
      } finally {
        await redis.remove();
      }
    },
  );
});
