import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { demo, type Simulator, type SimulatorOptions } from "../../simulator/index.js";
import type { Program } from "../../src/app/compose.js";
import { call, logIn, searchedIn, unending } from "../harness/login.js";
import { type Scene, scene } from "../harness/scene.js";
import { speak } from "../harness/stdio.js";

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

const refresh = "POST /oauth/token";
/** Longer than HighLevel gives the same tokens again. */
const pastTheWindow = 31_000;

describe("The answer to a refresh that is lost once", () => {
  it.each<[string, (simulator: Simulator) => void]>([
    ["by a connection that breaks", ({ faults }) => faults.cutReply(refresh)],
    ["by a gateway that answers 502", ({ faults }) => faults.failReply(refresh, 502)],
    ["by a gateway that answers 504", ({ faults }) => faults.failReply(refresh, 504)],
  ])("%s is fetched with the same token at once, and the store holds the new pair", async (_, lose) => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    const [before] = await keptTokens(program);
    expireAll(simulator);
    lose(simulator);
    expect(new Set((await fifty([program])).flat())).toEqual(new Set([demo.dentalLocationId]));
    expect(counts).toMatchObject({ refreshes: 1, repeats: 1, reuses: 0 });
    const [after] = await keptTokens(program);
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    expect(simulator.world.tokens.get(after?.accessToken ?? "")?.resourceId).toBe(demo.dentalLocationId);
    expect(after).not.toHaveProperty("renewal");
    expect(after).not.toHaveProperty("refused");
    // The pair is HighLevel's own: it can be renewed in its turn.
    passTime(day);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
    expect(counts).toMatchObject({ refreshes: 2, reuses: 0 });
  });

  it("by an answer that does not come is given up in time to be fetched", { timeout: 40_000 }, async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    expireAll(simulator);
    const held = simulator.faults.holdReply(refresh);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
    held.lose();
    expect(counts).toMatchObject({ refreshes: 1, repeats: 1, reuses: 0 });
    const asked = simulator.requests.filter(({ path }) => path === "/oauth/token").map(({ at }) => at);
    const [first = 0, again = 0] = asked.slice(1).toSorted((one, other) => one - other);
    expect(again - first).toBeLessThan(25_000);
  });

  it("is fetched before the old token has run out: later it could not be", async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    passTime(nearlyADay);
    simulator.faults.cutReply(refresh);
    expect(new Set((await fifty([program])).flat())).toEqual(new Set([demo.dentalLocationId]));
    expect(counts).toMatchObject({ refreshes: 1, repeats: 1, reuses: 0 });
    passTime(nearlyADay);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
  });

  it("together with the process that asked is fetched by the next one", { timeout: 40_000 }, async () => {
    const { stage, program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    await program.close();
    expireAll(simulator);
    const held = simulator.faults.holdReply(refresh);
    const doomed = speak([], stage.settings);
    const asked = doomed
      .request("tools/call", { name: "contacts_search_contacts", arguments: { pageLimit: 1 } })
      .catch(() => "killed");
    await held.arrived;
    process.kill(doomed.pid, "SIGKILL");
    expect(await asked).toBe("killed");
    held.lose();
    expect(await searchedIn(await stage.open())).toEqual([demo.dentalLocationId]);
    expect(counts).toMatchObject({ refreshes: 1, repeats: 1, reuses: 0 });
  });

  it("of an agency costs its sub-accounts nothing", async () => {
    const { program, simulator, counts } = await loggedIn({});
    await searchedIn(program, demo.gymLocationId);
    expireAll(simulator);
    simulator.faults.cutReply(refresh);
    await expect(together(20, [program], demo.gymLocationId)).resolves.toHaveLength(20);
    expect(counts).toMatchObject({ refreshes: 1, repeats: 1, reuses: 0 });
  });
});

describe("The answer to a refresh that is lost twice", () => {
  it("is asked for no third time while the old token still serves, within the window or after it", async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    passTime(nearlyADay);
    simulator.faults.cutReply(refresh, 2);
    expect(new Set((await fifty([program])).flat())).toEqual(new Set([demo.dentalLocationId]));
    passTime(pastTheWindow);
    expect(new Set((await fifty([program])).flat())).toEqual(new Set([demo.dentalLocationId]));
    expect(counts).toMatchObject({ refreshes: 1, repeats: 1, reuses: 0 });
  });

  it("leaves an agency's sub-accounts working by their own refresh tokens, and none is used twice", async () => {
    const { stage, program, simulator, counts } = await loggedIn({});
    await searchedIn(program, demo.gymLocationId);
    simulator.faults.cutReply(refresh, 2);
    for (let round = 0; round < 2; round++) {
      expireAll(simulator);
      const programs = [program, await stage.open()];
      await expect(together(20, programs, demo.gymLocationId)).resolves.toHaveLength(20);
      passTime(pastTheWindow);
    }
    expect(counts.reuses).toBe(0);
  });
});

describe("The answer to a refresh that is lost until the window has passed", () => {
  it("leaves a login that is dead, is reported with the command that restores it, and that command restores it", async () => {
    const { program, simulator } = await loggedIn({}, demo.dentalLocationId);
    expireAll(simulator);
    const held = simulator.faults.holdReply(refresh);
    const asked = searchedIn(program, demo.dentalLocationId).catch((error: unknown) => error);
    await held.arrived;
    // As on a machine that slept.
    passTime(pastTheWindow);
    held.lose();
    expect(await asked).toMatchObject({
      kind: "authentication",
      message: expect.stringContaining("takes its refresh token no more"),
      advice: expect.stringContaining("ghl-mcp login"),
    });
    const sent = simulator.requests.length;
    await expect(searchedIn(program)).rejects.toMatchObject({ message: "The login is used up" });
    expect(simulator.requests.slice(sent).filter(({ path }) => path === "/oauth/token")).toEqual([]);
    await logIn(program, simulator, demo.dentalLocationId);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
  });

  it("keeps the old token as long as it serves, and asks with the used one no more", async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    passTime(nearlyADay);
    const held = simulator.faults.holdReply(refresh);
    const asked = searchedIn(program);
    await held.arrived;
    passTime(pastTheWindow);
    held.lose();
    expect(await asked).toEqual([demo.dentalLocationId]);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
    expect(counts).toMatchObject({ refreshes: 1, repeats: 0, reuses: 0 });
  });

  it("is got over where the server never saw the refresh", async () => {
    const { program, simulator, counts } = await loggedIn({}, demo.dentalLocationId);
    // The token is refused for its age, but the refresh that broke off in another process never arrived.
    expireAll(simulator);
    await markBrokenOff(program);
    passTime(pastTheWindow);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
    expect(counts).toMatchObject({ refreshes: 1, reuses: 0 });
  });
});

/** The tokens of the logins as they are stored. */
async function keptTokens(program: Program) {
  return (await program.oauth?.installations.tokens())?.map(({ value }) => value) ?? [];
}

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
