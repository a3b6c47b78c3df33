import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Client as MCPClient, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Pool } from "undici";
import { demo, startSimulator } from "../simulator/index.js";

/**
 * What ghl-mcp costs, side by side with the least that could do the same, in one run on one machine. It asserts
 * nothing: the goals stand beside the numbers.
 */
const mainFile = fileURLToPath(new URL("../dist/src/main.js", import.meta.url));
const bareFile = fileURLToPath(new URL("./bare-server.mjs", import.meta.url));
const unlimited = { burst: 1e9, perMs: 10_000, daily: 1e9 };

const simulator = await startSimulator({ rate: unlimited });
const env = {
  PATH: process.env.PATH ?? "",
  GHL_PIT: demo.pit,
  GHL_LOCATION_ID: demo.locationId,
  GHL_BASE_URL: simulator.url,
};
const read = { name: "workflows_list_workflows", arguments: {} };

await coldStart();
const direct = await directRequests();
await overStdio(direct);
await overHTTP(direct);
await simulator.close();

async function coldStart(): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  // Interleaved, so that a busy moment of the machine hits both.
  for (let round = 0; round < 9; round++) {
    bare.push(await timeToFirstList([bareFile]));
    ours.push(await timeToFirstList([mainFile]));
  }
  row(
    "cold start to tools/list",
    `${ms(median(ours))} against ${ms(median(bare))} of a one-tool SDK server`,
    median(ours) / median(bare),
    "goal ≤ 1.5",
  );
}

async function timeToFirstList(args: readonly string[]): Promise<number> {
  const from = performance.now();
  const client = await connectStdio(args);
  await client.listTools();
  const took = performance.now() - from;
  await client.close();
  return took;
}

async function directRequests(): Promise<readonly number[]> {
  const pool = new Pool(simulator.url);
  const headers = { authorization: `Bearer ${demo.pit}`, version: "2021-07-28" };
  const path = `/workflows/?locationId=${demo.locationId}`;
  const send = async () => {
    const { body } = await pool.request({ method: "GET", path, headers });
    await body.json();
  };
  const times = await sample(send);
  await pool.close();
  row("the same request by bare undici", `p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`);
  return times;
}

async function overStdio(direct: readonly number[]): Promise<void> {
  const client = await connectStdio([mainFile]);
  const times = await sample(() => client.callTool(read));
  reportOnTop("tool call over stdio", times, direct);
  await client.close();
}

async function overHTTP(direct: readonly number[]): Promise<void> {
  const child = spawn(process.execPath, ["--expose-gc", mainFile, "http", "--port", "0"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const url = await new Promise<string>((resolve) => {
    child.stderr.on("data", (data: Buffer) => {
      const found = /(http:\S+\/mcp)/.exec(data.toString())?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  const client = await connectHTTP(url);
  reportOnTop("tool call over HTTP", await sample(() => client.callTool(read)), direct);

  const clients = await Promise.all(Array.from({ length: 20 }, () => connectHTTP(url)));
  const calls = 10_000;
  const from = performance.now();
  await Promise.all(
    clients.map(async (one) => {
      for (let n = 0; n < calls / clients.length; n++) await one.callTool(read);
    }),
  );
  row("HTTP with 20 clients", `${Math.round(calls / ((performance.now() - from) / 1000))} calls per second`);
  row(`resident memory after ${calls} calls`, `${Math.round(residentKiB(child.pid) / 1024)} MiB`);
  await Promise.all([client, ...clients].map((one) => one.close()));
  child.kill("SIGTERM");
}

function residentKiB(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

async function connectStdio(args: readonly string[]): Promise<MCPClient> {
  const client = newClient();
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [...args], env }));
  return client;
}

async function connectHTTP(url: string): Promise<MCPClient> {
  const client = newClient();
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  return client;
}

function newClient(): MCPClient {
  return new MCPClient(
    { name: "bench", version: "1.0.0" },
    { versionNegotiation: { mode: { pin: "2026-07-28" } } },
  );
}

async function sample(act: () => Promise<unknown>, rounds = 2_000): Promise<readonly number[]> {
  for (let n = 0; n < 200; n++) await act();
  const times: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const from = performance.now();
    await act();
    times.push(performance.now() - from);
  }
  return times;
}

function reportOnTop(what: string, times: readonly number[], direct: readonly number[]): void {
  const onTop = quantile(times, 0.5) - quantile(direct, 0.5);
  const onTop99 = quantile(times, 0.99) - quantile(direct, 0.99);
  row(
    what,
    `p50 ${ms(quantile(times, 0.5))} (${ms(onTop)} on top), p99 ${ms(quantile(times, 0.99))} (${ms(onTop99)} on top)`,
    undefined,
    "goal p50 ≤ 1 ms on top",
  );
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}

function row(what: string, words: string, ratio?: number, goal?: string): void {
  const end = [
    ratio === undefined ? "" : `ratio ${ratio.toFixed(2)}`,
    goal === undefined ? "" : `(${goal})`,
  ].join(" ");
  console.log(`${what.padEnd(36)} ${words}  ${end}`.trimEnd());
}
