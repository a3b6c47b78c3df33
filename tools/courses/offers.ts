import { z } from "zod";
import { given, isNot } from "../../src/declare/condition.js";
import { id } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byCursor } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { cursor, imageURL, pageCode, pageSize, query, search, text } from "./schemas.js";

const visibility = z.enum(["published", "draft"]);
const days = z.number().nullable().optional();
const productIds = z.array(id("course"));

const offerFields = {
  description: text,
  type: z.enum(["free", "onetime", "subscription"]).optional(),
  amount: z.number().optional(),
  currency: z.string().optional().describe("Such as USD."),
  priceDisplayOverride: text.describe("Shown in place of the price."),
  visibility: visibility.optional(),
  interval: z.enum(["week", "month", "year", "day"]).optional(),
  intervalCount: z.number().optional(),
  trialDays: z.number().optional(),
  setupFee: z.number().optional(),
  numberOfPayments: z.number().optional(),
  isLivePaymentMode: z.boolean().optional(),
  accessDate: text.describe("When access begins."),
  daysOfAccess: days.describe("Days until access ends."),
  coupons: z.array(z.string()).optional(),
  posterImage: imageURL,
  ...pageCode,
};

const listed = ["title", "productIds", "description", "type", "amount", "currency", "interval", "visibility"];

const wholeOffer: ReplyFields = {
  id: "value",
  title: "value",
  description: "value",
  type: "value",
  source: "value",
  amount: "value",
  currency: "value",
  priceDisplayOverride: "value",
  isLivePaymentMode: "value",
  interval: "value",
  intervalCount: "value",
  trialDays: "value",
  setupFee: "value",
  numberOfPayments: "value",
  visibility: "value",
  accessDate: "value",
  daysOfAccess: "value",
  customJs: "value",
  customCss: "value",
  customHeader: "value",
  customFooter: "value",
  coupons: "list",
  posterImage: "value",
  paymentProductId: "value",
  paymentPriceId: "value",
  products: "list",
  createdAt: "value",
  updatedAt: "value",
};

/** Offers: what people buy or are given, and with it the courses in it. */
export const offers: Declarations = {
  list_offers: read("GET /courses/offers", {
    title: "List course offers",
    description:
      "The offers by which people come into courses, with price, visibility and the courses in each. HighLevel's default offers are not among them. Who holds one: courses_list_enrollments.",
    query: { ...query, search, visibility: visibility.optional(), limit: pageSize, cursor },
    pager: byCursor("offers", { from: { cursor: "nextCursor" }, limit: "limit" }),
    returns: { offers: "list", nextCursor: "value" },
    example: { visibility: "published", limit: 20 },
  }),

  get_offer: read("GET /courses/offers/{offerId}", {
    title: "Get course offer",
    description:
      "Read one offer: price, interval, trial, access, and the courses that come with it. A default offer answers 404. All: courses_list_offers.",
    query,
    returns: wholeOffer,
    example: { offerId: "9d3e6c58-b0a1-4f72-85d4-c7f1e20b9a36" },
  }),

  // silent: the page itself is not to be had, so that the fields are those of the update.
  create_offer: write("POST /courses/offers", {
    title: "Create course offer",
    description:
      "Make an offer that gives access to one course or several, free, once paid or by subscription. Paid ones need a payment provider. To give it to somebody: courses_enroll_contact.",
    also: ["money", "send"],
    when: { money: isNot("type", "free"), send: isNot("visibility", "draft") },
    riskNote: "People can see and buy a published offer at once.",
    query,
    body: { title: z.string(), productIds: productIds.optional(), ...offerFields },
    listed,
    returns: wholeOffer,
    example: {
      title: "Team onboarding",
      productIds: ["6f1c2b7e-4a58-4d0b-9c3e-8b7a51d2f094"],
      type: "free",
      visibility: "draft",
    },
  }),

  update_offer: write("PUT /courses/offers/{offerId}", {
    title: "Update course offer",
    description:
      "Change price, visibility, access or courses of an offer. With productIds give ALL its courses: whether those left out stay HighLevel does not say, nor what a new price does to running subscriptions.",
    also: ["money", "bulk", "send"],
    when: {
      money: given(
        "type",
        "amount",
        "currency",
        "interval",
        "intervalCount",
        "trialDays",
        "setupFee",
        "numberOfPayments",
        "isLivePaymentMode",
        "coupons",
      ),
      bulk: given("productIds", "accessDate", "daysOfAccess"),
      send: isNot("visibility", "draft"),
    },
    riskNote:
      "Buyers see it at once, unless visibility is draft. What becomes of those who hold the offer, when courses or access change, HighLevel does not say.",
    query,
    body: {
      title: z.string().optional(),
      productIds: replaces(productIds, { at: "products", by: ["id"] }).optional(),
      ...offerFields,
    },
    listed,
    returns: wholeOffer,
    example: { offerId: "9d3e6c58-b0a1-4f72-85d4-c7f1e20b9a36", amount: 249, currency: "USD" },
  }),

  delete_offer: remove("DELETE /courses/offers/{offerId}", {
    title: "Delete course offer",
    description:
      "Remove an offer. What becomes of the access and the running subscriptions of those who hold it HighLevel does not say. To stop sales only: courses_update_offer with visibility draft.",
    also: ["bulk"],
    riskNote:
      "Everybody who holds the offer may lose its courses, and running subscriptions may go on or end: HighLevel does not say, nor whether it can be undone.",
    query,
    example: { offerId: "9d3e6c58-b0a1-4f72-85d4-c7f1e20b9a36" },
  }),
};
