import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, demoApp } from "../../simulator/index.js";
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
async function visit(address: string, choice: string): Promise<Response> {
  const redirect = await fetch(`${address}&choose=${choice}`, { redirect: "manual" });
  return fetch(redirect.headers.get("location") ?? "");
}

async function logInByCommand(choice: string, change = (address: string) => address): Promise<Ended> {
  const { child, ended } = start(["login", "--no-browser"], settings);
  const [address] = await once(createInterface({ input: child.stdout }), "line");
  await visit(change(String(address)), choice);
  return ended;
}

/** Every token that the simulator ever gave out or knows, and the app's secret. */
function secrets(): readonly string[] {
  return [...stage.simulator.world.tokens.keys(), demoApp.clientSecret, settings.GHL_STORE_KEY ?? ""];
}

describe("ghl-mcp login, doctor and logout", () => {
  it("doctor says that nobody is logged in, and exits with 1", async () => {
    const { code, stdout } = await run(["doctor"], settings);
    expect(code).toBe(1);
    expect(stdout).toContain("ghl-mcp login");
  });

  it("login asks for the code on the v2 page with a random state, and takes no answer to another state", async () => {
    const { child, ended } = start(["login", "--no-browser"], settings);
    const [line] = await once(createInterface({ input: child.stdout }), "line");
    const address = new URL(String(line));
    expect(address.pathname).toBe("/v2/oauth/chooselocation");
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({ response_type: "code", client_id: demoApp.clientId });
    expect(asked.redirect_uri).toBe(settings.GHL_REDIRECT_URI);
    expect(asked.scope?.split(" ")).toContain("contacts.readonly");
    expect(asked.state?.length).toBeGreaterThanOrEqual(40);
    const forged = await fetch(`${settings.GHL_REDIRECT_URI}?code=stolen&state=${"x".repeat(43)}`);
    expect(forged.status).toBe(400);
    expect((await visit(String(line), "agency")).status).toBe(200);
    expect(await ended).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`Signed in to the agency ${demo.companyId}`),
    });
    expect(stage.simulator.world.oauth.counts.exchanges).toBe(1);
    const exchange = stage.simulator.requests.find(({ path }) => path === "/oauth/token");
    expect(exchange?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  });

  it("each login has a state of its own", async () => {
    const states = await Promise.all(
      [1, 2].map(async () => {
        const { child, ended } = start(["login", "--no-browser"], {
          ...settings,
          GHL_REDIRECT_URI: `http://127.0.0.1:${await freePort()}/oauth/callback`,
        });
        const [line] = await once(createInterface({ input: child.stdout }), "line");
        child.kill();
        await ended;
        return new URL(String(line)).searchParams.get("state");
      }),
    );
    expect(states[0]).not.toBe(states[1]);
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
    expect((await run(["doctor", "--json"], settings)).code).toBe(1);
    expect((await logInByCommand(demo.gymLocationId)).stderr).toContain(`sub-account ${demo.gymLocationId}`);
    await run(["logout"], settings);
  });

  it("where the redirect leads elsewhere, the address is pasted", async () => {
    const { child, ended } = start(["login", "--no-browser"], stage.settings);
    const [line] = await once(createInterface({ input: child.stdout }), "line");
    const redirect = await fetch(`${line}&choose=agency`, { redirect: "manual" });
    child.stdin.write(`not an address\n${redirect.headers.get("location")}\n`);
    expect((await ended).stderr).toContain("Signed in to the agency");
    await run(["logout"], settings);
  });

  it("login without an app says what to set, in one line", async () => {
    const { code, stderr } = await run(["login"], { GHL_STORE: settings.GHL_STORE ?? "" });
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([expect.stringContaining("GHL_CLIENT_ID")]);
  });

  it("a client id without its secret is said in one line", async () => {
    const { stderr } = await run(["doctor"], { GHL_CLIENT_ID: demoApp.clientId });
    expect(stderr).toContain("GHL_CLIENT_ID is set without GHL_CLIENT_SECRET");
  });
});

describe("ghl-mcp doctor with a Private Integration Token", () => {
  const pitSettings = (more: Readonly<Record<string, string>>) => ({
    GHL_BASE_URL: stage.simulator.url,
    HOME: `${stage.settings.GHL_STORE}-home`,
    ...more,
  });

  it("tells a sub-account's token from the agency's, and makes no store", async () => {
    const own = await run(
      ["doctor", "--json"],
      pitSettings({ GHL_PIT: demo.pit, GHL_LOCATION_ID: demo.locationId }),
    );
    expect(JSON.parse(own.stdout)).toMatchObject({
      ok: true,
      level: "location",
      locations: [{ id: demo.locationId }],
    });
    const agency = await run(["doctor", "--json"], pitSettings({ GHL_PIT: demo.agencyPit }));
    expect(JSON.parse(agency.stdout)).toMatchObject({ level: "agency" });
    expect(own.stdout + own.stderr + agency.stdout + agency.stderr).not.toMatch(/pit-[0-9a-f]/);
    await expect(stat(`${stage.settings.GHL_STORE}-home`)).rejects.toThrow("ENOENT");
  });

  it("finds the scopes that are missing for the tools that are listed", async () => {
    const { stdout } = await run(
      ["doctor", "--json"],
      pitSettings({ GHL_PIT: demo.narrowPit, GHL_LOCATION_ID: demo.locationId }),
    );
    expect(JSON.parse(stdout).scopes.missing).toContain("calendars.readonly");
  });

  it("says that GHL_PIT_NEXT serves, and speaks of the 90 days", async () => {
    const { stdout, code } = await run(
      ["doctor"],
      pitSettings({ GHL_PIT: "pit-gone", GHL_PIT_NEXT: demo.pit, GHL_LOCATION_ID: demo.locationId }),
    );
    expect(stdout).toContain("GHL_PIT_NEXT works: put it into GHL_PIT");
    expect(code).toBe(0);
    const usual = await run(["doctor"], pitSettings({ GHL_PIT: demo.pit, GHL_LOCATION_ID: demo.locationId }));
    expect(usual.stdout).toContain("every 90 days");
  });

  it("a token that HighLevel does not know is a fault", async () => {
    const { stdout, code } = await run(
      ["doctor"],
      pitSettings({ GHL_PIT: "pit-gone", GHL_LOCATION_ID: demo.locationId }),
    );
    expect(stdout).toMatch(/FAIL {2}token: HighLevel does not know GHL_PIT/);
    expect(code).toBe(1);
  });

  it("a HighLevel that is not there is a fault", async () => {
    const { stdout, code } = await run(
      ["doctor", "--json"],
      pitSettings({ GHL_PIT: demo.pit, GHL_BASE_URL: `http://127.0.0.1:${await freePort()}` }),
    );
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, api: { reachable: false } });
    expect(code).toBe(1);
  });
});
