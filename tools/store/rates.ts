import { z } from "zod";
import { altId, altType, id, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";
import { countryCode, stateCode } from "./schemas.js";

const orderSource = object({
  type: z.enum([
    "funnel",
    "website",
    "invoice",
    "calendar",
    "text2Pay",
    "document_contracts",
    "membership",
    "mobile_app",
    "communities",
    "point_of_sale",
    "manual",
    "form",
    "survey",
    "payment_link",
    "external",
  ]),
  subType: z
    .enum([
      "one_step_order_form",
      "two_step_order_form",
      "upsell",
      "tap_to_pay",
      "card_payment",
      "store",
      "contact_view",
      "email_campaign",
      "payments_dashboard",
      "shopify",
      "subscription_view",
      "store_upsell",
      "woocommerce",
      "service",
      "meeting",
      "imported_csv",
      "qr_code",
    ])
    .optional(),
});

const contactAddress = object({
  name: z.string().optional(),
  companyName: z.string().optional(),
  addressLine1: z.string().optional(),
  country: countryCode,
  state: stateCode.optional(),
  city: z.string().optional(),
  zip: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

export const rates = {
  /* RAW summary: Get available shipping rates; description: This return available shipping rates for country
     based on order amount; params: country — Country code of the customer; totalOrderAmount — The amount of
     the price. ( min: 0.01 ); totalOrderWeight — Estimated weight of the order calculated from the order
     creation side in kg(s); source — Source of the order; products — An array of price IDs and quantity;
     address — Address of the customer; amountAvailable — it will not calculate the order amount form backend
     if it is true; weightAvailable — Flag to pass when the weight is already calculated and should not
     calculate again */
  list_checkout_shipping_rates: read("POST /store/shipping-zone/shipping-rates", {
    title: "TODO",
    description: "TODO",
    body: {
      altId,
      altType,
      country: countryCode,
      totalOrderAmount: z.number(),
      totalOrderWeight: z.number(),
      source: orderSource,
      products: z.array(object({ id: z.string(), qty: z.number() })),
      address: contactAddress.optional(),
      // mended: the spec lists country codes for what its text calls a flag
      amountAvailable: z.string().optional(),
      weightAvailable: z.boolean().optional(),
      couponCode: z.string().optional(),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"country": "US", "totalOrderAmount": 99.99, "totalOrderWeight": 10, "source": {"type":
    // "order", "subType": "store"}}
    example: {},
  }),

  /* RAW summary: List Shipping Rates; description: The "List Shipping Rate" API allows to retrieve a list of
     shipping rate.; params: limit — The maximum number of items to be included in a single page of results;
     offset — The starting index of the page, indicating the position from which the results should be
     retrieved. */
  list_shipping_rates: read("GET /store/shipping-zone/{shippingZoneId}/shipping-rate", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "total" },
    returns: ["data", "total"],
    aliases: [],
    // RAW example: {"shippingZoneId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Create Shipping Rate; description: The "Create Shipping Rate" API allows adding a new
     shipping rate.; params: name — Name of the shipping zone; currency — The currency of the amount of the
     rate / handling fee; amount — The amount of the shipping rate if it is normal rate (0 means free ).
     Fixed Handling fee if it is a carrier rate (it will add to the carrier rate).; conditionType — Type of
     condition to provide the conditional pricing; minCondition — Minimum condition for applying this price.
     set 0 or null if there is no minimum; maxCondition — Maximum condition for applying this price. set 0 or
     null if there is no maximum; description — Delivery description; isCarrierRate — is… */
  create_shipping_rate: write("POST /store/shipping-zone/{shippingZoneId}/shipping-rate", {
    title: "TODO",
    description: "TODO",
    body: {
      altId,
      altType,
      name: z.string(),
      currency: z.string(),
      amount: z.number(),
      conditionType: z.enum(["none", "price", "weight"]),
      minCondition: z.number(),
      maxCondition: z.number(),
      shippingCarrierId: id("shippingCarrier"),
      description: z.string().optional(),
      isCarrierRate: z.boolean().optional(),
      percentageOfRateFee: z.number().optional(),
      shippingCarrierServices: z.array(object({ name: z.string(), value: z.string() })).optional(),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"shippingZoneId": "6578278e879ad2646715ba9c", "name": "North zone", "currency": "USD",
    // "amount": 99.99, "conditionType": "price", "minCondition": 99.99, "maxCondition": 99.99,
    // "shippingCarrierId": "655b33a82209e60b6adb87a5"}
    example: {},
  }),

  /* RAW summary: Get Shipping Rate; description: The "List Shipping Rate" API allows to retrieve a paginated
     list of shipping rate. */
  get_shipping_rate: read("GET /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"shippingZoneId": "6578278e879ad2646715ba9c", "shippingRateId":
    // "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update Shipping Rate; description: The "update Shipping Rate" API allows update a shipping
     rate to the system.; params: name — Name of the shipping zone; description — Delivery description;
     currency — The currency of the amount of the rate / handling fee; amount — The amount of the shipping
     rate if it is normal rate (0 means free ). Fixed Handling fee if it is a carrier rate (it will add to
     the carrier rate).; conditionType — Type of condition to provide the conditional pricing; minCondition —
     Minimum condition for applying this price. set 0 or null if there is no minimum; maxCondition — Maximum
     condition for applying this price. set 0 or null if there is no maximum; isCarrie… */
  update_shipping_rate: write("PUT /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}", {
    title: "TODO",
    description: "TODO",
    body: {
      altId,
      altType,
      name: z.string().optional(),
      description: z.string().optional(),
      currency: z.string().optional(),
      amount: z.number().optional(),
      conditionType: z.enum(["none", "price", "weight"]).optional(),
      minCondition: z.number().optional(),
      maxCondition: z.number().optional(),
      isCarrierRate: z.boolean().optional(),
      shippingCarrierId: id("shippingCarrier").optional(),
      percentageOfRateFee: z.number().optional(),
      shippingCarrierServices: z.array(object({ name: z.string(), value: z.string() })).optional(),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"shippingZoneId": "6578278e879ad2646715ba9c", "shippingRateId":
    // "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Delete shipping rate; description: Delete specific shipping rate with Id :shippingRateId */
  delete_shipping_rate: erase("DELETE /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"shippingZoneId": "6578278e879ad2646715ba9c", "shippingRateId":
    // "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
