import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { isLookupKind } from "../../src/declare/lookups.js";
import { present, type SceneWithClient, scene } from "../harness/scene.js";

let on: SceneWithClient;

beforeAll(async () => {
  on = await scene({ transport: "stdio", person: "nobody" });
});

afterAll(() => on?.close());

const day = 86_400_000;
const span = () => ({
  startTime: new Date(Date.now() - 20 * day).toISOString(),
  endTime: new Date(Date.now() + 20 * day).toISOString(),
});

const listed = z.looseObject({
  events: z.array(z.looseObject({ id: z.string(), startTime: z.string() })),
  readOf: z.record(z.string(), z.record(z.string(), z.string())).optional(),
});

async function list(operation: string, args: Record<string, unknown>) {
  const result = await on.peer.call("read_operation", { operation, arguments: args });
  expect(result.isError, result.content[0]?.text).toBeUndefined();
  return listed.parse(result.structuredContent);
}

const own = <Item extends { readonly locationId: string }>({ locationId }: Item) =>
  locationId === demo.locationId;

function inWorld(kind: "appointment" | "block") {
  const { startTime, endTime } = span();
  return on.simulator.world.events
    .where((one) => own(one) && one.kind === kind && one.start < Date.parse(endTime))
    .filter((one) => one.end > Date.parse(startTime))
    .toSorted((one, other) => one.start - other.start);
}

const requestsTo = (path: RegExp) => on.simulator.requests.filter((request) => path.test(request.path));

describe("the appointments of a span of time", () => {
  it("are those of all calendars where none is named, in the order of time, each once", async () => {
    const { events } = await list("calendars_list_events", span());
    const expected = inWorld("appointment");
    expect(new Set(expected.map(({ calendarId }) => calendarId)).size).toBeGreaterThan(1);
    expect(events.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    const times = events.map(({ startTime }) => Date.parse(startTime));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  it("come with the names of the calendars of which they were read", async () => {
    const { readOf } = await list("calendars_list_events", span());
    const calendars = on.simulator.world.calendars.where(own);
    expect(readOf).toEqual({ calendarId: Object.fromEntries(calendars.map(({ id, name }) => [id, name])) });
  });

  it("cost one request for each calendar, and one for their list", async () => {
    const calendars = on.simulator.world.calendars.where(own).length;
    const [events, lists] = [
      requestsTo(/^\/calendars\/events$/).length,
      requestsTo(/^\/calendars\/$/).length,
    ];
    await list("calendars_list_events", span());
    expect(requestsTo(/^\/calendars\/events$/).length - events).toBe(calendars);
    expect(requestsTo(/^\/calendars\/$/).length - lists).toBeLessThanOrEqual(1);
  });

  it.each(["calendarId", "userId", "groupId"])("are asked for once where %s is given", async (argument) => {
    const { world } = on.simulator;
    const given = {
      calendarId: world.calendars.find(own)?.id,
      userId: world.users.find(() => true)?.id,
      groupId: world.calendars.find((one) => own(one) && typeof one.groupId === "string")?.groupId,
    }[argument];
    const before = requestsTo(/^\/calendars\/events$/).length;
    const { readOf } = await list("calendars_list_events", { ...span(), [argument]: present(given) });
    expect(readOf).toBeUndefined();
    expect(requestsTo(/^\/calendars\/events$/).length - before).toBe(1);
  });

  it("are no more than maxItems, and it says how many more there are", async () => {
    const result = await on.peer.call("read_operation", {
      operation: "calendars_list_events",
      arguments: { ...span(), maxItems: 3 },
    });
    expect(listed.parse(result.structuredContent).events.length).toBe(3);
    expect(result.structuredContent?.left).toContain(`${inWorld("appointment").length - 3} more`);
  });

  it("take a bare date as every time range does", async () => {
    const [some] = inWorld("appointment");
    const zone = present(on.simulator.world.locations.get(demo.locationId)).timezone;
    const date = new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(present(some).start);
    const { events } = await list("calendars_list_events", { startTime: date, endTime: date });
    expect(events.map(({ id }) => id)).toContain(present(some).id);
  });
});

describe("blocked times", () => {
  beforeEach(async () => {
    const { world } = on.simulator;
    for (const whose of [
      { assignedUserId: present(world.users.find(() => true)).id },
      { calendarId: present(world.calendars.find(own)).id },
    ]) {
      const result = await on.peer.call("write_operation", {
        operation: "calendars_create_blocked_slot",
        arguments: {
          ...whose,
          title: "Closed",
          startTime: "2026-12-24T08:00:00Z",
          endTime: "2026-12-24T18:00:00Z",
        },
      });
      expect(result.isError, result.content[0]?.text).toBeUndefined();
    }
  });

  it("are those of all calendars and all users where none is named", async () => {
    const range = { startTime: "2026-12-24T00:00:00Z", endTime: "2026-12-25T00:00:00Z" };
    const { events, readOf } = await list("calendars_list_blocked_slots", range);
    const blocked = on.simulator.world.events.where(
      (one) => own(one) && one.kind === "block" && one.title === "Closed",
    );
    expect(events.map(({ id }) => id).toSorted()).toEqual(blocked.map(({ id }) => id).toSorted());
    expect(Object.keys(readOf ?? {})).toEqual(["calendarId", "userId"]);
  });

  it("are there once, though one is of a calendar and of a user", async () => {
    const { world } = on.simulator;
    const some = present(world.events.find((one) => own(one) && one.kind === "block"));
    const { id } = world.events.put({
      ...some,
      id: "Both0000000000000001",
      calendarId: present(world.calendars.find(own)).id,
      assignedUserId: present(world.users.find(() => true)).id,
    });
    const range = { startTime: new Date(some.start), endTime: new Date(some.end) };
    const { events } = await list("calendars_list_blocked_slots", JSON.parse(JSON.stringify(range)));
    expect(events.filter((one) => one.id === id)).toHaveLength(1);
  });
});

describe("a calendar that cannot be read", () => {
  it("fails the whole list, and is named", async () => {
    // Reads are sent again after a cut, and several are on their way at once.
    on.simulator.faults.cutReply("GET /calendars/events", 20);
    const result = await on.peer.call("read_operation", {
      operation: "calendars_list_events",
      arguments: span(),
    });
    on.simulator.faults.clear();
    expect(result.isError).toBe(true);
    const names = on.simulator.world.calendars.where(own).map(({ name }) => name);
    expect(names.some((name) => result.content[0]?.text?.includes(name))).toBe(true);
  });
});

describe("every list of one record", () => {
  it("is declared with arguments that name records which can be listed", async () => {
    const catalogue = await loadCatalogue();
    const endpoints = await Promise.all(catalogue.cards.map((card) => catalogue.endpoint(card)));
    const declared = endpoints.filter(({ operation }) => operation.ofOne !== undefined);
    expect(declared.map(({ operation }) => operation.name)).toEqual([
      "calendars_list_events",
      "calendars_list_blocked_slots",
    ]);
    for (const { operation, arguments: all } of declared) {
      for (const name of operation.ofOne?.every ?? []) {
        expect(operation.ofOne?.wants).toContain(name);
        expect(isLookupKind(all.find((one) => one.name === name)?.names ?? ""), name).toBe(true);
      }
    }
  });
});
