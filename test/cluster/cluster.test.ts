import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { type Cluster, clusterRate, startCluster } from "../harness/cluster.js";
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
} from "../harness/cluster-acts.js";
import { skipped, skipRedis } from "../harness/places.js";

/** Nodes that start while others are at work take their time on a small machine. */
const slow = { timeout: 90_000 };

describe.skipIf(skipRedis)(`three nodes on one Redis behind a proxy${skipped}`, () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
  });
  afterAll(() => cluster?.close());

  const names = () => cluster.nodes.map(({ name }) => name);

  it("were signed in by a browser whose way led over two of them", () => {
    const login = cluster.proxy.passed.slice(0, 2);
    expect(login.map(({ status }) => status)).toEqual([302, 200]);
    expect(new Set(login.map(({ backend }) => backend)).size).toBe(2);
  });

  it("answer the calls of one 2026-era client by turns", async () => {
    const calls = await callsOfOneClient(cluster, 9);
    expect([...calls.keys()].sort()).toEqual(names().sort());
    expect(Math.max(...calls.values()) - Math.min(...calls.values())).toBeLessThanOrEqual(1);
  });

  it("hold a 2025-era session by affinity: one of them sees all of it", async () => {
    expect(await sessionOfOneClient(cluster)).toHaveLength(1);
  });

  it("without affinity reject a session of another node cleanly, and take the client's next initialize", async () => {
    const before = (await cluster.simulator.requests()).length;
    const { statuses, message, again } = await sessionElsewhere(cluster);
    // Two that never heard of it, then the one that opened it.
    expect([statuses, again]).toEqual([[404, 404, 200], 200]);
    expect(message).toContain("Initialize again");
    expect(await cluster.simulator.requests()).toHaveLength(before);
  });

  it("give the rest of a result that one of them cut, whichever is asked, and to nobody but its caller", async () => {
    expect(await restOnEveryNode(cluster)).toEqual({ toItsCaller: 3, toOthers: 0 });
  });

  it("tell of a webhook that reached one to whoever waits or listens on another", async () => {
    const { updates, waited } = await eventAcrossNodes(cluster, "from afar");
    expect(updates).toEqual([`ghl://locations/${demo.locationId}/events`]);
    expect(waited).toEqual(["from afar"]);
  });

  it("keep one rate budget: together they send what HighLevel grants, and no more", async () => {
    const { answered, refused, inWindows } = await pressAtTheLimit(cluster, 60);
    expect(answered).toBe(180);
    expect(inWindows.length).toBeGreaterThanOrEqual(2);
    // On a busy machine a few may be on their way for a whole window. Three budgets would have cost eighty.
    expect(refused).toBeLessThanOrEqual(clusterRate.burst / 10);
  });

  it("renew a token once between them when it runs out under all of them", async () => {
    expect(await tokenRunsOut(cluster, 10)).toEqual({ answered: 30, refreshes: 1, reuses: 0 });
  });

  it("take a confirmation code that another gave, once between them", async () => {
    expect(await codeFromAnotherNode(cluster)).toEqual({ accepted: 1, sent: 1 });
  });

  it("make a change once that comes with one idempotency key to all of them at once", async () => {
    const { ids, kept } = await keyOnEveryNode(cluster);
    expect([ids.length, kept]).toEqual([1, 1]);
  });

  it(
    "lose no write that was answered and make none twice when one is killed in the middle",
    slow,
    async () => {
      const load = await writeMeanwhile(cluster, { name: "killed", clients: 9 }, killOne);
      expect(await writesKept(cluster, load)).toMatchObject({ lost: [], twice: [] });
      expect(load.done.underWay).toBeGreaterThan(0);
      // Nobody else was lost to the node that is no more.
      for (const told of load.told) expect(told).toContain(`${load.done.killed} ended before it answered`);
    },
  );

  it("are replaced one after the other without a call that fails", slow, async () => {
    const before = names();
    const load = await writeMeanwhile(cluster, { name: "replaced", clients: 4 }, replaceAll);
    expect([load.unanswered, load.told]).toEqual([[], []]);
    expect(await writesKept(cluster, load)).toEqual({ lost: [], twice: [], unknown: [] });
    expect(names().filter((name) => before.includes(name))).toEqual([]);
  });
});
