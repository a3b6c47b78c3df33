import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";
import { usualRate } from "../simulator/server/rate-limit.js";
import { startCluster } from "../test/harness/cluster.js";
import { asSomebodyElse } from "../test/harness/events.js";
import { redisInstalled } from "../test/harness/places.js";
import { modern } from "../test/harness/requests.js";

/**
 * Calls per second of one, two and three nodes side by side, and what bounds them: how much of the machine's cores
 * the nodes, the proxy, the client, the simulated HighLevel and Redis each take. It asserts nothing.
 */
const { values } = parseArgs({
  options: { seconds: { type: "string", default: "3" }, clients: { type: "string", default: "32" } },
});
const rounds = 3;
const atOnce = Number(values.clients);
const cores = availableParallelism();

if (!redisInstalled) {
  console.error("bench:cluster needs redis-server, and there is none on the PATH. Install it and try again.");
  process.exit(1);
}

const unlimited = { burst: 1e9, perMs: 10_000, daily: 1e9 };
const cluster = await startCluster({ rate: unlimited, replyAfterMs: 0 });
const all = cluster.nodes;
const client = fork(new URL("./cluster-load.ts", import.meta.url), { execArgv: ["--import", "tsx"] });

/** Whose time is told apart. The proxy runs in this process, which does nothing else meanwhile. */
const parts = ["nodes", "proxy", "client", "HighLevel", "Redis"] as const;
const pids: Readonly<Record<(typeof parts)[number], readonly (number | undefined)[]>> = {
  nodes: all.map(({ process: { child } }) => child.pid),
  proxy: [process.pid],
  client: [client.pid],
  HighLevel: [cluster.simulator.pid],
  Redis: [cluster.redis.pid],
};

interface Measured {
  readonly rate: number;
  /** Milliseconds of a core, per call. */
  readonly costs: readonly number[];
  /** Cores that each part kept busy, and those that the whole machine did. */
  readonly busy: readonly number[];
  readonly machine: number;
}

const reads = {
  "describe_operation, which asks nobody": modern("tools/call", {
    name: "describe_operation",
    arguments: { operation: "contacts_get_contact" },
  }),
  "workflows_list_workflows, which asks HighLevel": modern("tools/call", {
    name: "workflows_list_workflows",
    arguments: {},
  }),
};

const failed = once(client, "exit").then(([code]) =>
  Promise.reject(new Error(`the client ended with ${code}`)),
);
failed.catch(() => {});
try {
  await compare();
} finally {
  if (client.connected) client.disconnect();
  await cluster.close();
}

async function compare(): Promise<void> {
  console.log(
    `${cores} cores, ${atOnce} requests under way, ${rounds} × ${values.seconds} s each, the median of them`,
  );
  for (const [what, { headers, body }] of Object.entries(reads)) {
    const request = { headers: { ...headers, ...asSomebodyElse }, body: JSON.stringify(body) };
    const measured = new Map<number, Measured[]>(all.map((_, n) => [n + 1, []]));
    await measure(request, all.length, 2);
    // By turns, so that a busy moment of the machine hits all.
    for (let round = 0; round < rounds; round++)
      for (const [count, found] of measured) found.push(await measure(request, count));
    report(what, [...measured.values()].map(middle));
  }
  const { burst, perMs } = usualRate;
  const granted = (burst / perMs) * 1000;
  console.log(`\nHighLevel itself grants an app ${granted} requests a second for each sub-account.`);
}

async function measure(
  request: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  count: number,
  seconds = Number(values.seconds),
): Promise<Measured> {
  cluster.use(all.slice(0, count));
  const before = times();
  client.send({ url: cluster.mcp, ...request, atOnce, ms: seconds * 1000 });
  const [told] = await Promise.race([once(client, "message"), failed]);
  const done = z.object({ calls: z.number(), seconds: z.number() }).parse(told);
  const after = times();
  const spent = after.parts.map((ms, at) => ms - (before.parts[at] ?? 0));
  return {
    rate: done.calls / done.seconds,
    costs: spent.map((ms) => ms / done.calls),
    busy: spent.map((ms) => ms / 1000 / done.seconds),
    machine: (after.machine - before.machine) / 1000 / done.seconds,
  };
}

function report(what: string, found: readonly Measured[]): void {
  const [one] = found;
  if (one === undefined) return;
  console.log(`\n${what}`);
  const line = (name: string, cells: readonly string[]) =>
    console.log(`  ${name.padEnd(28)}${cells.map((cell) => cell.padStart(12)).join("")}`);
  line(
    "",
    found.map((_, n) => (n === 0 ? "1 node" : `${n + 1} nodes`)),
  );
  line(
    "calls per second",
    found.map(({ rate }) => rate.toFixed(0)),
  );
  line(
    "against one node",
    found.map(({ rate }) => `× ${(rate / one.rate).toFixed(2)}`),
  );
  for (const [at, part] of parts.entries())
    line(
      `cores busy: ${part}`,
      found.map(({ busy }) => (busy[at] ?? 0).toFixed(2)),
    );
  line(
    "cores busy: other programs",
    found.map(({ busy, machine }) => Math.max(0, machine - sum(busy)).toFixed(2)),
  );
  line(
    `cores busy: all, of ${cores}`,
    found.map(({ machine }) => machine.toFixed(2)),
  );
  line(
    "ms of a core per call: nodes",
    found.map(({ costs }) => (costs[0] ?? 0).toFixed(2)),
  );
  line("bound by", found.map(boundBy));
  const [node = 1, ...others] = one.costs;
  const alone = (1000 / node).toFixed(0);
  console.log(
    `  At that price a node with a core of its own answers ${alone} a second; what else is needed for a call costs ${sum(others).toFixed(2)} ms of a core.`,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The machine where its cores are all busy; else the one part that keeps a core busy for each of its processes. */
function boundBy({ busy, machine }: Measured, at: number): string {
  if (machine > 0.9 * cores) return `${cores} cores`;
  const processes = (part: (typeof parts)[number]) => (part === "nodes" ? at + 1 : 1);
  return parts.find((part, n) => (busy[n] ?? 0) > 0.9 * processes(part)) ?? "waiting";
}

function middle(found: readonly Measured[]): Measured {
  const sorted = found.toSorted((a, b) => a.rate - b.rate);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) throw new Error("nothing was measured");
  return median;
}

/** Milliseconds of a core that each part, and the whole machine, has used, by Linux's account. */
function times(): { readonly parts: readonly number[]; readonly machine: number } {
  const ticks = (fields: readonly string[]) => fields.reduce((sum, field) => sum + Number(field), 0) * 10;
  const ofProcess = (pid: number | undefined) => {
    // The name in brackets may hold blanks: fields are counted from behind it.
    const [, after = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    return ticks(after.split(" ").slice(11, 13));
  };
  const [cpu = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  // user, nice, system, idle, iowait, irq, softirq, steal
  const [user = "0", nice = "0", system = "0", , , irq = "0", softirq = "0"] = cpu.split(/ +/).slice(1);
  return {
    parts: parts.map((part) => pids[part].reduce<number>((sum, pid) => sum + ofProcess(pid), 0)),
    machine: ticks([user, nice, system, irq, softirq]),
  };
}
