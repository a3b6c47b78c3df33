import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Recorder, startRecorder } from "../harness/recorder.js";
import { present, type Scene, scene } from "../harness/scene.js";
import { type Spoken, speak } from "../harness/stdio.js";

/** What gets a person's yes for something else than they were shown, or uses it again. */
let account: Scene;
let program: Spoken;
/** One more program, whose clock stands where the file says, before an upstream that replies as the test says. */
let other: Spoken;
let upstream: Recorder;
let folder: string;
const reply: Record<string, unknown> = {};

beforeAll(async () => {
  account = await scene();
  program = speak([], { ...account.settings, GHL_TOOLS: "all" });
  upstream = await startRecorder(reply);
  folder = await mkdtemp(join(tmpdir(), "ghl-mcp-clock-"));
  await writeFile(join(folder, "clock.cjs"), movedClock);
  const env = { ...account.settings, GHL_BASE_URL: upstream.url, GHL_TOOLS: "all" };
  other = speak([], { ...env, CLOCK: join(folder, "now") }, ["--require", join(folder, "clock.cjs")]);
});

afterAll(async () => {
  await other?.close();
  await upstream?.close();
  await program?.close();
  await account?.close();
  await rm(folder, { recursive: true });
});

/** Loaded before the program: its clock stands still at the milliseconds in a file, while there is one. */
const movedClock = `
const { existsSync, readFileSync } = require("node:fs");
const now = Date.now;
Date.now = () => (existsSync(process.env.CLOCK) ? Number(readFileSync(process.env.CLOCK, "utf8")) : now());
`;

beforeEach(() => void account.changes());

type Arguments = Readonly<Record<string, unknown>>;

const asked = z.object({
  inputRequests: z.object({ confirm: z.object({ params: z.object({ message: z.string() }) }) }),
  requestState: z.string(),
});

const canAsk = { "io.modelcontextprotocol/clientCapabilities": { elicitation: { form: {} } } };

/** A call, as a client sends it that puts questions to a person; with their answer where they gave one. */
async function call(name: string, args: Arguments, answer: Arguments = {}, asked = program) {
  const params = { name, arguments: args, _meta: canAsk, ...answer };
  return (await asked.request("tools/call", params)).result ?? {};
}

/** What the person is shown, and the state that their answer comes back with. */
async function ask(name: string, args: Arguments, of = program) {
  const { inputRequests, requestState } = asked.parse(await call(name, args, {}, of));
  return { question: inputRequests.confirm.params.message, requestState };
}

function answer(action: "accept" | "decline" | "cancel", requestState: string): Arguments {
  const content = action === "accept" ? { content: {} } : {};
  return { requestState, inputResponses: { confirm: { action, ...content } } };
}

const message = (text: string) => ({ type: "SMS", contactId: account.contact.id, message: text });

