import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import type { Program } from "../../src/app/compose.js";
import { type HTTPServer, startHTTP } from "../../src/http/app.js";
import { searchedIn } from "../harness/login.js";
import { send } from "../harness/requests.js";
import { type Scene, scene } from "../harness/scene.js";

let stage: Scene;
let program: Program;
let server: HTTPServer;

beforeAll(async () => {
  stage = await scene({ account: "app" });
  program = await stage.open({
    MCP_API_KEYS: "a-plain-key-of-a-client",
    MCP_ADMIN_KEYS: "an-administrators-key",
  });
  server = await startHTTP({ program, host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await server.close();
  await stage.close();
});

const admin = { authorization: "Bearer an-administrators-key" };
const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  send(`${server.url}${path}`, { method: "GET", headers });

interface Begun {
  readonly cookie: string;
  /** Path and query that HighLevel leads back to. */
  readonly back: string;
}

/** What a browser does up to the way back. */
async function begin(choice = "agency"): Promise<Begun> {
  const start = await get("/oauth/start", admin);
  expect(start.status).toBe(302);
  const [cookie = ""] = start.headers["set-cookie"] ?? [];
  expect(cookie.split("; ").slice(1).toSorted()).toEqual([
    "HttpOnly",
    "Max-Age=600",
    "Path=/oauth/callback",
    "SameSite=Lax",
    "Secure",
  ]);
  const consent = await fetch(`${start.headers.location}&choose=${choice}`, { redirect: "manual" });
  const back = new URL(consent.headers.get("location") ?? "");
  return { cookie: cookie.split(";")[0] ?? "", back: `${back.pathname}${back.search}` };
}

describe("GET /oauth/start", () => {
  it.each([
    ["without a key", {}, 401],
    ["with a plain key", { authorization: "Bearer a-plain-key-of-a-client" }, 403],
    ["with a wrong one", { authorization: "Bearer nobody-knows" }, 401],
    ["under a name that is not this server's", { ...admin, host: "evil.example.com" }, 403],
  ])("%s leads nowhere", async (_, headers, status) => {
    const answer = await get("/oauth/start", headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBeUndefined();
  });

  it("takes an administrator's key as the password of the browser's own login box", async () => {
    const refused = await get("/oauth/start");
    expect(refused.headers["www-authenticate"]).toMatch(/^Basic/);
    const basic = `Basic ${Buffer.from("anybody:an-administrators-key").toString("base64")}`;
    expect((await get("/oauth/start", { authorization: basic })).status).toBe(302);
  });
});

describe("GET /oauth/callback", () => {
  it("signs the server in, and calls succeed from then on without a restart", async () => {
    await expect(searchedIn(program, demo.gymLocationId)).rejects.toMatchObject({ kind: "authentication" });
    const { cookie, back } = await begin();
    const answer = await get(back, { cookie });
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining(demo.companyId) });
    expect(await searchedIn(program, demo.gymLocationId)).toEqual([demo.gymLocationId]);
    for (const token of stage.simulator.world.tokens.keys()) expect(answer.text).not.toContain(token);
  });

  it("takes a state once", async () => {
    const { cookie, back } = await begin();
    expect((await get(back, { cookie })).status).toBe(200);
    expect((await get(back, { cookie })).status).toBe(400);
  });

  it("takes a state once, though it comes twice at the same time", async () => {
    const { cookie, back } = await begin();
    const answers = await Promise.all([get(back, { cookie }), get(back, { cookie })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });

  it.each([
    ["from another browser", async () => ({ ...(await begin()), cookie: "ghl_mcp_login=other" })],
    ["without a cookie", async () => ({ ...(await begin()), cookie: "" })],
    [
      "with a state of somebody's own",
      async () => ({ ...(await begin()), back: "/oauth/callback?code=stolen&state=made-up" }),
    ],
    ["without a state", async () => ({ ...(await begin()), back: "/oauth/callback?code=stolen" })],
  ])("takes no code %s", async (_, make) => {
    const before = stage.simulator.world.oauth.counts.exchanges;
    const { cookie, back } = await make();
    expect((await get(back, cookie === "" ? {} : { cookie })).status).toBe(400);
    expect(stage.simulator.world.oauth.counts.exchanges).toBe(before);
  });

  it("tells a code that HighLevel does not take", async () => {
    const { cookie, back } = await begin();
    const answer = await get(back.replace(/code=[^&]+/, "code=code-never-given"), { cookie });
    expect(answer.status).toBe(502);
    expect(answer.text).toContain("Authorization code not found");
    expect(answer.text).not.toContain("code-never-given");
  });

  it("may come to another node than the one that began", async () => {
    const other = await stage.open({ MCP_ADMIN_KEYS: "an-administrators-key" });
    const second = await startHTTP({ program: other, host: "127.0.0.1", port: 0 });
    const { cookie, back } = await begin(demo.dentalLocationId);
    const answer = await send(`${second.url}${back}`, { method: "GET", headers: { cookie } });
    await second.close();
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining(demo.dentalLocationId) });
  });

  it("is not there where a Private Integration Token serves", async () => {
    const pit = await stage.open({ GHL_PIT: demo.pit, GHL_LOCATION_ID: demo.locationId });
    const plain = await startHTTP({ program: pit, host: "127.0.0.1", port: 0 });
    expect((await send(`${plain.url}/oauth/start`, { method: "GET", headers: admin })).status).toBe(404);
    await plain.close();
  });
});
