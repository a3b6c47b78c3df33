import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { demoApp, startSimulator } from "../../simulator/index.js";

/** How the program has fared since it was last asked. */
export interface Vitals {
  readonly longestHoldMs: number;
  readonly heapMiB: number;
  readonly rssMiB: number;
}

const vitalsSchema = z.object({ longestHoldMs: z.number(), heapMiB: z.number(), rssMiB: z.number() });

/** The program with every door that a stranger finds open to knock at. */
export interface Target {
  readonly port: number;
  /** What must never be heard. */
  readonly secrets: readonly string[];
  readonly isUp: boolean;
  /** What it wrote to stderr. */
  readonly stderr: string;
  /** @param collected whether garbage is collected first. */
  vitals(collected: boolean): Promise<Vitals>;
  /** Whether somebody with a key is still served. */
  serves(): Promise<boolean>;
  stop(): Promise<void>;
}

const key = "the-key-of-an-honest-client";
const storeKey = "a-store-key-of-the-fuzz-run";

/** @param program the built program's main file. */
export async function startTarget(program: string): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-fuzz-"));
  const simulator = await startSimulator();
  // An identity provider that knows nobody.
  const provider = createServer(({ url, headers }, response) =>
    response.end(
      url?.startsWith("/.well-known/")
        ? JSON.stringify({ issuer: `http://${headers.host}`, jwks_uri: `http://${headers.host}/keys` })
        : '{"keys":[]}',
    ),
  );
  await once(provider.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${portOf(provider.address())}`;
  const child = fork(program, ["http", "--port", "0"], {
    execArgv: ["--expose-gc", "--import", fileURLToPath(new URL("./watch.mjs", import.meta.url))],
    env: {
      PATH: process.env.PATH ?? "",
      GHL_CLIENT_ID: demoApp.clientId,
      GHL_CLIENT_SECRET: demoApp.clientSecret,
      GHL_BASE_URL: simulator.url,
      GHL_STORE: join(folder, "store"),
      GHL_STORE_KEY: storeKey,
      MCP_API_KEYS: key,
      MCP_ACCEPT_PIT: "1",
      MCP_OAUTH_ISSUER: issuer,
      MCP_OAUTH_AUDIENCE: "https://mcp.example.com/mcp",
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let stderr = "";
  child.stderr?.on("data", (data: Buffer) => {
    stderr = (stderr + data.toString()).slice(-20_000);
  });
  const port = Number(new URL(await addressOf(child)).port);
  return {
    port,
    secrets: [demoApp.clientSecret, storeKey, key, folder],
    get isUp() {
      return child.exitCode === null && child.signalCode === null;
    },
    get stderr() {
      return stderr;
    },
    async vitals(collected) {
      const answer = once(child, "message");
      child.send(collected ? "collect" : "say");
      const [vitals] = await answer;
      return vitalsSchema.parse(vitals);
    },
    async serves() {
      const response = await fetch(`http://127.0.0.1:${port}/mcp`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${key}`,
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
        },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params: legacy }),
      }).catch(() => undefined);
      return response?.status === 200;
    },
    async stop() {
      child.kill();
      if (child.exitCode === null) await once(child, "exit");
      provider.close();
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const legacy = {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "honest", version: "1" },
};

function portOf(address: string | AddressInfo | null): number {
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function addressOf(child: ChildProcess): Promise<string> {
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    for (const stream of streams)
      createInterface({ input: stream }).on("line", (line) => {
        lines.push(line);
        const found = /(http:\S+)\/mcp/.exec(line);
        if (found?.[1] !== undefined) resolve(found[1]);
      });
    child.once("exit", (code) => reject(new Error(`The program ended with ${code}: ${lines.join("\n")}`)));
  });
}
