import { z } from "zod";
import { id, locationId } from "../../src/declare/fields.js";
import { bulk, type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import {
  facebookAdAccountId,
  facebookAudienceId,
  facebookPage,
  facebookPager,
  projection,
} from "./schemas.js";

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
    query: {
      locationId,
      adAccountId: facebookAdAccountId,
      type: z.enum(["lookalike", "custom", "all"]),
      source: z.enum(["ad_manager", "integration"]).optional().describe("Which connection to ask."),
      ...facebookPage,
      projection,
    },
    pager: facebookPager,
    example: { adAccountId: "act_481920375566120", type: "all" },
  }),

  get_facebook_custom_audience: read("GET /ad-publishing/facebook/custom-audience/{audienceId}", {
    title: "Get Facebook custom audience",
    description:
      "Read one custom or lookalike audience on Facebook. The API gives no list of the people in it.",
    path: audiencePath,
    query: { locationId },
    example: { audienceId: "23851234567890123" },
  }),

  update_facebook_custom_audience: write("PUT /ad-publishing/facebook/custom-audience/{audienceId}", {
    title: "Rename Facebook custom audience",
    description:
      "Change name and description of a Facebook custom audience; both are wanted. Its people: ads_add_facebook_audience_member.",
    path: audiencePath,
    body: { locationId, name: z.string(), description: z.string() },
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
    path: audiencePath,
    query: { locationId },
    example: { audienceId: "23851234567890123" },
  }),

  add_facebook_audience_member: write("PUT /ad-publishing/facebook/custom-audience/{audienceId}/member", {
    title: "Add contact to Facebook audience",
    description:
      "Put one contact into a Facebook custom audience, so that ads can reach or leave out that person. Many at once: ads_batch_facebook_audience_members.",
    also: ["send"],
    riskNote: "Sends the contact's personal data to Meta.",
    path: audiencePath,
    body: member,
    example: { audienceId: "23851234567890123", contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  remove_facebook_audience_member: write(
    "DELETE /ad-publishing/facebook/custom-audience/{audienceId}/member",
    {
      title: "Remove contact from Facebook audience",
      description:
        "Take one contact out of a Facebook custom audience, for instance after the sale. The contact in HighLevel stays.",
      path: audiencePath,
      body: member,
      example: { audienceId: "23851234567890123", contactId: "ocQHyuzHvysMo5N5VsXc" },
    },
  ),

  batch_facebook_audience_members: bulk(
    "PUT /ad-publishing/facebook/custom-audience/{audienceId}/member/batch",
    {
      title: "Upload contacts to Facebook audience",
      description:
        "Add or remove many people of a Facebook custom audience at once, from smart lists or a CSV file. One contact: ads_add_facebook_audience_member.",
      riskNote: "Sends the personal data of everyone on the lists to Meta.",
      path: audiencePath,
      body: {
        locationId,
        operationType: z
          .enum(["ADD", "REMOVE", "REPLACE"])
          .describe("REPLACE: the audience is then these people alone."),
        smartlistIds: z.array(z.string()).optional().describe("Smart list ids, from HighLevel's own screen."),
        csvPath: z.string().optional().describe("Path of a CSV file that HighLevel holds already."),
        dynamicAudience: z.string().optional().describe('"true": goes on following the smart lists.'),
      },
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
    query: {
      locationId,
      channel: z.enum(["FACEBOOK", "IG"]).optional(),
      pageId: id("page").optional(),
      igUserId: z.string().optional().describe("From ads_list_facebook_instagram_accounts."),
      ...facebookPage,
      projection,
    },
    pager: facebookPager,
    example: { channel: "FACEBOOK", pageId: "103456789012345" },
  }),

  upsert_facebook_pixel: write("PUT /ad-publishing/facebook/pixels", {
    title: "Create or update Facebook pixel",
    description:
      "Set up a Meta conversion pixel for an event type, or change the one that conversionPixelId names.",
    body: {
      locationId,
      type: z.enum(["LEAD_EVENT", "FUNNEL_EVENT", "INSTAGRAM_DM"]),
      name: z.string().optional(),
      conversionPixelId: z
        .string()
        .optional()
        .describe("From ads_list_facebook_pixels; without it: a new one."),
      igUserId: z.string().optional().describe("From ads_list_facebook_instagram_accounts."),
    },
    example: { type: "LEAD_EVENT", name: "Glow Med Spa leads" },
  }),

  search_facebook_targeting: read("GET /ad-publishing/facebook/targeting/search", {
    title: "Search Facebook targeting options",
    description:
      "Find the keys of interests and places to aim Facebook ads at; ads_upsert_facebook_adset takes them in its audience.",
    query: {
      query: z.string(),
      type: z.enum(["interest", "geolocation", "language"]),
      searchType: z.string().optional().describe('Narrower kind, such as "adgeolocation" for places.'),
    },
    example: { type: "interest", query: "fitness" },
    v3: { query: { locationId } },
  }),
} satisfies Declarations;
