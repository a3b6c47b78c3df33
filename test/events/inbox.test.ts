import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resources } from "../../resources/index.js";
import { agencyShownAt, namesOf, shownAt, staleNames, staleURIs } from "../../src/mcp/updates/invalidated.js";
import { openStore } from "../../src/store/open.js";
import type { Store } from "../../src/store/port.js";
import type { UnknownRecord } from "../../src/text/json.js";
import { messageOf, silent } from "../../src/text/log.js";
import { events } from "../../src/webhooks/events/index.js";
import { Inbox } from "../../src/webhooks/receive/inbox.js";
import { keptEventOf } from "../../src/webhooks/receive/kept-event.js";
import { type InstallTarget, LifecycleEvents } from "../../src/webhooks/receive/lifecycle.js";
import { Receiver } from "../../src/webhooks/receive/receiver.js";
import { verifier } from "../../src/webhooks/receive/verify.js";
import { signedDelivery } from "../../src/webhooks/sending/delivery.js";
import { ids } from "../../src/webhooks/sending/samples.js";
import { keys, reply } from "../harness/events.js";
import { timePassed } from "../harness/until.js";

let store: Store;

beforeEach(async () => {
  store = await openStore({ location: ":memory:" });
});

afterEach(() => store.close());

function inboxOf(retention: ConstructorParameters<typeof Inbox>[0]["retention"] = {}) {
  return new Inbox({
    store: async () => store,
    retention,
    log: { ...silent, failed: (part, error) => expect.fail(`${part}: ${messageOf(error)}`) },
  });
}

describe("the inbox", () => {
  it("keeps as many as it may, the newest of them", async () => {
    const inbox = inboxOf({ maxCount: 3 });
    for (let n = 0; n < 10; n++) await inbox.append(keptEventOf(undefined, reply("text", { n })));
    await inbox.trim();
    const kept = await inbox.list({ owners: "all", limit: 10 });
    expect(kept.map(({ value }) => value.body)).toMatchObject([{ n: 9 }, { n: 8 }, { n: 7 }]);
  });

  it("keeps them as long as it may", async () => {
    const inbox = inboxOf({ maxAgeMs: 50 });
    await inbox.append(keptEventOf(undefined, reply("old")));
    await timePassed(80);
    await inbox.append(keptEventOf(undefined, reply("new")));
    await inbox.trim();
    expect(await inbox.list({ owners: "all", limit: 10 })).toHaveLength(1);
  });

  it("trims by itself once it was told to", async () => {
    const inbox = inboxOf({ maxCount: 1 });
    for (let n = 0; n < 3; n++) await inbox.append(keptEventOf(undefined, reply("text", { n })));
    inbox.startTrimming();
    await expect.poll(() => inbox.list({ owners: "all", limit: 10 })).toHaveLength(1);
    await inbox.close();
  });

  it("shows nothing to whoever may see nobody's events", async () => {
    const inbox = inboxOf();
    await inbox.append(keptEventOf(undefined, reply("text")));
    expect(await inbox.list({ owners: [], limit: 10 })).toEqual([]);
  });

  it("finds an event by anything that it mentions, however many came since", async () => {
    const inbox = inboxOf();
    const rare = await inbox.append(keptEventOf(undefined, reply("rare", { contactId: "rareContact" })));
    for (let n = 0; n < 300; n++) await inbox.append(keptEventOf(undefined, reply("often")));
    const by = (entity: { kind?: string; id: string }) => inbox.list({ owners: "all", entity, limit: 5 });
    expect((await by({ id: "rareContact" })).map(({ id }) => id)).toEqual([rare.id]);
    expect((await by({ kind: "contact", id: "rareContact" })).map(({ id }) => id)).toEqual([rare.id]);
    expect(await by({ kind: "calendar", id: "rareContact" })).toEqual([]);
  });

  it("finds among events that could not be told apart those that may be meant, page after page", async () => {
    const inbox = inboxOf();
    const invoice = (status: string) => ({
      _id: "i".repeat(24),
      altId: ids.location,
      altType: "location",
      status,
      invoiceNumber: "1",
    });
    for (let n = 0; n < 30; n++)
      await inbox.append(keptEventOf(undefined, invoice(n % 10 === 0 ? "paid" : "draft")));
    const paid = await inbox.list({ owners: "all", event: "InvoicePaid", limit: 2 });
    expect(paid).toHaveLength(2);
    expect(await inbox.list({ owners: "all", event: "InvoicePaid", limit: 10 })).toHaveLength(3);
    expect(paid.map(({ value }) => value.event)).toEqual(["InvoicePaid", "InvoicePaid"]);
  });
});

