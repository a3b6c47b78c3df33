import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo, type Simulator, startSimulator } from "../../simulator/index.js";
import { events, findEvent } from "../../src/webhooks/events/index.js";
import { makeSigningKeys } from "../../src/webhooks/sending/sign.js";
import {
  asAdministrator,
  deliver,
  type EventServer,
  keys,
  listedEvents,
  serveEvents,
  storeFolder,
} from "../harness/events.js";
import { connect, type Peer } from "../harness/peers.js";
import { freePort } from "../harness/places.js";
import { mainFile, root, startProcess } from "../harness/process.js";

const withId = z.looseObject({ id: z.string() });

/** A change that an agent makes at HighLevel comes back to it as an event. */
describe("with the simulator telling its changes", () => {
  let place: Awaited<ReturnType<typeof storeFolder>>;
  let server: EventServer;
  let simulator: Simulator;
  let peer: Peer;

  beforeAll(async () => {
    place = await storeFolder();
    simulator = await startSimulator();
    server = await serveEvents(place.folder, {
      GHL_PIT: demo.pit,
      GHL_LOCATION_ID: demo.locationId,
      GHL_COMPANY_ID: "",
      GHL_BASE_URL: simulator.url,
      GHL_CONFIRM: "never",
    });
    const to = `${server.url}/webhooks/ghl`;
    simulator.emit({ to, privateKey: keys.privateKey, doubledPercent: 40, latePercent: 30 });
    peer = await connect("sdk 2.x by itself", { url: server.mcp, headers: asAdministrator });
  });

  afterAll(async () => {
    await peer?.close();
    await simulator?.close();
    await server?.stop();
    await place?.remove();
  });

  async function call(name: string, args: Record<string, unknown>) {
    const { isError, content, structuredContent } = await peer.call(name, args);
    if (isError) throw new Error(content[0]?.text);
    return structuredContent;
  }

  async function heard(args: Record<string, unknown>) {
    await simulator.eventsSettled();
    return listedEvents.parse(await call("events_list", { limit: 100, ...args })).events;
  }

  it("each change is told by its events, once in the inbox however often it was delivered", async () => {
    const made = z
      .looseObject({ contact: withId })
      .parse(await call("contacts_create_contact", { firstName: "Mara", email: "mara@example.com" }));
    const contactId = made.contact.id;
    await call("contacts_update_contact", { contactId, lastName: "Lindqvist" });
    await call("contacts_add_tags", { contactId, tags: ["vip"] });
    await call("contacts_create_note", { contactId, body: "Prefers calls" });
    await call("contacts_create_task", {
      contactId,
      title: "Call",
      dueDate: "2027-01-04T10:00:00Z",
      completed: false,
    });
    await call("conversations_send_message", { type: "SMS", contactId, message: "Hello" }).catch(
      () => undefined,
    );
    await call("contacts_delete_contact", { contactId });

    const names = (await heard({ entity: `contact:${contactId}` })).map(({ event }) => event).toSorted();
    expect(names).toEqual(
      expect.arrayContaining([
        "ContactCreate",
        "ContactDelete",
        "ContactTagUpdate",
        "ContactUpdate",
        "NoteCreate",
        "TaskCreate",
      ]),
    );
    expect(names).toEqual([...new Set(names)]);
  });

  it("a wait returns the event of a change that the same agent made", async () => {
    const since = new Date().toISOString();
    const made = z
      .looseObject({ contact: withId })
      .parse(await call("contacts_create_contact", { firstName: "Jonas", phone: "+14155550111" }));
    const waited = listedEvents.parse(
      await call("events_wait", {
        event: "ContactCreate",
        entity: made.contact.id,
        since,
        timeoutSeconds: 10,
      }),
    );
    expect(waited.events).toMatchObject([{ body: { firstName: "Jonas" } }]);
  });

  it("names are read anew after the event that changed them", async () => {
    const assign = () =>
      peer.call("contacts_create_contact", { firstName: "Noor", assignedTo: "Zoe Zimmer" });
    expect((await assign()).isError).toBe(true);
    const [colleague] = simulator.world.users.all();
    if (colleague === undefined) throw new Error("the simulator has no user");
    simulator.world.users.put({
      ...colleague,
      id: "zoeZimmer00000000000",
      firstName: "Zoe",
      lastName: "Zimmer",
    });
    // What was read a moment ago still holds, for all the server knows.
    expect((await assign()).isError).toBe(true);
    const told = { type: "UserCreate", id: "zoeZimmer00000000000", locationId: demo.locationId };
    expect((await deliver(`${server.url}/webhooks/ghl/UserCreate`, told)).status).toBe(200);
    await expect.poll(async () => (await assign()).isError ?? false).toBe(false);
  });

  it("what is emitted is as the catalogue says", async () => {
    const all = await heard({});
    expect(all.length).toBeGreaterThan(5);
    for (const { event, body } of all) {
      expect(events.map(({ name }) => name)).toContain(event);
      const schema: z.ZodType | undefined = findEvent(event)?.payload;
      expect(schema?.safeParse(body).error).toBeUndefined();
    }
  });
});

