import { z } from "zod";
import { id, locationId } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

export default toolset(
  "funnels",
  { title: "Funnels", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Fetch List of Funnels; description: Retrieves a list of all funnels based on the given
     query parameters. */
    list_funnels: read("GET /funnels/funnel/list", {
      title: "TODO",
      description: "TODO",
      scopes: ["funnels/funnel.readonly"],
      query: {
        locationId,
        type: z.string().optional(),
        category: z.string().optional(),
        parentId: z.string().optional(),
        name: z.string().optional(),
        offset: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "funnels", total: "count" },
      returns: ["count", "funnels"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Create Redirect; description: The "Create Redirect" API Allows adding a new url redirect to
     the system. Use this endpoint to create a url redirect with the specified details. Ensure that the
     required information is provided in the request payload. */
    create_redirect: write("POST /funnels/lookup/redirect", {
      title: "TODO",
      description: "TODO",
      scopes: ["funnels/redirect.write"],
      body: {
        locationId,
        domain: z.string(),
        path: z.string(),
        target: z.string(),
        action: z.enum(["funnel", "website", "url", "all"]),
      },
      returns: ["data"],
      aliases: [],
      // RAW example: {"domain": "example.com", "path": "/Hello", "target": "https://www.google.com",
      // "action": "URL"}
      example: {},
    }),

    /* RAW summary: Fetch List of Redirects; description: Retrieves a list of all URL redirects based on the
     given query parameters. */
    list_redirects: read("GET /funnels/lookup/redirect/list", {
      title: "TODO",
      description: "TODO",
      scopes: ["funnels/redirect.readonly"],
      query: {
        locationId,
        search: z.string().optional(),
        limit: z.number(),
        offset: z.number(),
      },
      // CHECK items: the spec types data as an object
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "data" },
      returns: ["data"],
      aliases: [],
      // RAW example: {"limit": 20, "offset": 10}
      example: {},
    }),

    /* RAW summary: Update Redirect By Id; description: The "Update Redirect By Id" API Allows updating an
     existing URL redirect in the system. Use this endpoint to modify a URL redirect with the specified ID
     using details provided in the request payload. */
    update_redirect: write("PATCH /funnels/lookup/redirect/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["funnels/redirect.write"],
      path: { id: id("redirect") },
      body: {
        locationId,
        target: z.string(),
        action: z.enum(["funnel", "website", "url", "all"]),
      },
      returns: ["data"],
      aliases: [],
      // RAW example: {"target": "https://www.google.com", "action": "URL"}
      example: {},
    }),

    /* RAW summary: Delete Redirect By Id; description: The "Delete Redirect By Id" API Allows deletion of a
     URL redirect from the system using its unique identifier. Use this endpoint to delete a URL redirect
     with the specified ID using details provided in the request payload. */
    delete_redirect: erase("DELETE /funnels/lookup/redirect/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["funnels/redirect.write"],
      path: { id: id("redirect") },
      query: {
        locationId,
      },
      returns: ["data"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Fetch list of funnel pages; description: Retrieves a list of all funnel pages based on the
     given query parameters. */
    list_pages: read("GET /funnels/page", {
      title: "TODO",
      description: "TODO",
      scopes: ["funnels/page.readonly"],
      query: {
        locationId,
        funnelId: id("funnel"),
        name: z.string().optional(),
        limit: z.number(),
        offset: z.number(),
      },
      // CHECK items: the spec gives the reply as one page
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "" },
      aliases: [],
      example: {},
    }),

    /* RAW summary: Fetch count of funnel pages; description: Retrieves count of all funnel pages based on the
     given query parameters. */
    count_pages: read("GET /funnels/page/count", {
      title: "TODO",
      description: "TODO",
      scopes: ["funnels/pagecount.readonly"],
      query: {
        locationId,
        funnelId: id("funnel"),
        name: z.string().optional(),
      },
      returns: ["count"],
      aliases: [],
      example: {},
    }),
  },
);
