import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { type Declarations, read, remove } from "../../src/declare/toolset.js";

export const templates = {
  list_templates: read("GET /locations/{locationId}/templates", {
    title: "List message templates",
    description:
      "Ready-made SMS, WhatsApp and email texts (snippets), with their content. Designed templates of email marketing: emails_list_templates.",
    scopes: ["locations/templates.readonly"],
    query: {
      originId: z.string().describe("As a rule the sub-account's own id."),
      type: z.enum(["sms", "email", "whatsapp"]).optional(),
      deleted: z.boolean().optional(),
      skip: z.number().optional(),
      limit: z.number().optional().describe("Default 25."),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "templates", total: "totalCount" },
    returns: ["templates", "totalCount"],
    aliases: [
      "canned texts we can send",
      "quick replies of the front desk",
      "saved sms snippets",
      "approved whatsapp messages",
      "pull up our saved replies",
      "which sms templates do we have",
      "find the text snippet for directions",
      "canned answers for the inbox",
      "list whatsapp templates of the account",
      "boilerplate emails we can send",
      "saved messages for missed calls",
      "what snippets does this account have",
      "enumerate sms and email snippets",
      "prewritten replies stored in the location",
      "which whatsapp message templates exist",
      "message templates filtered by channel type",
    ],
    example: { originId: "ve9EPM428h8vShlRW1KT", type: "sms" },
  }),

  delete_template: remove("DELETE /locations/{locationId}/templates/{id}", {
    title: "Delete message template",
    description:
      "Remove one SMS, WhatsApp or email snippet for good. A designed template of email marketing: emails_delete_template.",
    path: { id: id("locationTemplate") },
    aliases: [
      "drop an old canned text",
      "remove a quick reply",
      "clear out saved snippets",
      "nuke a text snippet",
      "scrap a canned reply",
      "toss a duplicate sms template",
      "kill an outdated saved message",
      "get rid of a whatsapp template",
      "remove a snippet nobody sends",
      "remove a boilerplate email snippet",
      "old promo text template delete it",
      "permanently remove a message snippet",
      "discard a prewritten reply by id",
      "throw away a saved sms or whatsapp template",
      "delete one stored message template",
    ],
    example: { id: "2yMwhgTNO19bpintqrap" },
  }),
} satisfies Declarations;
