import { z } from "zod";
import { altId, altType, id, object } from "../../src/declare/fields.js";
import { type Declarations, read, write } from "../../src/declare/toolset.js";
import { countryCode, stateCode } from "./schemas.js";

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

export const settings = {
  get_settings: read("GET /store/store-setting", {
    title: "Get store settings",
    description:
      "Read the store's ship-from address and its emails on order and on shipment, with the ids of their email templates.",
    scopes: ["store/setting.readonly"],
    query: { altId, altType },
    returns: ["status", "message", "data"],
    aliases: [
      "where does the shop ship from",
      "which order emails are on",
      "how is the online shop set up",
      "what is our ship-from address",
      "does the buyer get an order email",
      "is the shipped email turned on",
      "pull up the online store settings",
      "which template does the order email use",
      "where do parcels go out from",
      "store notification setup check",
      "current configuration of the online shop",
      "shipping origin address of the store",
      "order notification preferences of the ecommerce store",
      "retrieve store-level email settings",
    ],
    example: {},
  }),

  save_settings: write("POST /store/store-setting", {
    title: "Save store settings",
    description:
      "Set the store's ship-from address and switch or word its emails on order and on shipment. The address is always required: read it with store_get_settings.",
    scopes: ["store/setting.write"],
    body: {
      altId,
      altType,
      shippingOrigin,
      storeOrderNotification: orderEmail.optional().describe(`Email on a new order: ${emailWords}.`),
      storeOrderFulfillmentNotification: orderEmail.optional().describe(`Email on shipment: ${emailWords}.`),
    },
    returns: ["status", "message", "data"],
    aliases: [
      "change the address we ship from",
      "turn on order confirmation emails",
      "notify when the shop sells something",
      "new subject for the shipped email",
      "we moved so update where orders ship from",
      "new warehouse address for the shop",
      "switch off the order email",
      "buyers never hear when it ships fix that",
      "use another template for order emails",
      "staff should get an email per sale",
      "wrong return address on our store shipments",
      "configure the shipping origin of the online store",
      "update order and fulfillment notification settings",
      "set the ecommerce store's dispatch address",
      "enable or disable store order notifications",
    ],
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
} satisfies Declarations;
