import { z } from "zod";
import { anyOf, is } from "../../src/declare/condition.js";
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
    example: { id: "507f1f77bcf86cd799439011", archived: true },
  }),

  get_unsubscription_status: read("GET /conversations/preferences/unsubscriptions/status", {
    title: "Get unsubscribe status of contact",
    description:
      "What one contact has opted out of, for one email address or all of theirs. Do-not-disturb by channel is apart: contacts_get_contact.",
    query: { locationId, contactId: id("contact"), email: z.string().optional() },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", email: "mara.ellison@example.com" },
  }),

  set_subscription: write("POST /conversations/preferences/unsubscriptions/user-change", {
    title: "Change email subscription of contact",
    description:
      "Opt one contact's address out of a kind of email, or back in on their word. To block whole channels: dnd in contacts_update_contact.",
    also: ["send"],
    when: {
      send: anyOf(
        is("subscription_action.type", "resub_all"),
        is("subscription_action.subtype_status", "subscribed"),
      ),
    },
    riskNote: "Who is opted in again is mailed again; a legal record of the reason is kept.",
    body: {
      locationId,
      contactId: id("contact"),
      email: z.string(),
      subscription_action: subscriptionAction,
      legal_reason: z.string().optional().describe("Needed for opting in again."),
      legal_description: z.string().optional(),
    },
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
