import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { listOf, objectOf } from "../../facts/official/shape.js";
import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import { type Condition, holds, inWords } from "../../src/declare/condition.js";
import { effectsOf } from "../../src/declare/effect.js";
import { replacingArguments } from "../../src/declare/replaced.js";
import { argumentSets, inputSchemaOf, openWire, recordedAccount, type Wire } from "./wire.js";

/** Whether a person is asked depends on what a change says: each condition of the catalogue is tried on both sides. */
const catalogue = await loadCatalogue();
const all = await Promise.all(
  catalogue.cards.map(async (card) => (await catalogue.endpoint(card)).operation),
);
const conditional = all.flatMap((operation) =>
  Object.entries(operation.riskWhen).map(
    ([risk, condition]) => [operation.name, risk, inWords(condition), condition] as const,
  ),
);

type Arguments = Record<string, unknown>;

/** What arguments can be made of. */
interface Material {
  /** A value at every place. */
  readonly whole: Arguments;
  readonly schema: unknown;
}

/** The arguments changed so that the condition does hold, or does not. */
function madeTo(hold: boolean, condition: Condition, args: Arguments, material: Material): Arguments {
  if (holds(condition, args) === hold) return args;
  switch (condition.kind) {
    case "is":
    case "is not": {
      const { path, values } = condition;
      if (hold === (condition.kind === "is")) return at(standing(args, path, material), path, values[0]);
      const other = otherThan(values, schemaAt(material.schema, path));
      return other === undefined
        ? without(args, path, material)
        : at(standing(args, path, material), path, other);
    }
    case "given":
    case "not given":
      return hold === (condition.kind === "given")
        ? withWhole(args, condition.path, material)
        : without(args, condition.path, material);
    case "any": {
      const none = condition.of.reduce((left, one) => madeTo(false, one, left, material), args);
      const [first] = condition.of;
      return hold && first !== undefined ? madeTo(true, first, none, material) : none;
    }
    case "all":
      return condition.of.reduce((left, one) => madeTo(hold, one, left, material), args);
  }
}

function schemaAt(schema: unknown, path: string): unknown {
  if (path === "") return schema;
  const [name = "", ...rest] = path.split(".");
  return schemaAt(objectOf(objectOf(schema).properties)[name], rest.join("."));
}

/** Another value that the schema names; undefined where it may be left out or be anything. */
function otherThan(values: readonly unknown[], schema: unknown): unknown {
  if (objectOf(schema).type === "boolean") return !values[0];
  return listOf(objectOf(schema).enum).find((one) => !values.some((value) => value === one));
}

function withWhole(args: Arguments, path: string, { whole }: Material): Arguments {
  const [name = ""] = path.split(".");
  return { ...args, [name]: whole[name] };
}

/** With an argument to change something in: what else stands there may be required. */
function standing(args: Arguments, path: string, material: Material): Arguments {
  const [name = "", ...rest] = path.split(".");
  return rest.length === 0 || args[name] !== undefined ? args : withWhole(args, path, material);
}

function at(args: Arguments, path: string, value: unknown): Arguments {
  const [name = "", ...rest] = path.split(".");
  return { ...args, [name]: rest.length === 0 ? value : at(Object(args[name]), rest.join("."), value) };
}

/** Without what a path leads to: the argument as a whole, since an inner field is often required, unless it is too. */
function without(args: Arguments, path: string, { schema }: Material): Arguments {
  const [name = "", ...rest] = path.split(".");
  const inner = rest.join(".");
  if (inner !== "" && listOf(objectOf(schema).required).includes(name)) {
    return { ...args, [name]: withoutInner(args[name], inner) };
  }
  return Object.fromEntries(Object.entries(args).filter(([key]) => key !== name));
}

function withoutInner(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutInner(item, path));
  const [name = "", ...rest] = path.split(".");
  return Object.fromEntries(
    Object.entries(Object(value)).flatMap(([key, inner]) => {
      if (key !== name) return [[key, inner]];
      return rest.length === 0 ? [] : [[key, withoutInner(inner, rest.join("."))]];
    }),
  );
}

let wire: Wire;

beforeAll(async () => {
  wire = await openWire({ GHL_CONFIRM: "auto" });
});

afterAll(() => wire?.close());

const neededSchema = z.object({
  confirmationNeeded: z.object({ preview: z.object({ risks: z.array(z.string()) }) }),
});

/** The effects that a person is asked about; none where nobody is asked. */
async function effectsAsked(name: string, args: Arguments): Promise<readonly string[]> {
  const result = await wire.peer.call(name, args);
  const needed = neededSchema.safeParse(result.structuredContent);
  if (needed.success) return needed.data.confirmationNeeded.preview.risks;
  if (result.isError === true) throw new Error(result.content[0]?.text);
  return [];
}

