import { z } from "zod";
import { altId, altType } from "../../src/declare/fields.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { carrierService } from "./schemas.js";

const callbackUrl = z.string().describe("Public address that HighLevel asks for prices at checkout.");

const carrierFields = {
  services: z.array(carrierService).optional().describe("[{name, value}], such as Ground or Overnight."),
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
    scopes: ["store/shipping.readonly"],
    query: { altId, altType },
    returns: ["status", "message", "data"],
    aliases: [
      "which couriers are hooked up",
      "do we have fedex or ups connected",
      "who delivers our parcels",
      "what shipping companies do we use",
      "is usps set up in the store",
      "find the id of our carrier",
      "see every delivery company on file",
      "which carriers give us live rates",
      "couriers the shop works with",
      "all delivery services connected to the store",
      "which carriers exist in this location",
      "enumerate shipping providers with ids",
      "courier integrations of the online shop",
    ],
    example: {},
  }),

  get_shipping_carrier: read("GET /store/shipping-carrier/{shippingCarrierId}", {
    title: "Get shipping carrier",
    description: "Read one carrier of the store: the address it is asked at, and its services.",
    scopes: ["store/shipping.readonly"],
    query: { altId, altType },
    returns: ["status", "message", "data"],
    aliases: [
      "what services does this courier offer",
      "check a courier's callback",
      "where do live postage prices come from",
      "pull up our fedex connection",
      "does this carrier do overnight",
      "what url does the carrier get asked at",
      "look at one delivery company's setup",
      "carrier rates aren't loading check its settings",
      "is two-day on this courier's list",
      "open the ups carrier record",
      "details of one carrier by id",
      "callback url and services of a shipping provider",
      "retrieve a specific courier integration",
      "configuration of a single delivery company",
    ],
    example: { shippingCarrierId: "655b33a82209e60b6adb9a10" },
  }),

  create_shipping_carrier: write("POST /store/shipping-carrier", {
    title: "Create shipping carrier",
    description:
      "Connect a carrier to the store. Its callbackUrl is a server of yours that answers with live prices. Offer it to buyers with store_create_shipping_rate.",
    scopes: ["store/shipping.write"],
    body: { altId, altType, name: z.string(), callbackUrl, ...carrierFields },
    returns: ["status", "message", "data"],
    aliases: [
      "connect fedex or ups to the shop",
      "add a courier",
      "live postage from our shipping software",
      "hook up dhl for live rates",
      "switch on a new delivery company",
      "plug in our shipping rate server",
      "we signed with a new courier",
      "set up usps in the store",
      "register a carrier with its services",
      "start getting real-time shipping quotes",
      "register a new shipping provider with callback url",
      "insert a courier integration",
      "define a carrier for real-time rates",
      "add a delivery company to the online store",
    ],
    example: {
      name: "FedEx",
      callbackUrl: "https://shipping.example.com/ghl/rates",
      services: [{ name: "FedEx Ground", value: "FEDEX_GROUND" }],
    },
  }),

  update_shipping_carrier: write("PUT /store/shipping-carrier/{shippingCarrierId}", {
    title: "Update shipping carrier",
    description: "Change a carrier's name, callback address or services. The services given replace all.",
    scopes: ["store/shipping.write"],
    body: {
      altId,
      altType,
      name: z.string().optional(),
      callbackUrl: callbackUrl.optional(),
      ...carrierFields,
    },
    returns: ["status", "message", "data"],
    aliases: [
      "add overnight service to a courier",
      "point a courier at our new server",
      "rename a courier",
      "carrier's rate url changed swap it",
      "drop ground service from a courier",
      "our shipping software moved servers",
      "carrier name is misspelled",
      "courier added two-day so list it",
      "change which services ups offers here",
      "fix the callback on our carrier",
      "edit name or callback url of a carrier",
      "modify the services of a shipping provider",
      "adjust one courier integration by id",
      "change the configuration of a delivery company",
    ],
    example: {
      shippingCarrierId: "655b33a82209e60b6adb9a10",
      callbackUrl: "https://shipping.example.com/ghl/v2/rates",
    },
  }),

  delete_shipping_carrier: remove("DELETE /store/shipping-carrier/{shippingCarrierId}", {
    title: "Delete shipping carrier",
    description:
      "Disconnect a carrier from the store for good. Look first for rates that use it, with store_list_shipping_rates.",
    scopes: ["store/shipping.write"],
    query: { altId, altType },
    returns: ["status", "message"],
    aliases: [
      "we no longer ship with ups",
      "unhook a courier",
      "remove an old delivery company",
      "we dropped fedex so disconnect it",
      "switched couriers yank the old one",
      "kill the dhl hookup",
      "our contract with the carrier ended",
      "test carrier in the store toss it",
      "stop pulling live rates from ups",
      "nuke that delivery company connection",
      "permanently discard one carrier by id",
      "remove a shipping provider from the store",
      "throw away a courier integration",
      "detach a delivery service from the shop",
    ],
    example: { shippingCarrierId: "655b33a82209e60b6adb9a10" },
  }),
} satisfies Declarations;