describe("The question", () => {
  const invoice = (items: readonly Arguments[]) => ({
    action: "send",
    userId: "ABCDEFGHIJ0123456789",
    name: "Hydrafacial",
    contactDetails: {
      id: account.contact.id,
      name: "Mara",
      phoneNo: "+15125550142",
      email: "mara@example.com",
    },
    items,
    currency: "USD",
    issueDate: "2026-09-12",
    sentTo: { email: ["mara@example.com"] },
    liveMode: true,
  });

  it("says every amount and the total before anything long, and cuts none of them", async () => {
    const long = "A very long word of nothing. ".repeat(200);
    const items = Array.from({ length: 40 }, (_, n) => ({
      name: `Treatment ${n}`,
      description: long,
      currency: "USD",
      qty: 2,
      amount: 100 + n,
    }));
    const { question } = await ask("invoices_send_text2pay", invoice(items));
    const beginning = question.slice(0, question.indexOf("A very long word"));
    expect(beginning).toContain("Total of items: 9560 USD");
    for (const { name, amount } of items) {
      const line = beginning.split("\n").find((one) => one.includes(`"${name}"`));
      expect(line).toContain(`amount ${amount}`);
      expect(line).toContain("qty 2");
    }
  });

  it("cuts each long text by itself, so that none hides another", async () => {
    const { question } = await ask("invoices_send_text2pay", {
      ...invoice([
        { name: "Facial", currency: "USD", qty: 1, amount: 80, description: "Blah. ".repeat(2_000) },
      ]),
      termsNotes: "Terms. ".repeat(2_000),
      title: "THE TITLE",
    });
    for (const shown of [
      "12000 characters in all",
      "14000 characters in all",
      "THE TITLE",
      "mara@example.com",
    ])
      expect(question).toContain(shown);
  });

  it("shows what shows nothing as what it is, in what is sent and in names", async () => {
    const { contacts } = account.simulator.world;
    const before = present(contacts.get(account.contact.id));
    contacts.put({ ...before, firstName: "Mara\u3164\ufe0f" });
    const { question } = await ask(
      "conversations_send_message",
      message("See\u2800 you\u{e0101} at\u115f ten ❤️"),
    );
    contacts.put(before);
    expect(question).toContain("Mara\\u3164\\ufe0f");
    expect(question).toContain("See\\u2800 you\\udb40\\udd01 at\\u115f ten ❤️");
  });

  it("shows breaks and blanks that are no ordinary ones, and lets one that sets type be", async () => {
    const text = "Ten\ufeff\u2028 or\u2029 not\u00a0 \u00a0\u2003at 10\u00a0€";
    const { question } = await ask("conversations_send_message", message(text));
    expect(question).toContain("Ten\\ufeff\\u2028 or\\u2029 not\\u00a0 \\u00a0\\u2003at 10\u00a0€");
  });

  it("says every address before the amounts, and cuts none of them", async () => {
    const many = (at: string) => Array.from({ length: 40 }, (_, n) => `reader${n}@${at}.example`);
    const sentTo = {
      email: many("to"),
      emailCc: many("copy"),
      emailBcc: many("blind"),
      phoneNo: ["+15005550666"],
    };
    const items = [{ name: "Facial", currency: "USD", qty: 1, amount: 80 }];
    const { question } = await ask("invoices_send_text2pay", { ...invoice(items), sentTo });
    const beginning = question.slice(0, question.indexOf("Amounts of"));
    for (const address of Object.values(sentTo).flat()) expect(beginning).toContain(address);
  });

  it.each([
    ["amounts", { items: 201 }],
    ["addresses", { addresses: 201 }],
  ])(
    "is not put about more %s than a person reads",
    async (what, { items = 1, addresses = 1 }: { items?: number; addresses?: number }) => {
      const lines = Array.from({ length: items }, (_, n) => ({
        name: `T${n}`,
        currency: "USD",
        qty: 1,
        amount: n,
      }));
      const email = Array.from({ length: addresses }, (_, n) => `reader${n}@to.example`);
      const result = await call("invoices_send_text2pay", { ...invoice(lines), sentTo: { email } });
      expect(result.isError).toBe(true);
      expect(JSON.stringify(result)).toContain(what);
      expect(JSON.stringify(result)).toContain("Nothing was sent. Make several calls");
    },
  );

  it("shows the id of everybody in a list", async () => {
    const contacts = Array.from({ length: 60 }, (_, n) => `Contact00000000000${100 + n}`);
    const { question } = await ask("contacts_change_tags_of_contacts", {
      type: "add",
      contacts,
      tags: ["a"],
    });
    for (const id of contacts) expect(question).toContain(id);
  });

  it("says where a record that is sent goes, also one that only a list shows", async () => {
    const id = "67ac9a51106ee8311e911d20";
    const record = {
      _id: id,
      name: "Roof",
      total: 4200,
      currency: "USD",
      contactDetails: { name: "Mara", email: "mara@sent.example", phoneNo: "+15125550142" },
      sentTo: { email: ["copy@sent.example"] },
    };
    const sender = { userId: "ABCDEFGHIJ0123456789", liveMode: true };
    const paper = {
      _id: id,
      name: "Lease",
      recipients: [{ email: "signer@sent.example" }],
      grandTotal: { amount: 990, currency: "EUR" },
    };
    const estimate = { estimateId: id, action: "email", ...sender };
    const sendDocument = { documentId: id, sentBy: sender.userId };
    Object.assign(reply, { estimates: [record], documents: [paper] });
    expect((await ask("invoices_send_estimate", estimate, other)).question).toMatch(
      /4200 USD.*mara@sent.example.*\+15125550142.*copy@sent.example/,
    );
    expect((await ask("documents_send_document", sendDocument, other)).question).toMatch(
      /990 EUR.*signer@sent.example/,
    );
    Object.assign(reply, { estimates: [], documents: [] });
    for (const [name, args] of [
      ["invoices_send_estimate", estimate],
      ["documents_send_document", sendDocument],
    ] as const)
      expect((await ask(name, args, other)).question).toContain(
        `${id} (could not be read: no amount and no recipient of it is shown here)`,
      );
    Object.assign(reply, record);
    const schedule = { scheduleId: id, liveMode: true };
    expect((await ask("invoices_start_schedule", schedule, other)).question).toContain(
      "mara@sent.example, +15125550142, copy@sent.example",
    );
  });
});

