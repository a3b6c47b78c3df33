import { z } from "zod";
import { openStore } from "../../src/store/open.js";
import { absent, collection, log } from "../../src/store/port.js";

/** Another process on the same store. It is told its part, and says "ready" before it plays it on "go". */
const part = z.object({
  location: z.string(),
  key: z.string().optional(),
  role: z.enum(["claim", "hold", "deliver", "burst", "watch"]),
  name: z.string(),
});

const { location, key, role, name } = part.parse(JSON.parse(process.argv[2] ?? ""));
const claims = collection("claims", z.number(), { sealed: true });
const entries = log("processes", z.number());
const tell = (message: unknown) =>
  new Promise<void>((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });

const store = await openStore({ location, ...(key === undefined ? {} : { key }) });

const roles = {
  claim: async () => {
    const { held } = await store.locks.acquire(name, { ttlMs: 60_000, waitMs: 200 });
    const { stored } = await store.records.putIf(claims, name, process.pid, absent);
    await store.records.put(claims, `${name}:${process.pid}`, process.pid);
    await tell({ held, stored });
  },
  hold: async () => {
    const { held } = await store.locks.acquire(name, { ttlMs: 1_000 });
    await tell({ held });
    await new Promise(() => setInterval(() => undefined, 1_000));
  },
  deliver: async () => {
    const appends = Array.from({ length: 200 }, (_, n) =>
      store.logs.append(entries, n, { dedupeId: `${name}-${n}`, tags: { name } }),
    );
    await tell({ fresh: (await Promise.all(appends)).filter(({ duplicate }) => !duplicate).length });
  },
  burst: async () => {
    const writer = async (from: number) => {
      for (let n = from; ; n += 50) {
        const { id } = await store.logs.append(entries, n, { tags: { name } });
        await tell({ acknowledged: id });
      }
    };
    await Promise.all(Array.from({ length: 50 }, (_, from) => writer(from)));
  },
  watch: async () => {
    await store.logs.watch(
      entries,
      ({ value, tags }) => void (tags.name === name && tell({ heard: value })),
      (error) => void tell({ error: String(error) }),
    );
    await tell({ watching: true });
    await new Promise(() => setInterval(() => undefined, 1_000));
  },
};

const orphaned = () => process.exit();
process.once("disconnect", orphaned);
process.once("message", async () => {
  await roles[role]();
  await store.close();
  // Leaves of itself, not by exit(): only then does SQLite see the last of its statements go, and the file closed.
  process.off("disconnect", orphaned);
  process.disconnect();
});
await tell("ready");