it("a simulator that is a process of its own says the key that it signs with, and where it is told posts there", async () => {
  const place = await storeFolder();
  const port = await freePort();
  const telling = await startProcess(
    `${root}dist/simulator/main.js`,
    ["--events-to", `http://127.0.0.1:${port}/webhooks/ghl`],
    {},
    /(\{.*\})/,
  );
  const { url, publicKey } = z
    .object({ url: z.string(), publicKey: z.string() })
    .parse(JSON.parse(telling.ready));
  const env = {
    GHL_PIT: demo.pit,
    GHL_LOCATION_ID: demo.locationId,
    GHL_BASE_URL: url,
    GHL_STORE: place.folder,
    GHL_WEBHOOK_PUBLIC_KEY: publicKey,
  };
  const server = await startProcess(mainFile, ["http", "--port", `${port}`], env, /(http:\S+\/mcp)/);
  const peer = await connect("sdk 1.x", { url: server.ready });
  const since = new Date().toISOString();
  await peer.call("contacts_create_contact", { firstName: "Ines", email: "ines@example.com" });
  const waited = await peer.call("events_wait", { event: "ContactCreate", since, timeoutSeconds: 20 });
  expect(listedEvents.parse(waited.structuredContent).events).toMatchObject([
    { body: { firstName: "Ines" } },
  ]);
  await peer.close();
  await server.stop();
  await telling.stop();
  await place.remove();
});

it("a simulator delivers again until it is answered 2xx, some events twice and some late, and none where it was not asked to", async () => {
  const { createServer } = await import("node:http");
  const received: string[] = [];
  const contacts: string[] = [];
  let refusals = 3;
  const sink = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      if (refusals-- > 0) return response.writeHead(503).end();
      const { webhookId, id } = z
        .looseObject({ webhookId: z.string(), id: z.string() })
        .parse(JSON.parse(Buffer.concat(chunks).toString()));
      if (!received.includes(webhookId)) contacts.push(id);
      received.push(webhookId);
      return response.writeHead(200).end();
    });
  });
  await new Promise<void>((resolve) => sink.listen(0, "127.0.0.1", resolve));
  const address = sink.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const to = `http://127.0.0.1:${port}`;
  const { privateKey } = makeSigningKeys();
  const telling = await startSimulator();
  telling.emit({ to, privateKey, doubledPercent: 50, latePercent: 50 });
  for (const tag of telling.world.tags.all()) telling.world.tags.put(tag);
  const changed = telling.world.contacts.all().slice(0, 20);
  for (const contact of changed) {
    telling.world.contacts.put({ ...contact, tags: [...contact.tags, "changed"] });
  }
  await telling.eventsSettled();
  expect(new Set(received).size).toBe(20);
  expect(received.length).toBeGreaterThan(20);
  const inOrder = changed.map(({ id }) => id);
  expect(contacts).not.toEqual(inOrder);
  expect(contacts.toSorted()).toEqual(inOrder.toSorted());
  await telling.close();

  const silent = await startSimulator();
  const before = received.length;
  for (const contact of silent.world.contacts.all()) silent.world.contacts.delete(contact.id);
  await silent.eventsSettled();
  expect(received).toHaveLength(before);
  await silent.close();
  sink.close();
}, 60_000);
