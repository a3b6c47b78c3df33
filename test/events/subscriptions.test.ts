import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ids } from "../../src/webhooks/sending/samples.js";
import {
  asAdministrator,
  asSomebodyElse,
  deliver,
  type EventServer,
  reply,
  serveEvents,
  settings,
  storeFolder,
} from "../harness/events.js";
import { redisPlace, skipped, skipRedis } from "../harness/places.js";
import { type Subscriber, subscriber, subscriberKinds } from "../harness/subscriber.js";
import { quiet, timePassed, until } from "../harness/until.js";

const ownEvents = `ghl://locations/${ids.location}/events`;
const contact = `ghl://contacts/${ids.contact}`;
const contactElsewhere = `ghl://locations/${ids.location}/contacts/${ids.contact}`;
const freeSlots = `ghl://calendars/${ids.calendar}/free-slots`;
/** Updates come at most four times a second: after so long without one there is none under way. */
const updatesMs = 600;
const othersEvents = "ghl://locations/anotherSubAccount000/events";

/** A subscriber of each era hears what an event changed, whichever way it is connected. */
describe.each(subscriberKinds)("a subscriber of %s", (kind) => {
  let place: Awaited<ReturnType<typeof storeFolder>>;
  let server: EventServer;
  let listening: Subscriber;
  let webhooks: string;

  beforeAll(async () => {
    place = await storeFolder();
    server = await serveEvents(place.folder);
    webhooks = `${server.url}/webhooks/ghl`;
    const env = { ...settings, GHL_STORE: place.folder };
    listening = await subscriber(kind, { url: server.mcp, headers: asSomebodyElse, env });
  });

  afterAll(async () => {
    await listening?.close();
    await server?.stop();
    await place?.remove();
  });

  const times = (uri: string) => listening.heard.filter((one) => one === uri).length;
  const book = () =>
    deliver(`${webhooks}/AppointmentCreate`, {
      type: "AppointmentCreate",
      locationId: ids.location,
      appointment: { id: ids.appointment, calendarId: ids.calendar, contactId: ids.contact },
    });

  it("hears of a new event, and of the resource that it makes stale", async () => {
    const stale = [ownEvents, contact, contactElsewhere, freeSlots];
    await listening.subscribe(stale);
    await vi.waitFor(
      async () => {
        // Over stdio a server of 2026 serves already while it only begins to watch the store.
        if (kind === "2026-07-28 over stdio" || listening.heard.length === 0) await book();
        await timePassed(200);
        expect(listening.heard).toEqual(expect.arrayContaining(stale));
      },
      { timeout: 10_000 },
    );
  });

  it("hears nothing of another sub-account, though it asks", async () => {
    await listening.subscribe([othersEvents]);
    const before = listening.heard.length;
    await deliver(webhooks, reply("not yours", { locationId: "anotherSubAccount000" }));
    await deliver(webhooks, reply("yours"));
    await vi.waitFor(() => expect(listening.heard.length).toBeGreaterThan(before), 3_000);
    expect(listening.heard).not.toContain(othersEvents);
  });

  it("hears of a burst a few times, not once for each event, and after the last of them", async () => {
    await quiet(() => listening.heard.length, updatesMs);
    const before = listening.heard.length;
    for (let n = 0; n < 200; n++) await deliver(webhooks, reply(`burst ${n}`));
    await quiet(() => listening.heard.length, updatesMs);
    const heard = listening.heard.slice(before).filter((uri) => uri === ownEvents);
    expect(heard.length).toBeGreaterThanOrEqual(2);
    expect(heard.length).toBeLessThan(50);
  });

  it("hears no more once it has unsubscribed", async () => {
    await listening.unsubscribe(ownEvents);
    await quiet(() => listening.heard.length, updatesMs);
    const before = times(ownEvents);
    const booked = times(freeSlots);
    await book();
    // What is still heard of came with it.
    await until("the other subscription hears", () => times(freeSlots) > booked);
    expect(times(ownEvents)).toBe(before);
  });
});

describe("subscribing", () => {
  it("to what is no resource is refused to a client of 2025", async () => {
    const place = await storeFolder();
    const server = await serveEvents(place.folder);
    const listening = await subscriber("2025-11-25 over HTTP", {
      url: server.mcp,
      headers: asSomebodyElse,
      env: {},
    });
    await expect(listening.subscribe(["ghl://nothing/of/the/kind"])).rejects.toThrow(
      "ghl://nothing/of/the/kind",
    );
    await listening.close();
    await server.stop();
    await place.remove();
  });
});

describe.skipIf(skipRedis)(`with two nodes on Redis${skipped}`, () => {
  it.each(["2025-11-25 over HTTP", "2026-07-28 over HTTP"] as const)(
    "an event that reaches one is told to a subscriber of the other (%s)",
    async (kind) => {
      const place = await redisPlace();
      const key = { GHL_STORE_KEY: Buffer.alloc(32, 7).toString("base64") };
      const receiving = await serveEvents(place.options.location, key);
      const serving = await serveEvents(place.options.location, key);
      const listening = await subscriber(kind, { url: serving.mcp, headers: asAdministrator, env: {} });
      await listening.subscribe([ownEvents]);
      await deliver(`${receiving.url}/webhooks/ghl`, reply("from afar"));
      await vi.waitFor(() => expect(listening.heard).toEqual([ownEvents]), 3_000);
      await listening.close();
      await receiving.stop();
      await serving.stop();
      await place.remove();
    },
  );
});
