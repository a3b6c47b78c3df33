import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type OpenOptions, openStore } from "../../src/store/open.js";

/** A place to store things, made for one test file. */
export interface Place {
  readonly options: OpenOptions;
  remove(): Promise<void>;
}

export const KEY = Buffer.alloc(32, 7).toString("base64");

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "ghl-mcp-store-"));
}

/** A folder that does not exist yet, as a user's would not. */
export async function folderPlace(): Promise<Place> {
  const parent = await temporaryFolder();
  return {
    options: { location: join(parent, "store"), key: KEY },
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}

export const redisInstalled = spawnSync("redis-server", ["--version"]).status === 0;

/** Where Redis is missing the tests are skipped by name; under CI they fail. */
export const skipRedis = !redisInstalled && !process.env.CI;

/** Ends the name of a test that needs Redis, so that a skipped one says why. */
export const skipped = skipRedis ? " (skipped: redis-server is not installed)" : "";

export interface RedisPlace extends Place {
  readonly port: number;
  readonly pid: number | undefined;
  /** As a crash does. What was written stays in its folder. */
  kill(): Promise<void>;
  /** Starts it again after that. */
  start(): Promise<void>;
}

/** A Redis server of its own on a free port of this machine. */
export async function redisPlace(): Promise<RedisPlace> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const options = ["--port", `${port}`, "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
  const location = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;
  const start = async () => {
    server = spawn("redis-server", [...options, "--appendonly", "yes"], { stdio: "ignore" });
    await Promise.race([answering(location), failed(server)]);
  };
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, "exit");
    server.kill(signal);
    await exit;
  };
  await start();
  return {
    port,
    get pid() {
      return server?.pid;
    },
    options: { location, key: KEY },
    kill: () => end("SIGKILL"),
    start,
    remove: async () => {
      await end("SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answering(location: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await (await openStore({ location })).close();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(50);
    }
  }
}

async function failed(server: ChildProcess): Promise<never> {
  const [reason] = await Promise.race([once(server, "exit"), once(server, "error")]);
  throw new Error(`redis-server did not start: ${reason}`);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const port = portOf(server);
  server.close();
  return port;
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return address.port;
}
