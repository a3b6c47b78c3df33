import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, demoApp } from "../../simulator/index.js";
import { type Cluster, startCluster } from "../harness/cluster.js";
import { modernPeer, readContacts } from "../harness/cluster-acts.js";
import { asAdministrator, asSomebodyElse, deliver, reply } from "../harness/events.js";
import { connect } from "../harness/peers.js";
import { skipRedis } from "../harness/places.js";
import { send } from "../harness/requests.js";
import { subscriber } from "../harness/subscriber.js";
import { until } from "../harness/until.js";
import { type Front, frontInstalled, frontKinds, startFront } from "./fronts.js";

let cluster: Cluster;
beforeAll(async () => {
  if (!skipRedis) cluster = await startCluster();
});
afterAll(() => cluster?.close());

/** The settings of docs/DEPLOY.md, in the proxies that they are for. */
describe.each(frontKinds)("three nodes behind %s, set as docs/DEPLOY.md says", (kind) => {
  const lacks = [...(frontInstalled(kind) ? [] : [kind]), ...(skipRedis ? ["redis-server"] : [])];
  const skipped = lacks.length === 0 ? "" : ` (skipped: ${lacks.join(" and ")} not installed)`;

  describe.skipIf(lacks.length > 0)(`a client${skipped}`, () => {
    let front: Front;
    let mcp: string;
    beforeAll(async () => {
      // The proxy before may have lost one.
      if (cluster.nodes.length < 3) cluster.use([...cluster.nodes, await cluster.startNode()]);
      front = await startFront(kind, cluster);
      mcp = `${front.url}/mcp`;
    });
    afterAll(() => front?.stop());

    /** A number that each node counts. */
    const onEach = (metric: RegExp) =>
      Promise.all(
        cluster.nodes.map(async ({ url }) => {
          const { text } = await send(`${url}/metrics`, { method: "GET", headers: asAdministrator });
          return Number(metric.exec(text)?.[1] ?? 0);
        }),
      );
    const reads = /^ghl_calls_total\{[^}]*outcome="ok"[^}]*\} (\d+)$/m;

    it("of 2026-07-28 is served by each of them", async () => {
      const before = await onEach(reads);
      const peer = await modernPeer({ mcp });
      for (let n = 0; n < 9; n++) expect((await readContacts(peer)).isError).toBeUndefined();
      await peer.close();
      const counts = (await onEach(reads)).map((count, at) => count - (before[at] ?? 0));
      expect(counts.reduce((sum, count) => sum + count)).toBe(9);
      expect(Math.min(...counts)).toBeGreaterThan(0);
    });

    it("of 2025-11-25 has its session on one of them", async () => {
      const sessions = /^mcp_sessions (\d+)$/m;
      const before = await onEach(sessions);
      const headers = { authorization: `Bearer ${asSomebodyElse["x-api-key"]}` };
      const peer = await connect("sdk 1.x", { url: mcp, headers });
      for (let n = 0; n < 6; n++) expect((await readContacts(peer)).isError).toBeUndefined();
      const opened = (await onEach(sessions)).map((count, at) => count - (before[at] ?? 0));
      expect(opened.toSorted()).toEqual([0, 0, 1]);
      await peer.close();
    });

    it.each(["2025-11-25 over HTTP", "2026-07-28 over HTTP"] as const)(
      "that listens hears of a webhook at once, which came the same way (%s)",
      async (era) => {
        const headers = { authorization: `Bearer ${asAdministrator["x-api-key"]}` };
        const listening = await subscriber(era, { url: mcp, headers, env: {} });
        await listening.subscribe([`ghl://locations/${demo.locationId}/events`]);
        const event = reply("through the front", { locationId: demo.locationId, appId: demoApp.appId });
        expect((await deliver(`${front.url}/webhooks/ghl`, event)).status).toBe(200);
        await until("it is told", () => listening.heard.length > 0);
        await listening.close();
      },
    );

    it("is shown no metrics", async () => {
      expect((await send(`${front.url}/metrics`, { method: "GET", headers: asAdministrator })).status).toBe(
        404,
      );
    });

    it("is served by the others when one has died, as soon as the proxy has noticed", async () => {
      const peer = await modernPeer({ mcp });
      const [first, ...others] = cluster.nodes;
      first?.process.child.kill("SIGKILL");
      await until("it is dead", () => first?.process.child.signalCode === "SIGKILL");
      // nginx notices by the request that it then gives to another; Caddy asks every two seconds.
      if (kind === "caddy") await sleep(4_000);
      for (let n = 0; n < 6; n++) expect((await readContacts(peer)).isError).toBeUndefined();
      await peer.close();
      cluster.use(others);
    });
  });
});
