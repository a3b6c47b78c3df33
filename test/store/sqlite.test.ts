import { createHash } from "node:crypto";
import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import {
  StoreClosedError,
  StorePermissionsError,
  StoreVersionError,
  TamperedRecordError,
  WrongStoreKeyError,
} from "../../src/store/errors.js";
import { openStore } from "../../src/store/open.js";
import { collection, log, type Store } from "../../src/store/port.js";
import { folderPlace, KEY, type Place } from "../harness/places.js";
import { conformance } from "./conformance.js";
import { play } from "./workers.js";

const tokens = collection("tokens", z.string(), { sealed: true });
const events = log("events", z.string());

describe("the embedded store keeps the promises of the port", () => conformance(folderPlace));

describe("the embedded store on disk", () => {
  let place: Place;
  let folder: string;
  const opened: Store[] = [];
  const open = async (key?: string): Promise<Store> => {
    const store = await openStore({ location: folder, ...(key === undefined ? {} : { key }) });
    opened.push(store);
    return store;
  };

  beforeEach(async () => {
    place = await folderPlace();
    folder = place.options.location;
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await place.remove();
  });

  test("opening, reading, deleting and trimming make nothing", async () => {
    const store = await open();
    expect(await store.records.get(tokens, "a")).toBeUndefined();
    expect(await store.records.list(tokens, "")).toEqual([]);
    expect(await store.records.delete(tokens, "a")).toBe(false);
    expect(await store.logs.read(events, { limit: 1 })).toEqual([]);
    expect(await store.logs.trim(events, { maxCount: 0 })).toBe(0);
    await expect(stat(folder)).rejects.toThrow("ENOENT");
  });

  test("the folder is its owner's alone, and so is every file in it", async () => {
    const store = await open();
    await store.records.put(tokens, "a", "secret");
    await store.logs.append(events, "event");
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const files = await readdir(folder);
    expect(files.sort()).toEqual(["store.db", "store.db-shm", "store.db-wal", "store.key"]);
    for (const file of files) expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  });

  test("no key file is made where a key is given, or nothing is sealed", async () => {
    const store = await open();
    await store.logs.append(events, "event");
    await (await open(KEY)).records.put(tokens, "a", "secret");
    expect(await readdir(folder)).not.toContain("store.key");
  });

  test("a folder that others can look into is refused", async () => {
    await mkdir(folder, { mode: 0o755 });
    await chmod(folder, 0o755);
    await expect((await open()).records.put(tokens, "a", "secret")).rejects.toThrow(StorePermissionsError);
    expect(await readdir(folder)).toEqual([]);
  });

  test.each(["store.key", "store.db"])("a %s that others can read is refused", async (file) => {
    await (await open()).records.put(tokens, "a", "secret");
    await chmod(join(folder, file), 0o640);
    await expect((await open()).records.get(tokens, "a")).rejects.toThrow(StorePermissionsError);
  });

  test("a sealed value stands nowhere in the clear", async () => {
    const store = await open();
    await store.records.put(tokens, "a", "pit-very-secret");
    for (const file of await readdir(folder)) {
      expect((await readFile(join(folder, file))).includes("pit-very-secret")).toBe(false);
    }
  });

  test("eight stores that seal first at the same time share one key", async () => {
    const stores = await Promise.all(Array.from({ length: 8 }, () => open()));
    await Promise.all(stores.map((store, n) => store.records.put(tokens, `${n}`, `secret ${n}`)));
    const read = await (await open()).records.list(tokens, "");
    expect(read.map(({ value }) => value)).toEqual(stores.map((_, n) => `secret ${n}`));
    expect((await readdir(folder)).filter((file) => file.startsWith("store.key"))).toEqual(["store.key"]);
  });

  test("eight processes that make the store at the same time make one", async () => {
    const workers = await play({ location: folder }, "claim", "first", 8);
    const outcomes = await Promise.all(workers.map((worker) => worker.next()));
    expect(outcomes.filter(({ stored }) => stored)).toHaveLength(1);
    expect(outcomes.filter(({ held }) => held)).toHaveLength(1);
    const written = await (await open()).records.list(
      collection("claims", z.number(), { sealed: true }),
      "first:",
    );
    expect(written.map(({ value }) => value).sort()).toEqual(workers.map(({ pid }) => pid).sort());
  });

  test("another key is told from a tampered value", async () => {
    await (await open(KEY)).records.put(tokens, "a", "secret");
    await expect((await open("another passphrase")).records.get(tokens, "a")).rejects.toThrow(
      WrongStoreKeyError,
    );
    await expect((await open()).records.get(tokens, "a")).rejects.toThrow(WrongStoreKeyError);
  });

  test("rows that were swapped in the file are refused", async () => {
    const store = await open();
    await store.records.put(tokens, "mine", "my token");
    await store.records.put(tokens, "theirs", "their token");
    const database = new Database(join(folder, "store.db"));
    database.exec(
      "UPDATE records SET value = (SELECT value FROM records WHERE key = 'theirs') WHERE key = 'mine'",
    );
    database.close();
    await expect(store.records.get(tokens, "mine")).rejects.toThrow(TamperedRecordError);
    expect((await store.records.get(tokens, "theirs"))?.value).toBe("their token");
  });

  test("a file of a later version is refused and left as it is", async () => {
    await (await open()).logs.append(events, "event");
    await opened[0]?.close();
    const database = new Database(join(folder, "store.db"));
    database.exec("PRAGMA user_version = 99");
    // Whenever the first store's last statement goes, it has nothing left to write into the file.
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    database.close();
    const digest = async () =>
      createHash("sha256")
        .update(await readFile(join(folder, "store.db")))
        .digest("hex");
    const before = await digest();
    await expect((await open()).logs.read(events, { limit: 1 })).rejects.toThrow(StoreVersionError);
    expect(await digest()).toBe(before);
  });

  test("a file that is no database is an error that names the cause", async () => {
    await mkdir(folder, { mode: 0o700 });
    await writeFile(
      join(folder, "store.db"),
      "not a database, but long enough to be taken for one ".repeat(20),
      {
        mode: 0o600,
      },
    );
    await expect((await open()).logs.append(events, "event")).rejects.toThrow("damaged, or no database");
  });

  test("trimming leaves nothing behind but the dedupe id", async () => {
    const store = await open();
    await store.logs.append(events, "event", { dedupeId: "d", tags: { kind: "x" } });
    await store.logs.trim(events, { maxCount: 0 });
    const database = new Database(join(folder, "store.db"));
    const counts = ["entries", "tags", "seen"].map((table) =>
      database.prepare(`SELECT count(*) AS count FROM ${table}`).all(),
    );
    database.close();
    expect(counts).toEqual([[{ count: 0 }], [{ count: 0 }], [{ count: 1 }]]);
  });

  test("closing waits for the appends under way, and then refuses", async () => {
    const store = await open();
    const appends = Array.from({ length: 3_000 }, (_, n) => store.logs.append(events, `${n}`));
    await store.close();
    await Promise.all(appends);
    await expect(store.logs.append(events, "late")).rejects.toThrow(StoreClosedError);
    await expect(store.records.get(tokens, "a")).rejects.toThrow(StoreClosedError);
    expect(await (await open()).logs.read(events, { limit: 5_000 })).toHaveLength(3_000);
  });
});

describe("the store in memory", () => {
  test("keeps everything, sealed values too, until it is closed", async () => {
    const store = await openStore({ location: ":memory:" });
    await store.records.put(tokens, "a", "secret");
    await store.logs.append(events, "event", { tags: { kind: "x" } });
    expect((await store.records.get(tokens, "a"))?.value).toBe("secret");
    expect(await store.logs.read(events, { limit: 1, where: { kind: "x" } })).toHaveLength(1);
    await store.close();
    const next = await openStore({ location: ":memory:" });
    await next.logs.append(events, "event");
    expect(await next.records.get(tokens, "a")).toBeUndefined();
    await next.close();
  });
});
