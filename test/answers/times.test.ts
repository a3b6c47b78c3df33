import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import type { ToolResult } from "../harness/peers.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});

afterAll(() => on?.close());

function text(result: ToolResult): string {
  return result.content[0]?.text ?? "";
}

/** The query of the one request that a call sends, besides look-ups of the zone. */
async function asked(name: string, args: Record<string, unknown>, path: RegExp) {
  const before = on.simulator.requests.length;
  const result = await on.peer.call(name, args);
  expect(result.isError, text(result)).toBeUndefined();
  const sent = on.simulator.requests.slice(before).filter((request) => path.test(request.path));
  return new Map(present(sent.at(-1)).query);
}

async function refused(name: string, args: Record<string, unknown>) {
  const before = on.simulator.requests.length;
  const result = await on.peer.call(name, args);
  expect(result.isError).toBe(true);
  expect(on.simulator.requests.length).toBe(before);
  return text(result);
}

const calendarId = () => present(on.simulator.world.calendars.find(() => true)).id;
const slots = (range: Record<string, unknown>) =>
  asked("calendars_list_free_slots", { calendarId: calendarId(), ...range }, /free-slots$/);

describe("a date alone", () => {
  it("as start and end of a range is that whole day in the sub-account's zone", async () => {
    const { id: booked, calendarId, day } = aBookedDay();
    const result = await on.peer.call("read_operation", {
      operation: "calendars_list_events",
      arguments: { calendarId, startTime: day, endTime: day },
    });
    const { events } = z
      .looseObject({ events: z.array(z.looseObject({ id: z.string() })) })
      .parse(result.structuredContent);
    expect(events.map(({ id }) => id)).toContain(booked);
  });

  it("ends with the last millisecond of its day, whatever the clocks do on it", async () => {
    // New York goes from -05:00 to -04:00 on 14 March 2027.
    const sent = await slots({ startDate: "2027-03-14", endDate: "2027-03-14" });
    expect(Number(sent.get("startDate"))).toBe(Date.parse("2027-03-14T00:00:00-05:00"));
    expect(Number(sent.get("endDate"))).toBe(Date.parse("2027-03-14T23:59:59.999-04:00"));
  });

  it("of an end that the API takes as ISO 8601 is the end of that day", async () => {
    const result = await on.peer.call("write_operation", {
      operation: "contacts_create_task",
      arguments: {
        contactId: on.contact.id,
        title: "Call",
        dueDate: "2027-01-05",
        completed: false,
        dryRun: true,
      },
    });
    expect(text(result)).toContain("2027-01-05T23:59:59-05:00");
  });
});

describe("a time without an offset", () => {
  it("is one in the sub-account's zone, on both sides of a clock change", async () => {
    const sent = await slots({ startDate: "2027-03-13T09:00", endDate: "2027-03-15T09:00" });
    expect(Number(sent.get("startDate"))).toBe(Date.parse("2027-03-13T09:00:00-05:00"));
    expect(Number(sent.get("endDate"))).toBe(Date.parse("2027-03-15T09:00:00-04:00"));
  });

  it("is one in the zone that the call names", async () => {
    const sent = await slots({
      startDate: "2027-01-10T09:00",
      endDate: "2027-01-11",
      timezone: "America/Los_Angeles",
    });
    expect(Number(sent.get("startDate"))).toBe(Date.parse("2027-01-10T09:00:00-08:00"));
    expect(Number(sent.get("endDate"))).toBe(Date.parse("2027-01-11T23:59:59.999-08:00"));
  });
});

describe("an epoch number", () => {
  const moment = Date.parse("2027-01-10T14:00:00Z");

  it("means the same in seconds and in milliseconds, as a number and as a text", async () => {
    for (const startDate of [moment, moment / 1000, String(moment), String(moment / 1000)]) {
      const sent = await slots({ startDate, endDate: "2027-01-12" });
      expect(Number(sent.get("startDate"))).toBe(moment);
    }
  });

  it("in milliseconds is not sent where seconds are wanted", async () => {
    const result = await on.peer.call("conversations_send_message", {
      type: "SMS",
      contactId: on.contact.id,
      message: "See you then",
      scheduledTimestamp: moment,
      dryRun: true,
    });
    expect(result.structuredContent).toMatchObject({ body: { scheduledTimestamp: moment / 1000 } });
  });

  it("that no calendar of ours reaches is refused", async () => {
    for (const startDate of [7, 1_796_137_200_000_000])
      expect(
        await refused("calendars_list_free_slots", {
          calendarId: calendarId(),
          startDate,
          endDate: "2027-01-12",
        }),
      ).toContain("startDate is not a time");
  });
});

describe("what is no ISO 8601", () => {
  it.each(["tomorrow", "12/01/2026", "2027-02-29", "2026-13-01", "2026-12-01T25:00", "1 Dec 2026"])(
    "is refused with the right form, and nothing is sent: %s",
    async (startDate) => {
      const words = await refused("calendars_list_free_slots", {
        calendarId: calendarId(),
        startDate,
        endDate: "2027-03-15",
      });
      expect(words).toContain("startDate is not a time");
      expect(words).toContain("ISO 8601, such as 2026-03-08T09:00");
    },
  );
});

describe("a form of the API's own", () => {
  it("is made of ISO 8601: month, day and year", async () => {
    const sent = await asked(
      "opportunities_search_opportunities",
      { date: "2026-11-01", endDate: "2026-11-30T23:00Z" },
      /^\/opportunities\/search$/,
    );
    expect(sent.get("date")).toBe("11-01-2026");
    expect(sent.get("endDate")).toBe("11-30-2026");
  });

  it("is made of ISO 8601 within a body too: a clock of twelve hours, in the zone that the call names", async () => {
    const result = await on.peer.call("write_operation", {
      operation: "emails_schedule_campaign",
      arguments: {
        ...(await exampleOf("emails_schedule_campaign")),
        scheduleConfig: { sendAt: "2026-12-01T18:30:00Z" },
        dryRun: true,
      },
    });
    expect(text(result)).toContain("2026-12-01 12:30 PM");
  });
});

describe("a time in a reply", () => {
  it("in milliseconds stands beside its ISO form", async () => {
    const result = await on.peer.call("conversations_search_conversations", { limit: 1 });
    const [conversation] = z
      .array(z.looseObject({ lastMessageDate: z.number(), lastMessageDateISO: z.string() }))
      .parse(result.structuredContent?.conversations);
    expect(Date.parse(conversation?.lastMessageDateISO ?? "")).toBe(conversation?.lastMessageDate);
  });
});

/** A day on which the seed has an appointment, as the sub-account's calendar shows it. */
function aBookedDay() {
  const { id, calendarId, start } = present(
    on.simulator.world.events.find(
      ({ kind, locationId }) => kind === "appointment" && locationId === demo.locationId,
    ),
  );
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date(start));
  return { id, calendarId, day };
}

async function exampleOf(operation: string): Promise<Record<string, unknown>> {
  const described = await on.peer.call("describe_operation", { operation });
  return present(z.array(z.record(z.string(), z.unknown())).parse(described.structuredContent?.examples)[0]);
}
