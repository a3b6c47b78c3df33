import { demo } from "../simulator/index.js";
import { type Cluster, clusterRate, startCluster } from "../test/harness/cluster.js";
import {
  callsOfOneClient,
  codeFromAnotherNode,
  eventAcrossNodes,
  keyOnEveryNode,
  killOne,
  pressAtTheLimit,
  replaceAll,
  restOnEveryNode,
  sessionElsewhere,
  sessionOfOneClient,
  tokenRunsOut,
  writeMeanwhile,
  writesKept,
} from "../test/harness/cluster-acts.js";
import { redisInstalled } from "../test/harness/places.js";
import { buildWorkers } from "../test/harness/workers.js";

/**
 * Three real nodes and a real Redis behind a round-robin proxy, all on this machine and in an account of the
 * built-in HighLevel. A real MCP client shows what several nodes promise, a line each. Whatever does not hold ends
 * it with 1; whatever happens, nothing is left running.
 */
if (!redisInstalled) {
  console.error("demo:cluster needs redis-server, and there is none on the PATH. Install it and try again.");
  process.exit(1);
}

const from = performance.now();
await buildWorkers();
const starting = startCluster();
let ending = false;
// A Ctrl-C reaches its parts as well; that they fail then is of no interest any more.
process.once("SIGINT", () => void end(130));
process.once("SIGTERM", () => void end(143));
process.once("uncaughtException", (error) => void end(1, error));

try {
  const cluster = await starting;
  say(
    `${cluster.nodes.map(({ name, url }) => `${name} ${url}`).join(", ")}, one Redis, behind ${cluster.mcp}`,
  );
  await show(cluster);
  await end(0);
} catch (error) {
  await end(1, error);
}

async function end(code: number, error?: unknown): Promise<void> {
  if (ending) return;
  ending = true;
  if (error !== undefined) console.error(error instanceof Error ? error.message : error);
  await starting.then((cluster) => cluster.close()).catch(() => undefined);
  if (code === 0) say("all of it holds, and nothing is left running");
  process.exit(code);
}

async function show(cluster: Cluster): Promise<void> {
  const [began, ended] = cluster.proxy.passed;
  holds(
    began?.status === 302 && ended?.status === 200 && began.backend !== ended.backend,
    `signed in by a browser: ${began?.backend} began, ${ended?.backend} saw the end, all three have the token`,
  );

  const calls = await callsOfOneClient(cluster, 12);
  const each = [...calls]
    .sort()
    .map(([node, count]) => `${count} by ${node}`)
    .join(", ");
  holds(calls.size === 3, `one client of 2026-07-28: 12 calls, ${each}`);

  const held = await sessionOfOneClient(cluster);
  holds(held.length === 1, `one client of 2025-11-25: its whole session on ${held.join(", ")}, by affinity`);

  const before = (await cluster.simulator.requests()).length;
  const { statuses, message, again } = await sessionElsewhere(cluster);
  const passedOn = (await cluster.simulator.requests()).length - before;
  holds(
    // Two that never heard of it, then the one that opened it; HighLevel is asked nothing.
    statuses.join() === "404,404,200" &&
      again === 200 &&
      message.includes("Initialize again") &&
      passedOn === 0,
    `the same without affinity: ${statuses.join(", ")} ("${message}"), then ${again} to a new initialize`,
  );

  const { toItsCaller, toOthers } = await restOnEveryNode(cluster);
  holds(
    toItsCaller === 3 && toOthers === 0,
    `a result too long to show, cut on ${name(cluster, 0)}: ${toItsCaller} nodes give the rest to its caller, ${toOthers} to another`,
  );

  const { updates, waited } = await eventAcrossNodes(cluster, "Tuesday at ten works");
  holds(
    updates.join() === `ghl://locations/${demo.locationId}/events` &&
      waited.join() === "Tuesday at ten works",
    `a webhook to ${name(cluster, 0)}: events_wait on ${name(cluster, 1)} came back with "${waited.join()}", a subscriber of ${name(cluster, 2)} was told ${updates.join()}`,
  );

  const { answered, refused, inWindows } = await pressAtTheLimit(cluster, 60);
  const { burst, perMs } = clusterRate;
  holds(
    // On a busy machine a few may be on their way for a whole window. Three budgets would have cost eighty.
    answered === 180 && inWindows.length >= 2 && refused <= burst / 10,
    `one rate budget: 180 calls at once over three nodes, ${answered} answered; HighLevel counted ${inWindows.join(" and ")} in its windows of ${perMs / 1000} s (limit ${burst}) and refused ${refused}`,
  );

  const renewed = await tokenRunsOut(cluster, 10);
  holds(
    renewed.answered === 30 && renewed.refreshes === 1 && renewed.reuses === 0,
    `the access token runs out under 30 calls on three nodes: ${renewed.answered} answered, ${renewed.refreshes} refresh, ${renewed.reuses} refresh tokens used twice`,
  );

  const { accepted, sent } = await codeFromAnotherNode(cluster);
  holds(
    accepted === 1 && sent === 1,
    `a confirmation code of ${name(cluster, 0)} brought to both others at once: ${accepted} took it, ${sent} message sent`,
  );

  const { ids, kept } = await keyOnEveryNode(cluster);
  holds(
    ids.length === 1 && kept === 1,
    `one idempotencyKey on three nodes at once: ${ids.length} result, ${kept} note in HighLevel`,
  );

  const load = await writeMeanwhile(cluster, { name: "killed", clients: 6 }, killOne);
  const after = await writesKept(cluster, load);
  holds(
    load.done.underWay > 0 &&
      // Nobody else was lost to the node that is no more.
      load.told.every((told) => told.includes(`${load.done.killed} ended before it answered`)) &&
      after.lost.length === 0 &&
      after.twice.length === 0,
    `${load.done.killed} killed at work: ${load.answered.length} writes were answered, of which ${after.lost.length} are lost; ${load.unanswered.length} were not answered, of which ${after.unknown.length} were made all the same; ${after.twice.length} were made twice`,
  );

  const replaced = cluster.nodes;
  const rolling = await writeMeanwhile(cluster, { name: "replaced", clients: 2 }, replaceAll);
  const end = await writesKept(cluster, rolling);
  holds(
    rolling.unanswered.length === 0 &&
      rolling.told.length === 0 &&
      !cluster.nodes.some((node) => replaced.includes(node)) &&
      end.lost.length === 0 &&
      end.twice.length === 0,
    `all three replaced one after the other: ${rolling.answered.length} writes meanwhile, ${rolling.unanswered.length} failed, ${end.lost.length} lost, ${end.twice.length} twice`,
  );
}

function name({ nodes }: Cluster, at: number): string {
  return nodes[at]?.name ?? "";
}

function holds(isSo: boolean, words: string): void {
  if (!isSo) throw new Error(`it does not hold: ${words}`);
  say(words);
}

function say(words: string): void {
  console.log(`${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s  ${words}`);
}
