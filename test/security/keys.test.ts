import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { logIn } from "../harness/login.js";
import { connect, type Peer } from "../harness/peers.js";
import { type Scene, scene } from "../harness/scene.js";

/** The attacks of somebody who holds a key that was narrowed. */
const keys = {
  calendars: "calendars-only-key-001",
  reader: "reading-only-key-00002",
  gone: "limited-to-an-uninstalled-03",
  dental: "limited-to-one-client-000004",
  admin: "administrator-of-one-client-05",
  excluding: "everything-but-contacts-00006",
  two: "limited-to-two-clients-000007",
};

let folder: string;
let stage: Scene;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ghl-mcp-keys-"));
  const file = join(folder, "keys.json");
  const entries = [
    { name: "calendars", key: keys.calendars, tools: "calendars", locations: [demo.dentalLocationId] },
    { name: "reader", key: keys.reader, readOnly: true },
    { name: "gone", key: keys.gone, locations: [demo.locationId] },
    { name: "dental", key: keys.dental, locations: [demo.dentalLocationId] },
    { name: "admin", key: keys.admin, locations: [demo.dentalLocationId], admin: true },
    { name: "excluding", key: keys.excluding, locations: [demo.dentalLocationId], tools: "all,-contacts" },
    { name: "two", key: keys.two, locations: [demo.dentalLocationId, demo.gymLocationId] },
  ];
  await writeFile(file, JSON.stringify(entries), { mode: 0o600 });
  stage = await scene({ account: "app" });
  // Two clients of the operator's, each logged in by itself, and a third that is not any more.
  const program = await stage.open();
  for (const location of [demo.dentalLocationId, demo.gymLocationId])
    await logIn(program, stage.simulator, location);
  url = (await stage.serve({ MCP_KEYS_FILE: file, GHL_TOOLS: "all", GHL_CONFIRM: "never" })).ready;
});

