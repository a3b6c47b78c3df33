import { z } from "zod";
import { id, locationId } from "../src/declare/fields.js";
import { byOffset } from "../src/declare/pages.js";
import { area, read, remove, toolset, write } from "../src/declare/toolset.js";

const target = {
  target: z.string().describe("Address to lead to."),
  action: z.enum(["funnel", "website", "url", "all"]).describe("What target is; url for any address."),
};

export default toolset(
  "funnels",
  {
    title: "Funnels",
    summary: "Funnels, websites and stores with their pages, to read; redirects of web addresses, to manage.",
    version: "2021-07-28",
  },
  {
    list_funnels: read("GET /funnels/funnel/list", {
      title: "List funnels and websites",
      description:
        "Find funnels, websites and online stores by name, with their steps and the ids of their pages. Content cannot be read or changed through the API.",
      scopes: ["funnels/funnel.readonly"],
      query: {
        locationId,
        name: z.string().optional(),
        type: z.string().optional().describe("funnel or website."),
        category: z.string().optional(),
        parentId: z.string().optional().describe("Folder id."),
        limit: z.number().default(20),
        offset: z.number().optional(),
      },
      pager: byOffset("funnels", "count"),
      returns: { funnels: "value", count: "value" },
      example: { name: "Botox", type: "funnel", limit: 20 },
    }),

    list_pages: read("GET /funnels/page", {
      title: "List funnel pages",
      description:
        "The pages of one funnel or website, with their ids and the step each belongs to. How many there are: funnels_count_pages.",
      scopes: ["funnels/page.readonly"],
      query: {
        locationId,
        funnelId: id("funnel"),
        name: z.string().optional(),
        limit: z.number().default(20),
        offset: z.number().default(0),
      },
      // mended: the spec gives the reply as one page; taken to be a list of them
      pager: byOffset(""),
      example: { funnelId: "SkIDfu0S4m3NYQyvWHC6", limit: 20, offset: 0 },
    }),

    count_pages: read("GET /funnels/page/count", {
      title: "Count funnel pages",
      description:
        "How many pages one funnel or website has, all or those of a name. The pages themselves: funnels_list_pages.",
      scopes: ["funnels/pagecount.readonly"],
      query: { locationId, funnelId: id("funnel"), name: z.string().optional() },
      returns: { count: "value" },
      example: { funnelId: "SkIDfu0S4m3NYQyvWHC6" },
    }),

    ...area("funnels/redirect", {
      list_redirects: read("GET /funnels/lookup/redirect/list", {
        title: "List URL redirects",
        description:
          "The redirects on the sub-account's domains: old path, new target. Trigger links for messages, which are counted: links_list_links.",
        query: {
          locationId,
          search: z.string().optional(),
          limit: z.number().default(20),
          offset: z.number().default(0),
        },
        pager: byOffset("data.data", "data.count"),
        returns: { data: "record" },
        example: { search: "/specials", limit: 20, offset: 0 },
      }),

      create_redirect: write("POST /funnels/lookup/redirect", {
        title: "Create URL redirect",
        description:
          "Send visitors of one path on a connected domain to another address. For a link in a text or email that tells who clicked: links_create_link.",
        also: ["send"],
        riskNote: "Visitors are led there at once.",
        body: {
          locationId,
          domain: z.string().describe("Connected domain, without https://."),
          path: z.string().describe("Such as /old-page."),
          ...target,
        },
        returns: { data: "record" },
        example: {
          domain: "www.glowmedspa.example",
          path: "/specials",
          target: "https://www.glowmedspa.example/april-botox",
          action: "url",
        },
      }),

      update_redirect: write("PATCH /funnels/lookup/redirect/{id}", {
        title: "Update URL redirect",
        description:
          "Lead an existing redirect to another target. Its domain and path stay: for another path, create a new one and delete this.",
        also: ["send"],
        riskNote: "Visitors are led there at once.",
        path: { id: id("redirect") },
        body: { locationId, ...target },
        returns: { data: "record" },
        example: {
          id: "6p2RxpgtMKQwO3E6IUaT",
          target: "https://www.glowmedspa.example/may-fillers",
          action: "url",
        },
      }),

      delete_redirect: remove("DELETE /funnels/lookup/redirect/{id}", {
        title: "Delete URL redirect",
        description:
          "Remove one redirect for good. Its path is then answered by whatever page of the domain has it, or by none.",
        path: { id: id("redirect") },
        query: { locationId },
        returns: { data: "record" },
        example: { id: "6p2RxpgtMKQwO3E6IUaT" },
      }),
    }),
  },
);
