import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { openProgram } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { startHTTP } from "../../src/http/app.js";
import { logIn } from "../harness/login.js";
import { connect } from "../harness/peers.js";
import { root } from "../harness/process.js";
import { type Recorder, startRecorder } from "../harness/recorder.js";
import { present, type Scene, scene } from "../harness/scene.js";
import { type Spoken, speak } from "../harness/stdio.js";
import { until } from "../harness/until.js";

/** What an agent without a person before it gets beyond its allowlist. */
let account: Scene;
/** Over the simulator. */
let program: Spoken;
/** Before an upstream that replies as the test says. */
let payer: Spoken;
let upstream: Recorder;
const reply: Record<string, unknown> = {};

const allowed = [
  { tool: "invoices_send_invoice", maxAmount: 200, currency: "USD" },
  { tool: "invoices_send_text2pay", maxAmount: 200, currency: "USD" },
  { tool: "invoices_record_payment", maxAmount: 200, currency: "USD" },
  { tool: "conversations_send_message", perHour: 4 },
  { tool: "contacts_update_contact" },
  { tool: "contacts_upsert_contact", also: ["delete"] },
  { tool: "contacts_delete_note" },
];

beforeAll(async () => {
  account = await scene();
  const env = { ...account.settings, GHL_TOOLS: "all", GHL_UNATTENDED: JSON.stringify(allowed) };
  program = speak([], env);
  upstream = await startRecorder(reply);
  payer = speak([], { ...env, GHL_BASE_URL: upstream.url });
  // A first read loads what it needs, and an amount that takes long to be read counts as one that cannot be told.
  await call("invoices_get_invoice", { invoiceId: send.invoiceId }, payer);
});

afterAll(async () => {
  await payer?.close();
  await program?.close();
  await upstream?.close();
  await account?.close();
});

beforeEach(() => {
  account.changes();
  upstream.take();
  for (const name of Object.keys(reply)) delete reply[name];
});

type Arguments = Readonly<Record<string, unknown>>;

async function call(name: string, args: Arguments, of = program, more: Arguments = {}) {
  return (await of.request("tools/call", { name, arguments: args, ...more })).result ?? {};
}

/** Asserts that nobody was asked by a code either: a model could answer that itself. */
async function refused(name: string, args: Arguments, why: string, of = program) {
  const result = await call(name, args, of);
  const text = JSON.stringify(result);
  expect(result).toMatchObject({ isError: true, structuredContent: { error: { kind: "refused" } } });
  expect(text).toContain(why);
  expect(text).toContain("unattended");
  expect(text).not.toMatch(/confirmationNeeded|make the same call again/);
  expect(account.changes()).toEqual([]);
  expect(upstream.take().filter(({ method }) => method !== "GET")).toEqual([]);
}

async function journal(of: Spoken): Promise<string> {
  const { result } = await of.request("resources/read", { uri: "ghl://journal" });
  return JSON.stringify(result);
}

const invoice = { total: 150, amountDue: 150, currency: "USD", status: "draft" };
const send = {
  invoiceId: "6578278e879ad2646715ba9c",
  action: "email",
  userId: "sx6wyHhbFdRXh302Lunr",
  liveMode: true,
};
const item = { name: "Facial", currency: "USD", qty: 2, amount: 80 };
const text2pay = {
  action: "send",
  userId: "sx6wyHhbFdRXh302Lunr",
  name: "Facial",
  contactDetails: {
    id: "ocQHyuzHvysMo5N5VsXc",
    name: "Mara",
    phoneNo: "+15125550142",
    email: "m@example.com",
  },
  items: [item],
  currency: "USD",
  issueDate: "2026-09-12",
  sentTo: { email: ["m@example.com"] },
  liveMode: true,
};

