import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { at, Harness, listAt, textAt } from "./harness.js";

let on: Harness;
beforeAll(async () => {
  on = await Harness.start({ seed: 3 });
});
beforeEach(async () => {
  await on.post("/_simulator/reset", {});
});
afterAll(() => on.close());

const newContact = { locationId: demo.locationId, firstName: "Ada", email: "ada@example.com" };
const faults = (...wanted: readonly object[]) => on.put("/_simulator/faults", { faults: wanted });
const contacts = `/contacts/?locationId=${demo.locationId}&limit=1`;
const howMany = async () => at((await on.get(contacts)).body, "meta", "total");

describe("the control address", () => {
  it("puts the account back, ids to come among it, so that a run can be repeated", async () => {
    const before = await howMany();
    const first = textAt((await on.post("/contacts/", newContact)).body, "contact", "id");
    expect(await howMany()).not.toBe(before);
    expect(await on.post("/_simulator/reset", {})).toMatchObject({ status: 200, body: { reset: true } });
    expect(await howMany()).toBe(before);
    expect(textAt((await on.post("/contacts/", newContact)).body, "contact", "id")).toBe(first);
  });

  it("gives the account as a document, and takes it back", async () => {
    const { body: snapshot } = await on.get("/_simulator/snapshot");
    await on.post("/contacts/", newContact);
    const { body: later } = await on.get("/_simulator/snapshot");
    expect(later).not.toEqual(snapshot);
    expect(await on.put("/_simulator/snapshot", snapshot)).toMatchObject({ status: 200 });
    expect((await on.get("/_simulator/snapshot")).body).toEqual(snapshot);
    expect(await on.put("/_simulator/snapshot", later)).toMatchObject({ status: 200 });
    expect((await on.get("/_simulator/snapshot")).body).toEqual(later);
  });

  it("says which kind of a snapshot the simulator has not", async () => {
    const { status, body } = await on.put("/_simulator/snapshot", {
      chance: 1,
      collections: { pets: [] },
      records: {},
    });
    expect([status, textAt(body, "error")]).toEqual([400, expect.stringContaining('no kind "pets"')]);
  });

  it("sets the account's time, moves it on and stops it", async () => {
    const now = "2031-01-01T00:00:00.000Z";
    const { body } = await on.put("/_simulator/clock", { now, runs: false });
    expect(body).toEqual({ now, runs: false });
    const made = await on.post("/contacts/", newContact);
    expect(textAt(made.body, "contact", "dateAdded")).toBe(now);
    const moved = await on.put("/_simulator/clock", { advanceMs: 60_000 });
    expect(moved.body).toEqual({ now: "2031-01-01T00:01:00.000Z", runs: false });
    await on.post("/_simulator/reset", {});
    expect(at((await on.get("/_simulator/clock")).body, "runs")).toBe(true);
  });

  it("tells the requests that arrived, of their tokens no more than the end", async () => {
    await on.get(contacts);
    await on.get("/locations/nowhere");
    const { body } = await on.get("/_simulator/requests");
    expect(body).toMatchObject({
      received: 2,
      requests: [
        { number: 1, method: "GET", path: "/contacts/", status: 200 },
        { number: 2, path: "/locations/nowhere" },
      ],
    });
    expect(JSON.stringify(body)).not.toContain(demo.pit);
    expect(at(body, "requests", 0, "headers", "authorization")).toBe(`…${demo.pit.slice(-4)}`);
    const later = await on.get("/_simulator/requests?after=1");
    expect(listAt(later.body, "requests")).toHaveLength(1);
  });

  it("is there for programs of this machine only", async () => {
    const origin = { origin: "https://elsewhere.example" };
    const other = await fetch(`${on.simulator.url}/_simulator/reset`, { method: "POST", headers: origin });
    expect(other.status).toBe(403);
    expect(await statusAsked("elsewhere.example")).toBe(403);
    expect(await statusAsked("localhost:1")).toBe(200);
  });

  it("says what there is to whoever asks for something else", async () => {
    const { status, body } = await on.post("/_simulator/clock", {});
    expect([status, textAt(body, "error")]).toEqual([404, expect.stringContaining("PUT /_simulator/clock")]);
  });

  const wrong: readonly (readonly [string, string, unknown, string])[] = [
    ["a fault without a deed", "faults", { faults: [{ on: "GET /contacts/" }] }, '"cut" or "expire"'],
    ["a fault of no path", "faults", { faults: [{ on: "contacts", do: "cut" }] }, '"GET /contacts/*"'],
    ["no list of faults", "faults", {}, '{"faults":['],
    ["a time without a zone", "clock", { now: "tomorrow" }, "2026-03-05T15:00:00Z"],
    ["no time at all", "clock", {}, "say now, advanceMs or runs"],
  ];
  it.each(wrong)("refuses %s, and says what to send", async (_, what, body, hint) => {
    const reply = await on.put(`/_simulator/${what}`, body);
    expect([reply.status, textAt(reply.body, "error")]).toEqual([400, expect.stringContaining(hint)]);
  });
});