describe.each(conditional)("%s: %s where %s", (name, risk, _, condition) => {
  const operation = all.find((one) => one.name === name);

  it("asks a person", async () => {
    const { example, all: whole } = await argumentSets(wire, name);
    const schema = await inputSchemaOf(wire, name);
    expect(await effectsAsked(name, madeTo(true, condition, example, { whole, schema }))).toContain(risk);
  });

  it("and otherwise asks only for what else it does", async () => {
    const { example, all: whole } = await argumentSets(wire, name);
    const schema = await inputSchemaOf(wire, name);
    if (operation === undefined) throw new Error(`no ${name}`);
    const spared = Object.values(operation.riskWhen).reduce(
      (args, one) => madeTo(false, one, args, { whole, schema }),
      example,
    );
    const others = [operation.risk, ...operation.riskAlso].filter(
      (one) => one !== "write" && operation.riskWhen[one] === undefined,
    );
    // What stands where a list takes its place, the upstream here does not say: replaced-lists.test.ts.
    const replaces = replacingArguments(operation).some((argument) => argument in spared);
    expect(effectsOf(operation, spared)).not.toContain(risk);
    const asked = await effectsAsked(name, spared);
    expect(asked).not.toContain(risk);
    expect(asked.length > 0).toBe(others.length > 0 || replaces);
  });
});

/** What a person must hear of first, and what nobody need be asked: found by people who tried. */
const contactId = "Cont4ct0000000000001";
const eventId = "Event000000000000001";

/** The operation's own example with other arguments. */
const itself = {};

describe("a person is asked before a change that", () => {
  it.each<[string, string, Arguments, string]>([
    ["lifts do-not-disturb", "contacts_update_contact", { contactId, dnd: false }, "send"],
    [
      "lifts it on one channel",
      "contacts_update_contact",
      { contactId, dndSettings: { SMS: { status: "inactive" } } },
      "send",
    ],
    ["lifts it by an upsert", "contacts_upsert_contact", { email: "mara@example.com", dnd: false }, "send"],
    [
      "opts in again who had opted out",
      "conversations_set_subscription",
      {
        contactId,
        email: "mara@example.com",
        subscription_action: { type: "resub_all", subtype_status: "subscribed" },
      },
      "send",
    ],
    [
      "makes a coupon of 100 %",
      "payments_create_coupon",
      {
        name: "All",
        code: "ALL100",
        discountType: "percentage",
        discountValue: 100,
        startDate: "2026-12-01",
      },
      "money",
    ],
    ["changes a coupon", "payments_update_coupon", itself, "money"],
    ["makes a price", "products_create_price", itself, "money"],
    ["changes a price", "products_update_price", itself, "money"],
    ["changes the price of a service", "calendars_update_service", itself, "money"],
    ["changes the price of delivery", "store_update_shipping_rate", itself, "money"],
    ["renames a tag of everybody", "locations_update_tag", itself, "bulk"],
    ["sets when silent contacts are nudged", "conversation_ai_set_follow_ups", itself, "send"],
    ["switches an agent off or on", "agent_studio_update_agent", { status: "active" }, "admin"],
    ["shows in a live chat widget", "chat_widgets_update_widget", itself, "send"],
    ["writes a live chat widget anew", "chat_widgets_replace_widget", itself, "send"],
    ["makes a new widget the one that sites show", "chat_widgets_create_widget", { default: true }, "send"],
    ["redirects visitors", "funnels_create_redirect", itself, "send"],
    ["redirects them elsewhere", "funnels_update_redirect", itself, "send"],
    ["leads a link elsewhere that is out in messages", "links_update_link", itself, "send"],
    ["changes a custom value", "locations_update_custom_value", itself, "send"],
    ["rewords an email template", "emails_update_template", itself, "send"],
    ["teaches bots an answer", "knowledge_bases_create_faq", itself, "send"],
    ["teaches them another", "knowledge_bases_update_faq", itself, "send"],
    ["teaches them web pages", "knowledge_bases_train_urls", itself, "send"],
    ["writes a Facebook ad", "ads_upsert_facebook_ad", itself, "money"],
    [
      "lets an estimate template go out",
      "invoices_create_estimate_template",
      {
        sendEstimateDetails: {
          altId: recordedAccount.GHL_LOCATION_ID,
          altType: "location",
          action: "email",
          userId: "User0000000000000001",
          liveMode: true,
        },
      },
      "send",
    ],
    ["rewrites a recurring invoice", "invoices_update_schedule", itself, "money"],
    ["locks a client out", "saas_pause_location", itself, "money"],
    ["and lets the client in again", "saas_pause_location", { paused: false }, "admin"],
    [
      "has a calendar write to contacts",
      "calendars_update_calendar",
      {
        notifications: [
          {
            type: "email",
            shouldSendToContact: true,
            shouldSendToGuest: false,
            shouldSendToUser: false,
            shouldSendToSelectedUsers: false,
            selectedUsers: "",
          },
        ],
      },
      "send",
    ],
    ["words a booking page otherwise", "calendars_update_calendar", { description: "By phone" }, "send"],
    ["opens a calendar to the public", "calendars_update_calendar", { isActive: true }, "send"],
    [
      "does not say whether the customer is told",
      "calendars_update_appointment",
      { eventId, title: "Consultation" },
      "send",
    ],
    ["lets a bot answer what it takes for a reply", "conversations_log_inbound_message", itself, "send"],
    ["changes the live queue", "social_update_queue_item", itself, "send"],
    ["changes a product that may be on sale", "products_update_product", itself, "send"],
  ])("%s: %s", async (_, name, args, risk) => {
    const { example } = await argumentSets(wire, name);
    expect(await effectsAsked(name, { ...example, ...args })).toContain(risk);
  });
});

