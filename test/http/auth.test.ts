import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, peerKinds } from "../harness/peers.js";
import { initialize, jsonHeaders, listTools, modern, openSession, send } from "../harness/requests.js";
import { serve, type TestServer } from "./start.js";

let server: TestServer;

/** By the digest of the key: SHA-256, the first 24 digits. */
const [first, second] = ["secret-of-the-first", "secret-of-the-second"].map(
  (key) => `key ${createHash("sha256").update(key).digest("hex").slice(0, 24)}`,
);

beforeAll(async () => {
  server = await serve({ MCP_API_KEYS: "secret-of-the-first, secret-of-the-second" });
});
afterAll(() => server.stop());

describe("With MCP_API_KEYS", () => {
  it.each([
    ["no key", {}],
    ["a key that is not known", { authorization: "Bearer secret-of-the-third" }],
    ["a part of a key", { authorization: "Bearer secret-of-the" }],
    ["a key and more", { "x-api-key": "secret-of-the-first2" }],
    ["all the keys at once", { "x-api-key": "secret-of-the-first, secret-of-the-second" }],
    ["an empty key", { "x-api-key": "" }],
    ["a key by another scheme", { authorization: "Basic secret-of-the-first" }],
  ])("a request with %s is answered 401", async (_, shown) => {
    const { headers, body } = modern("tools/list");
    const answer = await send(server.mcp, { headers: { ...headers, ...shown }, body });
    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).toMatch(/^Bearer/);
    expect(answer.json).toMatchObject({ jsonrpc: "2.0", id: null, error: { code: -32000 } });
  });

  it.each([
    ["Bearer", { authorization: "Bearer secret-of-the-first" }, first],
    ["bearer in small letters", { authorization: "bearer secret-of-the-second" }, second],
    ["X-API-Key", { "x-api-key": "secret-of-the-second" }, second],
    [
      "X-API-Key beside a proxy's own login",
      { authorization: "Basic cHJveHk=", "x-api-key": "secret-of-the-first" },
      first,
    ],
  ])("%s lets a client in, and what runs learns who, but not the key", async (_, shown, principal) => {
    const { headers, body } = modern("tools/call", { name: "whoami", arguments: {} });
    const answer = await send(server.mcp, { headers: { ...headers, ...shown }, body });
    expect(answer.text).toContain(`\\"clientId\\":\\"${principal}\\"`);
    expect(answer.text).not.toContain("secret");
  });

  it.each(peerKinds)("a client of %s gets in with a key and not without", async (kind) => {
    const peer = await connect(kind, {
      url: server.mcp,
      headers: { Authorization: "Bearer secret-of-the-second" },
    });
    expect((await peer.listTools()).length).toBe(4);
    expect((await peer.call("whoami", {})).content[0]?.text).toContain(second);
    await peer.close();
    await expect(connect(kind, { url: server.mcp })).rejects.toThrow(/401|Unauthorized/i);
  });

  it("the key is asked for before the body is looked at", async () => {
    const answer = await send(server.mcp, { headers: jsonHeaders, body: "not JSON" });
    expect(answer.status).toBe(401);
  });

  it("/healthz needs none", async () => {
    expect((await send(`${server.url}/healthz`, { method: "GET" })).status).toBe(200);
  });

  it("a session is unknown to any other key, for every method", async () => {
    const owner = { "x-api-key": "secret-of-the-first" };
    const id = await openSession(server.mcp, owner);
    const other = { ...jsonHeaders, "x-api-key": "secret-of-the-second", "mcp-session-id": id };
    const stolen = await send(server.mcp, { headers: other, body: listTools });
    const invented = await send(server.mcp, {
      headers: { ...other, "mcp-session-id": "none" },
      body: listTools,
    });
    expect(stolen.status).toBe(404);
    expect(stolen.text).toBe(invented.text);
    expect((await send(server.mcp, { method: "GET", headers: other })).status).toBe(404);
    expect((await send(server.mcp, { method: "DELETE", headers: other })).status).toBe(404);
    const again = await send(server.mcp, { headers: { ...other, ...owner }, body: listTools });
    expect(again.json.result?.tools?.length).toBe(4);
  });
});

describe("Without MCP_API_KEYS", () => {
  it("everybody on this machine is anonymous", async () => {
    const open = await serve();
    const { headers, body } = modern("tools/call", { name: "whoami", arguments: {} });
    expect((await send(open.mcp, { headers, body })).text).toContain("anonymous");
    await open.stop();
  });

  it.each(["0.0.0.0", "::", "", "example.com", "192.168.1.5"])(
    "the server refuses to listen on %j",
    async (host) => {
      await expect(serve({}, { host })).rejects.toThrow(/MCP_API_KEYS/);
    },
  );

  it.each(["127.0.0.1", "localhost", "127.0.0.2"])("the server listens on %s", async (host) => {
    const open = await serve({}, { host });
    expect((await send(open.mcp, { headers: jsonHeaders, body: initialize })).status).toBe(200);
    await open.stop();
  });
});
