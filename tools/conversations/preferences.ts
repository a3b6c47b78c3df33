import { z } from "zod";
import { id, locationId, object } from "../../src/declare/fields.js";
import { type Declarations, read, write } from "../../src/declare/toolset.js";

const name = z.string().max(100);
const description = z.string().max(100).optional();

const subscriptionAction = object({
  type: z.enum(["default", "custom", "resub_all"]),
  subtype_name: z.literal("One on One").optional().describe("For type default."),
  subtype_id: z.string().optional().describe("For type custom, from conversations_list_custom_subtypes."),
  subtype_status: z.enum(["subscribed", "unsubscribed"]),
}).describe(
  "{type: default|custom|resub_all, subtype_status: subscribed|unsubscribed}; default with subtype_name One on One, custom with subtype_id.",
);

export const preferences = {
  list_custom_subtypes: read("GET /conversations/preferences/custom-subtypes", {
    title: "List custom subscription types",
    description:
      "The kinds of email and text that people can opt out of one by one, such as a newsletter, with their ids.",
    query: { locationId },
    aliases: [
      "unsubscribe categories we have",
      "newsletter preferences people can choose",
      "email topics for opting out",
      "what kinds of mail can people opt out of",
      "list our opt-out choices",
      "which subscription types are set up",
      "topics on the unsubscribe page",
      "find the id of the newsletter subtype",
      "message categories in our preference center",
      "which email types can a customer mute",
      "enumerate email subscription categories",
      "opt-out topics defined for the location",
      "which communication preference types exist",
      "all consent categories with their ids",
    ],
    example: {},
  }),

  create_custom_subtype: write("POST /conversations/preferences/custom-subtypes", {
    title: "Create custom subscription type",
    description:
      "Add a kind of email or text that people can opt out of without leaving all others. Only an admin of agency or sub-account may.",
    query: { locationId },
    body: {
      name,
      channel: z.enum(["email", "sms"]),
      language: z.string().describe("Code such as en."),
      description,
    },
    aliases: [
      "new unsubscribe category",
      "let people leave the newsletter only",
      "add a promo opt-out topic",
      "add a choice to the unsubscribe page",
      "set up a newsletter opt-out type",
      "make a category for event emails",
      "new subscription type for sms promos",
      "customers should be able to mute offers only",
      "add a preference for appointment texts",
      "create a mailing topic people can leave",
      "define a new communication preference category",
      "insert a subscription topic for email or sms",
      "new consent category for marketing messages",
      "set up an additional opt-out type",
    ],
    example: {
      name: "Monthly skin care tips",
      channel: "email",
      language: "en",
      description: "Tips and offers from the med spa",
    },
  }),

  update_custom_subtype: write("PUT /conversations/preferences/custom-subtypes/{id}", {
    title: "Update custom subscription type",
    description:
      "Rename, describe or archive one kind of email or text that people can opt out of. Admins only.",
    path: { id: z.string().min(1).describe("Custom subtype id, from conversations_list_custom_subtypes.") },
    query: { locationId },
    body: {
      name: name.optional(),
      description,
      archived: z.boolean().optional(),
      resubscription_legal_form_id: z.string().optional(),
    },
    aliases: [
      "retire an unsubscribe category",
      "rename a newsletter topic",
      "archive an opt-out choice",
      "rename a choice on the unsubscribe page",
      "we stopped the newsletter hide its category",
      "reword the description of a mailing topic",
      "fix the name of a subscription type",
      "put an old opt-out category away",
      "change what the promo topic is called",
      "edit name or description of a communication preference",
      "modify an existing subscription category",
      "archive a consent category",
      "deactivate a marketing preference type",
    ],
    example: { id: "507f1f77bcf86cd799439011", archived: true },
  }),

  get_unsubscription_status: read("GET /conversations/preferences/unsubscriptions/status", {
    title: "Get unsubscribe status of contact",
    description:
      "What one contact has opted out of, for one email address or all of theirs. Do-not-disturb by channel is apart: contacts_get_contact.",
    query: { locationId, contactId: id("contact"), email: z.string().optional() },
    aliases: [
      "did this person unsubscribe",
      "may we still mail this lead",
      "which newsletters has she left",
      "is she still on our mailing list",
      "has he opted out of anything",
      "why isn't this customer getting our emails",
      "check if a patient unsubscribed",
      "what did this person opt out of",
      "are we allowed to send her promos",
      "see someone's email preferences",
      "opt-out status of one address",
      "subscription preferences of a single person",
      "whether an email address is opted out of marketing",
      "consent state of one customer per topic",
      "which subscription types a contact has left",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", email: "mara.ellison@example.com" },
  }),

  set_subscription: write("POST /conversations/preferences/unsubscriptions/user-change", {
    title: "Change email subscription of contact",
    description:
      "Opt one contact's address out of a kind of email, or back in on their word. To block whole channels: dnd in contacts_update_contact.",
    riskNote: "Changes the consent to be mailed; a legal record is kept for opting in again.",
    body: {
      locationId,
      contactId: id("contact"),
      email: z.string(),
      subscription_action: subscriptionAction,
      legal_reason: z.string().optional().describe("Needed for opting in again."),
      legal_description: z.string().optional(),
    },
    aliases: [
      "unsubscribe or opt this person out of the newsletter",
      "client wants our emails again",
      "she asked to be off the mailing list",
      "resubscribe a lead to everything",
      "take this guy off the mailing list",
      "she's tired of our promos opt her out",
      "put him back on the newsletter",
      "stop the marketing emails for this patient",
      "customer unsubscribed by mistake add him back",
      "honor an unsubscribe request",
      "only keep her on the monthly newsletter",
      "modify a person's marketing consent",
      "opt an email address out of one subscription type",
      "restore a subscription for an unsubscribed individual",
      "record an opt-in with legal reason",
    ],
    example: {
      contactId: "ocQHyuzHvysMo5N5VsXc",
      email: "mara.ellison@example.com",
      subscription_action: {
        type: "custom",
        subtype_id: "507f1f77bcf86cd799439011",
        subtype_status: "unsubscribed",
      },
    },
  }),
} satisfies Declarations;
