import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { logIn } from "../harness/login.js";
import { connect, type Peer } from "../harness/peers.js";
import { type Scene, scene } from "../harness/scene.js";

/** An agency's login reaches all of its sub-accounts, and none of them is the account's own. */
let on: Scene;
let peer: Peer;

beforeAll(async () => {
  on = await scene({ account: "app" });
  const program = await on.open();
  await logIn(program, on.simulator);
  peer = await connect("sdk 2.x on 2026-07-28", { args: [], env: { ...on.settings, GHL_CONFIRM: "never" } });
});
afterAll(async () => {
  await peer?.close();
  await on?.close();
});

const dental = demo.dentalLocationId;
const resource = (uri: string) => ({ type: "ref/resource", uri }) as const;

describe("where the account has several sub-accounts", () => {
  it("resources are listed below the sub-account, and those of the agency as they are", async () => {
    expect(await peer.listTemplates()).toEqual(
      expect.arrayContaining([
        "ghl://locations/{locationId}",
        "ghl://locations/{locationId}/calendars",
        "ghl://locations/{locationId}/calendars/{calendarId}/free-slots{?start,end,timezone}",
        "ghl://locations/{locationId}/contacts/{contactId}",
      ]),
    );
    const fixed = await peer.listResources();
    expect(fixed).toEqual(expect.arrayContaining(["ghl://locations", "ghl://snapshots"]));
    expect(fixed).not.toContain("ghl://calendars");
  });

  it("each is read in the sub-account that the URI names, by id or by name", async () => {
    const calendars = await peer.read(`ghl://locations/${dental}/calendars`);
    expect(calendars).toMatchObject({
      calendars: [{ name: "First Visit", team: [{ name: "Dana Whitfield" }] }],
    });
    expect(await peer.read("ghl://locations/Harbor%20Dental%20Studio/calendars")).toEqual(calendars);
    expect(await peer.read(`ghl://locations/${dental}`)).toMatchObject({ name: "Harbor Dental Studio" });
    expect(await peer.read(`ghl://locations/${dental}/users`)).not.toMatchObject({
      users: expect.arrayContaining([expect.objectContaining({ name: "Priya Raman" })]),
    });
  });

  it("one that names none says which there are", async () => {
    await expect(peer.read("ghl://calendars")).rejects.toThrow(/Harbor Dental Studio/);
  });

  it("the sub-account is completed by name, and what is in it by what is known of it", async () => {
    const twin = resource("ghl://locations/{locationId}/calendars/{calendarId}");
    expect(await peer.complete(twin, "locationId", "harbor")).toEqual([dental]);
    const [id] = await peer.complete(twin, "calendarId", "first", { locationId: dental });
    const calendar = on.simulator.world.calendars.find(
      ({ name, locationId }) => name === "First Visit" && locationId === dental,
    );
    expect(id).toBe(calendar?.id);
  });

  it("a prompt asks for the sub-account, and is all about it", async () => {
    const args = { contact: "Kevin Matsuda", location: "Harbor Dental Studio" };
    const [text, calendars] = await peer.prompt("book_appointment", args);
    expect(text).toContain(`location: "${dental}"`);
    expect(calendars).toContain(`ghl://locations/${dental}/calendars`);
    expect(calendars).toContain("First Visit");
    await expect(peer.prompt("book_appointment", { contact: "Kevin Matsuda" })).rejects.toThrow(/location/);
    expect(
      await peer.complete({ type: "ref/prompt", name: "book_appointment" }, "location", "kestrel"),
    ).toEqual(["Kestrel Strength & Conditioning"]);
    expect(
      await peer.complete({ type: "ref/prompt", name: "book_appointment" }, "calendar", "", {
        location: dental,
      }),
    ).toEqual(["First Visit"]);
  });
});
