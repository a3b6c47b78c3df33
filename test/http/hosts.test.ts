import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modern, send } from "../harness/requests.js";
import { serve, type TestServer } from "./start.js";

const request = modern("tools/list");

async function statusUnder(server: TestServer, headers: Readonly<Record<string, string>>): Promise<number> {
  const answer = await send(server.mcp, { ...request, headers: { ...request.headers, ...headers } });
  return answer.status;
}

describe("Bound to loopback", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serve({ MCP_ALLOWED_HOSTS: "mcp.example.com, https://ghl.example.com:8443" });
  });
  afterAll(() => server.stop());

  it.each([
    "localhost",
    "localhost:3000",
    "127.0.0.1:1",
    "[::1]:3000",
    "mcp.example.com",
    "ghl.example.com:8443",
  ])("the server answers under the Host %s", async (host) =>
    expect(await statusUnder(server, { host })).toBe(200),
  );

  it.each(["evil.example.com", "localhost.evil.com", "mcp.example.com.evil.com", "10.1.2.3"])(
    "the server answers 403 under the Host %s",
    async (host) => {
      const answer = await send(server.mcp, { ...request, headers: { ...request.headers, host } });
      expect([answer.status, answer.json.error?.code]).toEqual([403, -32000]);
      expect(answer.json.error?.message).toContain("MCP_ALLOWED_HOSTS");
    },
  );

  it.each(["http://evil.example.com", "https://mcp.example.com", "null"])(
    "a web page of %s is refused",
    async (origin) => expect(await statusUnder(server, { origin })).toBe(403),
  );

  it("a page of this machine is not refused, but may not read the answer", async () => {
    const origin = "http://localhost:6274";
    const answer = await send(server.mcp, { ...request, headers: { ...request.headers, origin } });
    expect(answer.status).toBe(200);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    const preflight = await send(server.mcp, { method: "OPTIONS", headers: { origin } });
    expect(preflight.status).toBe(405);
  });
});

describe("Bound wider, with keys", () => {
  let server: TestServer;
  const key = { "x-api-key": "secret-of-a-client" };
  beforeAll(async () => {
    server = await serve(
      { MCP_API_KEYS: "secret-of-a-client", MCP_ALLOWED_HOSTS: "mcp.example.com" },
      { host: "0.0.0.0" },
    );
  });
  afterAll(() => server.stop());

  it.each(["192.168.1.5:3000", "[fe80::1]", "mcp.example.com", "localhost"])(
    "the server answers under the Host %s",
    async (host) => expect(await statusUnder(server, { ...key, host })).toBe(200),
  );

  it("a name that DNS rebinding could have brought is refused, whatever the key", async () => {
    expect(await statusUnder(server, { ...key, host: "evil.example.com" })).toBe(403);
  });
});

describe("With MCP_ALLOWED_ORIGINS", () => {
  let server: TestServer;
  const origin = "https://app.example.com";
  beforeAll(async () => {
    server = await serve({ MCP_API_KEYS: "secret-of-a-client", MCP_ALLOWED_ORIGINS: "app.example.com" });
  });
  afterAll(() => server.stop());

  it("a preflight of that page is answered, without a key", async () => {
    const answer = await send(server.mcp, { method: "OPTIONS", headers: { origin } });
    expect(answer.status).toBe(204);
    expect(answer.headers["access-control-allow-origin"]).toBe(origin);
    expect(answer.headers["access-control-allow-headers"]).toContain("MCP-Protocol-Version");
  });

  it("that page may read answers, a refusal too", async () => {
    const { headers, body } = request;
    const served = await send(server.mcp, {
      headers: { ...headers, origin, "x-api-key": "secret-of-a-client" },
      body,
    });
    expect([served.status, served.headers["access-control-allow-origin"]]).toEqual([200, origin]);
    const refused = await send(server.mcp, { headers: { ...headers, origin }, body });
    expect([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([401, origin]);
  });

  it("no other page may, this machine's included", async () => {
    for (const other of ["https://evil.example.com", "http://localhost:3000"]) {
      const answer = await send(server.mcp, { method: "OPTIONS", headers: { origin: other } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
  });
});
