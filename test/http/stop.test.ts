import { describe, expect, it } from "vitest";
import { connect, peerKinds } from "../harness/peers.js";
import { modern, send } from "../harness/requests.js";
import { until } from "../harness/until.js";
import { serve } from "./start.js";

describe("A stop", () => {
  it.each(peerKinds)("lets the running call of a client of %s finish", async (kind) => {
    const server = await serve();
    const peer = await connect(kind, { url: server.mcp });
    const call = peer.call("slow", { ms: 300 });
    await until("the call runs", () => server.slow.started === 1);
    const stopped = server.stop();
    expect((await call).content[0]?.text).toBe("done");
    await stopped;
    expect(server.slow).toEqual({ started: 1, aborted: 0, finished: 1 });
    await peer.close().catch(() => {});
  });

  it.each(peerKinds)("aborts what a client of %s still has running when its time is over", async (kind) => {
    const server = await serve({}, { limits: { stopMs: 50 } });
    const peer = await connect(kind, { url: server.mcp });
    const leave = new AbortController();
    const call = peer.call("slow", { ms: 60_000 }, leave.signal).catch(() => "ended without an answer");
    await until("the call runs", () => server.slow.started === 1);
    const before = Date.now();
    await server.stop();
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(server.slow.aborted).toBe(1);
    leave.abort();
    expect(await call).toBe("ended without an answer");
    await peer.close().catch(() => {});
  });

  it("takes no more connections", async () => {
    const server = await serve();
    const stopped = server.stop();
    await expect(send(server.mcp, modern("tools/list"))).rejects.toThrow(/ECONNREFUSED/);
    await stopped;
  });

  it("does not wait for a subscription, which has no end of its own", async () => {
    const server = await serve();
    const { headers, body } = modern("subscriptions/listen", { notifications: { toolsListChanged: true } });
    const subscription = await fetch(server.mcp, { method: "POST", headers, body: JSON.stringify(body) });
    expect(subscription.headers.get("content-type")).toContain("text/event-stream");
    const before = Date.now();
    await server.stop();
    expect(Date.now() - before).toBeLessThan(2_000);
    await subscription.text();
  });

  it("asked for twice is one", async () => {
    const server = await serve();
    await Promise.all([server.close(), server.close()]);
    await server.stop();
  });
});