describe("A tool of the allowlist, within its amount", () => {
  it("is called without asking, and the journal says by what", async () => {
    Object.assign(reply, invoice);
    expect(await call("invoices_send_invoice", send, payer)).not.toMatchObject({ isError: true });
    expect(upstream.take().map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /invoices/${send.invoiceId}`,
      `POST /invoices/${send.invoiceId}/send`,
    ]);
    // An entry is written once the answer is on its way.
    await until("the journal says so", async () => /confirmed\W+allowlist/.test(await journal(payer)));
  });

  it("is one of those that the page names", async () => {
    const catalogue = await loadCatalogue("2021");
    const all = await Promise.all(catalogue.cards.map((card) => catalogue.operation(card)));
    const certain = all.filter(({ worth }) => worth !== undefined).map(({ name }) => name);
    const row = /^\| `maxAmount`.*$/m.exec(readFileSync(`${root}docs/CLIENTS.md`, "utf8"))?.[0] ?? "";
    const shown = [...row.matchAll(/`(\w+_\w+)`/g)].map(([, name = ""]) => name);
    expect([...new Set(shown)].toSorted()).toEqual(certain.toSorted());
  });

  it("is called up to the very amount, and by an executor like by itself", async () => {
    Object.assign(reply, invoice, { total: 200, amountDue: 200 });
    expect(await call("invoices_send_invoice", send, payer)).not.toMatchObject({ isError: true });
    const executed = { operation: "invoices_send_text2pay", arguments: text2pay };
    expect(await call("write_operation", executed, payer)).not.toMatchObject({ isError: true });
    expect(upstream.take().filter(({ method }) => method === "POST")).toHaveLength(2);
  });
});

describe("An invoice's amount beyond the allowlist", () => {
  it.each<[string, Arguments, string]>([
    ["a cent more", { total: 200.01 }, "comes to 200.01 USD"],
    ["more is due than its total", { amountDue: 900 }, "comes to 900 USD"],
    ["another currency", { currency: "CAD" }, "in CAD"],
    ["no currency", { currency: undefined }, "cannot be told"],
    ["no total", { total: undefined }, "cannot be told"],
    ["a text in place of a number", { total: "150" }, "cannot be told"],
    ["less than nothing", { total: -5 }, "cannot be told"],
  ])("is refused: %s", async (_, changed, why) => {
    Object.assign(reply, invoice, changed);
    await refused("invoices_send_invoice", send, why, payer);
  });

  it("is refused where the invoice cannot be read", async () => {
    await refused(
      "invoices_send_invoice",
      { ...send, invoiceId: "0123456789abcdef01234567" },
      "cannot be told",
    );
  });

  it.each<[string, Arguments, string]>([
    ["too much in all", { items: [item, item] }, "comes to 320 USD"],
    [
      "a tax on an item",
      { items: [{ ...item, taxes: [{ _id: "1", name: "VAT", rate: 20 }] }] },
      "cannot be told",
    ],
    ["an item in another currency", { items: [{ ...item, currency: "KWD" }] }, "cannot be told"],
    [
      "an item below zero beside one above",
      {
        items: [
          { ...item, amount: 900 },
          { ...item, amount: -850 },
        ],
      },
      "cannot be told",
    ],
    ["taxes that are worked out later", { automaticTaxesEnabled: true }, "cannot be told"],
    ["another invoice's id", { id: "6578278e879ad2646715ba9c" }, "cannot be told"],
    ["charges beside the items", { miscellaneousCharges: { charges: [] } }, "cannot be told"],
  ])("is refused where it stands in the arguments: %s", async (_, changed, why) => {
    await refused("invoices_send_text2pay", { ...text2pay, ...changed }, why, payer);
  });

  it("is refused where a payment names none, or the invoice is in another currency", async () => {
    const payment = { invoiceId: send.invoiceId, mode: "cash" };
    Object.assign(reply, invoice);
    await refused("invoices_record_payment", payment, "cannot be told", payer);
    Object.assign(reply, invoice, { currency: "EUR" });
    await refused("invoices_record_payment", { ...payment, amount: 100 }, "in EUR", payer);
  });
});

describe("What the allowlist does not name", () => {
  it("is refused with a way out for whoever runs the agent", async () => {
    await refused(
      "contacts_delete_contact",
      { contactId: account.contact.id },
      "contacts_delete_contact is not in it",
    );
    await refused("invoices_void_invoice", { invoiceId: send.invoiceId }, "is not in it", payer);
  });

  it("is no deletion beside the tool's main effect, unless it is named too", async () => {
    const { contacts } = account.simulator.world;
    const before = present(contacts.get(account.contact.id));
    contacts.put({ ...before, tags: ["vip", "lead"] });
    const fewer = { contactId: account.contact.id, tags: ["lead"] };
    await refused(
      "contacts_update_contact",
      fewer,
      'the effect delete, which its entry does not name in \\"also\\"',
    );
    expect(present(contacts.get(account.contact.id)).tags).toEqual(["vip", "lead"]);
    const upsert = { email: before.email, tags: ["lead"] };
    expect(await call("contacts_upsert_contact", upsert)).not.toMatchObject({ isError: true });
    contacts.put(before);
  });

  it("asks a person as before where the client has one, and their yes counts", async () => {
    const canAsk = { "io.modelcontextprotocol/clientCapabilities": { elicitation: { form: {} } } };
    const args = { contactId: account.contact.id };
    const asked = await call("contacts_delete_contact", args, program, { _meta: canAsk });
    expect(JSON.stringify(asked)).toContain("contacts_delete_contact");
    expect(asked).toHaveProperty("requestState");
    expect(account.changes()).toEqual([]);
    const no = { requestState: asked.requestState, inputResponses: { confirm: { action: "decline" } } };
    expect(await call("contacts_delete_contact", args, program, { _meta: canAsk, ...no })).toMatchObject({
      isError: true,
    });
    expect(account.changes()).toEqual([]);
  });

  it("takes no code that the agent makes up", async () => {
    const made = { contactId: account.contact.id, confirm: "BCDFGHJKMNPQ" };
    expect(await call("contacts_delete_contact", made)).toMatchObject({ isError: true });
    expect(account.changes()).toEqual([]);
  });
});

describe("The calls of an hour", () => {
  it("are counted, and each address of a call by itself", async () => {
    const email = { type: "Email", contactId: account.contact.id, subject: "Hi", html: "<p>Hi</p>" };
    const five = Array.from({ length: 5 }, (_, n) => `reader${n}@example.com`);
    await refused("conversations_send_message", { ...email, emailCc: five }, "counts 5 times");
    const three = { ...email, emailCc: five.slice(0, 3) };
    expect(await call("conversations_send_message", three)).not.toMatchObject({ isError: true });
    const sms = { type: "SMS", contactId: account.contact.id, message: "Your appointment is tomorrow" };
    expect(await call("conversations_send_message", sms)).not.toMatchObject({ isError: true });
    expect(account.changes()).toHaveLength(2);
    await refused("conversations_send_message", sms, "4 an hour");
  });
});

describe("An allowlist", () => {
  const key = {
    agent: "unattended-agent-key-01",
    other: "another-key-without-a-list",
    fenced: "fenced-agent-key-00003",
  };
  let folder: string;
  let stage: Scene;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ghl-mcp-unattended-"));
    const file = join(folder, "keys.json");
    const unattended = [
      { tool: "conversations_send_message", perHour: 2 },
      { tool: "contacts_delete_contact" },
    ];
    const locations = [demo.dentalLocationId, demo.gymLocationId];
    const entries = [
      { name: "agent", key: key.agent, unattended, locations },
      { name: "other", key: key.other },
      { name: "fenced", key: key.fenced, unattended, locations, tools: "contacts,-contacts_delete_contact" },
    ];
    await writeFile(file, JSON.stringify(entries), { mode: 0o600 });
    stage = await scene({ account: "app" });
    const own = await stage.open();
    await logIn(own, stage.simulator);
    const list = JSON.stringify(unattended);
    url = (await stage.serve({ MCP_KEYS_FILE: file, GHL_TOOLS: "all", GHL_UNATTENDED: list })).ready;
  });
  afterAll(async () => {
    await stage?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function as(who: string, name: string, args: Arguments, path = "") {
    const headers = { authorization: `Bearer ${who}` };
    const peer = await connect("sdk 2.x on 2026-07-28", { url: `${url}${path}`, headers });
    stage.changes();
    const result = await peer
      .call(name, args)
      .catch((error: unknown) => ({ isError: true, thrown: String(error) }));
    await peer.close();
    return {
      result,
      text: JSON.stringify(result),
      sent: stage.changes().filter(({ path: to }) => !to.startsWith("/oauth")),
    };
  }

  function contactOf(locationId: string): string {
    return present(stage.simulator.world.contacts.where((one) => one.locationId === locationId)[0]).id;
  }

  const sms = (locationId: string) => ({ type: "SMS", contactId: contactOf(locationId), message: "Hello" });

  it("of one key is no other key's, and that of stdio no key's", async () => {
    const args = { ...sms(demo.dentalLocationId), location: demo.dentalLocationId };
    const { text, sent } = await as(key.other, "conversations_send_message", args);
    expect(text).toContain("confirmationNeeded");
    expect(sent).toEqual([]);
  });

  it("reaches no sub-account and no tool that its key does not", async () => {
    const elsewhere = await as(key.agent, "contacts_delete_contact", {
      contactId: contactOf(demo.locationId),
      location: demo.locationId,
    });
    expect(elsewhere).toMatchObject({ result: { isError: true }, sent: [] });
    const args = { contactId: contactOf(demo.dentalLocationId), location: demo.dentalLocationId };
    const fenced = await as(key.fenced, "contacts_delete_contact", args);
    expect(fenced).toMatchObject({ result: { isError: true }, sent: [] });
    const executed = { operation: "contacts_delete_contact", arguments: args };
    expect(await as(key.fenced, "delete_operation", executed)).toMatchObject({
      result: { isError: true },
      sent: [],
    });
  });

  it("lets nothing through that the address makes read-only", async () => {
    const args = { contactId: contactOf(demo.dentalLocationId), location: demo.dentalLocationId };
    expect(await as(key.agent, "contacts_delete_contact", args, "?readonly=1")).toMatchObject({
      result: { isError: true },
      sent: [],
    });
  });

  it("counts the calls of its key over all addresses", async () => {
    const paths = [demo.dentalLocationId, demo.gymLocationId, demo.dentalLocationId];
    const all = [];
    for (const location of paths)
      all.push(await as(key.agent, "conversations_send_message", sms(location), `/${location}`));
    expect(all.map(({ sent }) => sent.length)).toEqual([1, 1, 0]);
    expect(all.at(-1)?.text).toContain("2 an hour");
  });
});

describe("An allowlist that says what it cannot hold", () => {
  it.each<[string, unknown, string]>([
    ["no JSON", "invoices_send_invoice", "want a JSON list"],
    ["an unknown word", [{ tool: "invoices_send_invoice", max: 5 }], "at 0"],
    ["a pattern", [{ tool: "invoices_*" }], "want the exact name"],
    ["a toolset", [{ tool: "invoices" }], "which is no tool"],
    ["an executor", [{ tool: "write_operation" }], "which is no tool"],
    ["a read", [{ tool: "contacts_get_contact" }], "only reads"],
    ["a tool twice", [{ tool: "contacts_delete_note" }, { tool: "contacts_delete_note" }], "twice"],
    ["money without an amount", [{ tool: "invoices_send_invoice" }], "without maxAmount"],
    ["an amount without a currency", [{ tool: "invoices_send_invoice", maxAmount: 5 }], "together"],
    [
      "an amount that nobody can tell",
      [{ tool: "ads_publish_facebook_campaign", maxAmount: 5, currency: "USD" }],
      "cannot be told",
    ],
    ["money that nobody can tell", [{ tool: "ads_publish_facebook_campaign" }], "cannot be told"],
    ["an effect that the tool has not", [{ tool: "contacts_delete_note", also: ["bulk"] }], "does not have"],
  ])("is refused at the start: %s", async (_, list, why) => {
    const text = typeof list === "string" ? list : JSON.stringify(list);
    const opened = async () =>
      openProgram(parseConfig({ ...account.settings, GHL_UNATTENDED: text }), true).then((it) => it.close());
    await expect(opened()).rejects.toThrow(why);
  });

  it("is refused beside GHL_CONFIRM=never, over stdio and in a key", async () => {
    const never = { ...account.settings, GHL_CONFIRM: "never" };
    const list = [{ tool: "contacts_delete_note" }];
    const opening = openProgram(parseConfig({ ...never, GHL_UNATTENDED: JSON.stringify(list) }), true);
    await expect(opening).rejects.toThrow("bounds nothing");
    const folder = await mkdtemp(join(tmpdir(), "ghl-mcp-unattended-"));
    const file = join(folder, "keys.json");
    await writeFile(
      file,
      JSON.stringify([{ name: "agent", key: "unattended-agent-key-01", unattended: list }]),
      { mode: 0o600 },
    );
    const opened = await account.open({ GHL_CONFIRM: "never", MCP_KEYS_FILE: file });
    await expect(startHTTP({ program: opened, host: "127.0.0.1", port: 0 })).rejects.toThrow(
      "bounds nothing",
    );
    await rm(folder, { recursive: true, force: true });
  });
});
