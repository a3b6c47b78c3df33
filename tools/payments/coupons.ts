import { z } from "zod";
import { altId, altType, id, object, time } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { byOffset } from "../../src/declare/pages.js";
import { area, money, read, remove } from "../../src/declare/toolset.js";

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

const wholeCoupon: ReplyFields = {
  _id: "value",
  altId: "value",
  altType: "value",
  name: "value",
  code: "value",
  discountType: "value",
  discountValue: "value",
  status: "value",
  startDate: "value",
  endDate: "value",
  usageCount: "value",
  limitPerCustomer: "value",
  applyToFuturePayments: "value",
  applyToFuturePaymentsConfig: "record",
  userId: "value",
  createdAt: "value",
  updatedAt: "value",
};

export const coupons = area("payments/coupons", {
  list_coupons: read("GET /payments/coupon/list", {
    title: "List coupons",
    description:
      "The discount codes of the sub-account, by state or text, with how often each was used. One whose code is known: payments_get_coupon.",
    query: {
      altId,
      altType,
      status: z.enum(["scheduled", "active", "expired"]).optional(),
      search: z.string().optional().describe("Part of the name or code."),
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: byOffset("data", "totalCount"),
    returns: { data: "list", totalCount: "value" },
    example: { status: "active", limit: 50 },
  }),

  get_coupon: read("GET /payments/coupon", {
    title: "Get coupon",
    description:
      "Read one discount code, by its id or by the code itself: value, dates, state, times used. Give one of the two.",
    query: {
      altId,
      altType,
      // mended: the spec requires both, its text either
      code: z.string().optional(),
      id: id("coupon").optional(),
    },
    returns: wholeCoupon,
    example: { code: "SPRING20" },
  }),

  create_coupon: money("POST /payments/coupon", {
    title: "Create coupon",
    description:
      "Make a discount code in percent or a fixed amount, for all products or some, with dates and limits. Buyers type it at the checkout.",
    riskNote: "Buyers can pay less from startDate on.",
    body: { altId, altType, ...couponFields },
    listed,
    returns: wholeCoupon,
    example: {
      name: "Autumn peel offer",
      code: "AUTUMN15",
      discountType: "percentage",
      discountValue: 15,
      startDate: "2026-09-01T00:00:00-06:00",
      endDate: "2026-10-31T23:59:59-06:00",
      usageLimit: 100,
    },
    v3,
  }),

  update_coupon: money("PUT /payments/coupon", {
    title: "Update coupon",
    description:
      "Rewrite a discount code: value, dates, limits, products. The required fields are given again even where they stay; read them with payments_get_coupon.",
    riskNote: "Changes what buyers pay from then on; earlier purchases stay.",
    body: { altId, altType, id: id("coupon"), ...couponFields },
    listed,
    returns: wholeCoupon,
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
    body: { altId, altType, id: id("coupon") },
    returns: { success: "value" },
    example: { id: "67f6c132d9485f9dacd5f123" },
  }),
});
