import { z } from "zod";
import { id, locationId } from "../src/catalogue/fields.js";
import { erase, read, toolset, write } from "../src/catalogue/toolset.js";

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
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "funnels", total: "count" },
      returns: ["funnels", "count"],
      aliases: [
        "what landing pages do we have",
        "which sites did we build for the client",
        "find the sales funnel for the webinar",
        "id of our online store",
        "what sites are live for this client",
        "pull up the spring promo landing page",
        "is there a website built in here",
        "find the lead magnet funnel",
        "which opt-in funnels do we have",
        "does this client have a store site",
      ],
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
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "" },
      aliases: [
        "which pages are in this funnel",
        "thank-you page of the landing funnel",
        "pages of the client's site",
        "what steps does the webinar funnel have",
        "find the page id for the checkout page",
        "is there an upsell page in that funnel",
        "show everything on their website",
        "pull up the about us page",
        "which site page is the booking form on",
        "look for the privacy policy page",
      ],
      example: { funnelId: "SkIDfu0S4m3NYQyvWHC6", limit: 20, offset: 0 },
    }),

    count_pages: read("GET /funnels/page/count", {
      title: "Count funnel pages",
      description:
        "How many pages one funnel or website has, all or those of a name. The pages themselves: funnels_list_pages.",
      scopes: ["funnels/pagecount.readonly"],
      query: { locationId, funnelId: id("funnel"), name: z.string().optional() },
      returns: ["count"],
      aliases: [
        "how big is this website",
        "number of pages in a funnel",
        "how many landing pages are there",
        "how many pages does their site have",
        "is this a one-pager or bigger",
        "page total for the quote on a rebuild",
        "total pages in the sales funnel",
        "how many thank-you pages in it",
        "just the page number count please",
        "size of the client's site in pages",
      ],
      example: { funnelId: "SkIDfu0S4m3NYQyvWHC6" },
    }),

    list_redirects: read("GET /funnels/lookup/redirect/list", {
      title: "List URL redirects",
      description:
        "The redirects on the sub-account's domains: old path, new target. Trigger links for messages, which are counted: links_list_links.",
      scopes: ["funnels/redirect.readonly"],
      query: {
        locationId,
        search: z.string().optional(),
        limit: z.number().default(20),
        offset: z.number().default(0),
      },
      pager: {
        kind: "offset",
        offset: "offset",
        limit: "limit",
        items: "data.data",
        total: "data.count",
      },
      returns: ["data"],
      aliases: [
        "where does this old url go",
        "forwarded web addresses",
        "301s set up on the domain",
        "is /promo sent somewhere else",
        "which short urls do we have",
        "where is our old homepage being sent",
        "check that our quote path forwards to the form",
        "what forwards are on the client's domain",
        "moved sites so which old urls forward",
        "is there already a redirect for that path",
      ],
      example: { search: "/specials", limit: 20, offset: 0 },
    }),

    create_redirect: write("POST /funnels/lookup/redirect", {
      title: "Create URL redirect",
      description:
        "Send visitors of one path on a connected domain to another address. For a link in a text or email that tells who clicked: links_create_link.",
      scopes: ["funnels/redirect.write"],
      body: {
        locationId,
        domain: z.string().describe("Connected domain, without https://."),
        path: z.string().describe("Such as /old-page."),
        ...target,
      },
      returns: ["data"],
      aliases: [
        "forward an old page to the new one",
        "make a short url on our domain",
        "point /promo at the booking page",
        "fix broken urls after the site move",
        "people land on a dead page forward them",
        "old site page is gone send visitors elsewhere",
        "printed flyer has wrong url redirect it",
        "make the book path go to the calendar",
        "bounce traffic from the old page",
        "qr code url should lead somewhere new",
        "after the rebrand forward the old address",
      ],
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
      scopes: ["funnels/redirect.write"],
      path: { id: id("redirect") },
      body: { locationId, ...target },
      returns: ["data"],
      aliases: [
        "send /promo to this month's page",
        "change where the short url goes",
        "repoint a forwarded address",
        "promo ended so its short url goes home now",
        "redirect lands on the wrong page",
        "qr code should open another page now",
        "swap the target of our short url",
        "book path must forward to the new calendar",
        "that forward leads to a 404 fix it",
        "keep the path but change the destination",
      ],
      example: {
        id: "6p2RxpgtMKQwO3E6IUaT",
        target: "https://www.glowmedspa.example/may-fillers",
        action: "url",
      },
    }),

    delete_redirect: erase("DELETE /funnels/lookup/redirect/{id}", {
      title: "Delete URL redirect",
      description:
        "Remove one redirect for good. Its path is then answered by whatever page of the domain has it, or by none.",
      scopes: ["funnels/redirect.write"],
      path: { id: id("redirect") },
      query: { locationId },
      returns: ["data"],
      aliases: [
        "stop forwarding an old url",
        "take down a 301",
        "the short url is not needed any more",
        "nuke the old promo forward",
        "page is back so drop the redirect",
        "sale path should not send people anywhere anymore",
        "redirect loops so kill it",
        "remove that forwarded address",
        "campaign over so yank the short url",
        "made a redirect by mistake toss it",
      ],
      example: { id: "6p2RxpgtMKQwO3E6IUaT" },
    }),
  },
);
