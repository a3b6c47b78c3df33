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
import { type Place, redisPlace, skipped, skipRedis } from "../harness/places.js";
import { type Subscriber, type SubscriberKind, subscriber, subscriberKinds } from "../harness/subscriber.js";
import { quiet, timePassed, until } from "../harness/until.js";

const ownEvents = `ghl://locations/${ids.location}/events`;
const contact = `ghl://contacts/${ids.contact}`;
const contactElsewhere = `ghl://locations/${ids.location}/contacts/${ids.contact}`;
const freeSlots = `ghl://calendars/${ids.calendar}/free-slots`;
/** Updates come at most four times a second: after so long without one there is none under way. */
const updatesMs = 600;
const othersEvents = "ghl://locations/anotherSubAccount000/events";

let place: Awaited<ReturnType<typeof storeFolder>>;
let server: EventServer;
let webhooks: string;

beforeAll(async () => {
  place = await storeFolder();
  server = await serveEvents(place.folder);
  webhooks = `${server.url}/webhooks/ghl`;
});

afterAll(async () => {
  await server?.stop();
  await place?.remove();
});

/** A subscriber of each era hears what an event changed, whichever way it is connected: all of them side by side. */
describe("a subscriber of 2025-11-25 or 2026-07-28, over HTTP or stdio,", () => {
  let everyone: readonly (Subscriber & { readonly kind: SubscriberKind })[] = [];

  beforeAll(async () => {
    const env = { ...settings, GHL_STORE: place.folder };
    const where = { url: server.mcp, headers: asSomebodyElse, env };
    everyone = await Promise.all(
      subscriberKinds.map(async (kind) => ({ kind, ...(await subscriber(kind, where)) })),
    );
  });

  afterAll(() => Promise.all(everyone.map((one) => one.close())));

  const all = (act: (one: Subscriber) => Promise<void>) => Promise.all(everyone.map(act));
  const heardOfAll = () => everyone.reduce((sum, { heard }) => sum + heard.length, 0);
  /** How often each heard, of one resource or of all. */
  const times = (uri?: string) =>
    everyone.map(({ heard }) => heard.filter((one) => uri === undefined || one === uri).length);
  const allHeardAgain = (before: readonly number[], uri?: string) =>
    times(uri).every((count, at) => count > (before[at] ?? 0));
  const book = () =>
    deliver(`${webhooks}/AppointmentCreate`, {
      type: "AppointmentCreate",
      locationId: ids.location,
      appointment: { id: ids.appointment, calendarId: ids.calendar, contactId: ids.contact },
    });

  it("hears of a new event, and of the resource that it makes stale", async () => {
    const stale = [ownEvents, contact, contactElsewhere, freeSlots];
    await all((one) => one.subscribe(stale));
    // Over stdio a server of 2026 serves already while it only begins to watch the store.
    const isLate = ({ kind }: { readonly kind: SubscriberKind }) => kind === "2026-07-28 over stdio";
    for (const late of [false, true]) {
      const these = everyone.filter((one) => isLate(one) === late);
      await vi.waitFor(
        async () => {
          if (late || these.some(({ heard }) => heard.length === 0)) await book();
          await timePassed(200);
          for (const { kind, heard } of these) expect(heard, kind).toEqual(expect.arrayContaining(stale));
        },
        { timeout: 10_000 },
      );
    }
  });

  it("hears nothing of another sub-account, though it asks", async () => {
    await all((one) => one.subscribe([othersEvents]));
    const before = times();
    await deliver(webhooks, reply("not yours", { locationId: "anotherSubAccount000" }));
    await deliver(webhooks, reply("yours"));
    await vi.waitFor(() => expect(allHeardAgain(before)).toBe(true), 3_000);
    expect(times(othersEvents)).toEqual(everyone.map(() => 0));
  });

  it("hears of a burst a few times, not once for each event, and after the last of them", async () => {
    await quiet(heardOfAll, updatesMs);
    const before = times(ownEvents);
    for (let n = 0; n < 200; n++) await deliver(webhooks, reply(`burst ${n}`));
    await quiet(heardOfAll, updatesMs);
    for (const [at, count] of times(ownEvents).entries()) {
      expect(count - (before[at] ?? 0), everyone[at]?.kind).toBeGreaterThanOrEqual(2);
      expect(count - (before[at] ?? 0), everyone[at]?.kind).toBeLessThan(50);
    }
  });

  it("hears no more once it has unsubscribed", async () => {
    await all((one) => one.unsubscribe(ownEvents));
    await quiet(heardOfAll, updatesMs);
    const before = times(ownEvents);
    const booked = times(freeSlots);
    await book();
    // What is still heard of came with it.
    await until("the other subscription hears", () => allHeardAgain(booked, freeSlots));
    expect(times(ownEvents)).toEqual(before);
  });
});

it("subscribing to what is no resource is refused to a client of 2025", async () => {
  const where = { url: server.mcp, headers: asSomebodyElse, env: {} };
  const listening = await subscriber("2025-11-25 over HTTP", where);
  await expect(listening.subscribe(["ghl://nothing/of/the/kind"])).rejects.toThrow(
    "ghl://nothing/of/the/kind",
  );
  await listening.close();
});

describe.skipIf(skipRedis)(`with two nodes on Redis${skipped}`, () => {
  let redis: Place;
  let nodes: readonly EventServer[] = [];

  beforeAll(async () => {
    redis = await redisPlace();
    const { location, key = "" } = redis.options;
    nodes = await Promise.all([1, 2].map(() => serveEvents(location, { GHL_STORE_KEY: key })));
  });

  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await redis?.remove();
  });

  it("an event that reaches one is told to the subscribers of the other, of either era", async () => {
    const [receiving, serving] = nodes;
    const where = { url: serving?.mcp ?? "", headers: asAdministrator, env: {} };
    const kinds = ["2025-11-25 over HTTP", "2026-07-28 over HTTP"] as const;
    const listening = await Promise.all(kinds.map((kind) => subscriber(kind, where)));
    for (const one of listening) await one.subscribe([ownEvents]);
    await deliver(`${receiving?.url}/webhooks/ghl`, reply("from afar"));
    await vi.waitFor(() => {
      expect(listening.map(({ heard }) => heard)).toEqual(kinds.map(() => [ownEvents]));
    }, 3_000);
    for (const one of listening) await one.close();
  });
});
