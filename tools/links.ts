import { z } from "zod";
import { locationId } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

export default toolset(
  "links",
  { title: "Links", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Get Links */
    list_links: read("GET /links/", {
      title: "TODO",
      description: "TODO",
      scopes: ["links.readonly"],
      query: {
        locationId,
      },
      returns: ["links"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Link */
    create_link: write("POST /links/", {
      title: "TODO",
      description: "TODO",
      scopes: ["links.write"],
      body: {
        locationId,
        name: z.string(),
        redirectTo: z.string(),
      },
      returns: ["link"],
      aliases: [],
      // RAW example: {"name": "first tag", "redirectTo": "https://www.google.com/"}
      example: {},
    }),

    /* RAW summary: Get Link by ID; description: Get a single link by its ID */
    get_link: read("GET /links/id/{linkId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["links.readonly"],
      query: {
        locationId,
      },
      returns: ["link"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Search Trigger Links; description: Get list of links by searching; params: query — Search
     query as a string; skip — Numbers of query results to skip; limit — Limit on number of search results */
    search_links: read("GET /links/search", {
      title: "TODO",
      description: "TODO",
      scopes: ["links.readonly"],
      version: "2021-04-15",
      query: {
        locationId,
        query: z.string().optional(),
        skip: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "links" },
      returns: ["links"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Update Link */
    update_link: write("PUT /links/{linkId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["links.write"],
      body: {
        name: z.string(),
        redirectTo: z.string(),
      },
      returns: ["link"],
      aliases: [],
      // RAW example: {"name": "first tag", "redirectTo": "https://www.google.com/"}
      example: {},
    }),

    /* RAW summary: Delete Link */
    delete_link: erase("DELETE /links/{linkId}", {
      title: "TODO",
      description: "TODO",
      scopes: ["links.write"],
      returns: ["succeded"],
      aliases: [],
      example: {},
    }),
  },
);
