import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Client as MCPClient, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { demo, startSimulator } from "../simulator/index.js";

/**
 * Many clients at HighLevel's rate limit for minutes, against the simulator: what is lost, how long calls wait, and
 * whether everybody gets a share, also beside one who has a bulk job. It asserts nothing.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "300" },
    clients: { type: "string", default: "20" },
    /** Requests per window, and its milliseconds: HighLevel's own by default. */
    burst: { type: "string", default: "100" },
    "per-ms": { type: "string", default: "10000" },
    /** Calls that the first client has under way at once. */
    bulk: { type: "string", default: "5" },
    /** Where the budget is shared and the journal kept: a folder of its own by default, or redis://… */
    store: { type: "string" },
  },
});

interface Tally {
  readonly times: number[];
  /** How many of the calls that were answered changed something. */
  changes: number;
  readonly failures: Map<string, number>;
}

const mainFile = fileURLToPath(new URL("../dist/src/main.js", import.meta.url));
const rate = { burst: Number(values.burst), perMs: Number(values["per-ms"]), daily: 1e9 };
const clientCount = Number(values.clients);
const keys = Array.from({ length: clientCount }, (_, n) => `key-${n + 1}-of-the-soak`);

const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-soak-"));
const store = { GHL_STORE: values.store ?? folder, GHL_STORE_KEY: "a key for the soak alone" };

const simulator = await startSimulator({ rate });
const child = spawn(process.execPath, [mainFile, "http", "--port", "0"], {
  env: {
    PATH: process.env.PATH ?? "",
    GHL_PIT: demo.pit,
    GHL_LOCATION_ID: demo.locationId,
    GHL_BASE_URL: simulator.url,
    GHL_CONFIRM: "never",
    ...store,
    MCP_API_KEYS: keys.join(","),
  },
  stdio: ["ignore", "ignore", "pipe"],
});
const url = await new Promise<string>((resolve) => {
  child.stderr.on("data", (data: Buffer) => {
    const found = /(http:\S+\/mcp)/.exec(data.toString())?.[1];
    if (found !== undefined) resolve(found);
  });
});

const clients = await Promise.all(keys.map(connect));
let statuses = new Map<number, number>();
const counting = setInterval(countStatuses, 200);
const startMiB = residentMiB();
const from = Date.now();
const end = from + Number(values.seconds) * 1000;
const tallies = await Promise.all(
  clients.map((client, n) => work(client, n === 0 ? Number(values.bulk) : 1)),
);
const seconds = (Date.now() - from) / 1000;
clearInterval(counting);
countStatuses();
const endMiB = residentMiB();
await Promise.all(clients.map((client) => client.close()));
const ended = once(child, "exit");
child.kill("SIGTERM");
await ended;
report();
await simulator.close();
rmSync(folder, { recursive: true, force: true });

async function connect(key: string): Promise<MCPClient> {
  const client = new MCPClient(
    { name: "soak", version: "1.0.0" },
    { versionNegotiation: { mode: { pin: "2026-07-28" } } },
  );
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL(url), { requestInit }));
  return client;
}

/** Calls without a pause until the time is up; one in four calls is a change. */
async function work(client: MCPClient, atOnce: number): Promise<Tally> {
  const tally: Tally = { times: [], changes: 0, failures: new Map() };
  let made = 0;
  const one = async () => {
    while (Date.now() < end) {
      made += 1;
      const isChange = made % 4 === 0;
      const call = isChange
        ? { name: "contacts_create_contact", arguments: { email: `soak-${Math.random()}@example.com` } }
        : { name: "contacts_search_contacts", arguments: { pageLimit: 1 } };
      const begun = performance.now();
      const outcome = await client.callTool(call).then(
        ({ isError, content }) => (isError === true ? JSON.stringify(content).slice(0, 120) : undefined),
        (error: unknown) => String(error),
      );
      if (outcome === undefined) {
        tally.times.push(performance.now() - begun);
        if (isChange) tally.changes += 1;
      } else tally.failures.set(outcome, (tally.failures.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return tally;
}

/** The simulator keeps its latest requests only, so they are counted as they come. */
function countStatuses(): void {
  const seen = simulator.requests.length;
  for (const { status } of simulator.requests) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (Array.isArray(simulator.requests)) simulator.requests.splice(0, seen);
}

function report(): void {
  const [bulk, ...others] = tallies;
  const counts = others.map(({ times }) => times.length);
  const answered = tallies.reduce((sum, { times }) => sum + times.length, 0);
  const failures = tallies.flatMap(({ failures }) => [...failures]);
  const most = (rate.burst / rate.perMs) * 1000;
  statuses = new Map([...statuses].sort(([a], [b]) => a - b));
  row(
    "calls answered",
    `${answered} in ${seconds.toFixed(0)} s: ${(answered / seconds).toFixed(1)} a second, the limit is ${most}`,
  );
  row("calls lost", `${failures.reduce((sum, [, count]) => sum + count, 0)}`);
  for (const [why, count] of failures) row("", `${count} × ${why}`);
  row("HighLevel's answers", [...statuses].map(([status, count]) => `${count} × ${status}`).join(", "));
  row("share of the others", `least ${Math.min(...counts)}, most ${Math.max(...counts)} calls each`);
  row(`share of the bulk job (${values.bulk} at once)`, `${bulk?.times.length ?? 0} calls`);
  row("waits of the others", waits(others.flatMap(({ times }) => times)));
  row("waits of the bulk job", waits(bulk?.times ?? []));
  row("resident memory", `${startMiB} MiB at the start, ${endMiB} MiB at the end`);
  row(
    "changes in the journal",
    `${journalled()} of ${tallies.reduce((sum, { changes }) => sum + changes, 0)}`,
  );
}

/** How many changes the journal holds as done. */
function journalled(): number {
  const args = [mainFile, "journal", "--json", "--limit", "999999"];
  const env = { PATH: process.env.PATH ?? "", ...store };
  const { stdout } = spawnSync(process.execPath, args, { env, encoding: "utf8", maxBuffer: 1e9 });
  return stdout.split("\n").filter((line) => line.includes('"outcome":"done"')).length;
}

function waits(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (q: number) =>
    `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0)} ms`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`;
}

function residentMiB(): number {
  const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function row(what: string, words: string): void {
  console.log(`${what.padEnd(36)} ${words}`);
}
