import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { demo } from "../../simulator/index.js";
import { deliver, listedEvents, reply, storeFolder } from "../harness/events.js";
import { connect, type Peer } from "../harness/peers.js";
import { root } from "../harness/process.js";
import { type Subscriber, subscriber } from "../harness/subscriber.js";

/** What a newcomer does: starts the demo by npx, with no account and no setting, and connects a client to it. */
interface Demo {
  readonly url: string;
  stop(): Promise<void>;
}

async function startDemo(home: string, ...more: readonly string[]): Promise<Demo> {
  const child = spawn("npx", [".", "http", "--demo", "--port", "0", ...more], {
    cwd: root,
    env: { PATH: process.env.PATH ?? "", HOME: home },
    stdio: ["ignore", "ignore", "pipe"],
    // npx does not hand every signal on: its whole group is ended.
    detached: true,
  });
  const ended = once(child, "exit");
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      said.push(line);
      const found = /listening on (http:\S+)\/mcp/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", (code) => reject(new Error(`npx ended with ${code}: ${said.join("\n")}`)));
  });
  return {
    url,
    stop: async () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
      await ended;
    },
  };
}

const withId = z.looseObject({ id: z.string() });
const day = 86_400_000;

/** Books the first free slot of the week for somebody, as an agent would. */
async function book(peer: Peer): Promise<{ readonly id: string; readonly contactId: string }> {
  const call = async (name: string, args: Record<string, unknown>) => {
    const { isError, content, structuredContent } = await peer.call(name, args);
    if (isError) throw new Error(content[0]?.text);
    return structuredContent ?? {};
  };
  const [contact] = z
    .array(withId)
    .parse((await call("contacts_search_contacts", { pageLimit: 1 })).contacts);
  const [calendar] = z.array(withId).parse((await call("calendars_list_calendars", {})).calendars);
  const slots = await call("calendars_list_free_slots", {
    calendarId: calendar?.id,
    startDate: new Date(Date.now() + day).toISOString(),
    endDate: new Date(Date.now() + 7 * day).toISOString(),
  });
  const [slot] = Object.entries(slots)
    .filter(([key]) => /^\d{4}-/.test(key))
    .flatMap(([, value]) => z.object({ slots: z.array(z.string()) }).parse(value).slots);
  const booked = await call("calendars_book_appointment", {
    calendarId: calendar?.id,
    contactId: contact?.id,
    startTime: slot,
  });
  return { id: withId.parse(booked).id, contactId: contact?.id ?? "" };
}

let place: Awaited<ReturnType<typeof storeFolder>>;
let running: Demo;

beforeAll(async () => {
  place = await storeFolder();
  running = await startDemo(place.folder);
});

afterAll(async () => {
  await running?.stop();
  await place?.remove();
});

describe.each([
  ["sdk 1.x", "2025-11-25 over HTTP"],
  ["sdk 2.x on 2026-07-28", "2026-07-28 over HTTP"],
] as const)("A newcomer with %s", (kind, listening) => {
  let peer: Peer;
  let hearing: Subscriber;

  beforeAll(async () => {
    const url = `${running.url}/mcp`;
    peer = await connect(kind, { url }, () => "accept");
    hearing = await subscriber(listening, { url, headers: {}, env: {} });
  });

  afterAll(async () => {
    await hearing?.close();
    await peer?.close();
  });

  it("books an appointment and sees AppointmentCreate come, by every way there is", async () => {
    const latest = `ghl://locations/${demo.locationId}/events`;
    await hearing.subscribe([latest]);
    const since = new Date().toISOString();
    const { id, contactId } = await book(peer);
    const entity = `appointment:${id}`;

    const waited = listedEvents.parse(
      (await peer.call("events_wait", { event: "AppointmentCreate", entity, since, timeoutSeconds: 20 }))
        .structuredContent,
    );
    expect(waited.events).toMatchObject([
      { event: "AppointmentCreate", entity, body: { appointment: { id, contactId } } },
    ]);
    const listed = listedEvents.parse((await peer.call("events_list", { entity })).structuredContent);
    expect(listed.events.map(({ uri }) => uri)).toEqual(waited.events.map(({ uri }) => uri));
    expect(await peer.read(waited.events[0]?.uri ?? "")).toMatchObject({ event: "AppointmentCreate" });
    const { events } = listedEvents.parse(await peer.read(latest));
    expect(events.map((one) => one.entity)).toContain(entity);
    await expect.poll(() => hearing.heard).toContain(latest);
  });

  it("is shown no more tools than a model is to be shown", async () => {
    const listed = await peer.listTools();
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(["events_list", "events_wait"]));
    expect(listed.length).toBeLessThanOrEqual(52);
    expect(JSON.stringify(listed).length / 4).toBeLessThanOrEqual(12_000);
    const narrow = await connect(kind, { url: `${running.url}/mcp?tools=search` });
    const few = await narrow.listTools();
    await narrow.close();
    expect(few.length).toBeLessThanOrEqual(7);
    expect(JSON.stringify(few).length / 4).toBeLessThanOrEqual(1_500);
  });
});

describe("The demo's inbox", () => {
  it("takes nothing that its own simulator did not sign", async () => {
    expect((await deliver(`${running.url}/webhooks/ghl`, reply("forged"))).status).toBe(401);
  });

  it("is of this run alone: nothing of it is left in the home folder", async () => {
    expect((await readdir(place.folder)).filter((name) => name !== ".npm")).toEqual([]);
  });
});

describe("The demo over stdio", () => {
  it("lists no event tools, for nothing can come in there, whatever store the environment names", async () => {
    const other = await storeFolder();
    const peer = await connect("sdk 2.x by itself", { args: ["--demo"], env: { GHL_STORE: other.folder } });
    const names = (await peer.listTools()).map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("events_"))).toEqual([]);
    expect(await peer.listTemplates()).not.toContain("ghl://locations/{locationId}/events");
    expect(await peer.read("ghl://events/catalogue/AppointmentCreate")).toMatchObject({
      name: "AppointmentCreate",
    });
    await peer.close();
    await other.remove();
  });
});
