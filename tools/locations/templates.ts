import { z } from "zod";
import { type Declarations, erase, read } from "../../src/catalogue/toolset.js";

export const templates = {
  /* RAW summary: GET all or email/sms templates */
  list_templates: read("GET /locations/{locationId}/templates", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/templates.readonly"],
    query: {
      originId: z.string(),
      deleted: z.boolean().optional(),
      type: z.enum(["sms", "email", "whatsapp"]).optional(),
      skip: z.number().optional(),
      limit: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "templates", total: "totalCount" },
    returns: ["templates", "totalCount"],
    aliases: [],
    // RAW example: {"originId": "ve9EPM428h8vShlRW1KT"}
    example: {},
  }),

  /* RAW summary: DELETE an email/sms template */
  delete_template: erase("DELETE /locations/{locationId}/templates/{id}", {
    title: "TODO",
    description: "TODO",
    path: { id: z.string().min(1).describe("Template id, from locations_list_templates.") },
    aliases: [],
    // RAW example: {"id": "ve9EPM428h8vShlRW1KT"}
    example: {},
  }),
} satisfies Declarations;
