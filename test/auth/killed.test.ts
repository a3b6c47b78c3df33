import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { demo, type Simulator } from "../../simulator/index.js";
import { usualRate } from "../../simulator/server/rate-limit.js";
import { logIn } from "../harness/login.js";
import { redisInstalled, redisPlace, skipRedis } from "../harness/places.js";
import { type Scene, scene } from "../harness/scene.js";
import { type Spoken, speak } from "../harness/stdio.js";

/** A whole minute where somebody asks for it; in an everyday run, long enough for several kills and many refreshes. */
const totalMs = Number(process.env.GHL_KILL_TEST_MS ?? 8_000);
const lifetimeMs = 2_000;
const subAccounts = 10;
const atOnce = 15;

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

/** One process on the store that all share, and the calls that are made of it. */
interface Working {
  readonly program: Spoken;
  readonly firstRound: Promise<unknown>;
  /** Resolves once no more calls are made: it was killed, or all ended. */
  readonly ended: Promise<void>;
}

/** Has calls made of so many processes, kills one every few seconds and puts another in its place. */
async function rampage({ simulator, settings }: Scene, processes: number): Promise<Tally> {
  const contacts = contactsInMany(simulator);
  const tally: Tally = { reads: 0, written: [], failed: [], kills: 0 };
  const killed = new Set<Spoken>();
  let started = 0;
  let goesOn = true;

  async function oneCall(program: Spoken, n: number, body: string): Promise<void> {
    const contact = contacts[n % contacts.length];
    const isWrite = n % 5 === 0;
    const args = { contactId: contact?.id, location: contact?.locationId, ...(isWrite ? { body } : {}) };
    const call = { name: isWrite ? "contacts_create_note" : "contacts_get_contact", arguments: args };
    try {
      const { result, error } = await program.request("tools/call", call);
      if (result === undefined || result.isError === true) tally.failed.push(JSON.stringify(error ?? result));
      else if (isWrite) tally.written.push(body);
      else tally.reads += 1;
    } catch (error) {
      if (!killed.has(program)) tally.failed.push(String(error));
    }
  }

  function start(): Working {
    const name = `process ${++started}`;
    const program = speak([], {
      ...settings,
      GHL_TOOLS: "contacts_get_contact,contacts_create_note",
      GHL_CONFIRM: "never",
      GHL_JOURNAL: "off",
      GHL_WAIT_MS: "60000",
    });
    const oneRound = (round: number) =>
      Promise.all(
        // Another round begins at another contact, so that each is read and written.
        Array.from({ length: atOnce }, (_, n) => oneCall(program, n + round, `${name} ${round} ${n}`)),
      );
    const firstRound = oneRound(0);
    const ended = firstRound.then(async () => {
      for (let round = 1; goesOn && program.isUp; round++) {
        await oneRound(round);
        await sleep(400);
      }
    });
    return { program, firstRound, ended };
  }

  const running = Array.from({ length: processes }, start);
  await Promise.all(running.map(({ firstRound }) => firstRound));
  const end = Date.now() + totalMs;
  while (Date.now() < end || tally.kills < 3) {
    await sleep(1_000 + Math.random() * 1_000);
    const at = Math.floor(Math.random() * running.length);
    const victim = running[at];
    if (victim === undefined) continue;
    killed.add(victim.program);
    process.kill(victim.program.pid, "SIGKILL");
    await victim.ended;
    tally.kills += 1;
    const next = start();
    running[at] = next;
    await next.firstRound;
  }
  goesOn = false;
  await Promise.all(running.map(({ ended }) => ended));
  await Promise.all(running.map(({ program }) => program.close()));
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

describe("15 calls at once in each process, tokens that live two seconds, and a process killed every few", () => {
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
