import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { demo, type Simulator, type SimulatorOptions } from "../../simulator/index.js";
import type { Program } from "../../src/app/compose.js";
import { call, logIn, searchedIn, unending } from "../harness/login.js";
import { type Scene, scene } from "../harness/scene.js";

const scenes: Scene[] = [];

async function loggedIn(options: SimulatorOptions, choice = "agency") {
  const stage = await scene({ account: "app", simulator: options });
  scenes.push(stage);
  const program = await stage.open();
  await logIn(program, stage.simulator, choice);
  return { stage, program, simulator: stage.simulator, counts: stage.simulator.world.oauth.counts };
}

afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(scenes.splice(0).map((stage) => stage.close()));
});

/** With their repetitions 40 are fewer than the requests of ten seconds, so that none waits for the next window. */
function together(count: number, programs: readonly Program[], location?: string) {
  const calls = Array.from({ length: count }, (_, n) => programs[n % programs.length]);
  return Promise.all(calls.map((program) => (program ? searchedIn(program, location) : [])));
}

const fifty = (programs: readonly Program[], location?: string) => together(50, programs, location);

const day = 86_399_000;
/** A minute before a token runs out. */
const nearlyADay = day - 60_000;

function passTime(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
}

/** HighLevel forgets every access token there is, as if its clock ran ahead of ours. */
function expireAll({ world }: Simulator): void {
  for (const [name, token] of world.tokens) {
    if (token.kind === "oauth") world.tokens.set(name, { ...token, expiresAt: 0 });
  }
}

describe("Many calls at once that find the token", () => {
  it("run out by the clock lead to one refresh", async () => {
    const { program, counts } = await loggedIn({}, demo.dentalLocationId);
    passTime(day);
    expect(new Set((await fifty([program])).flat())).toEqual(new Set([demo.dentalLocationId]));
    expect(counts).toMatchObject({ refreshes: 1, reuses: 0 });
  });

  it("run out at the same moment let one of them ask the other processes, and wait for that one", async () => {
    const { program } = await loggedIn({}, demo.dentalLocationId);
    passTime(day);
    const acquire = vi.spyOn((await program.store()).locks, "acquire");
    const own = program.account;
    const asked = Array.from({ length: 50 }, () => own.token("location", demo.dentalLocationId, unending()));
    expect(new Set(await Promise.all(asked)).size).toBe(1);
    expect(acquire.mock.calls.filter(([name]) => name.startsWith("tokens "))).toHaveLength(1);
  });

  it("refused as expired lead to one refresh, and all are sent again", async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    await searchedIn(program);
    expireAll(simulator);
    expect(new Set((await fifty([program])).flat())).toEqual(new Set([demo.dentalLocationId]));
    expect(counts).toMatchObject({ refreshes: 1, reuses: 0 });
  });

  it("refused in several programs on one store lead to one refresh", async () => {
    const { stage, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    const programs = await Promise.all([stage.open(), stage.open(), stage.open()]);
    await together(3, programs);
    expireAll(simulator);
    await together(40, programs);
    expect(counts).toMatchObject({ refreshes: 1, reuses: 0 });
  });

  it("of a sub-account missing lead to one exchange of the agency's", async () => {
    const { program, counts } = await loggedIn({});
    expect(new Set((await fifty([program], demo.gymLocationId)).flat())).toEqual(
      new Set([demo.gymLocationId]),
    );
    expect(counts).toMatchObject({ mints: 1, refreshes: 0 });
  });

  it("of the agency and of the sub-account refused lead to one refresh and one exchange", async () => {
    const { program, simulator, counts } = await loggedIn({});
    await searchedIn(program, demo.gymLocationId);
    expireAll(simulator);
    await fifty([program], demo.gymLocationId);
    expect(counts).toMatchObject({ mints: 2, refreshes: 1, reuses: 0 });
  });
});

describe("A token", () => {
  it("is renewed a little before it runs out, so that no call meets a refusal", async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    for (let days = 1; days <= 3; days++) {
      await searchedIn(program);
      expect(counts.refreshes).toBe(days - 1);
      passTime(nearlyADay);
      await searchedIn(program);
      expect(counts.refreshes).toBe(days);
    }
    expect(simulator.requests.filter(({ status }) => status === 401)).toEqual([]);
  });

  it("is not renewed for a missing scope, which no renewal adds", async () => {
    const { stage, program, counts } = await loggedIn({});
    const { world } = stage.simulator;
    await searchedIn(program, demo.gymLocationId);
    for (const [name, token] of world.tokens) {
      if (token.kind === "oauth") world.tokens.set(name, { ...token, scopes: ["locations.readonly"] });
    }
    await expect(searchedIn(program, demo.gymLocationId)).rejects.toMatchObject({ kind: "missing_scope" });
    expect(counts).toMatchObject({ mints: 1, refreshes: 0 });
  });

  it("of an earlier run is still there in the next one", async () => {
    const { stage, program, counts } = await loggedIn({});
    await searchedIn(program, demo.gymLocationId);
    await searchedIn(await stage.open(), demo.gymLocationId);
    expect(counts).toMatchObject({ exchanges: 1, mints: 1, refreshes: 0 });
  });
});

