import { z } from "zod";
import { companyId, id } from "../../src/catalogue/fields.js";
import { type Declarations, money, read } from "../../src/catalogue/toolset.js";

export const wallet = {
  /* RAW summary: Get Location Wallet Balance; description: Fetch the wallet balance for a specific location.
     Returns a resource object with balance details. */
  get_wallet_balance: read(
    "GET /saas-api/public-api/companies/{companyId}/locations/{locationId}/wallet-balance",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["saas/company.read"],
      version: "v3",
      path: { companyId, locationId: id("location") },
      returns: ["balance", "complimentaryCredits", "walletId"],
      aliases: [],
      // RAW example: {"companyId": "5DP4iH6HLkQsiKESj6rh"}
      example: {},
    },
  ),

  /* RAW summary: Update Location Wallet Balance; description: Update the wallet balance or complimentary
     credit settings for a specific location. Supports partial updates via updateMask field (AIP-134
     compliant).; params: complimentaryCreditsAmount — Credit amount to be added */
  add_wallet_credits: money(
    "POST /saas-api/public-api/companies/{companyId}/locations/{locationId}/wallet-balance/complimentary-credits",
    {
      title: "TODO",
      description: "TODO",
      scopes: ["saas/company.write"],
      version: "v3",
      // NOTE risk: gives wallet credit
      path: { companyId, locationId: id("location") },
      body: {
        complimentaryCreditsAmount: z.number().optional(),
      },
      returns: ["balance", "complimentaryCredits", "walletId"],
      aliases: [],
      // RAW example: {"companyId": "5DP4iH6HLkQsiKESj6rh"}
      example: {},
    },
  ),
} satisfies Declarations;
