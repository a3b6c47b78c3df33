import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { Redis } from "ioredis";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { StoreClosedError, StoreKeyMissingError } from "../../src/store/errors.js";
import { openStore } from "../../src/store/open.js";
import { absent, collection, log, type Store } from "../../src/store/port.js";
import { freePort, KEY, portOf, redisPlace, skipped, skipRedis } from "../harness/places.js";
import { conformance } from "./conformance.js";

const tokens = collection("tokens", z.string(), { sealed: true });
const plain = collection("plain", z.string());
const events = log("events", z.number());

describe.skipIf(skipRedis)(`Redis keeps the promises of the port${skipped}`, () => conformance(redisPlace));

/** Stands between a store and Redis, and can lose a reply: the command was done, and nobody knows. */
class LossyProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #losing = false;

  constructor(port: number) {
    this.#server = createServer((client) => {
      const redis = connect(port, "127.0.0.1");
      for (const socket of [client, redis]) {
        this.#sockets.add(socket);
        socket.on("error", () => undefined);
        socket.on("close", () => this.#sockets.delete(socket));
      }
      client.on("close", () => redis.destroy());
      redis.on("close", () => client.destroy());
      client.pipe(redis);
      redis.on("data", (reply) => {
        if (!this.#losing) return void client.write(reply);
        this.#losing = false;
        client.destroy();
      });
    }).listen(0, "127.0.0.1");
  }

  async url(): Promise<string> {
    if (!this.#server.listening) await once(this.#server, "listening");
    return `redis://127.0.0.1:${portOf(this.#server)}`;
  }

  loseNextReply(): void {
    this.#losing = true;
  }

  cutAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.cutAll();
    this.#server.close();
  }
}

describe.skipIf(skipRedis)(`the store on Redis${skipped}`, () => {
  let place: Awaited<ReturnType<typeof redisPlace>>;
  let proxy: LossyProxy;
  let store: Store;

  beforeAll(async () => {
    place = await redisPlace();
    proxy = new LossyProxy(place.port);
    store = await openStore({ location: await proxy.url(), key: KEY });
  });
  afterAll(async () => {
    await store.close();
    proxy.close();
    await place.remove();
  });

  test("a claim whose reply was lost is still won, once", async () => {
    await store.records.get(plain, "warm the scripts");
    await store.records.putIf(plain, "warm", "up", absent);
    proxy.loseNextReply();
    expect(await store.records.putIf(plain, "lossy", "mine", absent)).toMatchObject({ stored: true });
    expect((await store.records.putIf(plain, "lossy", "late", absent)).stored).toBe(false);
  });

  test("a lock whose reply was lost is still held by who asked", async () => {
    await store.locks.acquire("warm", { ttlMs: 1 });
    proxy.loseNextReply();
    expect((await store.locks.acquire("lossy", { ttlMs: 5_000 })).held).toBe(true);
    expect((await store.locks.acquire("lossy", { ttlMs: 5_000 })).held).toBe(false);
  });

  test("an append whose reply was lost is stored once, and is no duplicate of itself", async () => {
    await store.logs.append(events, 0);
    for (const options of [{}, { dedupeId: "lossy" }]) {
      proxy.loseNextReply();
      expect((await store.logs.append(events, 1, options)).duplicate).toBe(false);
    }
    expect((await store.logs.append(events, 2, { dedupeId: "lossy" })).duplicate).toBe(true);
    expect((await store.logs.read(events, { limit: 9 })).map(({ value }) => value)).toEqual([1, 1, 0]);
  });

  test("a watch misses nothing that was appended while its connection was cut", async () => {
    const seen: number[] = [];
    const watched = log("watched", z.number());
    const direct = await openStore(place.options);
    const stop = await store.logs.watch(
      watched,
      ({ value }) => seen.push(value),
      () => undefined,
    );
    await direct.logs.append(watched, 1);
    await vi.waitFor(() => expect(seen).toEqual([1]));
    proxy.cutAll();
    await direct.logs.append(watched, 2);
    await direct.logs.append(watched, 3);
    await vi.waitFor(() => expect(seen).toEqual([1, 2, 3]), 2_000);
    stop();
    await direct.close();
  });

  test("trimming leaves nothing behind but the dedupe id, and no key lies outside the prefix", async () => {
    const trimmed = log("trimmed", z.number());
    await store.logs.append(trimmed, 1, { dedupeId: "d", tags: { kind: "x=y" } });
    await store.logs.trim(trimmed, { maxCount: 0 });
    const redis = new Redis(place.options.location);
    const left = await redis.keys("*{trimmed}*");
    const base = "ghl-mcp:log:{trimmed}";
    expect(left.sort()).toEqual([base, `${base}:last`, `${base}:seen:id:d`]);
    expect(await redis.xlen(base)).toBe(0);
    expect((await redis.keys("*")).filter((key) => !key.startsWith("ghl-mcp:"))).toEqual([]);
    await redis.quit();
  });

  test("a secret is refused where no key was given, and everything else is kept", async () => {
    const keyless = await openStore({ location: place.options.location });
    await expect(keyless.records.put(tokens, "a", "secret")).rejects.toThrow(StoreKeyMissingError);
    await keyless.records.put(plain, "a", "no secret");
    expect((await keyless.records.get(plain, "a"))?.value).toBe("no secret");
    await keyless.close();
  });

  test("a closed store refuses", async () => {
    const closed = await openStore(place.options);
    await closed.close();
    await expect(closed.records.get(plain, "a")).rejects.toThrow(StoreClosedError);
  });

  test("a Redis that is not there is an error at opening that says so", async () => {
    const location = `redis://127.0.0.1:${await freePort()}`;
    await expect(openStore({ location })).rejects.toThrow("ECONNREFUSED");
  });
});