describe("A person's yes", () => {
  it("holds for the recipient they were shown alone: another is asked for again", async () => {
    const { contacts } = account.simulator.world;
    const before = present(contacts.get(account.contact.id));
    const args = message("The code is 4417");
    const { question, requestState } = await ask("conversations_send_message", args);
    expect(question).toContain(before.phone);
    contacts.put({ ...before, phone: "+15005550666" });
    const result = asked.parse(
      await call("conversations_send_message", args, answer("accept", requestState)),
    );
    expect(result.inputRequests.confirm.params.message).toContain("has changed since the last answer");
    expect(result.inputRequests.confirm.params.message).toContain("+15005550666");
    expect(account.changes()).toEqual([]);
    await call("conversations_send_message", args, answer("accept", result.requestState));
    expect(account.changes()).toHaveLength(1);
    contacts.put(before);
  });

  it("holds for the amount they were shown alone", async () => {
    const invoices = account.simulator.world.records.of("invoices");
    const before = present(invoices.find(({ total }) => total === 1140));
    const args = { invoiceId: before.id, action: "email", userId: "ABCDEFGHIJ0123456789", liveMode: true };
    const { question, requestState } = await ask("invoices_send_invoice", args);
    expect(question).toContain("1140 USD");
    invoices.put({ ...before, total: 99_999 });
    const again = asked.parse(await call("invoices_send_invoice", args, answer("accept", requestState)));
    invoices.put(before);
    expect(again.inputRequests.confirm.params.message).toContain("99999 USD");
    expect(account.changes()).toEqual([]);
  });

  it("holds for the address in the invoice alone", async () => {
    const invoices = account.simulator.world.records.of("invoices");
    const before = present(invoices.find(({ total }) => total === 1140));
    const args = { invoiceId: before.id, action: "email", userId: "ABCDEFGHIJ0123456789", liveMode: true };
    const { requestState } = await ask("invoices_send_invoice", args);
    invoices.put({ ...before, contactDetails: { email: "thief@evil.example" } });
    const again = asked.parse(await call("invoices_send_invoice", args, answer("accept", requestState)));
    invoices.put(before);
    expect(again.inputRequests.confirm.params.message).toContain("thief@evil.example");
    expect(account.changes()).toEqual([]);
  });

  it("given as a code is one: of several codes for the same change only the last holds, once", async () => {
    const args = message("Asked five times");
    const send = async (more: Arguments) => {
      const params = { name: "conversations_send_message", arguments: { ...args, ...more } };
      return JSON.stringify(await program.request("tools/call", params));
    };
    const confirmations: (string | undefined)[] = [];
    for (let n = 0; n < 5; n++) confirmations.push(/confirm\\*":\\*"(\w{12})/.exec(await send({}))?.[1]);
    expect(new Set(confirmations).size).toBe(5);
    for (const confirm of [...confirmations, ...confirmations]) await send({ confirm });
    expect(account.changes()).toHaveLength(1);
  });

  it("given as a code holds for the name that was shown alone, and is used up by the try", async () => {
    const { contacts } = account.simulator.world;
    const before = present(contacts.get(account.contact.id));
    const args = { contactId: account.contact.id };
    const remove = async (more: Arguments) =>
      JSON.stringify(
        await program.request("tools/call", {
          name: "contacts_delete_contact",
          arguments: { ...args, ...more },
        }),
      );
    const confirm = /confirm\\*":\\*"(\w{12})/.exec(await remove({}))?.[1];
    contacts.put({ ...before, firstName: "Somebody Else" });
    expect(await remove({ confirm })).toMatch(/has changed since.*Somebody Else/);
    contacts.put(before);
    expect(await remove({ confirm })).toContain("used already");
    expect(account.changes()).toEqual([]);
  });
});

describe("A person's no", () => {
  it.each(["decline", "cancel"] as const)("by %s takes no yes after it", async (no) => {
    const args = message(`Not this: ${no}`);
    const { requestState } = await ask("conversations_send_message", args);
    await call("conversations_send_message", args, answer(no, requestState));
    const later = await call("conversations_send_message", args, answer("accept", requestState));
    expect(later.isError).toBe(true);
    expect(account.changes()).toEqual([]);
  });
});

describe("An answer that was given", () => {
  it.each(["accept", "decline"] as const)("by %s stands for as long as its question lives", async (given) => {
    const clock = join(folder, "now");
    const args = message(`To the last moment: ${given}`);
    const sent = () => upstream.take().filter(({ method }) => method === "POST").length;
    const asked = Math.ceil(Date.now() / 1000) * 1000 + 900;
    await writeFile(clock, String(asked));
    const { question, requestState } = await ask("conversations_send_message", args, other);
    expect(question).toContain(args.message);
    await call("conversations_send_message", args, answer(given, requestState), other);
    expect(sent()).toBe(given === "accept" ? 1 : 0);
    // The second in which the question ends, after the time for which it was to hold.
    await writeFile(clock, String(asked + 600_050));
    const later = await call("conversations_send_message", args, answer("accept", requestState), other);
    expect(sent()).toBe(0);
    expect(later.isError).toBe(true);
    await rm(clock);
  });
});
