import { z } from "zod";
import { object } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { bySkip } from "../../src/declare/pages.js";
import { type Replaced, replaces } from "../../src/declare/replaced.js";
import { secret } from "../../src/declare/secrets.js";
import { type Declarations, money, read, remove } from "../../src/declare/toolset.js";
import { live } from "./schemas.js";

/** Only an example shows what stands in it. */
const bankDetails = object({
  bankCountry: z.string().optional(),
  accountHolderName: z.string().optional(),
  recipientAddress: object({
    country: z.string().optional(),
    state: z.string().optional(),
    city: z.string().optional(),
    postalCode: z.string().optional(),
  }).optional(),
  fields: z.array(object({ key: z.string().optional(), value: secret(z.string()).optional() })).optional(),
})
  .optional()
  .describe("With BANK: {bankCountry, accountHolderName, recipientAddress, fields: [{key, value}]}.");

const payoutMethod = z.enum(["PAYPAL", "BANK"]);

const paypalEmail = z.string().optional().describe("With PAYPAL.");

/** The API reads no single method: it stands in the list of its affiliate. */
const ofMethod = (at: string): Replaced => ({
  at,
  by: ["key"],
  clears: true,
  foundBy: [
    {
      operation: "affiliates_list_payout_methods",
      parameter: "affiliateId",
      from: "affiliateId",
      item: { list: "payoutMethods", from: "payoutMethodId" },
    },
  ],
});

const method: ReplyFields = {
  _id: "value",
  locationId: "value",
  affiliateId: "value",
  method: "value",
  paypalEmail: "value",
  bankDetails: "record",
  isPrimary: "value",
  createdAt: "value",
  updatedAt: "value",
};

export const payoutMethods: Declarations = {
  list_payout_methods: read("GET /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method", {
    title: "List affiliate's payout methods",
    description:
      "How a partner is paid: PayPal address or bank account, and which is primary. Of bank values only the last four characters. What was paid: affiliates_list_payouts.",
    ...live,
    query: {
      skip: z.number().min(0).max(10_000).optional(),
      limit: z.number().min(1).max(100).optional().describe("Default 10."),
    },
    pager: bySkip("payoutMethods", "meta.count"),
    returns: { payoutMethods: "list", meta: "record" },
    example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11" },
  }),

  create_payout_method: money("POST /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method", {
    title: "Create affiliate payout method",
    description:
      "Store where a partner's money goes: one PayPal address and one bank account at most, the first is primary. Bank fields by country: affiliates_list_bank_fields.",
    ...live,
    riskNote:
      "Payouts of the affiliate go there if it is the first method. Check that the details are theirs.",
    body: { payoutMethod, paypalEmail, bankDetails },
    returns: method,
    example: {
      affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
      payoutMethod: "PAYPAL",
      paypalEmail: "mara.ellison@example.com",
    },
  }),

  update_payout_method: money(
    "PUT /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method/{payoutMethodId}",
    {
      title: "Update affiliate payout method",
      description:
        "Replace the details of a PayPal or bank method WHOLE: what is left out is cleared, and masked values must be given anew. Its kind stays; for the other kind: affiliates_create_payout_method.",
      ...live,
      riskNote: "Payouts of the affiliate go there from now on. Check that the new details are theirs.",
      body: {
        payoutMethod,
        paypalEmail: replaces(paypalEmail, ofMethod("paypalEmail")),
        bankDetails: replaces(bankDetails, ofMethod("bankDetails")),
      },
      returns: method,
      example: {
        affiliateId: "64f1c2a9b7e3d5a1c8f02b11",
        payoutMethodId: "64f1c2a9b7e3d5a1c8f02e41",
        payoutMethod: "PAYPAL",
        paypalEmail: "pay@ellisonbridal.example",
      },
    },
  ),

  set_primary_payout_method: money(
    "PATCH /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method/{payoutMethodId}/primary",
    {
      title: "Set affiliate's primary payout method",
      description:
        "Make one of a partner's payout methods the one that payouts go to; the other stops being primary.",
      ...live,
      riskNote: "Payouts of the affiliate go to this method from now on.",
      returns: method,
      example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11", payoutMethodId: "64f1c2a9b7e3d5a1c8f02e42" },
    },
  ),

  delete_payout_method: remove(
    "DELETE /affiliate-manager/{locationId}/affiliate/{affiliateId}/payout-method/{payoutMethodId}",
    {
      title: "Delete affiliate payout method",
      description:
        "Remove a partner's PayPal or bank method. The primary one cannot go while there is another: first affiliates_set_primary_payout_method.",
      ...live,
      riskNote: "Without any method the affiliate cannot be paid through HighLevel.",
      returns: { success: "value", message: "value" },
      example: { affiliateId: "64f1c2a9b7e3d5a1c8f02b11", payoutMethodId: "64f1c2a9b7e3d5a1c8f02e42" },
    },
  ),

  list_bank_fields: read("GET /affiliate-manager/{locationId}/country-bank-mapping", {
    title: "List bank fields by country",
    description:
      "Which bank data each country wants of a partner (IBAN, routing number, …), with an example and the form of each: for affiliates_create_payout_method.",
    ...live,
    returns: { countryBankMappings: "list", meta: "record" },
    example: {},
  }),
};
