import { z } from "zod";
import { locationId } from "../src/catalogue/fields.js";
import { read, toolset } from "../src/catalogue/toolset.js";

export default toolset(
  "campaigns",
  { title: "Campaigns", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get Campaigns */
    list_campaigns: read("GET /campaigns/", {
      title: "TODO",
      description: "TODO",
      scopes: ["campaigns.readonly"],
      query: {
        locationId,
        status: z.string().optional(),
      },
      returns: ["campaigns"],
      aliases: [],
      example: {},
    }),
  },
);
