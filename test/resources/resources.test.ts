import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import type { Peer } from "../harness/peers.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

const { locationId } = demo;

describe.each(["sdk 1.x", "sdk 2.x on 2026-07-28"] as const)("with %s", (kind) => {
  let on: SceneWithClient;
  let peer: Peer;
  const ours = <Item extends { readonly locationId: string }>(items: {
    where(test: (item: Item) => boolean): readonly Item[];
  }) => items.where((item) => item.locationId === locationId);
  const names = (items: readonly { readonly id: string; readonly name: string }[]) =>
    items.map(({ id, name }) => ({ id, name }));

  beforeAll(async () => {
    on = await scene({ transport: "stdio", person: "nobody", client: kind });
    peer = on.peer;
  });
  afterAll(() => on?.close());

  it("lists what is of the one sub-account, and no twins of it", async () => {
    const listed = await peer.listResources();
    expect(listed).toEqual(expect.arrayContaining([...fixed]));
    expect(await peer.listTemplates()).toEqual(expect.arrayContaining([...templates]));
    expect(
      [...listed, ...(await peer.listTemplates())].filter((uri) => uri.includes("{locationId}/tags")),
    ).toEqual([]);
  });

  it("shows workflows with their status", async () => {
    const shown = await peer.read("ghl://workflows");
    expect(shown).toMatchObject({
      workflows: ours(on.simulator.world.workflows).map(({ id, name, status }) => ({ id, name, status })),
    });
    expect(JSON.stringify(shown)).not.toContain("locationId");
  });

  it("shows calendars with group, opening hours and the team by name", async () => {
    expect(await peer.read("ghl://calendars")).toMatchObject({
      calendars: expect.arrayContaining([
        expect.objectContaining({
          name: "Free Consultation",
          group: "Appointments",
          slot: "30 mins",
          hours: ["Mon, Tue, Wed, Thu, Fri 09:00-17:00", "Sun, Sat 10:00-16:00"],
          team: expect.arrayContaining([expect.objectContaining({ name: "Marcus Hale" })]),
        }),
      ]),
      groups: [expect.objectContaining({ name: "Appointments", isActive: true })],
    });
  });

  it("shows one calendar, by id and by name, and as a card", async () => {
    const calendar = present(ours(on.simulator.world.calendars)[0]);
    const byId = await peer.contents(`ghl://calendars/${calendar.id}`);
    expect(byId).toEqual(await peer.contents(`ghl://calendars/${encodeURIComponent(calendar.name)}`));
    expect(JSON.parse(byId["application/json"] ?? "")).toMatchObject({
      calendar: { id: calendar.id, group: "Appointments", perSlot: 1, allowReschedule: true },
    });
    expect(byId["text/markdown"]).toContain(`# ${calendar.name}`);
    expect(byId["text/markdown"]).toContain("09:00-17:00");
  });

  it("shows free slots of the coming week, or of the days and in the zone asked for, in any order", async () => {
    const slots = z.object({ slots: z.record(z.string(), z.array(z.string())) });
    const week = slots.parse(await peer.read("ghl://calendars/Free%20Consultation/free-slots"));
    expect(Object.keys(week.slots).length).toBeGreaterThanOrEqual(5);
    const start = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10);
    const end = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const uri = `ghl://calendars/Free%20Consultation/free-slots?end=${end}&timezone=Europe/Paris&start=${start}`;
    const days = Object.entries(slots.parse(await peer.read(uri)).slots);
    expect(days.length).toBeGreaterThan(0);
    for (const [day, times] of days) {
      expect(day >= start && day <= end, day).toBe(true);
      for (const time of times) expect(time).toMatch(/\+0[12]:00$/);
    }
    await expect(peer.read("ghl://calendars/Free%20Consultation/free-slots?color=red")).rejects.toThrow();
  });

  it("shows pipelines with their stages in order", async () => {
    expect(await peer.read("ghl://pipelines")).toEqual({
      untrusted: undefined,
      pipelines: ours(on.simulator.world.pipelines).map(({ id, name, stages }) => ({
        id,
        name,
        stages: names(stages),
      })),
    });
  });

  it("shows custom fields of contacts and deals with their options, and custom values", async () => {
    expect(await peer.read("ghl://custom-fields")).toMatchObject({
      customFields: expect.arrayContaining([
        expect.objectContaining({ name: "Treatment Interest", options: expect.arrayContaining(["Laser"]) }),
        expect.objectContaining({ name: "Close Confidence", model: "opportunity" }),
      ]),
    });
    expect(await peer.read("ghl://custom-values")).toMatchObject({
      customValues: expect.arrayContaining([
        expect.objectContaining({ name: "Booking Link", value: "https://luminaaesthetics.example/book" }),
      ]),
    });
  });

  it("shows tags, users, campaigns, links, and forms beside surveys", async () => {
    const { world } = on.simulator;
    expect(await peer.read("ghl://tags")).toEqual({ tags: names(ours(world.tags)) });
    expect(await peer.read("ghl://campaigns")).toEqual({
      campaigns: ours(world.campaigns).map(({ id, name, status }) => ({ id, name, status })),
    });
    const team = world.users.where((user) => user.locationIds.includes(locationId));
    expect(await peer.read("ghl://users")).toMatchObject({
      users: team.map(({ id, email, role }) => ({ id, email, role })),
    });
    expect(await peer.read("ghl://links")).toMatchObject({
      links: ours(world.links).map(({ id, redirectTo }) => ({ id, redirectTo })),
    });
    expect(await peer.read("ghl://forms")).toMatchObject({
      forms: [{ name: "Contact us" }, { name: "Consultation request" }],
      surveys: [{ name: "How was your visit?" }],
    });
  });

  it("shows products with their prices", async () => {
    expect(await peer.read("ghl://products")).toMatchObject({
      products: expect.arrayContaining([
        expect.objectContaining({
          name: "Laser Package (6)",
          prices: [
            expect.objectContaining({ amount: 1_140, type: "one_time" }),
            expect.objectContaining({ amount: 380, recurring: { interval: "month", intervalCount: 1 } }),
          ],
        }),
      ]),
    });
  });

  it("shows the sub-account with its time zone and hours", async () => {
    expect(await peer.read("ghl://location")).toMatchObject({
      id: locationId,
      name: "Lumina Aesthetics & Med Spa",
      timezone: "America/New_York",
      business: { city: "New York" },
      settings: { allowDuplicateContact: false },
      hours: expect.arrayContaining([{ calendar: "Skincare Workshop", hours: ["Wed 18:00-20:00"] }]),
    });
  });

  it("shows which agents are in production, by the id that runs them", async () => {
    const [live, draft] = ours(on.simulator.world.agents);
    expect(await peer.read("ghl://agents")).toMatchObject({
      agents: [
        { agentId: live?.id, name: "Front Desk Concierge", inProduction: true },
        { agentId: draft?.id, name: "Membership Advisor", inProduction: false },
      ],
    });
  });

  it("shows the phone numbers and who answers them", async () => {
    expect(await peer.read("ghl://phone-numbers")).toMatchObject({
      phoneNumbers: [
        { phoneNumber: "+12125550110", default: true, user: "Priya Raman" },
        { phoneNumber: "+12125550119", inbound: { type: "voice_ai" } },
      ],
    });
  });

  it("says that snapshots need the agency's token", async () => {
    await expect(peer.read("ghl://snapshots")).rejects.toThrow(/whole agency.*needs the agency's token/s);
  });

  it("shows a deal with the names of where it stands", async () => {
    const { world } = on.simulator;
    const deal = present(
      world.opportunities.find((one) => one.locationId === locationId && one.status === "open"),
    );
    const pipeline = present(world.pipelines.get(deal.pipelineId));
    const shown = await peer.contents(`ghl://opportunities/${deal.id}`);
    expect(JSON.parse(shown["application/json"] ?? "")).toMatchObject({
      opportunity: {
        id: deal.id,
        status: "open",
        monetaryValue: deal.monetaryValue,
        pipeline: { id: pipeline.id, name: pipeline.name },
        stage: { name: pipeline.stages.find(({ id }) => id === deal.pipelineStageId)?.name },
        contact: { id: deal.contactId },
      },
    });
    expect(shown["text/markdown"]).toContain(`# ${deal.name}`);
    expect(shown["text/markdown"]).toContain(pipeline.name);
  });
});

