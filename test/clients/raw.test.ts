import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mainFile, type RunningProcess, startProcess } from "../harness/process.js";

/**
 * A client written by hand from the specification alone, so that no fault of the SDK, which stands on both sides
 * everywhere else, can hide one of this server.
 */
interface Answer {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

type Exchange = (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Answer>;

interface Client {
  readonly ask: Exchange;
  close(): Promise<void>;
}

const old = {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "by-hand", version: "0" },
};
const envelope = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
};

/** Lines of JSON over a pipe. Everything that is not JSON-RPC on stdout is a fault. */
async function overStdio(modern: boolean): Promise<Client> {
  const child = spawn(process.execPath, [mainFile, "--demo"], {
    env: { PATH: process.env.PATH ?? "", GHL_STORE: ":memory:" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const message = JSON.parse(line);
      expect(message.jsonrpc).toBe("2.0");
      waiting.get(message.id)?.(message);
    }
  });
  let id = 0;
  const write = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const ask: Exchange = (method, params = {}) => {
    id += 1;
    const own = id;
    return new Promise((resolve) => {
      waiting.set(own, resolve);
      write({ id: own, method, params: modern ? { ...params, _meta: envelope } : params });
    });
  };
  if (!modern) {
    expect((await ask("initialize", old)).result?.protocolVersion).toBe("2025-06-18");
    write({ method: "notifications/initialized" });
  }
  return { ask, close: () => ended(child) };
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.stdin?.end();
  expect((await exit)[0]).toBe(0);
}

/** POSTs, with the headers that each era wants. */
async function overHTTP(url: string, modern: boolean): Promise<Client> {
  let session: Readonly<Record<string, string>> = {};
  let id = 0;
  const post = (body: object, headers: Readonly<Record<string, string>>) =>
    fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...headers,
        ...session,
      },
      body: JSON.stringify({ jsonrpc: "2.0", ...body }),
    });
  const ask: Exchange = async (method, params = {}) => {
    id += 1;
    const name = params.name ?? params.uri;
    const headers: Record<string, string> = { "mcp-protocol-version": "2026-07-28", "mcp-method": method };
    if (typeof name === "string") headers["mcp-name"] = name;
    const response = await post(
      { id, method, params: modern ? { ...params, _meta: envelope } : params },
      modern ? headers : {},
    );
    const opened = response.headers.get("mcp-session-id");
    if (opened !== null) session = { "mcp-session-id": opened, "mcp-protocol-version": "2025-06-18" };
    const text = await response.text();
    const answer: Answer = JSON.parse(/^data: (\{.*)$/m.exec(text)?.[1] ?? text);
    expect(answer.id).toBe(id);
    return answer;
  };
  if (!modern) {
    expect((await ask("initialize", old)).result?.protocolVersion).toBe("2025-06-18");
    expect((await post({ method: "notifications/initialized" }, {})).status).toBe(202);
  }
  return {
    ask,
    close: async () => {
      if (!modern) expect((await fetch(url, { method: "DELETE", headers: session })).status).toBe(200);
    },
  };
}

describe("A client written by hand", () => {
  let server: RunningProcess;
  beforeAll(async () => {
    server = await startProcess(mainFile, ["http", "--demo", "--port", "0"], {}, /listening on (\S+)/);
  });
  afterAll(() => server.stop());

  describe.each([
    { era: "2025-06-18", place: "stdio" },
    { era: "2025-06-18", place: "HTTP" },
    { era: "2026-07-28", place: "stdio" },
    { era: "2026-07-28", place: "HTTP" },
  ])("of $era over $place", ({ era, place }) => {
    const modern = era === "2026-07-28";
    let client: Client;
    beforeAll(async () => {
      client = place === "stdio" ? await overStdio(modern) : await overHTTP(server.ready, modern);
    });
    afterAll(() => client.close());

    it("lists the tools, each with a schema of an object", async () => {
      const { result } = await client.ask("tools/list");
      const tools = Object(result?.tools);
      expect(tools.length).toBeGreaterThan(40);
      for (const tool of tools) expect(tool.inputSchema.type).toBe("object");
    });

    it("calls a tool and gets what it says as text and as data", async () => {
      const { result } = await client.ask("tools/call", {
        name: "contacts_search_contacts",
        arguments: { query: "a", pageLimit: 2 },
      });
      const content = Object(result?.content);
      expect(JSON.parse(content[0].text)).toEqual(result?.structuredContent);
      expect(Object(result?.structuredContent).contacts).toHaveLength(2);
    });

    it("is told of a wrong argument in the result, and of an unknown tool by an error", async () => {
      const wrong = await client.ask("tools/call", { name: "contacts_get_contact", arguments: { id: 1 } });
      expect(wrong.result?.isError).toBe(true);
      const unknown = await client.ask("tools/call", { name: "contacts_get_everything", arguments: {} });
      expect(unknown.error?.code).toBe(-32602);
    });

    it("reads a resource", async () => {
      const { result } = await client.ask("resources/read", { uri: "ghl://workflows" });
      expect(JSON.parse(Object(result?.contents)[0].text)).toHaveProperty("workflows");
    });

    it("is told that a method does not exist", async () => {
      expect((await client.ask("tools/destroy")).error?.code).toBe(-32601);
    });
  });

  it("that speaks no known protocol is told which ones are known", async () => {
    const response = await fetch(server.ready, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        "mcp-protocol-version": "2031-01-01",
        "mcp-method": "tools/list",
      },
      body: JSON.stringify({
        jsonrpc: "2.0",
        id: 1,
        method: "tools/list",
        params: { _meta: { ...envelope, "io.modelcontextprotocol/protocolVersion": "2031-01-01" } },
      }),
    });
    const { error }: Answer = JSON.parse(await response.text());
    expect([response.status, error?.code]).toEqual([400, -32022]);
    expect(Object(error?.data).supported).toContain("2026-07-28");
  });
});
