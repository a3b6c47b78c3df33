import { z } from "zod";
import { companyId, id } from "../../src/declare/fields.js";
import { type Declarations, money, read } from "../../src/declare/toolset.js";

const path = { companyId, locationId: id("location") };

const balance = ["walletId", "balance", "complimentaryCredits"];

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
      aliases: [
        "is a client out of credit",
        "remaining sms funds of a client",
        "why did their texts stop sending",
        "check prepaid usage money",
        "how much money is in this client's wallet",
        "texts are failing did they run out of funds",
        "does the acct have any free credits left",
        "what's left on their prepaid balance",
        "client says sms stopped check the wallet",
        "how low is the usage balance",
        "see what a sub-account has to spend on calls",
        "did my credits land in the account",
        "remaining prepaid credit of a location",
        "current wallet funds of one sub-account",
        "available balance for sms, calls and ai usage",
        "complimentary credits left on a location",
      ],
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
      aliases: [
        "gift a client some sms credit",
        "top up a client for free",
        "goodwill credit after an outage",
        "comp a sub-account",
        "throw this client twenty bucks of free usage",
        "hand out bonus credits for a new signup",
        "we messed up so give them free texts",
        "put complimentary money in their wallet",
        "sweeten the deal with free sms",
        "free credit for a trial client",
        "make it up to them with some usage credit",
        "grant complimentary credits to a location",
        "increase the wallet balance of a sub-account for free",
        "issue promotional usage credit",
        "add bonus funds to a location's wallet",
      ],
      example: { locationId: "r06mdj4OrrERzYDvsOdh", complimentaryCreditsAmount: 25 },
    },
  ),
} satisfies Declarations;
