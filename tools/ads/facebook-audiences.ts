import { z } from "zod";
import { id, locationId } from "../../src/catalogue/fields.js";
import { bulk, type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const facebookAudiences = {
  /* RAW summary: Get custom audiences; description: Retrieve Facebook custom audiences for a location;
     params: type — Audience list type; adAccountId — Ad account identifier; source — Audience data source */
  list_facebook_custom_audiences: read("GET /ad-publishing/facebook/custom-audience", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["lookalike", "custom", "all"]),
      adAccountId: id("adAccount"),
      source: z.enum(["ad_manager", "integration"]).optional(),
    },
    aliases: [],
    // RAW example: {"type": "custom", "adAccountId": "act_123456"}
    example: {},
  }),

  /* RAW summary: Get custom audience by ID; description: Retrieve a specific Facebook custom audience by its
     ID */
  get_facebook_custom_audience: read("GET /ad-publishing/facebook/custom-audience/{audienceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"audienceId": "23851234567890123"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Update custom audience; description: Update name or description of a Facebook custom
     audience; params: name — Audience name; description — Audience description */
  update_facebook_custom_audience: write("PUT /ad-publishing/facebook/custom-audience/{audienceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      name: z.string(),
      description: z.string(),
    },
    aliases: [],
    // RAW example: {"audienceId": "23851234567890123", "name": "My Custom Audience", "description":
    // "Lookalike audience from website visitors"}
    example: {},
    v3: {
      body: {
        description: z.string().optional(),
      },
    },
  }),

  /* RAW summary: Delete custom audience; description: Delete a Facebook custom audience by ID */
  delete_facebook_custom_audience: erase("DELETE /ad-publishing/facebook/custom-audience/{audienceId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"audienceId": "23851234567890123"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Add custom audience member; description: Add a member to a Facebook custom audience;
     params: contactId — Contact identifier; fbAdAccountId — Facebook ad account ID */
  add_facebook_audience_member: write("PUT /ad-publishing/facebook/custom-audience/{audienceId}/member", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    // NOTE risk: sends a contact's personal data to Meta
    body: {
      locationId,
      contactId: id("contact"),
      fbAdAccountId: id("adAccount").optional(),
    },
    aliases: [],
    // RAW example: {"audienceId": "23851234567890123", "contactId": "contact_123"}
    example: {},
  }),

  /* RAW summary: Remove custom audience member; description: Remove a member from a Facebook custom
     audience; params: contactId — Contact identifier; fbAdAccountId — Facebook ad account ID */
  remove_facebook_audience_member: write(
    "DELETE /ad-publishing/facebook/custom-audience/{audienceId}/member",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["adPublishing.write"],
      body: {
        locationId,
        contactId: id("contact"),
        fbAdAccountId: id("adAccount").optional(),
      },
      aliases: [],
      // RAW example: {"audienceId": "23851234567890123", "contactId": "contact_123"}
      example: {},
    },
  ),

  /* RAW summary: Batch update audience members; description: Add or remove members in bulk from a Facebook
     custom audience via CSV or smart lists; params: operationType — Batch operation type; csvPath — CSV file
     path; smartlistIds — Smartlist IDs array; dynamicAudience — Dynamic audience flag */
  batch_facebook_audience_members: bulk(
    "PUT /ad-publishing/facebook/custom-audience/{audienceId}/member/batch",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["adPublishing.write"],
      // NOTE risk: uploads many contacts' personal data to an ad network
      body: {
        locationId,
        operationType: z.string(),
        csvPath: z.string().optional(),
        smartlistIds: z.array(z.string()).optional(),
        dynamicAudience: z.string().optional(),
      },
      aliases: [],
      // RAW example: {"audienceId": "23851234567890123", "operationType": "ADD"}
      example: {},
    },
  ),

  /* RAW summary: Get conversion pixels; description: Retrieve Facebook conversion pixels for a location;
     params: channel — Channel type; pageId — Facebook page ID; igUserId — Instagram user ID */
  list_facebook_pixels: read("GET /ad-publishing/facebook/pixels", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      channel: z.string().optional(),
      pageId: id("page").optional(),
      igUserId: z.string().optional(),
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Upsert conversion pixel; description: Create or update a Facebook conversion pixel
     configuration; params: type — Pixel event type; name — Pixel name; igUserId — Instagram user ID */
  upsert_facebook_pixel: write("PUT /ad-publishing/facebook/pixels", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      type: z.string(),
      conversionPixelId: z.string().optional(),
      name: z.string().optional(),
      igUserId: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"type": "LEAD_EVENT"}
    example: {},
  }),

  /* RAW summary: Search targeting options; description: Search Facebook geo-locations and interests for ad
     targeting; params: type — Targeting search type; query — Search query string; searchType — Specific
     search subtype */
  search_facebook_targeting: read("GET /ad-publishing/facebook/targeting/search", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      type: z.string(),
      query: z.string(),
      searchType: z.string().optional(),
    },
    aliases: [],
    // RAW example: {"type": "interest", "query": "fitness"}
    example: {},
    v3: {
      query: {
        locationId,
      },
    },
  }),
} satisfies Declarations;
