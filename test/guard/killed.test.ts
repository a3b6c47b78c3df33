import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/store/open.js";
import { collection } from "../../src/store/port.js";
import { connect, type Peer } from "../harness/peers.js";
import { folderPlace, redisPlace, skipRedis } from "../harness/places.js";
import { mainFile } from "../harness/process.js";
import { type Spoken, speak } from "../harness/stdio.js";
import { answers, hangs, startUpstream, type Upstream } from "../harness/upstream.js";

/** Longer than the death of a process can stay unseen: the lease of what it was at. */
const noticed = { timeout: 30_000, interval: 500 };
const soon = { timeout: 10_000, interval: 1 };

const entrySchema = z.looseObject({
  time: z.string(),
  operation: z.string(),
  outcome: z.string(),
  error: z.string().optional(),
  arguments: z.looseObject({ firstName: z.string().optional() }),
});

const pageSchema = z.object({ entries: z.array(entrySchema), next: z.string().optional() });

/** Starts a new contact, and gives nothing where the process ends before. */
const create = (program: Spoken, firstName: string) =>
  program
    .request("tools/call", { name: "contacts_create_contact", arguments: { firstName } })
    .catch(() => undefined);

async function kill(program: Spoken): Promise<void> {
  process.kill(program.pid, "SIGKILL");
  await vi.waitFor(() => expect(program.isUp).toBe(false), soon);
}

