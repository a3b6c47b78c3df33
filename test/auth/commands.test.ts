import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, demoApp } from "../../simulator/index.js";
import { openProgram } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";
import { diagnose, type Report } from "../../src/cli/doctor/diagnosis.js";
import { freePort } from "../harness/places.js";
import { mainFile } from "../harness/process.js";
import { type Scene, scene } from "../harness/scene.js";

let stage: Scene;
let settings: Record<string, string>;

beforeAll(async () => {
  stage = await scene({ account: "app" });
  settings = {
    ...stage.settings,
    GHL_REDIRECT_URI: `http://127.0.0.1:${await freePort()}/oauth/callback`,
    GHL_SCOPES: "contacts.readonly contacts.write locations.readonly oauth.readonly oauth.write",
  };
});
afterAll(() => stage.close());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [mainFile, ...args], {
    env: { PATH: process.env.PATH ?? "", ...env },
  });
  const out: string[] = [];
  const said: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const ended = once(child, "close").then(
    ([code]): Ended => ({ code, stdout: out.join(""), stderr: said.join("") }),
  );
  return { child, ended };
}

const run = (args: readonly string[], env: Readonly<Record<string, string>>) => start(args, env).ended;

/** What a person does with the address that was printed. */
async function visit(address: URL, choice: string): Promise<Response> {
  const redirect = await fetch(`${address}&choose=${choice}`, { redirect: "manual" });
  return fetch(redirect.headers.get("location") ?? "");
}

/** The address that each login of this file printed. */
const addresses: URL[] = [];

async function startLogin(env: Readonly<Record<string, string>>) {
  const { child, ended } = start(["login", "--no-browser"], env);
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const address = new URL(String(line));
  addresses.push(address);
  return { child, ended, address };
}

/** What doctor finds, without its process. */
async function diagnosed(env: Readonly<Record<string, string>>): Promise<Report> {
  const program = await openProgram(parseConfig({ GHL_STORE: ":memory:", ...env }), true);
  try {
    return await diagnose(program);
  } finally {
    await program.close();
  }
}

/** Every token that the simulator ever gave out or knows, and the app's secret. */
function secrets(): readonly string[] {
  return [...stage.simulator.world.tokens.keys(), demoApp.clientSecret, settings.GHL_STORE_KEY ?? ""];
}

describe("ghl-mcp login, doctor and logout", () => {
  it("doctor says that nobody is logged in, and exits with 1", async () => {
    const { code, stdout } = await run(["doctor"], settings);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FAIL {2}.*ghl-mcp login/m);
  });

  it("login asks for the code on the v2 page with a random state, and takes no answer to another state", async () => {
    const { ended, address } = await startLogin(settings);
    expect(address.pathname).toBe("/v2/oauth/chooselocation");
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({ response_type: "code", client_id: demoApp.clientId });
    expect(asked.redirect_uri).toBe(settings.GHL_REDIRECT_URI);
    expect(asked.scope?.split(" ")).toContain("contacts.readonly");
    expect(asked.state?.length).toBeGreaterThanOrEqual(40);
    const forged = await fetch(`${settings.GHL_REDIRECT_URI}?code=stolen&state=${"x".repeat(43)}`);
    expect(forged.status).toBe(400);
    expect((await visit(address, "agency")).status).toBe(200);
    expect(await ended).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`Signed in to the agency ${demo.companyId}`),
    });
    expect(stage.simulator.world.oauth.counts.exchanges).toBe(1);
    const exchange = stage.simulator.requests.find(({ path }) => path === "/oauth/token");
    expect(exchange?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });

  it("doctor --json tells level, sub-accounts, scopes, expiry, clock, rate and version, but no token", async () => {
    const { code, stdout, stderr } = await run(["doctor", "--json"], settings);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      ok: true,
      credential: "marketplace app",
      level: "agency",
      companyId: demo.companyId,
      api: { reachable: true, clockSkewSeconds: expect.any(Number) },
      logins: [{ level: "agency", id: demo.companyId, state: "good" }],
      rate: { dailyRemaining: expect.any(Number) },
    });
    expect(report.locations).toHaveLength(3);
    expect(Date.parse(report.logins[0].expiresAt)).toBeGreaterThan(Date.now());
    expect(report.scopes.missing).toContain("calendars.readonly");
    expect(report.scopes.missing).not.toContain("contacts.readonly");
    expect(code).toBe(0);
    for (const secret of secrets()) expect(stdout + stderr).not.toContain(secret);
  });

  it("logout forgets the login", async () => {
    expect((await run(["logout"], settings)).stderr).toContain("Forgot 1 login.");
    expect(await diagnosed(settings)).toMatchObject({ ok: false, logins: [] });
  });

  it("where the redirect leads elsewhere, the address is pasted, here that of a sub-account", async () => {
    const { child, ended, address } = await startLogin(stage.settings);
    const redirect = await fetch(`${address}&choose=${demo.gymLocationId}`, { redirect: "manual" });
    child.stdin.write(`not an address\n${redirect.headers.get("location")}\n`);
    expect((await ended).stderr).toContain(`Signed in to the sub-account ${demo.gymLocationId}`);
  });

  it("each login has a state of its own", () => {
    const states = addresses.map(({ searchParams }) => searchParams.get("state"));
    expect(states).toHaveLength(2);
    expect(states[0]).not.toBe(states[1]);
  });

  it("login without an app says what to set, in one line", async () => {
    const { code, stderr } = await run(["login"], { GHL_STORE: settings.GHL_STORE ?? "" });
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("GHL_CLIENT_ID")]);
  });

  it("a client id without its secret is said in one line", () => {
    const parse = () => parseConfig({ GHL_CLIENT_ID: demoApp.clientId });
    expect(parse).toThrow(/^.*GHL_CLIENT_ID is set without GHL_CLIENT_SECRET.*$/);
  });
});

