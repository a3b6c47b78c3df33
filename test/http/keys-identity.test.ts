import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { type HTTPServer, startHTTP } from "../../src/http/app.js";
import { logIn } from "../harness/login.js";
import { portOf } from "../harness/places.js";
import { modern, send } from "../harness/requests.js";
import { type Scene, scene } from "../harness/scene.js";

const audience = "https://mcp.example.com/mcp";
const metadata = "/.well-known/oauth-protected-resource";

let provider: Server;
let issuer: string;
let stage: Scene;
let server: HTTPServer;
let url: string;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;

beforeAll(async () => {
  keys = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "first", alg: "RS256", use: "sig" };
  provider = createServer((request, response) => {
    const known: Readonly<Record<string, unknown>> = {
      "/.well-known/openid-configuration": { issuer, jwks_uri: `${issuer}/keys` },
      "/keys": { keys: [jwk] },
    };
    const found = known[request.url ?? ""];
    response.writeHead(found === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${portOf(provider)}`;
  stage = await scene({ account: "app" });
  const program = await stage.open({
    MCP_OAUTH_ISSUER: issuer,
    MCP_OAUTH_AUDIENCE: audience,
    MCP_OAUTH_SCOPES: "ghl:use",
  });
  await logIn(program, stage.simulator);
  server = await startHTTP({ program, host: "127.0.0.1", port: 0 });
  url = server.url;
});
afterAll(async () => {
  await server.close();
  await stage.close();
  provider.close();
});

interface Claims {
  readonly subject?: string;
  readonly claims?: JWTPayload;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
  readonly key?: Parameters<SignJWT["sign"]>[0];
}

function token(wanted: Claims = {}): Promise<string> {
  return new SignJWT({ scope: "openid ghl:use", ...wanted.claims })
    .setProtectedHeader({ alg: "RS256", kid: "first" })
    .setSubject(wanted.subject ?? "grace@example.com")
    .setIssuer(wanted.issuer ?? issuer)
    .setAudience(wanted.audience ?? audience)
    .setIssuedAt()
    .setExpirationTime(wanted.expires ?? "5m")
    .sign(wanted.key ?? keys.privateKey);
}

async function call(bearer: string | undefined, name = "list_locations", args: object = {}) {
  const { headers, body } = modern("tools/call", { name, arguments: args });
  const shown = bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
  return send(`${url}/mcp`, { headers: { ...headers, ...shown }, body });
}

describe("An identity provider's token", () => {
  it("lets its subject in", async () => {
    const answer = await call(await token());
    expect(answer.status).toBe(200);
    expect(answer.text).toContain("Harbor Dental Studio");
  });

  it("that names sub-accounts is limited to them", async () => {
    const limited = await token({ claims: { ghl_locations: [demo.gymLocationId, demo.dentalLocationId] } });
    expect((await call(limited)).text).not.toContain("Lumina");
    const refused = await call(limited, "contacts_search_contacts", {
      pageLimit: 1,
      location: demo.locationId,
    });
    expect(refused.text).toContain("wrong_location");
  });

  it.each([
    ["nobody", async () => undefined],
    ["text that is no token", async () => "a.b.c"],
    ["a token for another server", () => token({ audience: "https://other.example.com" })],
    ["a token of another issuer", () => token({ issuer: "https://evil.example.com" })],
    ["a token that has run out", () => token({ expires: "-1m" })],
    [
      "a token signed by another key",
      async () => token({ key: (await generateKeyPair("RS256")).privateKey }),
    ],
    ["a token without a signature", async () => `${unsigned({ alg: "none" })}.`],
    [
      "a token signed with the public key as a secret",
      async () =>
        new SignJWT({ scope: "ghl:use" })
          .setProtectedHeader({ alg: "HS256", kid: "first" })
          .setSubject("grace")
          .setIssuer(issuer)
          .setAudience(audience)
          .setExpirationTime("5m")
          .sign(new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)))),
    ],
  ])("is not %s: that is answered 401, with where to get one and for which scope", async (_, make) => {
    const answer = await call(await make());
    expect(answer.status).toBe(401);
    expect(answer.headers["www-authenticate"]).toBe(
      `Bearer realm="ghl-mcp", resource_metadata="https://mcp.example.com${metadata}/mcp", scope="ghl:use"`,
    );
  });

  it("without the scope is answered 403 insufficient_scope", async () => {
    const answer = await call(await token({ claims: { scope: "openid" } }));
    expect(answer.status).toBe(403);
    expect(answer.headers["www-authenticate"]).toContain('error="insufficient_scope"');
  });

  it("makes nobody an administrator", async () => {
    const authorization = `Bearer ${await token()}`;
    expect((await send(`${url}/oauth/start`, { method: "GET", headers: { authorization } })).status).toBe(
      403,
    );
  });
});

describe("The protected-resource metadata", () => {
  it.each([metadata, `${metadata}/mcp`])("stands at %s for whoever asks", async (path) => {
    const answer = await send(`${url}${path}`, { method: "GET" });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      resource: audience,
      authorization_servers: [issuer],
      scopes_supported: ["ghl:use"],
      bearer_methods_supported: ["header"],
    });
  });
});

describe("Without a provider", () => {
  it("there is no such metadata", async () => {
    const program = await stage.open();
    const plain = await startHTTP({ program, host: "127.0.0.1", port: 0 });
    expect((await send(`${plain.url}${metadata}`, { method: "GET" })).status).toBe(404);
    await plain.close();
  });

  it("that can be reached, a token is answered 503 and not 401", async () => {
    const program = await stage.open({
      MCP_OAUTH_ISSUER: "http://127.0.0.1:9",
      MCP_OAUTH_AUDIENCE: audience,
    });
    const cut = await startHTTP({ program, host: "127.0.0.1", port: 0 });
    const { headers, body } = modern("tools/list");
    const shown = { ...headers, authorization: `Bearer ${await token()}` };
    expect((await send(`${cut.url}/mcp`, { headers: shown, body })).status).toBe(503);
    await cut.close();
  });
});

function unsigned(header: object): string {
  const claims = { sub: "grace", iss: issuer, aud: audience, exp: Date.now() / 1000 + 300, scope: "ghl:use" };
  return [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
}
