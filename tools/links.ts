import { z } from "zod";
import { locationId } from "../src/declare/fields.js";
import { bySkip } from "../src/declare/pages.js";
import { read, remove, toolset, write } from "../src/declare/toolset.js";

const linkForm = {
  name: z.string(),
  redirectTo: z.string().describe("Full address, with https://."),
};

export default toolset(
  "links",
  {
    title: "Links",
    summary:
      "Trigger links: tracked links for texts and emails that tell which contact clicked and can start a workflow.",
    version: "2021-07-28",
    area: "links",
  },
  {
    list_links: read("GET /links/", {
      title: "List trigger links",
      description:
        "Every trigger link of the sub-account at once, with target and merge tag. It takes no limit; to look by name: links_search_links.",
      query: { locationId },
      returns: { links: "list" },
      example: {},
    }),

    search_links: read("GET /links/search", {
      title: "Search trigger links",
      description:
        "Find trigger links by text, a page at a time. For the whole list in one call: links_list_links.",
      version: "2021-04-15",
      query: {
        locationId,
        query: z.string().optional(),
        skip: z.number().optional(),
        limit: z.number().default(20),
      },
      pager: bySkip("links"),
      returns: { links: "list" },
      example: { query: "review", limit: 20 },
    }),

    get_link: read("GET /links/id/{linkId}", {
      title: "Get trigger link",
      description:
        "Read one trigger link: its name, where it leads, and the merge tag that puts it into a message.",
      query: { locationId },
      returns: { link: "record" },
      example: { linkId: "n4AriwEnFrGh3tu08W0U" },
    }),

    create_link: write("POST /links/", {
      title: "Create trigger link",
      description:
        "Make a tracked link for messages; its fieldKey, {{trigger_link.<id>}}, goes into the text. A plain redirect on a domain: funnels_create_redirect.",
      body: { locationId, ...linkForm },
      returns: { link: "record" },
      example: {
        name: "April Botox booking",
        redirectTo: "https://www.glowmedspa.example/book",
      },
    }),

    update_link: write("PUT /links/{linkId}", {
      title: "Update trigger link",
      description:
        "Change a trigger link's name or where it leads; both must be given. Its merge tag stays the same.",
      also: ["send"],
      riskNote: "Messages that are out already lead there at once.",
      body: linkForm,
      returns: { link: "record" },
      example: {
        linkId: "n4AriwEnFrGh3tu08W0U",
        name: "May filler booking",
        redirectTo: "https://www.glowmedspa.example/book-fillers",
      },
    }),

    delete_link: remove("DELETE /links/{linkId}", {
      title: "Delete trigger link",
      description:
        "Remove one trigger link for good. Templates and workflows that use its merge tag should be changed first.",
      returns: { succeded: "value" },
      example: { linkId: "n4AriwEnFrGh3tu08W0U" },
      v3: { returns: { succeeded: "value" } },
    }),
  },
);
