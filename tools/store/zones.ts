import { z } from "zod";
import { altId, altType, object } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { countryCode, stateCode } from "./schemas.js";

const countries = z
  .array(object({ code: countryCode, states: z.array(object({ code: stateCode })).optional() }))
  .describe('[{"code":"US","states":[{"code":"TX"}]}]; no states means the whole country.');

const withShippingRate = z.boolean().optional().describe("Include each zone's rates.");

export const zones = {
  list_shipping_zones: read("GET /store/shipping-zone", {
    title: "List shipping zones",
    description: "The regions that the store ships to, with their rates where withShippingRate is true.",
    scopes: ["store/shipping.readonly"],
    query: {
      altId,
      altType,
      withShippingRate,
      limit: z.number().default(20),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "total" },
    returns: ["total", "data"],
    aliases: [
      "where do we deliver",
      "which states does the shop ship to",
      "delivery areas with prices",
      "do we ship to canada",
      "which countries can order from us",
      "see every shipping zone",
      "find the id of the us zone",
      "can somebody in hawaii buy from us",
      "areas our store delivers to",
      "all delivery zones configured for the shop",
      "which regions and countries can be shipped to",
      "enumerate shipping areas with their rates",
      "geographic zones of the online store",
    ],
    example: { withShippingRate: true, limit: 20 },
  }),

  get_shipping_zone: read("GET /store/shipping-zone/{shippingZoneId}", {
    title: "Get shipping zone",
    description: "Read one delivery region: its countries and states, and on demand its rates.",
    scopes: ["store/shipping.readonly"],
    query: { altId, altType, withShippingRate },
    returns: ["status", "message", "data"],
    aliases: [
      "which states are in this delivery area",
      "open a shipping region",
      "does this region include hawaii",
      "pull up the west coast zone",
      "countries included in this shipping zone",
      "look at one zone with its rates",
      "is alaska part of the us zone",
      "what does the europe region cover",
      "check a single delivery area",
      "details of our local zone",
      "details of one shipping area by id",
      "countries and states of a single delivery zone",
      "retrieve a specific shipping zone record",
    ],
    example: { shippingZoneId: "655b33a82209e60b6adb87a5", withShippingRate: true },
  }),

  create_shipping_zone: write("POST /store/shipping-zone", {
    title: "Create shipping zone",
    description:
      "Add a region that the store ships to. Buyers there can check out only once it has a rate: store_create_shipping_rate.",
    scopes: ["store/shipping.write"],
    body: { altId, altType, name: z.string(), countries },
    returns: ["status", "message", "data"],
    aliases: [
      "start shipping to canada",
      "add a delivery area",
      "sell to another state",
      "we're going international add a region",
      "set up a zone for the uk",
      "alaska needs its own shipping area",
      "customers in mexico want to order",
      "make a local delivery zone",
      "new shipping region for europe",
      "open up shipping to hawaii",
      "insert a new delivery zone with countries",
      "define a geographic region for shipping",
      "register countries and states that can be shipped to",
      "new shipping area for the online store",
    ],
    example: { name: "Texas", countries: [{ code: "US", states: [{ code: "TX" }] }] },
  }),

  update_shipping_zone: write("PUT /store/shipping-zone/{shippingZoneId}", {
    title: "Update shipping zone",
    description:
      "Rename a delivery region or change what belongs to it. The countries given replace all. Prices: store_update_shipping_rate.",
    scopes: ["store/shipping.write"],
    body: { altId, altType, name: z.string().optional(), countries: countries.optional() },
    returns: ["status", "message", "data"],
    aliases: [
      "stop delivering to one state",
      "add a country to a delivery area",
      "rename a shipping region",
      "add texas to the existing zone",
      "take puerto rico out of the region",
      "europe zone should include norway",
      "wrong states in our shipping area",
      "zone name is confusing change it",
      "include alaska in the us zone",
      "swap which countries this zone covers",
      "edit name or countries of a delivery zone",
      "modify the states covered by a shipping area",
      "adjust one shipping zone by id",
      "change which places a zone contains",
    ],
    example: {
      shippingZoneId: "655b33a82209e60b6adb87a5",
      countries: [{ code: "US", states: [{ code: "TX" }, { code: "OK" }] }],
    },
  }),

  delete_shipping_zone: remove("DELETE /store/shipping-zone/{shippingZoneId}", {
    title: "Delete shipping zone",
    description:
      "Remove a delivery region for good, with its rates: the store no longer ships there. A single rate: store_delete_shipping_rate.",
    scopes: ["store/shipping.write"],
    query: { altId, altType },
    returns: ["status", "message"],
    aliases: [
      "no more shipping abroad",
      "drop a delivery area",
      "stop selling to a country",
      "we quit shipping overseas kill the zone",
      "nuke the canada shipping region",
      "duplicate zones toss one",
      "stop delivering to europe altogether",
      "customs is a pain drop that region",
      "test shipping zone should go",
      "scrap the whole hawaii delivery area",
      "permanently discard one shipping zone by id",
      "remove a geographic delivery area",
      "throw away an obsolete shipping region",
      "destroy a delivery zone and its rates",
    ],
    example: { shippingZoneId: "655b33a82209e60b6adb87a5" },
  }),
} satisfies Declarations;
