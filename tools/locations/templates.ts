import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
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
      limit: z.number().default(25),
    },
    pager: bySkip("templates", "totalCount"),
    returns: { templates: "list", totalCount: "value" },
    example: { originId: "ve9EPM428h8vShlRW1KT", type: "sms" },
  }),

  delete_template: remove("DELETE /locations/{locationId}/templates/{id}", {
    title: "Delete message template",
    description:
      "Remove one SMS, WhatsApp or email snippet for good. A designed template of email marketing: emails_delete_template.",
    path: { id: id("locationTemplate") },
    example: { id: "2yMwhgTNO19bpintqrap" },
  }),
} satisfies Declarations;