describe("the agency's token", () => {
  it("reads snapshots and all sub-accounts", async () => {
    const on = await scene({
      transport: "stdio",
      person: "nobody",
      env: { GHL_PIT: demo.agencyPit, GHL_LOCATION_ID: "", GHL_DEFAULT_LOCATION_ID: demo.locationId },
    });
    try {
      expect(await on.peer.read("ghl://snapshots")).toMatchObject({
        snapshots: [
          { name: "Med Spa Starter" },
          { name: "Dental Practice Growth" },
          { name: "Gym Membership Engine" },
        ],
      });
      const listed = z.object({ locations: z.array(z.object({ id: z.string() })) });
      expect(
        listed
          .parse(await on.peer.read("ghl://locations"))
          .locations.map(({ id }) => id)
          .sort(),
      ).toEqual([demo.locationId, demo.dentalLocationId, demo.gymLocationId].sort());
      const users = z.object({ users: z.array(z.object({ name: z.string() })) });
      // The search for users takes the sub-account as an argument: without it the whole agency would answer.
      const team = users.parse(await on.peer.read("ghl://users")).users.map(({ name }) => name);
      expect(team).toContain("Priya Raman");
      expect(team).not.toContain("Dana Whitfield");
    } finally {
      await on.close();
    }
  });
});

const fixed = [
  "ghl://location",
  "ghl://workflows",
  "ghl://calendars",
  "ghl://pipelines",
  "ghl://custom-fields",
  "ghl://custom-values",
  "ghl://tags",
  "ghl://users",
  "ghl://forms",
  "ghl://campaigns",
  "ghl://products",
  "ghl://courses",
  "ghl://agents",
  "ghl://phone-numbers",
  "ghl://links",
  "ghl://locations",
  "ghl://snapshots",
] as const;

const templates = [
  "ghl://calendars/{calendarId}",
  "ghl://calendars/{calendarId}/free-slots{?start,end,timezone}",
  "ghl://opportunities/{opportunityId}",
  "ghl://contacts/{contactId}",
  "ghl://contacts/{contactId}/courses",
  "ghl://courses/{courseId}",
  "ghl://courses/{courseId}/learners",
  "ghl://conversations/{conversationId}{?before}",
] as const;
