import { z } from "zod";
import { altId, altType, id, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const applyToFuturePaymentsConfig = object({
  type: z.enum(["forever", "fixed"]),
  duration: z.number(),
  durationType: z.literal("months"),
});

const couponFields = {
  name: z.string(),
  code: z.string(),
  discountType: z.enum(["percentage", "amount"]),
  discountValue: z.number(),
  startDate: time("iso"),
  endDate: time("iso").optional(),
  usageLimit: z.number().optional(),
  productIds: z.array(id("product")).optional(),
  applyToFuturePayments: z.boolean().optional(),
  applyToFuturePaymentsConfig: applyToFuturePaymentsConfig.optional(),
  limitPerCustomer: z.boolean().optional(),
};

export const coupons = {
  /* RAW summary: Fetch Coupon; description: The "Get Coupon Details" API enables you to retrieve
     comprehensive information about a specific coupon using either its unique identifier or promotional
     code. Use this endpoint to view coupon parameters, usage statistics, validity periods, and other
     promotional details.; params: id — Coupon id; code — Coupon code */
  get_coupon: read("GET /payments/coupon", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/coupons.readonly"],
    query: {
      altId,
      altType,
      // mended: the spec requires both, its text either
      id: id("coupon").optional(),
      // mended: the spec requires both, its text either
      code: z.string().optional(),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "applyToFuturePayments",
      "applyToFuturePaymentsConfig",
      "code",
      "createdAt",
      "discountType",
      "discountValue",
      "endDate",
      "limitPerCustomer",
      "name",
      "startDate",
      "status",
      "updatedAt",
      "usageCount",
      "userId",
    ],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Coupon; description: The "Create Coupon" API allows you to create a new promotional
     coupon with customizable parameters such as discount amount, validity period, usage limits, and
     applicable products. Use this endpoint to set up promotional offers and special discounts for your
     customers.; params: name — Coupon Name; code — Coupon Code; startDate — Start date in
     YYYY-MM-DDTHH:mm:ssZ format; endDate — End date in YYYY-MM-DDTHH:mm:ssZ format; usageLimit — Max number
     of times coupon can be used; applyToFuturePayments — Is Coupon applicable on upcoming subscription
     transactions; applyToFuturePaymentsConfig — If coupon is applicable on upcoming subscription
     transactions, ho… */
  create_coupon: write("POST /payments/coupon", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/coupons.write"],
    // NOTE risk: changes what buyers can get off; moves no money itself
    body: {
      altId,
      altType,
      ...couponFields,
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "applyToFuturePayments",
      "applyToFuturePaymentsConfig",
      "code",
      "createdAt",
      "discountType",
      "discountValue",
      "endDate",
      "limitPerCustomer",
      "name",
      "startDate",
      "status",
      "updatedAt",
      "usageCount",
      "userId",
    ],
    aliases: [],
    // RAW example: {"name": "New Year Sale", "code": "LEVELUPDAY2022", "discountType": "amount",
    // "discountValue": 10, "startDate": "2023-01-01T22:45:00.000Z"}
    example: {},
    v3: {
      body: {
        priceIds: z.array(z.string()).optional(),
        variantIds: z.array(z.string()).optional(),
      },
    },
  }),

  /* RAW summary: Update Coupon; description: The "Update Coupon" API enables you to modify existing coupon
     details such as discount values, validity periods, usage limits, and other promotional parameters. Use
     this endpoint to adjust or extend promotional offers for your customers.; params: name — Coupon Name;
     code — Coupon Code; startDate — Start date in YYYY-MM-DDTHH:mm:ssZ format; id — Coupon Id; endDate — End
     date in YYYY-MM-DDTHH:mm:ssZ format; usageLimit — Max number of times coupon can be used;
     applyToFuturePayments — Is Coupon applicable on upcoming subscription transactions;
     applyToFuturePaymentsConfig — If coupon is applicable on upcoming subscription transactions, how many
     months s… */
  update_coupon: write("PUT /payments/coupon", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/coupons.write"],
    // NOTE risk: changes what buyers can get off; moves no money itself
    body: {
      altId,
      altType,
      ...couponFields,
      id: id("coupon"),
    },
    returns: [
      "_id",
      "altId",
      "altType",
      "applyToFuturePayments",
      "applyToFuturePaymentsConfig",
      "code",
      "createdAt",
      "discountType",
      "discountValue",
      "endDate",
      "limitPerCustomer",
      "name",
      "startDate",
      "status",
      "updatedAt",
      "usageCount",
      "userId",
    ],
    aliases: [],
    // RAW example: {"name": "New Year Sale", "code": "LEVELUPDAY2022", "discountType": "amount",
    // "discountValue": 10, "startDate": "2023-01-01T22:45:00.000Z", "id": "6241712be68f7a98102ba272"}
    example: {},
    v3: {
      body: {
        priceIds: z.array(z.string()).optional(),
        variantIds: z.array(z.string()).optional(),
      },
    },
  }),

  /* RAW summary: Delete Coupon; description: The "Delete Coupon" API allows you to permanently remove a
     coupon from your system using its unique identifier. Use this endpoint to discontinue promotional offers
     or clean up unused coupons. Note that this action cannot be undone.; params: id — Coupon Id */
  delete_coupon: erase("DELETE /payments/coupon", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/coupons.write"],
    // NOTE risk: changes what buyers can get off; moves no money itself
    body: {
      altId,
      altType,
      id: id("coupon"),
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"id": "6241712be68f7a98102ba272"}
    example: {},
  }),

  /* RAW summary: List Coupons; description: The "List Coupons" API allows you to retrieve a list of all
     coupons available in your location. Use this endpoint to view all promotional offers and special
     discounts for your customers.; params: status — Filter coupons by status; search — Search term to filter
     coupons by name or code; limit — Maximum number of coupons to return; offset — Number of coupons to skip
     for pagination */
  list_coupons: read("GET /payments/coupon/list", {
    title: "TODO",
    description: "TODO",
    scopes: ["payments/coupons.readonly"],
    query: {
      altId,
      altType,
      status: z.enum(["scheduled", "active", "expired"]).optional(),
      search: z.string().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "totalCount" },
    returns: ["data", "totalCount"],
    aliases: [],
    example: {},
  }),
} satisfies Declarations;
