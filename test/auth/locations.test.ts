import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import type { Program } from "../../src/app/compose.js";
import { call, logIn, searchedIn, unending } from "../harness/login.js";
import { type Scene, scene } from "../harness/scene.js";

let stage: Scene;

beforeAll(async () => {
  stage = await scene({ account: "app" });
  await logIn(await stage.open(), stage.simulator);
});
afterAll(() => stage.close());

describe("With the agency logged in", () => {
  let program: Program;
  beforeAll(async () => {
    program = await stage.open();
  });

  it.each([
    ["its id", demo.dentalLocationId],
    ["its name", "Harbor Dental Studio"],
    ["its name in other letters", "harbor dental studio"],
    ["its name with other blanks", " Harbor  Dental Studio "],
  ])("a call is made for the sub-account said by %s", async (_, location) => {
    expect(await searchedIn(program, location)).toEqual([demo.dentalLocationId]);
  });

  it("a call that says none is refused with a list of all, and nothing is sent for it", async () => {
    const before = stage.simulator.requests.filter(({ path }) => path.startsWith("/contacts")).length;
    const refused = searchedIn(program).catch((error: unknown) => error);
    expect(await refused).toMatchObject({
      kind: "wrong_location",
      details: expect.arrayContaining([`Harbor Dental Studio: ${demo.dentalLocationId}`]),
    });
    const after = stage.simulator.requests.filter(({ path }) => path.startsWith("/contacts")).length;
    expect(after).toBe(before);
  });

  it("a part of a name is refused with those it fits: it may be another client's", async () => {
    const refused = await searchedIn(program, "Harbor").catch((error: unknown) => error);
    expect(refused).toMatchObject({
      kind: "wrong_location",
      details: [`Harbor Dental Studio: ${demo.dentalLocationId}`],
    });
  });

  it("a name that none has is answered with the nearest", async () => {
    const refused = await searchedIn(program, "Harbour Dental Studio").catch((error: unknown) => error);
    expect(refused).toMatchObject({ details: [`Harbor Dental Studio: ${demo.dentalLocationId}`] });
  });

  it("arguments that name two sub-accounts are refused", async () => {
    const refused = call(program, "contacts_search_contacts", {
      pageLimit: 5,
      locationId: demo.gymLocationId,
      location: "Harbor Dental Studio",
    });
    await expect(refused).rejects.toMatchObject({ message: "The arguments name two sub-accounts" });
  });

  it("a record is read with the token of the sub-account that is named beside its id", async () => {
    const [contact] = stage.simulator.world.contacts.where(
      ({ locationId }) => locationId === demo.dentalLocationId,
    );
    const args = { contactId: contact?.id, location: "Harbor Dental Studio" };
    expect(await call(program, "contacts_get_contact", args)).toMatchObject({ contact: { id: contact?.id } });
    const elsewhere = call(program, "contacts_get_contact", {
      ...args,
      location: "Kestrel Strength & Conditioning",
    });
    await expect(elsewhere).rejects.toMatchObject({ kind: "wrong_location" });
  });

  it("an operation of the agency gets the agency's token", async () => {
    const companies = await call(program, "snapshots_list_snapshots", {});
    expect(companies).toMatchObject({ snapshots: expect.any(Array) });
  });

  it("all sub-accounts are listed with name, zone and whether the app is installed", async () => {
    const apart = await scene({ account: "app" });
    apart.simulator.world.oauth.installedIn.add(demo.dentalLocationId);
    const fresh = await apart.open();
    await logIn(fresh, apart.simulator);
    expect(await fresh.account.locations(unending())).toEqual(
      expect.arrayContaining([
        {
          id: demo.dentalLocationId,
          name: "Harbor Dental Studio",
          timezone: "America/Los_Angeles",
          reachable: true,
        },
        expect.objectContaining({ id: demo.gymLocationId, reachable: false }),
      ]),
    );
    const refused = await searchedIn(fresh, demo.gymLocationId).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: "wrong_location" });
    await apart.close();
  });

  it("a sub-account that came later is found by its name", async () => {
    const { world } = stage.simulator;
    const [old] = world.locations.where(({ id }) => id === demo.gymLocationId);
    if (old === undefined) throw new Error("the seed lacks the gym");
    await program.account.locations(unending());
    world.locations.put({ ...old, id: "Nw4QpZt8YrLb2XsVc6Km", name: "Northern Lights Yoga" });
    expect(await program.account.location("northern lights yoga", unending())).toBe("Nw4QpZt8YrLb2XsVc6Km");
    world.locations.delete("Nw4QpZt8YrLb2XsVc6Km");
  });
});

describe("With a second agency whose login is used up", () => {
  let apart: Scene;
  let program: Program;
  beforeAll(async () => {
    apart = await scene({ account: "app" });
    program = await apart.open({ GHL_COMPANY_ID: demo.companyId });
    await program.oauth?.installations.add({
      level: "agency",
      companyId: "Zq7UsedUpAgency2Rb4V",
      accessToken: "access-used-up",
      refreshToken: "refresh-used-up",
      obtainedAt: 0,
      expiresAt: 1,
      scopes: [],
      refused: true,
    });
  });
  afterAll(() => apart.close());

  it("alone, the lists are refused with the command that restores it", async () => {
    await expect(program.account.locations(unending())).rejects.toMatchObject({
      kind: "authentication",
      advice: expect.stringContaining("ghl-mcp login"),
    });
  });

  it("the other's sub-accounts are listed, and called by name", async () => {
    await logIn(program, apart.simulator);
    const listed = await program.account.locations(unending());
    expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining([demo.gymLocationId]));
    expect(await searchedIn(program, "Harbor Dental Studio")).toEqual([demo.dentalLocationId]);
  });
});

describe("With GHL_LOCATION_ID beside the login", () => {
  it("every call is for it, and one that says another is refused before anything is sent", async () => {
    const program = await stage.open({ GHL_LOCATION_ID: demo.gymLocationId });
    expect(program.account.severalLocations).toBe(false);
    expect(await searchedIn(program)).toEqual([demo.gymLocationId]);
    const refused = searchedIn(program, demo.dentalLocationId);
    await expect(refused).rejects.toMatchObject({ kind: "wrong_location" });
  });
});

describe("With one sub-account logged in", () => {
  let alone: Scene;
  beforeAll(async () => {
    alone = await scene({ account: "app" });
    await logIn(await alone.open(), alone.simulator, demo.dentalLocationId);
  });
  afterAll(() => alone.close());

  it("calls are for it without saying so, and the agency is known", async () => {
    const program = await alone.open();
    expect(program.account.severalLocations).toBe(false);
    expect(await searchedIn(program)).toEqual([demo.dentalLocationId]);
    expect(await program.account.company(unending())).toBe(demo.companyId);
  });

  it("what needs the agency says which token would do", async () => {
    const refused = call(await alone.open(), "snapshots_list_snapshots", {});
    await expect(refused).rejects.toMatchObject({
      kind: "wrong_token_level",
      message: expect.stringContaining("token of the agency"),
    });
  });
});

describe("With nobody logged in", () => {
  it("a call names the command that mends it", async () => {
    const empty = await scene({ account: "app" });
    const refused = searchedIn(await empty.open(), "Harbor");
    await expect(refused).rejects.toMatchObject({
      kind: "authentication",
      advice: expect.stringContaining("ghl-mcp login"),
    });
    await empty.close();
  });
});
