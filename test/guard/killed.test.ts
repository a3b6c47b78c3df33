import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/store/open.js";
import { collection } from "../../src/store/port.js";
import { connect, type Peer } from "../harness/peers.js";
import { folderPlace, redisPlace, skipRedis } from "../harness/places.js";
import { mainFile } from "../harness/process.js";
import { type Spoken, speak } from "../harness/stdio.js";
import { startUpstream, type Upstream } from "../harness/upstream.js";

/** Longer than the death of a process can stay unseen: the lease of what it was at. */
const noticed = { timeout: 30_000, interval: 2_000 };
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

for (const [kind, open] of Object.entries({ "a folder": folderPlace, Redis: redisPlace })) {
  // Most of it is waiting for a lease to run out, in both stores at once.
  describe.skipIf(kind === "Redis" && skipRedis)(`the journal in ${kind}`, { concurrent: true }, () => {
    const programs: Spoken[] = [];
    let place: Awaited<ReturnType<typeof open>>;
    let upstream: Upstream;
    let env: Readonly<Record<string, string>>;
    let reader: Peer;

    beforeAll(async () => {
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
      for (const { pid, isUp } of programs) if (isUp) process.kill(pid, "SIGKILL");
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
      programs.push(program);
      await program.request("server/discover", {});
      const call = create(program, name);
      await vi.waitFor(() => expect(arrived(new RegExp(`"(${name})"`))).toHaveLength(1), soon);
      return { program, call };
    }

    /** The names that reached HighLevel. */
    const arrived = (name: RegExp) => upstream.requests.flatMap(({ body }) => name.exec(body)?.[1] ?? []);

    describe.sequential("a while after one process was killed at its changes and one fell asleep over its own", () => {
      let from = 0;
      let until = 0;
      let onRecord: readonly string[];
      let slow: Awaited<ReturnType<typeof at>>;
      let asleep: Awaited<ReturnType<typeof at>>;
      let answer = () => {};
      const burst = Array.from({ length: 120 }, (_, n) => `Burst${n}`);

      beforeAll(async () => {
        upstream.manner = async (request, response, exchange) => {
          for await (const chunk of request) exchange.body += String(chunk);
          const created = () => response.writeHead(201, { "content-type": "application/json" }).end("{}");
          if (exchange.body.includes("Burst")) created();
          if (exchange.body.includes("Asleep")) answer = created;
        };
        from = Date.now();
        const [full, brief, killed] = await Promise.all([
          at("Slow", { GHL_JOURNAL: "full" }),
          at("Asleep", { GHL_JOURNAL: "brief" }),
          at("Killed"),
          at("Off", { GHL_JOURNAL: "off" }),
        ]);
        until = Date.now();
        [slow, asleep] = [full, brief];
        onRecord = await underWay();
        const calls = burst.map((name) => create(killed.program, name));
        await vi.waitFor(() => expect(arrived(/"(Burst\d+)"/).length).toBeGreaterThan(40), soon);
        process.kill(asleep.program.pid, "SIGSTOP");
        process.kill(killed.program.pid, "SIGKILL");
        await Promise.all([killed.call, ...calls]);
        await vi.waitFor(async () => expect(await entriesOf(/Killed|Asleep/)).toHaveLength(2), noticed);
      });

      it.each([
        ["full", "Slow", 1],
        ["brief", "Asleep", 1],
        ["off", "Off", 0],
      ] as const)("under GHL_JOURNAL=%s what it may stood on record before it was sent", (_, name, count) => {
        expect(onRecord.filter((text) => text.includes(`"${name}"`))).toHaveLength(count);
        expect(onRecord).toHaveLength(3);
      });

      it("what the killed one was at is unknown, and stands there once for whoever looks", async () => {
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

      it("every change that arrived in the burst stands there, each once", async () => {
        const sent = arrived(/"(Burst\d+)"/);
        expect(sent.length).toBeGreaterThan(30);
        expect(sent.length, "killed before the end").toBeLessThan(burst.length);
        const held = async () => (await entriesOf(/^Burst/)).map((entry) => entry.arguments.firstName ?? "");
        await vi.waitFor(async () => expect(await held()).toEqual(expect.arrayContaining(sent)), noticed);
        const all = await held();
        expect(
          all.filter((name, position) => all.indexOf(name) !== position),
          "twice",
        ).toEqual([]);
      });

      it("what a living one is still at is left alone, and written as it ends", async () => {
        expect(await entriesOf(/Slow/)).toEqual([]);
        // What the killed one had begun and not yet sent is cleared away too, in its turn.
        const left = async () => expect(await underWay()).toEqual([expect.stringContaining("Slow")]);
        await vi.waitFor(left, noticed);
        await slow.program.close();
        expect(await entriesOf(/Slow/)).toMatchObject([{ outcome: "unknown", error: "cancelled" }]);
      });

      it("what was given up for dead and then came to its end still stands there once", async () => {
        process.kill(asleep.program.pid, "SIGCONT");
        answer();
        expect((await asleep.call)?.result).toMatchObject({ resultType: "complete" });
        await asleep.program.close();
        expect(await entriesOf(/Asleep/)).toMatchObject([{ outcome: "unknown", error: "lost" }]);
        expect(await underWay(), "nothing is left over").toEqual([]);
      });
    });
  });
}
