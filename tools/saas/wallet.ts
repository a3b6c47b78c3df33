import { z } from "zod";
import { companyId, id } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { type Declarations, money, read } from "../../src/declare/toolset.js";

const path = { companyId, locationId: id("location") };

const balance: ReplyFields = { walletId: "value", balance: "value", complimentaryCredits: "value" };

export const wallet = {
  get_wallet_balance: read(
    "GET /saas-api/public-api/companies/{companyId}/locations/{locationId}/wallet-balance",
    {
      title: "Get wallet balance of a sub-account",
      description:
        "How much prepaid money and how many free credits a sub-account has left for texts, calls, emails and AI. Charges that an app took from it: marketplace_list_charges.",
      scopes: ["saas/company.read"],
      version: "v3",
      path,
      returns: balance,
      example: { locationId: "r06mdj4OrrERzYDvsOdh" },
    },
  ),

  add_wallet_credits: money(
    "POST /saas-api/public-api/companies/{companyId}/locations/{locationId}/wallet-balance/complimentary-credits",
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
      example: { locationId: "r06mdj4OrrERzYDvsOdh", complimentaryCreditsAmount: 25 },
    },
  ),
} satisfies Declarations;
