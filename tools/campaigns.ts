import { z } from "zod";
import { locationId } from "../src/declare/fields.js";
import { read, toolset } from "../src/declare/toolset.js";

export default toolset(
  "campaigns",
  {
    title: "Campaigns",
    summary: "The classic drip campaigns of a sub-account: a list with names, ids and states.",
    version: "2021-07-28",
    area: "campaigns",
  },
  {
    list_campaigns: read("GET /campaigns/", {
      title: "List campaigns",
      description:
        "Classic drip campaigns with their ids, for contacts_add_to_campaign. Newer automations: workflows_list_workflows; email blasts: emails_list_campaigns.",
      query: { locationId, status: z.string().optional().describe("draft or published.") },
      returns: { campaigns: "list" },
      example: { status: "published" },
    }),
  },
);