describe.each([
  ["a folder", folderPlace],
  ["Redis", redisPlace],
] as const)("the journal in %s", (kind, open) => {
  const maybe = it.skipIf(kind === "Redis" && skipRedis);
  let place: Awaited<ReturnType<typeof open>>;
  let upstream: Upstream;
  let env: Readonly<Record<string, string>>;
  let reader: Peer;

  beforeAll(async () => {
    if (kind === "Redis" && skipRedis) return;
    place = await open();
    upstream = await startUpstream();
    env = {
      GHL_PIT: "pit-killed",
      GHL_LOCATION_ID: "Loc4tion0000000000AA",
      GHL_BASE_URL: upstream.url,
      GHL_STORE: place.options.location,
      GHL_STORE_KEY: place.options.key ?? "",
      GHL_CONFIRM: "never",
      GHL_TIMEOUT_MS: "60000",
    };
    reader = await connect("sdk 2.x on 2026-07-28", { args: [], env });
  });

  afterAll(async () => {
    await reader?.close();
    await upstream?.close();
    await place?.remove();
  });

  /** What the journal holds of the contacts of a name, the newest first, as another process reads it. */
  async function entriesOf(name: RegExp) {
    const found: z.infer<typeof entrySchema>[] = [];
    for (let uri: string | undefined = "ghl://journal"; uri !== undefined; ) {
      const { entries, next }: z.infer<typeof pageSchema> = pageSchema.parse(await reader.read(uri));
      found.push(...entries);
      uri = next;
    }
    return found.filter((entry) => name.test(entry.arguments.firstName ?? ""));
  }

  /** The same as `ghl-mcp journal` prints it. */
  async function printed(name: RegExp) {
    const args = [mainFile, "journal", "--json", "--limit", "1000"];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      env: { PATH: process.env.PATH ?? "", ...env },
    });
    const lines = stdout.split("\n").filter((line) => line !== "");
    return lines
      .map((line) => entrySchema.parse(JSON.parse(line)))
      .filter((entry) => name.test(entry.arguments.firstName ?? ""));
  }

  /** What is on record as being on its way. */
  async function underWay(): Promise<readonly string[]> {
    const store = await openStore(place.options);
    const held = await store.records.list(collection("journal-underway", z.unknown()), "");
    await store.close();
    return held.map(({ value }) => JSON.stringify(value));
  }

  /** Starts a process that is at a change of this name. */
  async function at(name: string, settings: Readonly<Record<string, string>> = {}) {
    const program = speak([], { ...env, ...settings });
    const call = create(program, name);
    await vi.waitFor(
      () => expect(upstream.requests.map(({ body }) => body).join()).toContain(`"${name}"`),
      soon,
    );
    return { program, call };
  }

  describe("a while after one process was killed at a change and one fell asleep over it", () => {
    let from = 0;
    let until = 0;
    let slow: Awaited<ReturnType<typeof at>>;
    let asleep: Awaited<ReturnType<typeof at>>;

    beforeAll(async () => {
      if (kind === "Redis" && skipRedis) return;
      upstream.manner = hangs;
      slow = await at("Slow");
      upstream.next.push(answersWhenTold());
      asleep = await at("Asleep");
      process.kill(asleep.program.pid, "SIGSTOP");
      from = Date.now();
      const killed = await at("Killed");
      until = Date.now();
      await kill(killed.program);
      await vi.waitFor(async () => expect(await entriesOf(/Killed|Asleep/)).toHaveLength(2), noticed);
    });

    let answer = () => {};
    function answersWhenTold(): Upstream["manner"] {
      return async (request, response, arrived) => {
        for await (const chunk of request) arrived.body += String(chunk);
        answer = () => response.writeHead(201, { "content-type": "application/json" }).end("{}");
      };
    }

    maybe("what the killed one was at is unknown, and stands there once for whoever looks", async () => {
      const [read, again, lines] = await Promise.all([
        entriesOf(/Killed/),
        entriesOf(/Killed/),
        printed(/Killed/),
      ]);
      for (const entries of [read, again, lines]) {
        expect(entries).toMatchObject([
          {
            operation: "contacts_create_contact",
            outcome: "unknown",
            error: "lost",
            caller: "local",
            locationId: "Loc4tion0000000000AA",
            confirmed: "not needed",
          },
        ]);
        const time = Date.parse(entries[0]?.time ?? "");
        expect([time >= from, time <= until], "when it was sent, not when it was found").toEqual([
          true,
          true,
        ]);
      }
    });

    maybe("what a living one is still at is left alone, and written as it ends", async () => {
      expect(await entriesOf(/Slow/)).toEqual([]);
      expect(await underWay()).toEqual([expect.stringContaining("Slow")]);
      await slow.program.close();
      expect(await entriesOf(/Slow/)).toMatchObject([{ outcome: "unknown", error: "cancelled" }]);
    });

    maybe("what was given up for dead and then came to its end still stands there once", async () => {
      process.kill(asleep.program.pid, "SIGCONT");
      answer();
      expect((await asleep.call)?.result).toMatchObject({ resultType: "complete" });
      await asleep.program.close();
      expect(await entriesOf(/Asleep/)).toMatchObject([{ outcome: "unknown", error: "lost" }]);
      expect(await underWay()).toEqual([]);
    });
  });

  maybe("holds every change that arrived, each once, of a process killed in a burst of them", async () => {
    upstream.manner = answers(201, '{"contact":{"id":"Cont4ct0000000000001"}}');
    upstream.requests.length = 0;
    const program = speak([], env);
    const names = Array.from({ length: 300 }, (_, n) => `Burst${n}`);
    const calls = names.map((name) => create(program, name));
    await vi.waitFor(() => expect(upstream.requests.length).toBeGreaterThan(40), soon);
    await kill(program);
    await Promise.all(calls);
    const arrived = upstream.requests.flatMap(({ body }) => /"(Burst\d+)"/.exec(body)?.[1] ?? []);
    expect(arrived.length).toBeGreaterThan(30);
    expect(arrived.length, "killed before the end").toBeLessThan(names.length);
    const held = async () => (await entriesOf(/^Burst/)).map((entry) => entry.arguments.firstName ?? "");
    const missing = async () => {
      const found = await held();
      return arrived.filter((name) => !found.includes(name));
    };
    await vi.waitFor(async () => expect(await missing()).toEqual([]), noticed);
    const all = await held();
    expect(
      all.filter((name, position) => all.indexOf(name) !== position),
      "twice",
    ).toEqual([]);
    expect(await underWay(), "nothing is left over").toEqual([]);
  });

  describe("before a change is sent", () => {
    let program: Spoken;

    beforeEach(() => {
      if (upstream !== undefined) upstream.manner = hangs;
    });

    afterEach(() => program?.close());

    maybe.each([
      ["full", [expect.stringContaining("Written")]],
      ["brief", [expect.stringContaining("Written")]],
      ["off", []],
    ] as const)("puts on record under GHL_JOURNAL=%s what it may", async (detail, wanted) => {
      upstream.requests.length = 0;
      ({ program } = await at("Written", { GHL_JOURNAL: detail }));
      expect(await underWay()).toEqual(wanted);
    });
  });
});