describe("nobody is asked before a change that", () => {
  it.each<[string, string, Arguments]>([
    ["sets do-not-disturb", "contacts_update_contact", { contactId, dnd: true }],
    ["books and tells nobody", "calendars_book_appointment", { toNotify: false }],
    ["moves an appointment and tells nobody", "calendars_update_appointment", { eventId, toNotify: false }],
    ["drafts an article", "blogs_create_post", { status: "DRAFT" }],
    ["drafts it anew", "blogs_update_post", { status: "DRAFT" }],
    ["drafts a post", "social_create_post", { status: "draft" }],
    ["takes a post back into the drafts", "social_update_post", { status: "draft" }],
    ["gives the link of a document", "documents_send_document", { medium: "link" }],
    ["only makes a document", "documents_send_template", { sendDocument: false }],
    ["silences a bot", "conversation_ai_update_agent", { mode: "off" }],
    ["gives the link of an invoice", "invoices_send_invoice", { action: "send_manually" }],
    ["gives the link of an estimate", "invoices_send_estimate", { action: "send_manually" }],
    ["drafts an invoice to be paid by text", "invoices_send_text2pay", { action: "draft" }],
    ["drafts an estimate", "invoices_create_estimate", itself],
    ["switches auto-payment off", "invoices_set_schedule_auto_payment", { autoPayment: { enable: false } }],
    ["marks items as shipped and tells nobody", "payments_create_fulfillment", { notifyCustomer: false }],
    ["shows typing", "conversations_show_typing", itself],
    ["puts an email template aside", "emails_update_template", { subjectLine: undefined, archived: true }],
    ["cancels a scheduled message", "conversations_cancel_scheduled_message", itself],
    ["cancels a scheduled email", "conversations_cancel_scheduled_email", itself],
    ["pauses a Facebook campaign", "ads_pause_facebook_campaign", itself],
    ["pauses a Facebook ad", "ads_pause_facebook_ad", itself],
    ["pauses a LinkedIn ad", "ads_set_linkedin_ad_status", { operationType: "PAUSED" }],
    ["drafts a Google campaign", "ads_upsert_google_campaign", itself],
    ["pauses a queue of posts", "social_update_queue", { status: "paused" }],
    ["stages what a queue is to post", "social_update_queue_item", { sessionId: "686ebf10c78c233e45c28d66" }],
    ["stages that it is not to", "social_delete_queue_item", { sessionId: "686ebf10c78c233e45c28d66" }],
    ["closes a group of calendars", "calendars_set_group_status", { isActive: false }],
    ["changes the length of a visit", "calendars_update_calendar", itself],
    ["silences a message of a calendar", "calendars_update_notification", { isActive: false }],
    ["opts somebody out", "conversations_set_subscription", itself],
    ["adds an agent that no number reaches", "voice_ai_create_agent", itself],
    ["works on a product that is not on sale", "products_update_product", { availableInStore: false }],
  ])("%s: %s", async (_, name, args) => {
    const { example } = await argumentSets(wire, name);
    expect(await effectsAsked(name, { ...example, ...args })).toEqual([]);
  });
});

it("a preview warns of no effect that does not come about", async () => {
  const strict = await openWire({ GHL_CONFIRM: "always" });
  const preview = async (args: Arguments) => {
    const appointment = { eventId: "Event000000000000001", title: "Consultation", ...args };
    const { structuredContent } = await strict.peer.call("calendars_update_appointment", appointment);
    return JSON.stringify(structuredContent);
  };
  expect(await preview({ toNotify: false })).not.toContain("may be messaged");
  expect(await preview({})).toContain("may be messaged");
  await strict.close();
});

it("a condition reads like a sentence, what belongs together in brackets", async () => {
  const { structuredContent } = await wire.peer.call("describe_operation", {
    operation: "social_update_queue",
  });
  expect(structuredContent).toMatchObject({
    risk: {
      when: {
        send: 'status is not "paused" or "deleted" and (status is "active", or enableFuturePosts is true, or timeSlots or prioritizeNewContent is given)',
        delete: 'status is "deleted"',
      },
    },
  });
});

it("there are conditions of main effects and of further ones", () => {
  expect(conditional.length).toBeGreaterThan(15);
});
