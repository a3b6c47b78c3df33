import { z } from "zod";
import { locationId } from "../src/declare/fields.js";
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
  },
  {
    list_links: read("GET /links/", {
      title: "List trigger links",
      description:
        "Every trigger link of the sub-account at once, with target and merge tag. It takes no limit; to look by name: links_search_links.",
      scopes: ["links.readonly"],
      query: { locationId },
      returns: ["links"],
      aliases: [
        "which click-tracked links do we have",
        "all tracked urls for texts",
        "merge tag of our booking link",
        "show me all the trigger links",
        "what links do we track clicks on",
        "every click-tracked url on one page",
        "what is the merge code for the review link",
        "full rundown of our tracked links",
        "trigger links the last agency left behind",
        "all trigger links in this location",
        "which trackable urls exist with merge fields",
        "enumerate every tracked link and its target",
        "full set of click-tracking links",
      ],
      example: {},
    }),

    search_links: read("GET /links/search", {
      title: "Search trigger links",
      description:
        "Find trigger links by text, a page at a time. For the whole list in one call: links_list_links.",
      scopes: ["links.readonly"],
      version: "2021-04-15",
      query: {
        locationId,
        query: z.string().optional(),
        skip: z.number().optional(),
        limit: z.number().optional().describe("Default 20."),
      },
      pager: { kind: "offset", offset: "skip", limit: "limit", items: "links" },
      returns: ["links"],
      aliases: [
        "find the tracked link for the promo",
        "do we already link to the review page",
        "is there a trigger link for booking",
        "look up the google review trigger link",
        "hunt down the link called spring sale",
        "which tracked link has webinar in it",
        "dig up the financing click link",
        "trigger links named reschedule",
        "look for a trigger link by name",
        "query trigger links by name or text",
        "find tracked urls matching a keyword",
        "paged lookup of trigger links",
        "which trackable link contains a given word",
      ],
      example: { query: "review", limit: 20 },
    }),

    get_link: read("GET /links/id/{linkId}", {
      title: "Get trigger link",
      description:
        "Read one trigger link: its name, where it leads, and the merge tag that puts it into a message.",
      scopes: ["links.readonly"],
      query: { locationId },
      returns: ["link"],
      aliases: [
        "where does this tracked link lead",
        "tag to paste a link into a text",
        "open one click link",
        "where does the review trigger link go",
        "which page opens when they tap it",
        "code to drop the booking link in sms",
        "check one trigger link's url",
        "pull up the promo trigger link",
        "is this click link pointing right",
        "what name did we give that trigger link",
        "details of one trigger link by id",
        "target url and merge field of a single tracked link",
        "retrieve a specific trackable url",
        "redirect address of one trigger link",
      ],
      example: { linkId: "n4AriwEnFrGh3tu08W0U" },
    }),

    create_link: write("POST /links/", {
      title: "Create trigger link",
      description:
        "Make a tracked link for messages; its fieldKey, {{trigger_link.<id>}}, goes into the text. A plain redirect on a domain: funnels_create_redirect.",
      scopes: ["links.write"],
      body: { locationId, ...linkForm },
      returns: ["link"],
      aliases: [
        "track who clicks in our texts",
        "a link that starts an automation",
        "clickable review request link",
        "count clicks on the promo email",
        "know who tapped the link we text",
        "make a trigger link to our booking page",
        "set up a tracked google review url",
        "tag people who click on the offer",
        "link for sms that tells us who clicked",
        "new trigger link for the webinar",
        "trackable payment page link for messages",
        "new trackable url with a redirect target",
        "insert a trigger link for sms and email",
        "define a click-tracked link for automations",
        "generate a tracked short link",
      ],
      example: {
        name: "April Botox booking",
        redirectTo: "https://www.glowmedspa.example/book",
      },
    }),

    update_link: write("PUT /links/{linkId}", {
      title: "Update trigger link",
      description:
        "Change a trigger link's name or where it leads; both must be given. Its merge tag stays the same.",
      scopes: ["links.write"],
      body: linkForm,
      returns: ["link"],
      aliases: [
        "point the tracked link at a new page",
        "fix a wrong url in a click link",
        "rename a tracked url",
        "trigger link opens a dead page fix it",
        "booking page moved so repoint the trigger link",
        "we changed review sites update the link",
        "same trigger link but new offer page",
        "call that trigger link something else",
        "typo in the tracked url",
        "texts lead people to the old calendar",
        "modify name or target of an existing trigger link",
        "edit a trackable url by id",
        "change the redirect address of a trigger link",
        "adjust where a tracked link goes",
      ],
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
      scopes: ["links.write"],
      returns: ["succeded"],
      aliases: [
        "drop an old tracked url",
        "get rid of a click link",
        "the promo link is over clear it",
        "nuke the trigger link nobody uses",
        "old webinar click link can go",
        "made a test trigger link remove it",
        "two tracked links for one page toss one",
        "va created a junk trigger link",
        "offer expired so kill its trigger link",
        "clean up leftover click links",
        "permanently discard one trigger link by id",
        "remove a trackable url",
        "throw away a click-tracked link",
        "destroy an unused trigger link",
      ],
      example: { linkId: "n4AriwEnFrGh3tu08W0U" },
    }),
  },
);
