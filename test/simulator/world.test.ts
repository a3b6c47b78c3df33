import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { ledger } from "../../facts/ledger.js";
import { endpoints } from "../../simulator/areas/index.js";
import { demo, startSimulator } from "../../simulator/index.js";
import { routes } from "../../simulator/spec/routes.js";
import { root } from "../harness/process.js";
import { Harness, textAt } from "./harness.js";

const now = () => new Date("2026-03-05T15:00:00Z");

describe("the simulated account", () => {
  it("is the same for the same seed and another for another", async () => {
    const [one, same, other] = await Promise.all([7, 7, 8].map((seed) => startSimulator({ seed, now })));
    expect(one?.world.contacts.all()).toEqual(same?.world.contacts.all());
    expect(one?.world.events.all()).toEqual(same?.world.events.all());
    // The first two have the ids of the examples, whatever the seed.
    expect(one?.world.contacts.all()[2]?.id).not.toBe(other?.world.contacts.all()[2]?.id);
    await Promise.all([one, same, other].map((simulator) => simulator?.close()));
  });

  it("holds three sub-accounts with ids and telephone numbers as HighLevel writes them", async () => {
    const { world, close } = await startSimulator({ now });
    const zones = world.locations.all().map((location) => location.timezone);
    const contacts = world.contacts.all();
    await close();
    expect(zones).toEqual(["America/New_York", "America/Los_Angeles", "Europe/London"]);
    expect(contacts.filter((one) => one.locationId === demo.locationId)).toHaveLength(60);
    for (const { id, phone, dateAdded } of contacts) {
      expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
      expect(phone).toMatch(/^\+[1-9]\d{9,14}$/);
      const age = now().getTime() - Date.parse(dateAdded);
      expect(age).toBeGreaterThanOrEqual(0);
      expect(age).toBeLessThan(90 * 86_400_000);
    }
  });

  it("knows every operation of the API, and implements only such", () => {
    const known = new Set(routes.map((route) => route.line));
    expect([...known].sort()).toEqual([...ledger.keys()].sort());
    expect(endpoints.map((endpoint) => endpoint.line).filter((line) => !known.has(line))).toEqual([]);
    expect(new Set(endpoints.map((endpoint) => endpoint.line)).size).toBe(endpoints.length);
  });

  it("takes further tokens", async () => {
    const token = "pit-11111111-2222-4333-8444-555555555555";
    const pit = { token, level: "location", resourceId: demo.gymLocationId, scopes: "all" } as const;
    const api = await Harness.start({ pits: [pit] });
    const reply = await api.get(`/workflows/?locationId=${demo.gymLocationId}`, { token });
    await api.close();
    expect(reply.status).toBe(200);
  });

  it("records what arrived and what was answered", async () => {
    const api = await Harness.start();
    await api.post("/contacts/?x=1&x=2", { locationId: demo.locationId });
    const { requests } = api.simulator;
    await api.close();
    expect(requests).toMatchObject([
      {
        method: "POST",
        path: "/contacts/",
        query: [
          ["x", "1"],
          ["x", "2"],
        ],
        headers: { version: "2021-07-28" },
        body: JSON.stringify({ locationId: demo.locationId }),
        status: 422,
      },
    ]);
  });

  it("answers malformed JSON with 400", async () => {
    const api = await Harness.start();
    const reply = await fetch(`${api.simulator.url}/contacts/`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${demo.pit}`,
        version: "2021-07-28",
        "content-type": "application/json",
      },
      body: "{",
    });
    await api.close();
    expect(reply.status).toBe(400);
  });
});

describe("the simulator as a process of its own", () => {
  it("prints its address, serves, and ends with its standard input", async () => {
    const child = spawn(process.execPath, [`${root}dist/simulator/main.js`, "--exit-with-stdin"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    const { value } = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
    const url = textAt(JSON.parse(String(value)), "url");
    const reply = await fetch(`${url}/locations/${demo.locationId}`, {
      headers: { authorization: `Bearer ${demo.pit}`, version: "2021-07-28" },
    });
    child.stdin.end();
    expect(reply.status).toBe(200);
    expect(await ended).toBe(0);
  });
});
