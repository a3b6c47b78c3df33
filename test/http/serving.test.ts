import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, peerKinds } from "../harness/peers.js";
import { until } from "../harness/until.js";
import { serve, type TestServer } from "./start.js";

let server: TestServer;

beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.stop());

describe.each(peerKinds)("A client of %s over HTTP", (kind) => {
  it("finds the tools, resources and prompts of the server", async () => {
    const peer = await connect(kind, { url: server.mcp });
    expect((await peer.listTools()).map(({ name }) => name)).toEqual(["echo", "whoami", "slow", "wipe"]);
    expect(await peer.listResources()).toContain("ghl://workflows");
    expect((await peer.listPrompts()).length).toBeGreaterThan(0);
    await peer.close();
  });

  it("calls a tool and gets its answer", async () => {
    const peer = await connect(kind, { url: server.mcp });
    const result = await peer.call("echo", { word: "grüß Gott" });
    expect(result.content[0]?.text).toBe('{"word":"grüß Gott"}');
    await peer.close();
  });

  it("cancels a call, and the call ends in the server", async () => {
    const peer = await connect(kind, { url: server.mcp });
    const { started, aborted } = server.slow;
    const cancel = new AbortController();
    const call = peer.call("slow", { ms: 60_000 }, cancel.signal);
    await until("the call runs", () => server.slow.started > started);
    cancel.abort();
    await expect(call).rejects.toThrow();
    await until("the call is aborted", () => server.slow.aborted > aborted);
    await peer.close();
  });

  it("has many calls running at once, each with its own answer", async () => {
    const peer = await connect(kind, { url: server.mcp });
    const numbers = Array.from({ length: 30 }, (_, number) => number);
    const results = await Promise.all(numbers.map((number) => peer.call("echo", { number })));
    expect(results.map(({ content }) => content[0]?.text)).toEqual(
      numbers.map((number) => `{"number":${number}}`),
    );
    await peer.close();
  });
});

describe("A client of SDK 2.x", () => {
  it.each([
    ["by default speaks the protocol of 2025", undefined, "2025-11-25"],
    ["left to itself finds the protocol of 2026", "auto" as const, "2026-07-28"],
    ["pinned to 2026-07-28 gets it", { pin: "2026-07-28" }, "2026-07-28"],
  ])("%s, and hears of progress", async (_, mode, version) => {
    const client = new Client(
      { name: "test", version: "1" },
      mode === undefined ? {} : { versionNegotiation: { mode } },
    );
    await client.connect(new StreamableHTTPClientTransport(new URL(server.mcp)));
    expect(client.getNegotiatedProtocolVersion()).toBe(version);
    const heard: number[] = [];
    await client.callTool(
      { name: "slow", arguments: { ms: 20 } },
      { onprogress: ({ progress }) => void heard.push(progress) },
    );
    expect(heard).toEqual([1]);
    await client.close();
  });
});
