import { z } from "zod";
import { object } from "../../src/catalogue/fields.js";

export const campaignId = z.string().min(1).describe("Ad campaign id, as the reports list it.");

export const googleBudget = object({
  budgetType: z.enum(["DAILY", "LIFETIME"]).optional(),
  amount: z.number().optional(),
  scheduleStartDate: z.string().optional(),
  scheduleEndDate: z.string().optional(),
});

export const publishingStatus = z.enum([
  "DRAFT",
  "SCHEDULED",
  "PUBLISHED",
  "PUBLISHING",
  "FAILED",
  "IN_REVIEW",
  "PAUSED",
  "ARCHIVED",
  "WITH_ISSUES",
  "REJECTED",
]);
