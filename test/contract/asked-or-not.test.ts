import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { argumentSets, effectsAsked, openWire, recordedAccount, type Wire } from "./wire.js";

type Arguments = Record<string, unknown>;

/** What a person must hear of first, and what nobody need be asked: found by people who tried. */
let wire: Wire;

beforeAll(async () => {
  wire = await openWire({ GHL_CONFIRM: "auto" });
});

afterAll(() => wire?.close());

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
    expect(await effectsAsked(wire, name, { ...example, ...args })).toContain(risk);
  });
});

describe("nobody is asked before a change that", () => {
  it.each<[string, string, Arguments]>([
    ["sets do-not-disturb", "contacts_update_contact", { contactId, dnd: true }],
    ["books and tells nobody", "calendars_book_appointment", { toNotify: false }],
    ["moves an appointment and tells nobody", "calendars_update_appointment", { eventId, toNotify: false }],
    [
      "comments on a thread for the team alone",
      "conversations_send_message",
      { type: "InternalComment", contactId, message: "He pays in cash." },
    ],
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
    expect(await effectsAsked(wire, name, { ...example, ...args })).toEqual([]);
  });
});