describe("installs and removals of the app", () => {
  const done: string[] = [];
  let fails = 0;
  const lifecycle = {
    appId: ids.app,
    forget: () => {},
    installed: async ({ locationId }: InstallTarget) => act(`installed ${locationId}`),
    uninstalled: async ({ locationId }: InstallTarget) => act(`uninstalled ${locationId}`),
  };
  let running = 0;
  let receiver: Receiver;

  async function act(what: string): Promise<void> {
    running += 1;
    expect(running).toBe(1);
    await timePassed(5);
    running -= 1;
    if (fails-- > 0) throw new Error("HighLevel is not there");
    done.push(what);
  }

  beforeEach(() => {
    done.length = 0;
    fails = 0;
    const passing = new LifecycleEvents(lifecycle, async () => store);
    receiver = new Receiver({
      verify: verifier({ keys: [keys.publicKey] }),
      inbox: inboxOf(),
      lifecycle: passing,
    });
  });

  const noon = Date.parse("2026-03-01T12:00:00Z");

  function receive(
    type: string,
    locationId: string,
    webhookId: string,
    more: UnknownRecord = {},
    at = Date.now(),
  ) {
    const body = { type, appId: ids.app, companyId: ids.company, locationId, ...more };
    return receiver.receive(
      signedDelivery(body, { privateKey: keys.privateKey, webhookId, at: new Date(at) }),
    );
  }

  it("are handed over one by one, before they are answered", async () => {
    await Promise.all(["a", "b", "c"].map((location) => receive("INSTALL", location, `install-${location}`)));
    expect(done.toSorted()).toEqual(["installed a", "installed b", "installed c"]);
  });

  it("are handed over one by one by several processes too", async () => {
    const others = [1, 2].map(() => new LifecycleEvents(lifecycle, async () => store));
    const installOf = (locationId: string) =>
      keptEventOf(undefined, { type: "INSTALL", appId: ids.app, locationId });
    await Promise.all(others.map((passing, n) => passing.pass({ id: `${n}`, value: installOf(`d${n}`) })));
    await Promise.all(others.map((passing) => passing.pass({ id: "0", value: installOf("d0") })));
    expect(done.toSorted()).toEqual(["installed d0", "installed d1"]);
  });

  it("are handed over once, however late they come again", async () => {
    await receive("UNINSTALL", "a", "removal");
    await receive("INSTALL", "a", "install");
    await receive("UNINSTALL", "a", "removal");
    expect(done).toEqual(["uninstalled a", "installed a"]);
  });

  it("are not handed over where a later one of the same place was", async () => {
    await receive("INSTALL", "a", "install", {}, noon);
    await receive("UNINSTALL", "a", "earlier", {}, noon - 1);
    await receive("UNINSTALL", "b", "elsewhere", {}, noon - 1);
    await receive("UNINSTALL", "a", "later", {}, noon + 1);
    expect(done).toEqual(["installed a", "uninstalled b", "uninstalled a"]);
  });

  it("that could not be carried out are refused, and handed over when they come again", async () => {
    fails = 1;
    await expect(receive("INSTALL", "a", "install")).rejects.toThrow("not there");
    expect(await receive("INSTALL", "a", "install")).toMatchObject({ kind: "kept", duplicate: true });
    expect(done).toEqual(["installed a"]);
  });

  it("are no other events, and none of another app or of one that is not said", async () => {
    for (const type of ["PLAN_CHANGE", "UPDATE", "APP_PAYMENT_STATUS", "EXTERNAL_AUTH_CONNECTED"])
      await receive(type, "a", type);
    await receive("UNINSTALL", "a", "another's", { appId: "66f0c1d2a9b8e7f6a5d4c3ff" });
    await receive("UNINSTALL", "a", "nobody's", { appId: null });
    expect(done).toEqual([]);
  });
});

describe("what an event makes stale", () => {
  const below = `ghl://locations/${ids.location}`;

  it("is shown by resources that there are", () => {
    const bare = (uri: string) => uri.replace(/\{\?.*\}$/, "").replace(/\{\w+\}/g, "{id}");
    const shown = [shownAt, agencyShownAt].flatMap((at) => Object.values(at).flat());
    expect(resources.map(({ uri }) => bare(uri))).toEqual(expect.arrayContaining(shown.map(bare)));
  });

  it("is of kinds that some event touches", () => {
    const touched: ReadonlySet<string> = new Set(events.flatMap(({ stales }) => stales));
    const told = [shownAt, agencyShownAt, namesOf].flatMap((at) => Object.keys(at));
    expect(told.filter((kind) => !touched.has(kind))).toEqual([]);
  });

  it("is the free slots of the calendar that an appointment was booked on", () => {
    const appointment = { id: "a", calendarId: ids.calendar };
    const kept = keptEventOf(undefined, { type: "AppointmentCreate", locationId: ids.location, appointment });
    expect(staleURIs(kept)).toContain(`${below}/calendars/${ids.calendar}/free-slots`);
  });

  it("is the sub-account's list of events, first of all", () => {
    expect(staleURIs(keptEventOf(undefined, reply("hello")))[0]).toBe(`${below}/events`);
    expect(staleURIs(keptEventOf(undefined, { type: "Unheard" }))).toEqual([]);
  });

  it("is the contact, also by a message, a note or an appointment of theirs", () => {
    const contact = `ghl://contacts/${ids.contact}`;
    const bodies = [
      { type: "ContactUpdate", locationId: ids.location, id: ids.contact },
      reply("hello"),
      { type: "NoteCreate", locationId: ids.location, id: "note", contactId: ids.contact },
      {
        type: "AppointmentCreate",
        locationId: ids.location,
        appointment: { id: "a", contactId: ids.contact },
      },
    ];
    for (const body of bodies) {
      const uris = staleURIs(keptEventOf(undefined, body));
      expect(uris).toContain(contact);
      expect(uris).toContain(`${below}/contacts/${ids.contact}`);
    }
  });

  it("is of every event that it may be, where it could not be told", () => {
    const relation = {
      id: "r",
      locationId: ids.location,
      associationId: "a",
      firstRecordId: "x",
      secondRecordId: "y",
    };
    const kept = keptEventOf(undefined, relation);
    expect(kept.candidates).toEqual(["RelationCreate", "RelationDelete"]);
    expect(staleURIs(kept)[0]).toBe(`${below}/events`);
  });

  it("is the names of users, fields and tags that are remembered", () => {
    const names = (type: string, more = {}) =>
      staleNames(keptEventOf(undefined, { type, locationId: ids.location, id: "x", ...more }));
    expect(names("UserUpdate")).toContain("user");
    expect(names("ContactTagUpdate")).toContain("tag");
    expect(names("TaskCreate")).toEqual([]);
  });
});
