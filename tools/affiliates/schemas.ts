import { z } from "zod";
import { id, time } from "../../src/declare/fields.js";

/** The live pages of 2026-09-07 name neither scopes nor a token. */
export const live = { version: "v3", scopes: [] } as const;

export const campaignId = id("affiliateCampaign");

export const campaignPath = { campaignId };

export const page = {
  skip: z.number().min(0).optional(),
  limit: z.number().min(0).max(100).optional(),
};

/** The same of the live pages, where a page has at least one item. */
export const livePage = {
  skip: z.number().min(0).optional(),
  limit: z.number().min(1).max(100).optional().describe("Default 10."),
};

export const added = { fromDate: time("date").optional(), toDate: time("date").optional() };

// silent: the full list; these are the ones of the page that sets it
export const earningStatus = z.string().describe("Such as pending, approved, paid, denied, canceled.");
