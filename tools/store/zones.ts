import { z } from "zod";
import { altId, altType, object } from "../../src/declare/fields.js";
import { byOffset } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { countryCode, stateCode } from "../codes.js";

const countries = z
  .array(object({ code: countryCode, states: z.array(object({ code: stateCode })).optional() }))
  .describe('[{"code":"US","states":[{"code":"TX"}]}]; no states means the whole country.');

const wholeCountries = replaces(countries, { at: "data.countries", by: ["code"], within: "states" });

const withShippingRate = z.boolean().optional().describe("Include each zone's rates.");

export const zones = {
  list_shipping_zones: read("GET /store/shipping-zone", {
    title: "List shipping zones",
    description: "The regions that the store ships to, with their rates where withShippingRate is true.",
    query: {
      altId,
      altType,
      withShippingRate,
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: byOffset("data", "total"),
    returns: { total: "value", data: "list" },
    example: { withShippingRate: true, limit: 20 },
  }),

  get_shipping_zone: read("GET /store/shipping-zone/{shippingZoneId}", {
    title: "Get shipping zone",
    description: "Read one delivery region: its countries and states, and on demand its rates.",
    query: { altId, altType, withShippingRate },
    returns: { status: "value", message: "value", data: "record" },
    example: { shippingZoneId: "655b33a82209e60b6adb87a5", withShippingRate: true },
  }),

  create_shipping_zone: write("POST /store/shipping-zone", {
    title: "Create shipping zone",
    description:
      "Add a region that the store ships to. Buyers there can check out only once it has a rate: store_create_shipping_rate.",
    body: { altId, altType, name: z.string(), countries },
    returns: { status: "value", message: "value", data: "record" },
    example: { name: "Texas", countries: [{ code: "US", states: [{ code: "TX" }] }] },
  }),

  update_shipping_zone: write("PUT /store/shipping-zone/{shippingZoneId}", {
    title: "Update shipping zone",
    description:
      "Rename a delivery region or change what belongs to it. The countries given replace all. Prices: store_update_shipping_rate.",
    body: { altId, altType, name: z.string().optional(), countries: wholeCountries.optional() },
    returns: { status: "value", message: "value", data: "record" },
    example: {
      shippingZoneId: "655b33a82209e60b6adb87a5",
      countries: [{ code: "US", states: [{ code: "TX" }, { code: "OK" }] }],
    },
  }),

  delete_shipping_zone: remove("DELETE /store/shipping-zone/{shippingZoneId}", {
    title: "Delete shipping zone",
    description:
      "Remove a delivery region for good, with its rates: the store no longer ships there. A single rate: store_delete_shipping_rate.",
    query: { altId, altType },
    returns: { status: "value", message: "value" },
    example: { shippingZoneId: "655b33a82209e60b6adb87a5" },
  }),
} satisfies Declarations;
