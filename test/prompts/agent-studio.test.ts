import { createServer, request as forward } from "node:http";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterEach, expect, it } from "vitest";
import { demo, type Simulator } from "../../simulator/index.js";
import { command } from "../harness/peers.js";
import { type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;
afterEach(() => on?.close());

/** Stands before the simulator and keeps runs of agents waiting, as a model that thinks does. */
function thinking(ms: number) {
  const seen = { begun: 0, broken: 0 };
  const before = async (simulator: Simulator) => {
    const server = createServer((request, response) => {
      const isRun = request.url?.endsWith("/execute") === true;
      if (isRun) seen.begun += 1;
      response.on("close", () => {
        if (isRun && !response.writableFinished) seen.broken += 1;
      });
      const onward = () =>
        request.pipe(
          forward(
            `${simulator.url}${request.url}`,
            { method: request.method, headers: request.headers },
            (reply) => {
              response.writeHead(reply.statusCode ?? 500, reply.headers);
              reply.pipe(response);
            },
          ),
        );
      setTimeout(onward, isRun ? ms : 0);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    return {
      url: `http://127.0.0.1:${port}`,
      close: async () => {
        server.closeAllConnections();
        server.close();
      },
    };
  };
  return { seen, before };
}

function agentIds(simulator: Simulator): readonly (string | undefined)[] {
  return simulator.world.agents.where(({ locationId }) => locationId === demo.locationId).map(({ id }) => id);
}

it("an agent that is not in production says so, and what can be run", async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
  const [, draft] = agentIds(on.simulator);
  const result = await on.peer.call("agent_studio_execute_agent", { agentId: draft, message: "Hello" });
  expect(result.isError).toBe(true);
  expect(result.content[0]?.text).toMatch(/no version in production.*isPublished true/s);
});

it("a session that has run out says so, and how to go on", async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
  const [agentId] = agentIds(on.simulator);
  const first = await on.peer.call("agent_studio_execute_agent", { agentId, message: "Hello" });
  const executionId = String(first.structuredContent?.executionId);
  const session = on.simulator.world.agentSessions.get(executionId);
  if (session === undefined) throw new Error("the simulator keeps no session");
  on.simulator.world.agentSessions.put({ ...session, lastUsed: Date.now() - 31 * 60_000 });
  const late = await on.peer.call("agent_studio_execute_agent", {
    agentId,
    message: "And now?",
    executionId,
  });
  expect(late.isError).toBe(true);
  expect(late.content[0]?.text).toMatch(
    /session of this executionId has ended.*30 minutes.*without executionId/s,
  );
  const fresh = await on.peer.call("agent_studio_execute_agent", { agentId, message: "And now?" });
  expect(fresh.structuredContent?.executionId).not.toBe(executionId);
});

it("an answer may take longer than other requests, and tells that it is still awaited", async () => {
  const { before } = thinking(4_000);
  on = await scene({ transport: "stdio", person: "nobody", front: before, env: { GHL_TIMEOUT_MS: "1500" } });
  const [agentId] = agentIds(on.simulator);
  const client = new Client(
    { name: "ghl-mcp-test", version: "1.0.0" },
    { versionNegotiation: { mode: { pin: "2026-07-28" } } },
  );
  await client.connect(new StdioClientTransport(command({ args: [], env: on.settings })));
  try {
    const heard: number[] = [];
    const result = await client.callTool(
      { name: "agent_studio_execute_agent", arguments: { agentId, message: "How much is a facial?" } },
      { onprogress: ({ progress }) => void heard.push(progress) },
    );
    expect(JSON.stringify(result)).toContain("$210");
    expect(heard).toEqual([3]);
  } finally {
    await client.close();
  }
});

it("a run that is cancelled is let go of at once", async () => {
  const { before, seen } = thinking(60_000);
  on = await scene({ transport: "stdio", person: "nobody", front: before });
  const [agentId] = agentIds(on.simulator);
  const cancel = new AbortController();
  const call = on.peer.call("agent_studio_execute_agent", { agentId, message: "Hello" }, cancel.signal);
  await expect.poll(() => seen.begun, { timeout: 10_000 }).toBe(1);
  cancel.abort();
  await expect(call).rejects.toThrow();
  await expect.poll(() => seen.broken, { timeout: 5_000 }).toBe(1);
});