describe("ghl-mcp doctor with a Private Integration Token", () => {
  const home = () => `${stage.settings.GHL_STORE}-home`;
  const pitSettings = (more: Readonly<Record<string, string>>) => ({
    GHL_BASE_URL: stage.simulator.url,
    ...more,
  });
  const one = { GHL_LOCATION_ID: demo.locationId };

  it("tells a sub-account's token from the agency's, makes no store, and speaks of the 90 days", async () => {
    const own = await run(["doctor", "--json"], {
      ...pitSettings({ ...one, GHL_PIT: demo.pit }),
      HOME: home(),
    });
    expect(JSON.parse(own.stdout)).toMatchObject({
      ok: true,
      level: "location",
      locations: [{ id: demo.locationId }],
    });
    expect(own.stdout).toContain("every 90 days");
    const agency = await diagnosed(pitSettings({ GHL_PIT: demo.agencyPit }));
    expect(agency).toMatchObject({ level: "agency" });
    expect(own.stdout + own.stderr + JSON.stringify(agency)).not.toMatch(/pit-[0-9a-f]/);
    await expect(stat(home())).rejects.toThrow("ENOENT");
  });

  it("finds the scopes that are missing for the tools that are listed", async () => {
    const { scopes } = await diagnosed(pitSettings({ ...one, GHL_PIT: demo.narrowPit }));
    expect(scopes.missing).toContain("calendars.readonly");
  });

  it("says that GHL_PIT_NEXT serves", async () => {
    const env = { ...one, GHL_PIT: "pit-gone", GHL_PIT_NEXT: demo.pit, HOME: home() };
    const { stdout, code } = await run(["doctor"], pitSettings(env));
    expect(stdout).toContain("GHL_PIT_NEXT works: put it into GHL_PIT");
    expect(code).toBe(0);
  });

  it("a token that HighLevel does not know is a fault", async () => {
    const { ok, checks } = await diagnosed(pitSettings({ ...one, GHL_PIT: "pit-gone" }));
    const says = expect.stringContaining("HighLevel does not know GHL_PIT");
    expect(checks).toContainEqual({ name: "token", state: "fault", says });
    expect(ok).toBe(false);
  });

  it("a HighLevel that is not there is a fault", async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const report = await diagnosed({ GHL_PIT: demo.pit, GHL_BASE_URL: nowhere });
    expect(report).toMatchObject({ ok: false, api: { reachable: false } });
  });
});
