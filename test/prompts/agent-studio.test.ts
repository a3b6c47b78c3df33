import { createServer, request as forward } from "node:http";
import { Client } from "@modelcontextprotocol/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { demo, type Simulator } from "../../simulator/index.js";
import { command, OneProcess } from "../harness/peers.js";
import { type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;
const model = thinking();

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody", front: model.before });
});

beforeEach(() => {
  model.ms = 0;
});

afterAll(() => on?.close());

/** Stands before the simulator and keeps runs of agents waiting for `ms`, as a model that thinks does. */
function thinking() {
  const seen = { ms: 0, begun: 0, broken: 0 };
  const before = async (simulator: Simulator) => {
    const server = createServer((request, response) => {
      const isRun = request.url?.endsWith("/execute") === true;
      if (isRun) seen.begun += 1;
      const onward = () => {
        const passed = forward(
          `${simulator.url}${request.url}`,
          { method: request.method, headers: request.headers },
          (reply) => {
            response.writeHead(reply.statusCode ?? 500, reply.headers);
            reply.pipe(response);
          },
        );
        passed.on("error", () => response.destroy());
        request.pipe(passed);
      };
      const thought = setTimeout(onward, isRun ? seen.ms : 0);
      response.on("close", () => {
        // Else it goes on in the next file, when its simulator is gone.
        clearTimeout(thought);
        if (isRun && !response.writableFinished) seen.broken += 1;
      });
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
  return Object.assign(seen, { before });
}

function agentIds(simulator: Simulator): readonly (string | undefined)[] {
  return simulator.world.agents.where(({ locationId }) => locationId === demo.locationId).map(({ id }) => id);
}

it("an agent that is not in production says so, and what can be run", async () => {
  const [, draft] = agentIds(on.simulator);
  const result = await on.peer.call("agent_studio_execute_agent", { agentId: draft, message: "Hello" });
  expect(result.isError).toBe(true);
  expect(result.content[0]?.text).toMatch(/no version in production.*isPublished true/s);
});

it("a session that has run out says so, and how to go on", async () => {
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
  model.ms = 4_000;
  const [agentId] = agentIds(on.simulator);
  const client = new Client(
    { name: "ghl-mcp-test", version: "1.0.0" },
    { versionNegotiation: { mode: { pin: "2026-07-28" } } },
  );
  await client.connect(
    new OneProcess(command({ args: [], env: { ...on.settings, GHL_TIMEOUT_MS: "1500" } })),
  );
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
  model.ms = 60_000;
  const { begun } = model;
  const [agentId] = agentIds(on.simulator);
  const cancel = new AbortController();
  const call = on.peer.call("agent_studio_execute_agent", { agentId, message: "Hello" }, cancel.signal);
  await expect.poll(() => model.begun, { timeout: 10_000 }).toBe(begun + 1);
  cancel.abort();
  await expect(call).rejects.toThrow();
  await expect.poll(() => model.broken, { timeout: 5_000 }).toBe(1);
});
