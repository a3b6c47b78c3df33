import { z } from "zod";
import { earlierForms } from "../../src/declare/earlier-forms.js";
import { anyObject, companyId, id, locationId, object, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { bySkip } from "../../src/declare/pages.js";
import { type Declarations, money, read } from "../../src/declare/toolset.js";

const path = { companyId, locationId: id("location") };

const balance: ReplyFields = { walletId: "value", balance: "value", complimentaryCredits: "value" };

const whichTransactions = {
  filters: object({
    locationId: id("location").optional(),
    settlementTime: object({ from: time("iso").optional(), to: time("iso").optional() }).optional(),
    // silent: its values; the page says object and shows a text
    chargeType: z.union([z.string(), anyObject]).optional().describe("Such as Email."),
  })
    .optional()
    .describe("{locationId, settlementTime: {from, to}, chargeType}; chargeType such as Email."),
  timezone: z.string().optional().describe("Of the dates, such as UTC."),
  users: z.array(id("user")).optional(),
  // silent: further keys
  additionalFilter: anyObject.optional().describe("Slow: {messageId}."),
  skip: z.number().min(0).default(0),
  limit: z.number().min(0).max(1000).optional(),
};

const current = {
  get_wallet_balance: read("GET /saas/companies/{companyId}/locations/{locationId}/wallet-balance", {
    title: "Get wallet balance of a sub-account",
    description:
      "How much prepaid money and how many free credits a sub-account has left for texts, calls, emails and AI. What used it up: saas_list_wallet_transactions. Charges that an app took from it: marketplace_list_charges.",
    scopes: ["saas/company.read"],
    version: "v3",
    path,
    returns: balance,
    example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua" },
  }),

  add_wallet_credits: money(
    "POST /saas/companies/{companyId}/locations/{locationId}/wallet-balance/complimentary-credits",
    {
      title: "Add free credits to a sub-account's wallet",
      description:
        "Give a sub-account complimentary credits on top of those it has. The agency bears their cost. What is left now: saas_get_wallet_balance.",
      scopes: ["saas/company.write"],
      version: "v3",
      riskNote: "Credits given are usage that the agency pays for; a repeated call adds them again.",
      path,
      body: {
        complimentaryCreditsAmount: z.number().optional().describe("How much to add."),
      },
      returns: balance,
      example: { locationId: "Lm5ZkQw9TxEr3YbNv7Ua", complimentaryCreditsAmount: 25 },
    },
  ),

  list_wallet_transactions: read("POST /saas/companies/{companyId}/wallet-transactions", {
    title: "List wallet transactions of the agency",
    description:
      "What went in and out of the wallets across the agency: by sub-account, settlement time, kind of charge or user. Of one sub-account by its own token: saas_list_location_wallet_transactions.",
    scopes: ["saas/company.read"],
    version: "v3",
    path: { companyId },
    body: whichTransactions,
    listed: ["filters", "limit"],
    pager: bySkip("transactions"),
    returns: { transactions: "list" },
    example: {
      filters: {
        locationId: "Lm5ZkQw9TxEr3YbNv7Ua",
        settlementTime: { from: "2026-05-01T00:00:00.000Z", to: "2026-05-31T23:59:59.000Z" },
        chargeType: "Email",
      },
      limit: 100,
    },
  }),

  list_location_wallet_transactions: read("POST /saas/locations/{locationId}/wallet-transactions", {
    title: "List wallet transactions of a sub-account",
    description:
      "What one sub-account spent its wallet on, by settlement time, kind of charge or user. Across the agency: saas_list_wallet_transactions. What customers paid it: payments_list_transactions.",
    // silent: scopes and token
    scopes: [],
    token: "either",
    version: "v3",
    path: { locationId },
    body: whichTransactions,
    listed: ["filters", "limit"],
    pager: bySkip("transactions"),
    returns: { transactions: "list" },
    example: { filters: { chargeType: "Email" }, limit: 100 },
  }),
} satisfies Declarations;

export const wallet = {
  ...current,
  ...earlierForms("saas", current, {
    get_wallet_balance_legacy: {
      of: "get_wallet_balance",
      line: "GET /saas-api/public-api/companies/{companyId}/locations/{locationId}/wallet-balance",
      title: "Get wallet balance (older address)",
      description:
        "Money and credits of a sub-account's wallet by the older address. Prefer saas_get_wallet_balance, which takes the same.",
    },
    add_wallet_credits_legacy: {
      of: "add_wallet_credits",
      line: "POST /saas-api/public-api/companies/{companyId}/locations/{locationId}/wallet-balance/complimentary-credits",
      title: "Add free wallet credits (older address)",
      description:
        "Complimentary credits for a sub-account by the older address. Prefer saas_add_wallet_credits, which takes the same.",
    },
  }),
};
