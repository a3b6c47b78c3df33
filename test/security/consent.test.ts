import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { present, type Scene, scene } from "../harness/scene.js";
import { type Spoken, speak } from "../harness/stdio.js";

/** What gets a person's yes for something else than they were shown, or uses it again. */
let account: Scene;
let program: Spoken;

beforeAll(async () => {
  account = await scene();
  program = speak([], { ...account.settings, GHL_TOOLS: "all" });
});

afterAll(async () => {
  await program?.close();
  await account?.close();
});

beforeEach(() => void account.changes());

type Arguments = Readonly<Record<string, unknown>>;

const asked = z.object({
  inputRequests: z.object({ confirm: z.object({ params: z.object({ message: z.string() }) }) }),
  requestState: z.string(),
});

const canAsk = { "io.modelcontextprotocol/clientCapabilities": { elicitation: { form: {} } } };

/** A call, as a client sends it that puts questions to a person; with their answer where they gave one. */
async function call(name: string, args: Arguments, answer: Arguments = {}) {
  const params = { name, arguments: args, _meta: canAsk, ...answer };
  return (await program.request("tools/call", params)).result ?? {};
}

/** What the person is shown, and the state that their answer comes back with. */
async function ask(name: string, args: Arguments) {
  const { inputRequests, requestState } = asked.parse(await call(name, args));
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
    const { invoices } = account.simulator.world;
    const before = present(invoices.find(({ fields }) => fields.total === 1140));
    const args = { invoiceId: before.id, action: "email", userId: "ABCDEFGHIJ0123456789", liveMode: true };
    const { question, requestState } = await ask("invoices_send_invoice", args);
    expect(question).toContain("1140 USD");
    invoices.put({ ...before, fields: { ...before.fields, total: 99_999 } });
    const again = asked.parse(await call("invoices_send_invoice", args, answer("accept", requestState)));
    invoices.put(before);
    expect(again.inputRequests.confirm.params.message).toContain("99999 USD");
    expect(account.changes()).toEqual([]);
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
