import { expect, test, vi } from "vitest";
import { z } from "zod";
import { BadCursorError, StoredValueError } from "../../../src/store/errors.js";
import { type Log, log, type ReadOptions, type Store } from "../../../src/store/port.js";
import { timePassed } from "../../harness/until.js";
import type { Bench } from "./bench.js";

const event = z.object({ n: z.number() });

async function fill(store: Store, into: Log<{ n: number }>, count: number): Promise<readonly string[]> {
  const appended = Array.from({ length: count }, (_, n) =>
    store.logs.append(
      into,
      { n },
      { tags: { parity: n % 2 ? "odd" : "even", third: `t${n % 3}`, all: "x" } },
    ),
  );
  return (await Promise.all(appended)).map(({ id }) => id);
}

async function numbers(store: Store, from: Log<{ n: number }>, options: ReadOptions): Promise<number[]> {
  return (await store.logs.read(from, options)).map(({ value }) => value.n);
}

export function logsConformance(bench: () => Bench): void {
  test("entries are read newest first, or oldest first, with their tags and time", async () => {
    const { store, other } = bench();
    const orders = log("orders", event);
    const started = Date.now();
    const ids = await fill(store, orders, 5);
    expect(await numbers(other, orders, { limit: 3 })).toEqual([4, 3, 2]);
    expect(await numbers(other, orders, { limit: 3, order: "oldest" })).toEqual([0, 1, 2]);
    const [newest] = await other.logs.read(orders, { limit: 1 });
    expect(newest).toMatchObject({
      id: ids[4],
      value: { n: 4 },
      tags: { parity: "even", third: "t1", all: "x" },
    });
    expect(Math.abs((newest?.at ?? 0) - started)).toBeLessThan(5_000);
  });

  test("ids grow, also over two processes", async () => {
    const { store, other } = bench();
    const shared = log("shared", event);
    const ids: number[] = [];
    for (let n = 0; n < 20; n++)
      ids.push(Number((await (n % 2 ? store : other).logs.append(shared, { n })).id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  test("a log is paged by the ids it gave out", async () => {
    const { store } = bench();
    const paged = log("paged", event);
    const ids = await fill(store, paged, 10);
    expect(await numbers(store, paged, { limit: 3, before: ids[7] ?? "" })).toEqual([6, 5, 4]);
    expect(await numbers(store, paged, { limit: 3, after: ids[7] ?? "", order: "oldest" })).toEqual([8, 9]);
    expect(await numbers(store, paged, { limit: 9, after: ids[2] ?? "", before: ids[5] ?? "" })).toEqual([
      4, 3,
    ]);
    await expect(store.logs.read(paged, { limit: 1, after: "nonsense" })).rejects.toThrow(BadCursorError);
  });

  test("a log is read by time", async () => {
    const { store } = bench();
    const timed = log("timed", event);
    await fill(store, timed, 2);
    await timePassed(30);
    const between = (await store.logs.append(timed, { n: 2 })).id;
    const at = (await store.logs.find(timed, between))?.at ?? 0;
    expect(await numbers(store, timed, { limit: 9, since: at })).toEqual([2]);
    expect(await numbers(store, timed, { limit: 9, until: at })).toEqual([1, 0]);
  });

  test("entries are found by their tags, all of which must fit", async () => {
    const { store } = bench();
    const tagged = log("tagged", event);
    const ids = await fill(store, tagged, 12);
    const find = (where: ReadOptions["where"] & {}, more: Partial<ReadOptions> = {}) =>
      numbers(store, tagged, { limit: 4, ...more, where });
    expect(await find({ parity: "odd" })).toEqual([11, 9, 7, 5]);
    expect(await find({ all: "x", parity: "odd", third: "t0" })).toEqual([9, 3]);
    expect(await find({ third: ["t0", "t1"] })).toEqual([10, 9, 7, 6]);
    expect(await find({ third: ["t0", "t1"], parity: "even" }, { order: "oldest" })).toEqual([0, 4, 6, 10]);
    expect(await find({ parity: "odd" }, { before: ids[7] ?? "" })).toEqual([5, 3, 1]);
    expect(await find({ parity: "none" })).toEqual([]);
    expect(await find({ parity: [] })).toEqual([]);
    expect(await find({ all: "x", parity: [] })).toEqual([]);
  });

  test("rare entries are found in a long log", async () => {
    const { store } = bench();
    const long = log("long", event);
    await fill(store, long, 2_500);
    await store.logs.append(long, { n: -1 }, { tags: { parity: "odd", all: "x", third: "rare" } });
    await fill(store, long, 1_500);
    const where = { all: ["x", "y"], parity: ["odd", "even"], third: "rare" };
    expect(await numbers(store, long, { limit: 5, where })).toEqual([-1]);
    const common = { all: ["x", "y"], parity: ["odd", "neither"] };
    expect(await numbers(store, long, { limit: 3, where: common })).toEqual([1499, 1497, 1495]);
  });

  test("one entry is found by its id, and in its own log only", async () => {
    const { store } = bench();
    const ids = await fill(store, log("found", event), 3);
    expect((await store.logs.find(log("found", event), ids[1] ?? ""))?.value).toEqual({ n: 1 });
    expect(await store.logs.find(log("elsewhere", event), ids[1] ?? "")).toBeUndefined();
    expect(await store.logs.find(log("found", event), "1")).toBeUndefined();
  });

  test("the same dedupe id is stored once and answered with the first entry", async () => {
    const { store, other } = bench();
    const once = log("once", event);
    const first = await store.logs.append(once, { n: 1 }, { dedupeId: "w-1" });
    expect(first.duplicate).toBe(false);
    expect(await other.logs.append(once, { n: 2 }, { dedupeId: "w-1" })).toEqual({
      id: first.id,
      duplicate: true,
    });
    const both = [{ dedupeId: "w-2" }, { dedupeId: "w-2" }];
    const together = await Promise.all(both.map((options) => store.logs.append(once, { n: 3 }, options)));
    expect(together.map(({ duplicate }) => duplicate).sort()).toEqual([false, true]);
    expect(await numbers(store, once, { limit: 9 })).toEqual([3, 1]);
    expect((await store.logs.append(log("once-else", event), { n: 1 }, { dedupeId: "w-1" })).duplicate).toBe(
      false,
    );
  });

  test("trimming by count keeps the newest, and a dedupe id outlives its entry", async () => {
    const { store } = bench();
    const counted = log("counted", event);
    await store.logs.append(counted, { n: -1 }, { dedupeId: "old", tags: { parity: "odd" } });
    await fill(store, counted, 1_200);
    expect(await store.logs.trim(counted, { maxCount: 3 })).toBe(1_198);
    expect(await numbers(store, counted, { limit: 9 })).toEqual([1199, 1198, 1197]);
    expect(await numbers(store, counted, { limit: 9, where: { parity: "odd" } })).toEqual([1199, 1197]);
    expect((await store.logs.append(counted, { n: -1 }, { dedupeId: "old" })).duplicate).toBe(true);
    expect(await store.logs.trim(counted, { maxCount: 3 })).toBe(0);
  });

  test("trimming by age removes what is older, and ids go on growing after everything went", async () => {
    const { store } = bench();
    const aged = log("aged", event);
    const ids = await fill(store, aged, 3);
    // A slow disk may take half a second for what comes after.
    await timePassed(1_600);
    const kept = await store.logs.append(aged, { n: 9 });
    expect(await store.logs.trim(aged, { maxAgeMs: 1_500, maxCount: 100 })).toBe(3);
    expect(await numbers(store, aged, { limit: 9 })).toEqual([9]);
    expect(await store.logs.trim(aged, { maxCount: 0 })).toBe(1);
    const next = await store.logs.append(aged, { n: 10 });
    expect(Number(next.id)).toBeGreaterThan(Number(kept.id));
    expect(ids).not.toContain(next.id);
  });

  test("a watch is told of every later append, once and in order, by whichever store", async () => {
    const { store, other } = bench();
    const watched = log("watched", event);
    await fill(store, watched, 3);
    const seen: number[] = [];
    const errors: unknown[] = [];
    const stop = await store.logs.watch(
      watched,
      ({ value }) => seen.push(value.n),
      (error) => errors.push(error),
    );
    await store.logs.append(watched, { n: 100 });
    for (let n = 0; n < 300; n++) void (n % 2 ? store : other).logs.append(watched, { n });
    await vi.waitFor(() => expect(seen).toHaveLength(301), 5_000);
    const stored = await numbers(store, watched, { limit: 301, order: "oldest", where: {} });
    expect(await numbers(store, watched, { limit: 1_000, order: "oldest" })).toEqual([0, 1, 2, ...seen]);
    expect(stored).toHaveLength(301);
    stop();
    await other.logs.append(watched, { n: 999 });
    await timePassed(100);
    expect(seen).not.toContain(999);
    expect(errors).toEqual([]);
  });

  test("a watch hears all of many that were appended at once", async () => {
    const { store, other } = bench();
    const many = log("many", event);
    const seen: number[] = [];
    const stop = await store.logs.watch(
      many,
      ({ value }) => seen.push(value.n),
      () => undefined,
    );
    await fill(other, many, 700);
    await vi.waitFor(() => expect(seen).toEqual(Array.from({ length: 700 }, (_, n) => n)), 3_000);
    stop();
  });

  test("a watch goes on after an entry that does not fit and a watcher that throws", async () => {
    const { store } = bench();
    const seen: number[] = [];
    const errors: unknown[] = [];
    const stop = await store.logs.watch(
      log("mixed", event),
      ({ value }) => {
        if (value.n === 1) throw new Error("not this one");
        seen.push(value.n);
      },
      (error) => errors.push(error),
    );
    await store.logs.append(log("mixed", z.string()), "no event");
    await store.logs.append(log("mixed", event), { n: 1 });
    await store.logs.append(log("mixed", event), { n: 2 });
    await vi.waitFor(() => expect(seen).toEqual([2]), 5_000);
    expect(errors).toEqual([expect.any(StoredValueError), new Error("not this one")]);
    stop();
  });
}
