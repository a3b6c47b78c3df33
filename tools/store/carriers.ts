import { z } from "zod";
import { given } from "../../src/declare/condition.js";
import { altId, altType } from "../../src/declare/fields.js";
import { replaces } from "../../src/declare/replaced.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { carrierService } from "./schemas.js";

const callbackUrl = z.string().describe("Public address that HighLevel asks for prices at checkout.");

const services = z.array(carrierService).describe("[{name, value}], such as Ground or Overnight.");

const carrierFields = {
  services: services.optional(),
  allowsMultipleServiceSelection: z
    .boolean()
    .optional()
    .describe("Let a shipping rate take several of the services."),
};

export const carriers = {
  list_shipping_carriers: read("GET /store/shipping-carrier", {
    title: "List shipping carriers",
    description:
      "The carriers whose live prices the store can ask for, all in one reply. Their ids go into rates.",
    query: { altId, altType },
    returns: { status: "value", message: "value", data: "list" },
    example: {},
  }),

  get_shipping_carrier: read("GET /store/shipping-carrier/{shippingCarrierId}", {
    title: "Get shipping carrier",
    description: "Read one carrier of the store: the address it is asked at, and its services.",
    query: { altId, altType },
    returns: { status: "value", message: "value", data: "record" },
    example: { shippingCarrierId: "655b33a82209e60b6adb9a10" },
  }),

  create_shipping_carrier: write("POST /store/shipping-carrier", {
    title: "Create shipping carrier",
    description:
      "Connect a carrier to the store. Its callbackUrl is a server of yours that answers with live prices. Offer it to buyers with store_create_shipping_rate.",
    body: { altId, altType, name: z.string(), callbackUrl, ...carrierFields },
    returns: { status: "value", message: "value", data: "record" },
    example: {
      name: "FedEx",
      callbackUrl: "https://shipping.example.com/ghl/rates",
      services: [{ name: "FedEx Ground", value: "FEDEX_GROUND" }],
    },
  }),

  update_shipping_carrier: write("PUT /store/shipping-carrier/{shippingCarrierId}", {
    title: "Update shipping carrier",
    description: "Change a carrier's name, callback address or services. The services given replace all.",
    also: ["money"],
    when: { money: given("callbackUrl") },
    riskNote: "The prices that buyers pay for delivery are asked there at once.",
    body: {
      altId,
      altType,
      name: z.string().optional(),
      callbackUrl: callbackUrl.optional(),
      ...carrierFields,
      services: replaces(services, { at: "data.services", by: ["value", "name"] }).optional(),
    },
    returns: { status: "value", message: "value", data: "record" },
    example: {
      shippingCarrierId: "655b33a82209e60b6adb9a10",
      callbackUrl: "https://shipping.example.com/ghl/v2/rates",
    },
  }),

  delete_shipping_carrier: remove("DELETE /store/shipping-carrier/{shippingCarrierId}", {
    title: "Delete shipping carrier",
    description:
      "Disconnect a carrier from the store for good. Look first for rates that use it, with store_list_shipping_rates.",
    query: { altId, altType },
    returns: { status: "value", message: "value" },
    example: { shippingCarrierId: "655b33a82209e60b6adb9a10" },
  }),
} satisfies Declarations;
