import { z } from "zod";
import { id, locationId } from "../../src/declare/fields.js";
import { bulk, type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { draftQueryV3, facebookAdAccountId, facebookAudienceId } from "./schemas.js";

const audiencePath = { audienceId: facebookAudienceId };

const member = {
  locationId,
  contactId: id("contact"),
  fbAdAccountId: facebookAdAccountId.optional(),
};

export const facebookAudiences = {
  list_facebook_custom_audiences: read("GET /ad-publishing/facebook/custom-audience", {
    title: "List Facebook custom audiences",
    description:
      "The custom and lookalike audiences of one Meta ad account, for retargeting or leaving people out. They are made in Facebook or HighLevel, not through the API.",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      adAccountId: facebookAdAccountId,
      type: z.enum(["lookalike", "custom", "all"]),
      source: z.enum(["ad_manager", "integration"]).optional().describe("Which connection to ask."),
    },
    aliases: [
      "what retargeting lists are on facebook",
      "our meta lookalikes",
      "who can we retarget on fb and instagram",
      "list our fb custom audiences",
      "id of a meta lookalike",
      "which saved facebook audiences do we have",
      "is there a past-clients audience on fb",
      "enumerate retargeting and lookalike groups of a meta ad account",
      "all remarketing audiences available on facebook",
      "which custom audience ids exist in ads manager",
      "saved audiences an ad set may include or exclude",
    ],
    example: { adAccountId: "act_481920375566120", type: "all" },
  }),

  get_facebook_custom_audience: read("GET /ad-publishing/facebook/custom-audience/{audienceId}", {
    title: "Get Facebook custom audience",
    description:
      "Read one custom or lookalike audience on Facebook. The API gives no list of the people in it.",
    scopes: ["adPublishing.readonly"],
    path: audiencePath,
    query: { locationId },
    aliases: [
      "how big is our meta retargeting list",
      "details of a fb lookalike",
      "is the facebook audience ready",
      "open one fb custom audience",
      "how many people in our facebook audience",
      "status of a meta retargeting audience",
      "what is this lookalike on fb made from",
      "details of one meta audience by id",
      "approximate size of a specific facebook remarketing group",
      "single custom audience record with its delivery status",
      "lookup of a lookalike's source and readiness",
    ],
    example: { audienceId: "23851234567890123" },
    v3: draftQueryV3,
  }),

  update_facebook_custom_audience: write("PUT /ad-publishing/facebook/custom-audience/{audienceId}", {
    title: "Rename Facebook custom audience",
    description:
      "Change name and description of a Facebook custom audience; both are wanted. Its people: ads_add_facebook_audience_member.",
    scopes: ["adPublishing.write"],
    path: audiencePath,
    body: { locationId, name: z.string(), description: z.string() },
    aliases: [
      "give the meta retargeting list a clearer name",
      "edit the text of a fb audience",
      "relabel a facebook lookalike",
      "rename a fb custom audience",
      "typo in the name of a meta audience",
      "fix the description of a facebook audience",
      "fb lookalike needs a better title",
      "edit title and description of a meta audience",
      "modify metadata of an existing facebook remarketing group",
      "change the label on a custom audience",
      "correct name and summary of a saved facebook audience",
    ],
    example: {
      audienceId: "23851234567890123",
      name: "Past patients 2025",
      description: "Everyone with a visit in 2025, for the whitening offer.",
    },
    v3: { body: { description: z.string().optional() } },
  }),

  delete_facebook_custom_audience: remove("DELETE /ad-publishing/facebook/custom-audience/{audienceId}", {
    title: "Delete Facebook custom audience",
    description:
      "Remove a custom or lookalike audience from Facebook. Ad sets that aim at it lose it; the contacts in HighLevel stay.",
    scopes: ["adPublishing.write"],
    path: audiencePath,
    query: { locationId },
    aliases: [
      "get rid of an old meta retargeting list",
      "drop a fb lookalike",
      "clean up facebook audiences",
      "nuke a custom audience on fb",
      "toss the duplicate facebook lookalike",
      "stale meta audience scrap it",
      "yank an fb audience we never use",
      "discard a remarketing group from meta",
      "permanently remove one facebook lookalike by id",
      "remove a custom audience from ads manager",
      "throw away a saved facebook audience",
    ],
    example: { audienceId: "23851234567890123" },
    v3: draftQueryV3,
  }),

  add_facebook_audience_member: write("PUT /ad-publishing/facebook/custom-audience/{audienceId}/member", {
    title: "Add contact to Facebook audience",
    description:
      "Put one contact into a Facebook custom audience, so that ads can reach or leave out that person. Many at once: ads_batch_facebook_audience_members.",
    scopes: ["adPublishing.write"],
    riskNote: "Sends the contact's personal data to Meta.",
    path: audiencePath,
    body: member,
    aliases: [
      "retarget this lead on facebook",
      "show fb and instagram ads to this person",
      "put a customer on a meta audience",
      "stick this client in our fb audience",
      "she bought so exclude her through the fb audience",
      "loop one lead into meta retargeting",
      "add just one guy to a facebook custom audience",
      "insert one lead into a facebook custom audience",
      "enroll a single customer in a meta remarketing group",
      "assign one contact to paid social retargeting",
      "make one customer eligible for facebook retargeting",
    ],
    example: { audienceId: "23851234567890123", contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  remove_facebook_audience_member: write(
    "DELETE /ad-publishing/facebook/custom-audience/{audienceId}/member",
    {
      title: "Remove contact from Facebook audience",
      description:
        "Take one contact out of a Facebook custom audience, for instance after the sale. The contact in HighLevel stays.",
      scopes: ["adPublishing.write"],
      path: audiencePath,
      body: member,
      aliases: [
        "stop retargeting this person on facebook",
        "she bought already, quit showing her fb ads",
        "take a lead off the meta list",
        "take a single customer out of a meta remarketing group",
        "drop one lead from a facebook custom audience",
        "exclude a contact from paid social retargeting",
        "withdraw one person's membership of a meta audience",
        "he complained about our fb ads pull him from the audience",
        "wrong guy in our meta audience kick him out",
      ],
      example: { audienceId: "23851234567890123", contactId: "ocQHyuzHvysMo5N5VsXc" },
    },
  ),

  batch_facebook_audience_members: bulk(
    "PUT /ad-publishing/facebook/custom-audience/{audienceId}/member/batch",
    {
      title: "Upload contacts to Facebook audience",
      description:
        "Add or remove many people of a Facebook custom audience at once, from smart lists or a CSV file. One contact: ads_add_facebook_audience_member.",
      scopes: ["adPublishing.write"],
      riskNote: "Sends the personal data of everyone on the lists to Meta.",
      path: audiencePath,
      body: {
        locationId,
        operationType: z.string().describe("ADD; for removing the docs name no word."),
        smartlistIds: z.array(z.string()).optional().describe("Smart list ids, from HighLevel's own screen."),
        csvPath: z.string().optional().describe("Path of a CSV file that HighLevel holds already."),
        dynamicAudience: z.string().optional().describe('"true": goes on following the smart lists.'),
      },
      aliases: [
        "sync a smart list to facebook",
        "push our customer list to meta",
        "upload a csv of emails for fb retargeting",
        "bulk remove people from a facebook audience",
        "mass import of contacts into a meta custom audience",
        "add many leads at once to a facebook remarketing group",
        "populate a paid social audience from a smart list or csv",
        "several people into or out of a meta audience in one call",
        "dump the whole client list into fb retargeting",
      ],
      example: {
        audienceId: "23851234567890123",
        operationType: "ADD",
        smartlistIds: ["kT8vQz3nLp0XwYb5Rm2C"],
      },
    },
  ),

  list_facebook_pixels: read("GET /ad-publishing/facebook/pixels", {
    title: "List Facebook pixels",
    description:
      "The Meta conversion pixels this sub-account can measure with. An ad set takes one as pixelId.",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      channel: z.string().optional().describe("Such as FACEBOOK."),
      pageId: id("page").optional(),
      igUserId: z.string().optional().describe("From ads_list_facebook_instagram_accounts."),
    },
    aliases: [
      "which meta pixel are we on",
      "find our fb tracking pixel id",
      "conversion tracking on facebook and instagram",
      "list our fb pixels",
      "do we have a meta pixel yet",
      "which facebook pixel is on the client's acct",
      "pixel for the ad set on fb",
      "enumerate meta conversion pixels of a sub-account",
      "tracking tags available for facebook website events",
      "which pixel ids exist in ads manager",
      "conversion trackers installed for meta advertising",
    ],
    example: { channel: "FACEBOOK", pageId: "103456789012345" },
  }),

  upsert_facebook_pixel: write("PUT /ad-publishing/facebook/pixels", {
    title: "Create or update Facebook pixel",
    description:
      "Set up a Meta conversion pixel for an event type, or change the one that conversionPixelId names.",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      type: z.string().describe("Event type, such as LEAD_EVENT."),
      name: z.string().optional(),
      conversionPixelId: z
        .string()
        .optional()
        .describe("From ads_list_facebook_pixels; without it: a new one."),
      igUserId: z.string().optional().describe("From ads_list_facebook_instagram_accounts."),
    },
    aliases: [
      "add a meta pixel",
      "track leads from facebook ads",
      "rename the fb pixel",
      "install conversion tracking for instagram ads",
      "set up fb conversion tracking",
      "new facebook pixel for the landing page",
      "change what event the meta pixel counts",
      "edit our fb pixel",
      "insert a meta tracking tag for lead events",
      "modify name or event type of an existing pixel",
      "configure website event measurement for facebook advertising",
      "create or alter conversion tracker of meta ads",
    ],
    example: { type: "LEAD_EVENT", name: "Glow Med Spa leads" },
  }),

  search_facebook_targeting: read("GET /ad-publishing/facebook/targeting/search", {
    title: "Search Facebook targeting options",
    description:
      "Find the keys of interests and places to aim Facebook ads at; ads_upsert_facebook_adset takes them in its audience.",
    scopes: ["adPublishing.readonly"],
    query: {
      query: z.string(),
      type: z.string().describe('Such as "interest".'),
      searchType: z.string().optional().describe('Narrower kind, such as "adgeolocation" for places.'),
    },
    aliases: [
      "interests we can target on meta",
      "look up a city for fb ads",
      "target people into fitness on facebook and instagram",
      "which interests fit yoga moms on facebook",
      "find fb interest keys for pet owners",
      "zip codes to aim meta ads at",
      "look up places for facebook targeting",
      "query meta interest categories by keyword",
      "geographic location keys for paid social targeting",
      "available interest and behavior options for meta advertising",
      "autocomplete cities and hobbies for a facebook ad group",
    ],
    example: { type: "interest", query: "fitness" },
    v3: { query: { locationId } },
  }),
} satisfies Declarations;