afterAll(async () => {
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

async function as<T>(key: string, work: (peer: Peer) => Promise<T>): Promise<T> {
  const headers = { authorization: `Bearer ${key}` };
  const peer = await connect("sdk 2.x on 2026-07-28", { url, headers });
  return work(peer).finally(() => peer.close());
}

const reasonOf = (work: Promise<unknown>) => work.then(JSON.stringify, (error: unknown) => String(error));

describe("A key limited to tools", () => {
  it("lists no resource that these tools could not give", async () => {
    const { fixed, templates } = await as(keys.calendars, async (peer) => ({
      fixed: await peer.listResources(),
      templates: await peer.listTemplates(),
    }));
    expect(fixed).toContain("ghl://calendars");
    expect(fixed).not.toContain("ghl://pipelines");
    expect(fixed).not.toContain("ghl://locations");
    expect(templates).not.toContain("ghl://contacts/{contactId}");
  });

  it.each([
    "ghl://contacts/{contact}",
    `ghl://locations/${demo.dentalLocationId}/contacts/{contact}`,
    "ghl://locations",
    "ghl://pipelines",
    "ghl://users",
    "ghl://location",
  ])("reads none either: %s", async (uri) => {
    const [contact] = stage.simulator.world.contacts.where(
      ({ locationId }) => locationId === demo.dentalLocationId,
    );
    const before = stage.simulator.received;
    const answer = await as(keys.calendars, (peer) =>
      reasonOf(peer.read(uri.replace("{contact}", contact?.id ?? ""))),
    );
    expect(answer).toContain("not among what this key may use");
    expect(answer).not.toContain(contact?.email);
    expect(stage.simulator.received).toBe(before);
  });

  it("is told no names by completion that its tools could not give", async () => {
    const contact = { type: "ref/resource", uri: "ghl://contacts/{contactId}" } as const;
    const values = await as(keys.calendars, (peer) => peer.complete(contact, "contactId", "ma"));
    expect(values).toEqual([]);
  });

  it("is given by a prompt what its tools could give, and no more", async () => {
    const told = await as(keys.calendars, async (peer) => {
      const names = await peer.listPrompts();
      return Promise.all(names.map((name) => reasonOf(peer.prompt(name, {}))));
    });
    expect(told.join()).not.toContain("pipelineStage");
    expect(told.join()).toContain("not among what this key may use");
  });
});

describe("A key limited to reading", () => {
  it("changes nothing by the name of a tool that it is not shown", async () => {
    const before = stage.simulator.received;
    const answer = await as(keys.reader, (peer) =>
      reasonOf(peer.call("contacts_create_contact", { firstName: "Eve", location: demo.dentalLocationId })),
    );
    expect(answer).toMatch(/Unknown tool|not found/i);
    expect(stage.simulator.received).toBe(before);
  });
});

describe("A key limited to a sub-account learns of no other", () => {
  it.each([
    ["contacts_search_contacts", { pageLimit: 1 }],
    ["contacts_search_contacts", { pageLimit: 1, location: "Harbor Dental Studio" }],
    ["contacts_search_contacts", { pageLimit: 1, locationId: demo.dentalLocationId }],
    ["users_search_users", {}],
    ["locations_search_locations", {}],
    ["companies_get_company", { companyId: "any" }],
  ] as const)("by what %s answers", async (name, args) => {
    const { structuredContent, content } = await as(keys.gone, (peer) => peer.call(name, args));
    const told = JSON.stringify([structuredContent, content]);
    expect(told).toContain("error");
    const asked = JSON.stringify(args);
    for (const secret of [demo.dentalLocationId, demo.gymLocationId, demo.companyId, "Harbor", "Kestrel"])
      if (!asked.includes(secret)) expect(told).not.toContain(secret);
  });
});

describe("A key limited to a sub-account reaches no other", () => {
  it.each([
    { locationId: demo.gymLocationId },
    { location_id: demo.gymLocationId },
    { nested: { altId: demo.gymLocationId } },
    { locations: [demo.gymLocationId] },
    { companyId: demo.companyId, altType: "company" },
  ])("by what stands beside the arguments: %j", async (additional) => {
    const before = stage.simulator.received;
    const record = { schemaKey: "custom_objects.pets", properties: { name: "Rex" }, additional };
    const { isError } = await as(keys.dental, (peer) => peer.call("objects_create_record", record));
    expect(isError).toBe(true);
    const sent = stage.simulator.requests.slice(
      stage.simulator.requests.length - (stage.simulator.received - before),
    );
    expect(sent.map(({ path }) => path)).not.toContain("/objects/custom_objects.pets/records");
  });

  it.each([
    ["locations_update_location", { locationId: demo.gymLocationId, name: "Taken over" }],
    ["users_search_users", { locationId: demo.gymLocationId }],
    ["saas_bulk_disable_saas_legacy", { locationIds: [demo.dentalLocationId, demo.gymLocationId] }],
  ] as const)("by an argument of %s", async (name, args) => {
    const before = stage.simulator.received;
    const { isError } = await as(keys.dental, (peer) => peer.call(name, args));
    expect(isError).toBe(true);
    const sent = stage.simulator.requests.slice(
      stage.simulator.requests.length - (stage.simulator.received - before),
    );
    expect(JSON.stringify(sent)).not.toContain(demo.gymLocationId);
  });
});

describe("A key limited to tools gets no further", () => {
  it("by looking people up by their names", async () => {
    const before = stage.simulator.received;
    const { isError, content } = await as(keys.calendars, (peer) =>
      peer.call("calendars_book_appointment", {
        calendarId: "Dc8LnHt5LzUf9QoSe3Wd",
        contactId: "ma",
        startTime: "2027-01-04T10:00:00Z",
        dryRun: true,
      }),
    );
    expect(isError).toBe(true);
    expect(content[0]?.text).not.toContain("@");
    expect(stage.simulator.received).toBe(before);
  });

  it.each(["read_operation", "delete_operation"])("by %s, of what was taken out", async (tool) => {
    const operation = tool === "read_operation" ? "contacts_get_contact" : "contacts_delete_contact";
    const before = stage.simulator.received;
    const { isError, content } = await as(keys.excluding, (peer) =>
      peer.call(tool, { operation, arguments: { contactId: "Cn1TactZz2Yy3Xx4Ww5V" } }),
    );
    expect(isError).toBe(true);
    expect(content[0]?.text).toContain("is not among what this key may use");
    expect(stage.simulator.received).toBe(before);
  });

  it("by tools that are none: such a key ends the start", async () => {
    const file = join(folder, "wrong.json");
    const entries = [{ name: "wrong", key: "tools-that-are-none-0001", tools: "CALENDARS" }];
    await writeFile(file, JSON.stringify(entries), { mode: 0o600 });
    await expect(stage.serve({ MCP_KEYS_FILE: file })).rejects.toThrow(/the tools of wrong: "CALENDARS"/);
  });
});

describe("The journal of an administrator of one sub-account", () => {
  it("has what was done there alone", async () => {
    const person = { firstName: "Secretive", email: "secretive@example.com" };
    await as(keys.two, (peer) =>
      peer.call("contacts_create_contact", { ...person, location: demo.gymLocationId }),
    );
    await as(keys.dental, (peer) => peer.call("contacts_create_contact", { firstName: "Own" }));
    const told = await as(keys.admin, (peer) => reasonOf(peer.read("ghl://journal")));
    expect(told).toContain("Own");
    expect(told).not.toContain("ecretive");
    expect(told).not.toContain(demo.gymLocationId);
  });
});

describe("A key limited to several sub-accounts", () => {
  it.each([{ locationId: demo.gymLocationId }, { location: demo.gymLocationId }])(
    "says which it means by either name: %j",
    async (args) => {
      const { isError, content } = await as(keys.two, (peer) => peer.call("users_search_users", args));
      expect(isError, content[0]?.text).toBeFalsy();
    },
  );
});
