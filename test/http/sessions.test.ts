import { request as httpRequest } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { connect } from "../harness/peers.js";
import { initialize, jsonHeaders, listTools, openSession, send } from "../harness/requests.js";
import { timePassed, until } from "../harness/until.js";
import { serve, type TestServer } from "./start.js";

let server: TestServer;
afterEach(() => server.stop());

async function statusOf(id: string): Promise<number> {
  const headers = { ...jsonHeaders, "mcp-session-id": id };
  return (await send(server.mcp, { headers, body: listTools })).status;
}

/** Opens the standing stream of a session, as clients do. */
function openStream(id: string): Promise<{ readonly closed: Promise<void>; leave(): void }> {
  return new Promise((resolve, reject) => {
    const headers = { accept: "text/event-stream", "mcp-session-id": id };
    const request = httpRequest(server.mcp, { method: "GET", headers, agent: false }, (response) => {
      response.resume();
      const closed = new Promise<void>((done) => response.once("close", () => done()));
      resolve({ closed, leave: () => request.destroy() });
    });
    request.on("error", reject);
    request.end();
  });
}

describe("The cap on sessions", () => {
  it("refuses one too many with 503 and why, and lets in again when one has ended", async () => {
    server = await serve({}, { limits: { sessions: { most: 2, idleMs: 60_000 } } });
    const first = await openSession(server.mcp);
    await openSession(server.mcp);
    const refused = await send(server.mcp, { headers: jsonHeaders, body: initialize });
    expect([refused.status, refused.json.error?.code, refused.json.id]).toEqual([503, -32000, 1]);
    expect(refused.json.error?.message).toContain("2 sessions");
    expect(refused.headers["retry-after"]).toBe("60");
    const ended = await send(server.mcp, { method: "DELETE", headers: { "mcp-session-id": first } });
    expect(ended.status).toBe(200);
    expect(await statusOf(first)).toBe(404);
    await openSession(server.mcp);
  });

  it("holds in a burst", async () => {
    server = await serve({}, { limits: { sessions: { most: 5, idleMs: 60_000 } } });
    const burst = Array.from({ length: 20 }, () =>
      send(server.mcp, { headers: jsonHeaders, body: initialize }),
    );
    const statuses = (await Promise.all(burst)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBe(5);
    expect(statuses.filter((status) => status === 503).length).toBe(15);
  });

  it("does not count an initialize that came to nothing", async () => {
    server = await serve({}, { limits: { sessions: { most: 1, idleMs: 60_000 } } });
    const headers = { ...jsonHeaders, accept: "text/html" };
    for (const _ of [1, 2, 3])
      expect((await send(server.mcp, { headers, body: initialize })).status).toBe(406);
    await openSession(server.mcp);
  });

  it("does not stand in the way of the 2026-07-28 protocol, which has no sessions", async () => {
    server = await serve({}, { limits: { sessions: { most: 1, idleMs: 60_000 } } });
    await openSession(server.mcp);
    const peer = await connect("sdk 2.x on 2026-07-28", { url: server.mcp });
    expect((await peer.listTools()).length).toBe(4);
    await peer.close();
  });
});

describe("A session without use", () => {
  it("ends after its time, and not before", async () => {
    let now = 0;
    server = await serve({}, { now: () => now, limits: { sessions: { most: 10, idleMs: 1_800_000 } } });
    const id = await openSession(server.mcp);
    now = 1_799_999;
    expect(await statusOf(id)).toBe(200);
    now += 1_799_999;
    expect(await statusOf(id)).toBe(200);
    now += 1_800_000;
    expect(await statusOf(id)).toBe(404);
  });

  it("makes room for another", async () => {
    let now = 0;
    server = await serve({}, { now: () => now, limits: { sessions: { most: 1, idleMs: 1_000 } } });
    await openSession(server.mcp);
    now = 1_000;
    await openSession(server.mcp);
  });

  it("lasts as long as its client listens", async () => {
    let now = 0;
    server = await serve({}, { now: () => now, limits: { sessions: { most: 10, idleMs: 20 } } });
    const id = await openSession(server.mcp);
    const stream = await openStream(id);
    now = 1_000_000;
    await timePassed(60);
    expect(await statusOf(id)).toBe(200);
    stream.leave();
  });

  it("is swept away without anybody asking", async () => {
    server = await serve({}, { limits: { sessions: { most: 10, idleMs: 30 } } });
    await openSession(server.mcp);
    expect(server.sessionCount()).toBe(1);
    await until("the session is swept", () => server.sessionCount() === 0);
  });

  it("ends at a stop, and its stream with it", async () => {
    server = await serve();
    const stream = await openStream(await openSession(server.mcp));
    const stopped = server.stop();
    await stream.closed;
    await stopped;
  });
});
