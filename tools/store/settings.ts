import { z } from "zod";
import { anyOf, is } from "../../src/declare/condition.js";
import { altId, altType, id, object } from "../../src/declare/fields.js";
import { area, read, write } from "../../src/declare/toolset.js";
import { countryCode, stateCode } from "../codes.js";

const shippingOrigin = object({
  name: z.string(),
  street1: z.string(),
  street2: z.string().optional(),
  city: z.string(),
  state: stateCode.optional(),
  zip: z.string(),
  country: countryCode,
  phone: z.string().optional(),
  email: z.string().optional(),
}).describe("Ship-from address: {name, street1, city, state, zip, country}.");

const orderEmail = object({
  enabled: z.boolean(),
  subject: z.string(),
  emailTemplateId: id("emailTemplate"),
  defaultEmailTemplateId: z.string().describe("As store_get_settings gives it."),
});

const emailWords = "{enabled, subject, emailTemplateId, defaultEmailTemplateId}";

export const settings = area("store/setting", {
  get_settings: read("GET /store/store-setting", {
    title: "Get store settings",
    description:
      "Read the store's ship-from address and its emails on order and on shipment, with the ids of their email templates.",
    query: { altId, altType },
    returns: { status: "value", message: "value", data: "record" },
    example: {},
  }),

  save_settings: write("POST /store/store-setting", {
    title: "Save store settings",
    description:
      "Set the store's ship-from address and switch or word its emails on order and on shipment. The address is always required: read it with store_get_settings.",
    also: ["send"],
    when: {
      send: anyOf(
        is("storeOrderNotification.enabled", true),
        is("storeOrderFulfillmentNotification.enabled", true),
      ),
    },
    riskNote: "The store then mails its buyers by itself.",
    body: {
      altId,
      altType,
      shippingOrigin,
      storeOrderNotification: orderEmail.optional().describe(`Email on a new order: ${emailWords}.`),
      storeOrderFulfillmentNotification: orderEmail.optional().describe(`Email on shipment: ${emailWords}.`),
    },
    returns: { status: "value", message: "value", data: "record" },
    example: {
      shippingOrigin: {
        name: "Glow Med Spa Shop",
        street1: "2200 Lamar Blvd",
        city: "Austin",
        state: "TX",
        zip: "78704",
        country: "US",
      },
      storeOrderNotification: {
        enabled: true,
        subject: "Thanks for your order",
        emailTemplateId: "6788d542f0462ffd6bc29bb9",
        defaultEmailTemplateId: "6788d542f0462ffd6bc29bb9",
      },
    },
  }),
});
