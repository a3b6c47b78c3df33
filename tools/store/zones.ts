import { z } from "zod";
import { altId, altType, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";
import { countryCode, stateCode } from "./schemas.js";

const shippingZoneCountryState = object({ code: stateCode });

const shippingZoneCountry = object({
  code: countryCode,
  states: z.array(shippingZoneCountryState).optional(),
});

export const zones = {
  /* RAW summary: List Shipping Zones; description: The "List Shipping Zone" API allows to retrieve a list of
     shipping zone.; params: withShippingRate — Include shipping rates array; limit — The maximum number of
     items to be included in a single page of results; offset — The starting index of the page, indicating
     the position from which the results should be retrieved. */
  list_shipping_zones: read("GET /store/shipping-zone", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
      withShippingRate: z.boolean().optional(),
      limit: z.number().optional(),
      offset: z.number().optional(),
    },
    pager: { kind: "offset", offset: "offset", limit: "limit", items: "data", total: "total" },
    returns: ["data", "total"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Shipping Zone; description: The "Create Shipping Zone" API allows adding a new
     shipping zone.; params: name — Name of the shipping zone; countries — List of countries that are
     available */
  create_shipping_zone: write("POST /store/shipping-zone", {
    title: "TODO",
    description: "TODO",
    body: {
      altId,
      altType,
      name: z.string(),
      countries: z.array(shippingZoneCountry),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"name": "North zone"}
    example: {},
  }),

  /* RAW summary: Get Shipping Zone; description: The "List Shipping Zone" API allows to retrieve a paginated
     list of shipping zone.; params: withShippingRate — Include shipping rates array */
  get_shipping_zone: read("GET /store/shipping-zone/{shippingZoneId}", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
      withShippingRate: z.boolean().optional(),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"shippingZoneId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update Shipping Zone; description: The "update Shipping Zone" API allows update a shipping
     zone to the system.; params: name — Name of the shipping zone; countries — List of countries that are
     available */
  update_shipping_zone: write("PUT /store/shipping-zone/{shippingZoneId}", {
    title: "TODO",
    description: "TODO",
    body: {
      altId,
      altType,
      name: z.string().optional(),
      countries: z.array(shippingZoneCountry).optional(),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"shippingZoneId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Delete shipping zone; description: Delete specific shipping zone with Id :shippingZoneId */
  delete_shipping_zone: erase("DELETE /store/shipping-zone/{shippingZoneId}", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"shippingZoneId": "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
