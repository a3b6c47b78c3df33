import { z } from "zod";
import { altId, altType, id, object, time } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";

const couponFields = {
  name: z.string(),
  code: z.string().describe("What buyers type."),
  discountType: z.enum(["percentage", "amount"]),
  discountValue: z.number().describe("Percent, or currency units."),
  startDate: time("iso"),
  endDate: time("iso").optional(),
  usageLimit: z.number().optional().describe("By all buyers together."),
  limitPerCustomer: z.boolean().optional().describe("One use per customer."),
  productIds: z.array(id("product")).optional().describe("Only these products."),
  applyToFuturePayments: z
    .boolean()
    .optional()
    .describe("Also off a subscription's later payments; default true."),
  applyToFuturePaymentsConfig: object({
    type: z.enum(["forever", "fixed"]),
    // mended: the spec requires both, its own example for forever has neither
    duration: z.number().optional(),
    durationType: z.literal("months").optional(),
  })
    .optional()
    .describe('{"type":"forever"} (default) or {"type":"fixed","duration":3,"durationType":"months"}.'),
};

const listed = ["endDate", "usageLimit", "limitPerCustomer", "productIds"];

const v3 = {
  body: {
    priceIds: z.array(id("price")).optional(),
    variantIds: z.array(z.string()).optional(),
  },
};

const wholeCoupon = [
  "_id",
  "altId",
  "altType",
  "name",
  "code",
  "discountType",
  "discountValue",
  "status",
  "startDate",
  "endDate",
  "usageCount",
  "limitPerCustomer",
  "applyToFuturePayments",
  "applyToFuturePaymentsConfig",
  "userId",
  "createdAt",
  "updatedAt",
];

export const coupons = {
  list_coupons: read("GET /payments/coupon/list", {
    title: "List coupons",
    description:
      "The discount codes of the sub-account, by state or text, with how often each was used. One whose code is known: payments_get_coupon.",
    scopes: ["payments/coupons.readonly"],
    query: {
      altId,
      altType,
      status: z.enum(["scheduled", "active", "expired"]).optional(),
      search: z.string().optional().describe("Part of the name or code."),
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "totalCount" },
    returns: ["data", "totalCount"],
    aliases: [
      "which promo codes are live",
      "discounts we run",
      "how often was a code used",
      "pull up all our coupons",
      "which discounts are running now",
      "any promo codes about to expire",
      "list the codes customers can use",
      "find a coupon by its name",
      "codes scheduled for later",
      "which coupons did people use most",
      "promo deals that have expired",
      "all discount codes in this location",
      "which vouchers exist and their usage count",
      "active, scheduled or expired coupons",
      "search promotional codes by name",
    ],
    example: { status: "active", limit: 50 },
  }),

  get_coupon: read("GET /payments/coupon", {
    title: "Get coupon",
    description:
      "Read one discount code, by its id or by the code itself: value, dates, state, times used. Give one of the two.",
    scopes: ["payments/coupons.readonly"],
    query: {
      altId,
      altType,
      // mended: the spec requires both, its text either
      code: z.string().optional(),
      id: id("coupon").optional(),
    },
    returns: wholeCoupon,
    aliases: [
      "does this promo code still work",
      "when does a discount run out",
      "what is this code worth",
      "pull up one promo code",
      "how much off does this code give",
      "customer says her coupon doesn't work",
      "when does the promo end",
      "is this coupon used up",
      "which products does a code cover",
      "how many times was this code redeemed",
      "look up a coupon by its code",
      "details of one coupon by code or id",
      "check validity and value of a voucher",
      "retrieve a single discount code record",
      "start and end date of one coupon",
    ],
    example: { code: "SPRING20" },
  }),

  create_coupon: write("POST /payments/coupon", {
    title: "Create coupon",
    description:
      "Make a discount code in percent or a fixed amount, for all products or some, with dates and limits. Buyers type it at the checkout.",
    scopes: ["payments/coupons.write"],
    riskNote: "Buyers can pay less from startDate on.",
    body: { altId, altType, ...couponFields },
    listed,
    returns: wholeCoupon,
    aliases: [
      "make a promo code",
      "twenty percent off for new clients",
      "black friday deal",
      "dollars off the first visit",
      "set up a coupon for the summer sale",
      "new discount code for members",
      "need a code for ten bucks off",
      "run a promo for returning customers",
      "create a one-time code for an unhappy client",
      "make a friends and family discount",
      "launch a coupon for the webinar",
      "code with a limit of fifty uses",
      "new percentage or fixed amount voucher",
      "insert a discount code with an expiry date",
      "define a coupon limited to certain products",
      "generate a promotional code with usage limit",
    ],
    example: {
      name: "Spring facial offer",
      code: "SPRING20",
      discountType: "percentage",
      discountValue: 20,
      startDate: "2026-03-01T00:00:00-06:00",
      endDate: "2026-03-31T23:59:59-06:00",
      usageLimit: 100,
    },
    v3,
  }),

  update_coupon: write("PUT /payments/coupon", {
    title: "Update coupon",
    description:
      "Rewrite a discount code: value, dates, limits, products. The required fields are given again even where they stay; read them with payments_get_coupon.",
    scopes: ["payments/coupons.write"],
    riskNote: "Changes what buyers pay from then on; earlier purchases stay.",
    body: { altId, altType, id: id("coupon"), ...couponFields },
    listed,
    returns: wholeCoupon,
    aliases: [
      "extend a promo",
      "let a code run longer",
      "bump the discount on a code",
      "end a deal early",
      "let more people use the code",
      "typo in the promo code fix it",
      "push the coupon's end date out",
      "change the code from percent to dollars",
      "raise the usage limit of a coupon",
      "let the discount cover another product",
      "rename a promo",
      "make the code smaller from now on",
      "modify value or dates of an existing voucher",
      "edit a discount code by id",
      "adjust the redemption limit of a coupon",
      "change the expiry of one promotional code",
    ],
    example: {
      id: "67f6c132d9485f9dacd5f123",
      name: "Spring facial offer",
      code: "SPRING20",
      discountType: "percentage",
      discountValue: 20,
      startDate: "2026-03-01T00:00:00-06:00",
      endDate: "2026-04-15T23:59:59-06:00",
    },
    v3,
  }),

  delete_coupon: remove("DELETE /payments/coupon", {
    title: "Delete coupon",
    description:
      "Remove a discount code for good; buyers can no longer use it. To end it and keep its record, set endDate with payments_update_coupon.",
    scopes: ["payments/coupons.write"],
    body: { altId, altType, id: id("coupon") },
    returns: ["success"],
    aliases: [
      "kill a promo code",
      "disable a discount",
      "code leaked get rid of it",
      "remove an old deal",
      "nuke a coupon",
      "scrap an expired promo code",
      "toss a test discount",
      "people are sharing the code remove it",
      "get rid of the black friday code",
      "remove a coupon for good",
      "wipe old promo codes",
      "permanently remove one discount code by id",
      "discard a voucher for good",
      "invalidate and remove a promotional code",
      "throw away a coupon record",
    ],
    example: { id: "67f6c132d9485f9dacd5f123" },
  }),
} satisfies Declarations;
