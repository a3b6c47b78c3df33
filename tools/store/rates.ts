import { z } from "zod";
import { given } from "../../src/declare/condition.js";
import { altId, altType, id, object } from "../../src/declare/fields.js";
import { byOffset } from "../../src/declare/pages.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { countryCode, stateCode } from "../codes.js";
import { carrierService } from "./schemas.js";

const name = z.string().describe("Shown to the buyer.");

const amount = z.number().describe("0 is free; with isCarrierRate a fee on top.");

const conditionType = z.enum(["none", "price", "weight"]);

const minCondition = z.number().describe("0: no lower bound.");

const maxCondition = z.number().describe("0: no upper bound.");

const carrierFields = {
  isCarrierRate: z.boolean().optional().describe("Price asked of the carrier at checkout."),
  percentageOfRateFee: z.number().optional().describe("Percent on top of the carrier's price."),
  shippingCarrierServices: z.array(carrierService).optional().describe("[{name, value}] of the carrier."),
  description: z.string().optional().describe('Such as "Ships next day".'),
};

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
}).describe('Where it is bought: {"type":"website","subType":"store"}.');

const customerAddress = object({
  name: z.string().optional(),
  companyName: z.string().optional(),
  addressLine1: z.string().optional(),
  city: z.string().optional(),
  state: stateCode.optional(),
  zip: z.string().optional(),
  country: countryCode,
  phone: z.string().optional(),
  email: z.string().optional(),
}).describe("{country, state, city, zip, addressLine1} of the buyer.");

export const rates = {
  list_shipping_rates: read("GET /store/shipping-zone/{shippingZoneId}/shipping-rate", {
    title: "List shipping rates",
    description:
      "The delivery prices of one zone as they are set up. What a given cart would pay: store_list_checkout_shipping_rates.",
    query: {
      altId,
      altType,
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: byOffset("data", "total"),
    returns: { total: "value", data: "list" },
    example: { shippingZoneId: "655b33a82209e60b6adb87a5", limit: 20 },
  }),

  get_shipping_rate: read("GET /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}", {
    title: "Get shipping rate",
    description:
      "Read one delivery price of a zone: amount, its price or weight bounds, carrier and services.",
    query: { altId, altType },
    returns: { status: "value", message: "value", data: "record" },
    example: { shippingZoneId: "655b33a82209e60b6adb87a5", shippingRateId: "65a1c4f02209e60b6adb91c3" },
  }),

  create_shipping_rate: write("POST /store/shipping-zone/{shippingZoneId}/shipping-rate", {
    title: "Create shipping rate",
    description:
      "Add a delivery price to a zone: flat or free, bounded by order price or weight, or asked of a carrier. A carrier must be named even for a flat price.",
    also: ["money"],
    riskNote: "Buyers are asked it at once.",
    body: {
      altId,
      altType,
      name,
      amount,
      currency: z.string(),
      conditionType,
      minCondition,
      maxCondition,
      shippingCarrierId: id("shippingCarrier"),
      ...carrierFields,
    },
    listed: ["isCarrierRate"],
    returns: { status: "value", message: "value", data: "record" },
    example: {
      shippingZoneId: "655b33a82209e60b6adb87a5",
      name: "Free over $75",
      amount: 0,
      currency: "USD",
      conditionType: "price",
      minCondition: 75,
      maxCondition: 0,
      shippingCarrierId: "655b33a82209e60b6adb9a10",
    },
  }),

  update_shipping_rate: write("PUT /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}", {
    title: "Update shipping rate",
    description:
      "Change one delivery price of a zone: amount, bounds, carrier or wording. What is not given stays.",
    also: ["money"],
    when: {
      money: given(
        "amount",
        "currency",
        "conditionType",
        "minCondition",
        "maxCondition",
        "shippingCarrierId",
        "isCarrierRate",
        "percentageOfRateFee",
        "shippingCarrierServices",
      ),
    },
    riskNote: "Buyers are asked it at once.",
    body: {
      altId,
      altType,
      name: name.optional(),
      amount: amount.optional(),
      currency: z.string().optional(),
      conditionType: conditionType.optional(),
      minCondition: minCondition.optional(),
      maxCondition: maxCondition.optional(),
      shippingCarrierId: id("shippingCarrier").optional(),
      ...carrierFields,
    },
    listed: ["name", "amount", "conditionType", "minCondition", "maxCondition"],
    returns: { status: "value", message: "value", data: "record" },
    example: {
      shippingZoneId: "655b33a82209e60b6adb87a5",
      shippingRateId: "65a1c4f02209e60b6adb91c3",
      amount: 6.95,
    },
  }),

  delete_shipping_rate: remove(
    "DELETE /store/shipping-zone/{shippingZoneId}/shipping-rate/{shippingRateId}",
    {
      title: "Delete shipping rate",
      description:
        "Remove one delivery price from a zone for good. A zone without any rate offers no delivery at the checkout.",
      query: { altId, altType },
      returns: { status: "value", message: "value" },
      example: { shippingZoneId: "655b33a82209e60b6adb87a5", shippingRateId: "65a1c4f02209e60b6adb91c3" },
    },
  ),

  list_checkout_shipping_rates: read("POST /store/shipping-zone/shipping-rates", {
    title: "Quote shipping for a cart",
    description:
      "The delivery options and prices that a buyer in a given country would get for given products. The set-up behind them: store_list_shipping_rates.",
    scopes: [],
    body: {
      altId,
      altType,
      country: countryCode,
      products: z
        .array(object({ id: id("price"), qty: z.number() }))
        .describe("[{id, qty}]; id of the price."),
      totalOrderAmount: z.number().describe("In currency units, at least 0.01."),
      totalOrderWeight: z.number().describe("Kilograms."),
      source: orderSource,
      address: customerAddress.optional(),
      couponCode: z.string().optional(),
      // mended: the spec lists country codes for what its text calls a flag
      amountAvailable: z.string().optional().describe('"true": take totalOrderAmount as given.'),
      weightAvailable: z.boolean().optional().describe("True: take totalOrderWeight as given."),
    },
    listed: ["address", "couponCode"],
    returns: { status: "value", message: "value", data: "list" },
    example: {
      country: "US",
      products: [{ id: "6578278e879ad2646715ba9c", qty: 2 }],
      totalOrderAmount: 84.5,
      totalOrderWeight: 1.2,
      source: { type: "website", subType: "store" },
      address: { country: "US", state: "FL", city: "Tampa", zip: "33602" },
    },
  }),
} satisfies Declarations;
