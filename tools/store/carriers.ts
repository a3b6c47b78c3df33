import { z } from "zod";
import { altId, altType, object } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const carriers = {
  /* RAW summary: List Shipping Carriers; description: The "List Shipping Carrier" API allows to retrieve a
     list of shipping carrier. */
  list_shipping_carriers: read("GET /store/shipping-carrier", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
    },
    returns: ["data", "message", "status"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Shipping Carrier; description: The "Create Shipping Carrier" API allows adding a new
     shipping carrier.; params: name — Name of the shipping carrier; callbackUrl — The URL endpoint that GHL
     needs to retrieve shipping rates. This must be a public URL.; services — An array of available shipping
     carrier services; allowsMultipleServiceSelection — The seller can choose multiple services while
     creating shipping rates if this is true. */
  create_shipping_carrier: write("POST /store/shipping-carrier", {
    title: "TODO",
    description: "TODO",
    body: {
      altId,
      altType,
      name: z.string(),
      callbackUrl: z.string(),
      services: z.array(object({ name: z.string(), value: z.string() })).optional(),
      allowsMultipleServiceSelection: z.boolean().optional(),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"name": "FedEx", "callbackUrl": "https://example.com/get-shipping-rates"}
    example: {},
  }),

  /* RAW summary: Get Shipping Carrier; description: The "List Shipping Carrier" API allows to retrieve a
     paginated list of shipping carrier. */
  get_shipping_carrier: read("GET /store/shipping-carrier/{shippingCarrierId}", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"shippingCarrierId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Update Shipping Carrier; description: The "update Shipping Carrier" API allows update a
     shipping carrier to the system.; params: name — Name of the shipping carrier; callbackUrl — The URL
     endpoint that GHL needs to retrieve shipping rates. This must be a public URL.; services — An array of
     available shipping carrier services; allowsMultipleServiceSelection — The seller can choose multiple
     services while creating shipping rates if this is true. */
  update_shipping_carrier: write("PUT /store/shipping-carrier/{shippingCarrierId}", {
    title: "TODO",
    description: "TODO",
    body: {
      altId,
      altType,
      name: z.string().optional(),
      callbackUrl: z.string().optional(),
      services: z.array(object({ name: z.string(), value: z.string() })).optional(),
      allowsMultipleServiceSelection: z.boolean().optional(),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    // RAW example: {"shippingCarrierId": "6578278e879ad2646715ba9c"}
    example: {},
  }),

  /* RAW summary: Delete shipping carrier; description: Delete specific shipping carrier with Id
     :shippingCarrierId */
  delete_shipping_carrier: erase("DELETE /store/shipping-carrier/{shippingCarrierId}", {
    title: "TODO",
    description: "TODO",
    query: {
      altId,
      altType,
    },
    returns: ["message", "status"],
    aliases: [],
    // RAW example: {"shippingCarrierId": "6578278e879ad2646715ba9c"}
    example: {},
  }),
} satisfies Declarations;