describe("What another process does", () => {
  it("a login there is found here without a restart, and a logout ends calls here within a minute", async () => {
    const stage = await scene({ account: "app" });
    scenes.push(stage);
    const [here, there] = await Promise.all([stage.open(), stage.open()]);
    await logIn(there, stage.simulator, demo.dentalLocationId);
    expect(await searchedIn(here, demo.dentalLocationId)).toEqual([demo.dentalLocationId]);
    await logIn(there, stage.simulator, demo.gymLocationId);
    expect(await searchedIn(here, demo.gymLocationId)).toEqual([demo.gymLocationId]);
    await there.oauth?.installations.clear();
    passTime(61_000);
    await expect(searchedIn(here, demo.gymLocationId)).rejects.toMatchObject({ kind: "authentication" });
  });
});

describe("A connection that is cut during the refresh's reply", () => {
  it("costs no call where the old token still serves", async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    passTime(nearlyADay);
    simulator.faults.cutReply("POST /oauth/token");
    expect(new Set((await fifty([program])).flat())).toEqual(new Set([demo.dentalLocationId]));
    expect(counts).toMatchObject({ refreshes: 1, reuses: 0 });
  });

  it("leaves an agency's sub-accounts working by their own refresh tokens, and none is used twice", async () => {
    const { stage, program, simulator, counts } = await loggedIn({});
    await searchedIn(program, demo.gymLocationId);
    simulator.faults.cutReply("POST /oauth/token");
    for (let round = 0; round < 2; round++) {
      expireAll(simulator);
      const programs = [program, await stage.open()];
      await expect(together(20, programs, demo.gymLocationId)).resolves.toHaveLength(20);
    }
    expect(counts.reuses).toBe(0);
  });

  it("is told with the command that mends it where nothing else is left, and that command mends it", async () => {
    const { program, simulator } = await loggedIn({}, demo.dentalLocationId);
    simulator.faults.cutReply("POST /oauth/token");
    expireAll(simulator);
    await expect(searchedIn(program)).rejects.toMatchObject({
      kind: "authentication",
      advice: expect.stringContaining("ghl-mcp login"),
    });
    await logIn(program, simulator, demo.dentalLocationId);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
  });

  it("is got over where the server never saw the refresh", async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    // The token is refused for its age, but the refresh that broke off in another process never arrived.
    expireAll(simulator);
    await markBrokenOff(program);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
    expect(counts).toMatchObject({ refreshes: 1, reuses: 0 });
  });
});

/** Leaves the mark of a process that died between its mark and its request. */
async function markBrokenOff(program: Program): Promise<void> {
  const { installationTokens } = await import("../../src/api/accounts/oauth/tokens.js");
  const { records } = await program.store();
  for (const { key, value } of await records.list(installationTokens, "")) {
    await records.put(installationTokens, key, { ...value, renewal: { id: "gone", since: Date.now() } });
  }
}

describe("What is kept", () => {
  it("lies sealed in files that only their owner can read", async () => {
    const { stage, program, simulator } = await loggedIn({});
    await searchedIn(program, demo.gymLocationId);
    await program.close();
    const folder = stage.settings.GHL_STORE ?? "";
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const tokens = [...simulator.world.tokens.values()].filter(({ kind }) => kind === "oauth");
    expect(tokens.length).toBeGreaterThan(1);
    for (const name of await readdir(folder)) {
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
      const content = await readFile(join(folder, name), "latin1");
      for (const { token } of tokens) expect(content).not.toContain(token);
      expect(content).not.toMatch(/refresh-\d+-/);
    }
  });
});

describe("A Private Integration Token that was rotated", () => {
  it("gives way to GHL_PIT_NEXT for good, and the log says so", async () => {
    const stage = await scene({ account: "app" });
    scenes.push(stage);
    const { rotatePit } = await import("../../simulator/index.js");
    const program = await stage.open({
      GHL_PIT: demo.pit,
      GHL_PIT_NEXT: "pit-next",
      GHL_LOCATION_ID: demo.locationId,
    });
    rotatePit(stage.simulator.world, demo.pit, "pit-next", 0);
    expect(await searchedIn(program)).toEqual([demo.locationId]);
    expect(await call(program, "contacts_search_contacts", { pageLimit: 1 })).toMatchObject({});
    const refused = stage.simulator.requests.filter(({ status }) => status === 401);
    expect(refused).toHaveLength(1);
  });
});
