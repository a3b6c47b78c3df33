import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prompts } from "../../prompts/index.js";
import { resources } from "../../resources/index.js";
import { demo } from "../../simulator/index.js";
import { locationRoot } from "../../src/declare/resource.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;
beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});
afterAll(() => on?.close());

const resource = (uri: string) => ({ type: "ref/resource", uri }) as const;
const prompt = (name: string) => ({ type: "ref/prompt", name }) as const;
const own = resources.filter(({ uri }) => !uri.startsWith(locationRoot));

describe("a resource's variable", () => {
  it("is completed by name and by the start of its id, to ids", async () => {
    const calendar = present(on.simulator.world.calendars.find(({ name }) => name === "Skincare Workshop"));
    const template = resource("ghl://calendars/{calendarId}");
    expect(await on.peer.complete(template, "calendarId", "WORKSHOP")).toEqual([calendar.id]);
    expect(await on.peer.complete(template, "calendarId", calendar.id.slice(0, 6))).toEqual([calendar.id]);
  });

  it("that is one of very many is searched for while typing, from two letters on", async () => {
    const contact = present(on.simulator.world.contacts.find(({ lastName }) => lastName === "Lindholm"));
    const template = resource("ghl://contacts/{contactId}");
    const before = on.simulator.requests.length;
    expect(await on.peer.complete(template, "contactId", "l")).toEqual([]);
    expect(on.simulator.requests.length).toBe(before);
    expect(await on.peer.complete(template, "contactId", "lin")).toContain(contact.id);
    const asked = on.simulator.requests.length;
    // All that "lin" finds is known, so further letters cost nothing.
    expect(await on.peer.complete(template, "contactId", "lindholm")).toEqual([contact.id]);
    expect(on.simulator.requests.length).toBe(asked);
  });

  it.each(["conversations/{conversationId}{?before}", "opportunities/{opportunityId}"])(
    "of ghl://%s is found by the person's name",
    async (path) => {
      const { world } = on.simulator;
      const isDeal = path.startsWith("opportunities");
      const record = present(
        (isDeal ? world.opportunities : world.conversations).find(
          (one) => one.locationId === demo.locationId,
        ),
      );
      const contact = present(world.contacts.get(record.contactId));
      const variable = isDeal ? "opportunityId" : "conversationId";
      expect(await on.peer.complete(resource(`ghl://${path}`), variable, contact.lastName ?? "")).toContain(
        record.id,
      );
    },
  );

  it("is completed from days and time zones where it takes them", async () => {
    const template = resource("ghl://calendars/{calendarId}/free-slots{?start,end,timezone}");
    expect(await on.peer.complete(template, "timezone", "new_york")).toEqual(["America/New_York"]);
    expect(await on.peer.complete(template, "start", "")).toContain(new Date().toISOString().slice(0, 10));
  });

  it("has something to be completed from wherever a template has one", () => {
    const bare = own.flatMap(({ uri, completes }) =>
      [...uri.matchAll(/\{(\w+)\}/g)].flatMap(([, name = ""]) =>
        completes?.[name] === undefined ? [`${uri} ${name}`] : [],
      ),
    );
    expect(bare).toEqual([]);
  });

  it("answers within 50 ms when it is warm", async () => {
    const asks = [
      ["ghl://calendars/{calendarId}", "calendarId", "con"],
      ["ghl://contacts/{contactId}", "contactId", "oli"],
      ["ghl://opportunities/{opportunityId}", "opportunityId", "fac"],
    ] as const;
    const warm = async () => {
      const times = [];
      for (const [uri, name, typed] of asks) {
        const since = performance.now();
        await on.peer.complete(resource(uri), name, typed);
        times.push(performance.now() - since);
      }
      return Math.max(...times);
    };
    await warm();
    const best = Math.min(await warm(), await warm(), await warm());
    expect(best).toBeLessThan(50);
  });
});

describe("a prompt's argument", () => {
  it("is completed to names", async () => {
    expect(await on.peer.complete(prompt("book_appointment"), "calendar", "free")).toEqual([
      "Free Consultation",
    ]);
    expect(await on.peer.complete(prompt("conversation_summary"), "contact", "lindh")).toEqual([
      "Maya Lindholm",
    ]);
    expect(await on.peer.complete(prompt("lead_triage"), "owner", "marc")).toEqual(["Marcus Hale"]);
    expect(await on.peer.complete(prompt("agent_test_run"), "agent", "")).toContain("Front Desk Concierge");
    expect(await on.peer.complete(prompt("weekly_report"), "week", "last")).toContain("last week");
  });

  it("has something to be completed from unless it is free text", () => {
    const free = prompts.flatMap(({ name, arguments: args }) =>
      Object.entries(args).flatMap(([argument, { completes }]) =>
        completes === undefined ? [`${name} ${argument}`] : [],
      ),
    );
    expect(free).toEqual([
      "speed_to_lead offer",
      "book_appointment when",
      "agency_rollup locations",
      "conversation_summary for",
      "onboarding_check business",
      "agent_test_run focus",
    ]);
  });

  it("is not completed, and no error, where the account cannot be read", async () => {
    const narrow = await scene({ transport: "stdio", person: "nobody", env: { GHL_PIT: demo.narrowPit } });
    try {
      expect(await narrow.peer.complete(prompt("book_appointment"), "calendar", "free")).toEqual([]);
    } finally {
      await narrow.close();
    }
  });
});
