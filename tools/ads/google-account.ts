import { z } from "zod";
import { id, locationId } from "../../src/catalogue/fields.js";
import { admin, type Declarations, read } from "../../src/catalogue/toolset.js";

export const googleAccount = {
  /* RAW summary: Get Google ad accounts; description: Retrieve Google Ads accounts available for the
     connected user; params: type — Account type */
  list_google_ad_accounts: read("GET /ad-publishing/google/ad-accounts", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
      type: z.enum(["INTEGRATION", "AD_MANAGER"]).optional(),
    },
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get ad account details; description: Retrieve details of a specific Google Ads account */
  get_google_ad_account: read("GET /ad-publishing/google/ad-accounts/{adAccountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adAccountId": "act_abc123"}
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Delete ad account; description: Remove a Google Ads account connection from a location */
  delete_google_ad_account: admin("DELETE /ad-publishing/google/ad-accounts/{adAccountId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    also: ["delete"],
    // NOTE risk: removes the connection between the sub-account and the ad network
    body: {
      locationId,
    },
    aliases: [],
    // RAW example: {"adAccountId": "act_abc123"}
    example: {},
  }),

  /* RAW summary: Get Google integration; description: Retrieve the Google Ads integration details for a
     location */
  get_google_integration: read("GET /ad-publishing/google/integration", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),

  /* RAW summary: Create Google integration; description: Create a Google Ads integration for a location;
     params: adAccountId — Ad account identifier; mccId — MCC identifier */
  create_google_integration: admin("POST /ad-publishing/google/integration", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.write"],
    body: {
      locationId,
      adAccountId: id("adAccount"),
      mccId: z.string(),
    },
    aliases: [],
    // RAW example: {"adAccountId": "123-456-7890", "mccId": "987-654-3210"}
    example: {},
  }),

  /* RAW summary: Get current Google user; description: Retrieve the authenticated Google user info for a
     location */
  get_google_current_user: read("GET /ad-publishing/google/me", {
    title: "TODO",
    description: "TODO",
    scopes: ["adPublishing.readonly"],
    query: {
      locationId,
    },
    aliases: [],
    example: {},
    v3: {
      query: {
        isDraft: z.boolean().optional(),
      },
    },
  }),
} satisfies Declarations;