describe("a fault that was asked for", () => {
  it("answers with a status as often as it was told, and is then over", async () => {
    await faults({ on: "GET /contacts/**", do: "answer", status: 429, times: 2 });
    const statuses = [];
    for (let each = 0; each < 3; each += 1) statuses.push((await on.get(contacts)).status);
    expect(statuses).toEqual([429, 429, 200]);
  });

  it("strikes only what its line names", async () => {
    await faults({ on: "GET /contacts/{contactId}", do: "answer", status: 429 });
    expect((await on.get(contacts)).status).toBe(200);
    expect((await on.get("/contacts/any")).status).toBe(429);
  });

  it("breaks the connection before the request has taken effect, or after", async () => {
    const before = Number(await howMany());
    await faults({ on: "POST /contacts/", do: "reset" });
    await expect(on.post("/contacts/", newContact)).rejects.toThrow();
    expect(await howMany()).toBe(before);
    await faults({ on: "POST /contacts/", do: "reset", effect: true });
    await expect(on.post("/contacts/", newContact)).rejects.toThrow();
    expect(await howMany()).toBe(before + 1);
  });

  it("sends half of a reply", async () => {
    await faults({ on: "GET /contacts/", do: "cut" });
    await expect(on.get(contacts)).rejects.toThrow();
    expect((await on.get(contacts)).status).toBe(200);
  });

  it("answers as to a token that has expired", async () => {
    await faults({ on: "* /**", do: "expire" });
    expect(await on.get(contacts)).toMatchObject({
      status: 401,
      body: { message: "Invalid Private Integration token" },
    });
    expect((await on.get(contacts)).status).toBe(200);
  });

  it("delays a reply, beside another fault", async () => {
    await faults(
      { on: "GET /contacts/", do: "delay", ms: 300 },
      { on: "GET /contacts/", do: "answer", status: 503 },
    );
    const from = performance.now();
    const response = await fetch(`${on.simulator.url}${contacts}`);
    expect([response.status, performance.now() - from > 290]).toEqual([503, true]);
  });

  it("stays while it is asked for always, and stands in the list until it has happened", async () => {
    const lasting = { on: "GET /contacts/", times: "always", do: "answer", status: 500 };
    await faults(lasting, { on: "GET /users/", do: "cut" });
    for (let each = 0; each < 3; each += 1) {
      expect((await fetch(`${on.simulator.url}${contacts}`)).status).toBe(500);
    }
    expect((await on.get("/_simulator/faults")).body).toEqual({
      faults: [lasting, { on: "GET /users/", times: 1, do: "cut" }],
    });
    await faults();
    expect((await on.get(contacts)).status).toBe(200);
  });
});

/** The status of the clock, asked for by another name of this machine; `fetch` does not let one say it. */
function statusAsked(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest(`${on.simulator.url}/_simulator/clock`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.once("error", reject).end();
  });
}
