import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { version } from "../../src/version.js";
import { initialize, jsonHeaders, listTools, modern, send } from "../harness/requests.js";
import { serve, type TestServer } from "./start.js";

let server: TestServer;

beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.stop());

describe("The 2026-07-28 protocol on the wire", () => {
  it("answers server/discover with what the server can do", async () => {
    const answer = await send(server.mcp, modern("server/discover"));
    expect(answer.status).toBe(200);
    expect(answer.json.result).toMatchObject({
      supportedVersions: ["2026-07-28"],
      capabilities: { tools: {} },
    });
  });

  it("answers tools/list without any session", async () => {
    const answer = await send(server.mcp, modern("tools/list"));
    expect(answer.json.result?.tools?.length).toBe(4);
    expect(answer.headers["mcp-session-id"]).toBeUndefined();
  });

  it.each([
    ["a missing Mcp-Method", { "mcp-method": undefined }, 400, -32020],
    ["an Mcp-Method that is not the body's", { "mcp-method": "tools/call" }, 400, -32020],
    ["a missing MCP-Protocol-Version", { "mcp-protocol-version": undefined }, 400, -32020],
  ])("refuses %s", async (_, changed, status, code) => {
    const { headers, body } = modern("tools/list");
    const kept = Object.entries({ ...headers, ...changed }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const answer = await send(server.mcp, { headers: Object.fromEntries(kept), body });
    expect([answer.status, answer.json.error?.code]).toEqual([status, code]);
  });

  it("refuses an Mcp-Name that is not the body's", async () => {
    const { headers, body } = modern("tools/call", { name: "echo", arguments: {} });
    const answer = await send(server.mcp, { headers: { ...headers, "mcp-name": "wipe" }, body });
    expect([answer.status, answer.json.error?.code]).toEqual([400, -32020]);
  });

  it("answers an unknown method with 404", async () => {
    const answer = await send(server.mcp, modern("tools/invent"));
    expect([answer.status, answer.json.error?.code]).toEqual([404, -32601]);
  });

  it("names the versions it speaks where asked for another", async () => {
    const answer = await send(server.mcp, modern("tools/list", {}, "2030-01-01"));
    expect([answer.status, answer.json.error?.code]).toEqual([400, -32022]);
    expect(answer.json.error?.data).toMatchObject({ supported: ["2026-07-28"], requested: "2030-01-01" });
  });

  it("refuses a request without its _meta", async () => {
    const { headers, body } = modern("tools/list");
    const answer = await send(server.mcp, { headers, body: { ...body, params: {} } });
    expect([answer.status, answer.json.error?.code]).toEqual([400, -32602]);
  });

  it("answers an unknown tool inside JSON-RPC", async () => {
    const answer = await send(server.mcp, modern("tools/call", { name: "nothing", arguments: {} }));
    expect([answer.status, answer.json.error?.code]).toEqual([200, -32602]);
  });
});

describe("The 2025 protocols on the wire", () => {
  it.each(["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"])(
    "opens a session for a client of %s",
    async (protocolVersion) => {
      const body = { ...initialize, params: { ...initialize.params, protocolVersion } };
      const answer = await send(server.mcp, { headers: jsonHeaders, body });
      expect(answer.status).toBe(200);
      expect(answer.json.result).toMatchObject({ protocolVersion });
      expect(answer.headers["mcp-session-id"]).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it("refuses a request before any initialize, with the id of the request", async () => {
    const answer = await send(server.mcp, { headers: jsonHeaders, body: listTools });
    expect([answer.status, answer.json.error?.code, answer.json.id]).toEqual([400, -32000, 2]);
  });

  it("answers 404 to a session that is not there", async () => {
    const headers = { ...jsonHeaders, "mcp-session-id": "1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed" };
    const answer = await send(server.mcp, { headers, body: listTools });
    expect([answer.status, answer.json.error?.code, answer.json.id]).toEqual([404, -32001, 2]);
  });

  it("wants a client that accepts both JSON and events", async () => {
    const headers = { "content-type": "application/json", accept: "application/json" };
    const answer = await send(server.mcp, { headers, body: initialize });
    expect(answer.status).toBe(406);
  });
});

describe("HTTP itself", () => {
  it("says at /healthz that it is alive, under any Host", async () => {
    const answer = await send(`${server.url}/healthz`, { method: "GET", headers: { host: "10.0.0.7" } });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ status: "ok", version });
  });

  it("answers 405 to anything but GET at /healthz", async () => {
    expect((await send(`${server.url}/healthz`)).status).toBe(405);
  });

  it.each(["/", "/mcp/", "/nothing", "//", "/healthz/x"])("answers 404 in JSON at %s", async (path) => {
    const answer = await send(`${server.url}${path}`, { method: "GET" });
    expect([answer.status, answer.text]).toEqual([404, '{"error":"Not found"}']);
  });

  it.each(["GET", "DELETE", "PUT", "PATCH", "OPTIONS"])(
    "answers 405 to a %s without a session",
    async (method) => {
      const answer = await send(server.mcp, { method });
      expect([answer.status, answer.headers.allow]).toEqual([405, "POST, GET, DELETE"]);
    },
  );

  it("answers a body that is no JSON with a parse error", async () => {
    const answer = await send(server.mcp, { headers: jsonHeaders, body: '{"jsonrpc": "2.0",' });
    expect([answer.status, answer.json.error?.code]).toEqual([400, -32700]);
  });

  it("answers an empty body with a parse error", async () => {
    const answer = await send(server.mcp, { headers: jsonHeaders });
    expect([answer.status, answer.json.error?.code]).toEqual([400, -32700]);
  });

  it.each(["null", "7", "[]", '"x"', '{"id":1}'])(
    "answers JSON that is no JSON-RPC with 400: %s",
    async (body) => {
      expect((await send(server.mcp, { headers: jsonHeaders, body })).status).toBe(400);
    },
  );

  it.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    "answers 415 to content type %j",
    async (type) => {
      const answer = await send(server.mcp, {
        headers: { ...jsonHeaders, "content-type": type },
        body: initialize,
      });
      expect([answer.status, answer.json.error?.code]).toEqual([415, -32000]);
    },
  );

  it("takes a body of just under 4 MiB", async () => {
    const { headers, body } = modern("tools/call", {
      name: "echo",
      arguments: { text: "x".repeat(4_190_000) },
    });
    const answer = await send(server.mcp, { headers, body });
    expect(answer.status).toBe(200);
    expect(answer.text.length).toBeGreaterThan(4_190_000);
  });

  it.each(["with its length", "in chunks"])("answers 413 to a larger body that comes %s", async (how) => {
    const body = " ".repeat(5 * 1024 * 1024);
    const length = { "content-length": String(body.length) };
    const headers = how === "in chunks" ? jsonHeaders : { ...jsonHeaders, ...length };
    const answer = await send(server.mcp, { headers, body });
    expect([answer.status, answer.json.error?.code]).toEqual([413, -32000]);
  });
});
