import { z } from "zod";
import { id, locationId, object } from "../../src/catalogue/fields.js";
import { type Declarations, read, write } from "../../src/catalogue/toolset.js";

export const preferences = {
  /* RAW summary: Get All Custom Subtypes; description: Get all custom subtypes for a location */
  list_custom_subtypes: read("GET /conversations/preferences/custom-subtypes", {
    title: "TODO",
    description: "TODO",
    query: {
      locationId,
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Custom Subtype; description: Create a new custom subtype for a location. Requires
     agency or account admin role.; params: name — Name of the custom subtype (max 100 characters); channel —
     Communication channel; language — Language code; description — Description of the custom subtype (max
     100 characters) */
  create_custom_subtype: write("POST /conversations/preferences/custom-subtypes", {
    title: "TODO",
    description: "TODO",
    query: {
      locationId,
    },
    body: {
      name: z.string().max(100),
      channel: z.enum(["email", "sms"]),
      language: z.string(),
      description: z.string().max(100).optional(),
    },
    aliases: [],
    // RAW example: {"name": "Newsletter Subscription", "channel": "email", "language": "en"}
    example: {},
  }),

  /* RAW summary: Update Custom Subtype; description: Update or archive a custom subtype. Requires agency or
     account admin role.; params: name — Name of the custom subtype (max 100 characters); description —
     Description of the custom subtype (max 100 characters); archived — Whether the custom subtype is
     archived; resubscription_legal_form_id — Resubscription legal form ID (optional when archiving) */
  update_custom_subtype: write("PUT /conversations/preferences/custom-subtypes/{id}", {
    title: "TODO",
    description: "TODO",
    path: { id: z.string().min(1).describe("Custom subtype id, from conversations_list_custom_subtypes.") },
    query: {
      locationId,
    },
    body: {
      name: z.string().max(100).optional(),
      description: z.string().max(100).optional(),
      archived: z.boolean().optional(),
      resubscription_legal_form_id: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"id": "ve9EPM428h8vShlRW1KT"}
    example: {},
  }),

  /* RAW summary: Get Contact Unsubscription Status; description: Get all subscription statuses for a contact
     (all emails or specific email); params: email — Email address (optional - if not provided, gets all
     emails for contact) */
  get_unsubscription_status: read("GET /conversations/preferences/unsubscriptions/status", {
    title: "TODO",
    description: "TODO",
    query: {
      locationId,
      contactId: id("contact"),
      email: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"contactId": "OP7z4LCyPACyH5fcEIZa"}
    example: {},
  }),

  /* RAW summary: User Subscription Change; description: Process subscription change initiated by a user
     (admin/agent). Supports individual custom subscription changes and resub all functionality. Legal forms
     are automatically created for user-initiated resubscribe actions on custom subscriptions.; params: email
     — Email address; subscription_action — Subscription action details; legal_reason — Legal reason for the
     change (required only for resubscribe and resub_all actions); legal_description — Legal
     description/details */
  set_subscription: write("POST /conversations/preferences/unsubscriptions/user-change", {
    title: "TODO",
    description: "TODO",
    // NOTE risk: changes a contact's legal consent to be mailed
    body: {
      locationId,
      contactId: id("contact"),
      email: z.string(),
      subscription_action: object({
        type: z.enum(["default", "custom", "resub_all"]),
        subtype_name: z.literal("One on One").optional(),
        subtype_id: z.string().optional(),
        subtype_status: z.enum(["subscribed", "unsubscribed"]),
      }),
      legal_reason: z.string().optional(),
      legal_description: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"contactId": "OP7z4LCyPACyH5fcEIZa", "email": "user@example.com"}
    example: {},
  }),
} satisfies Declarations;
