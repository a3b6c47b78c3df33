import { z } from "zod";
import { altId, altType, object } from "../../src/catalogue/fields.js";
import { type Declarations, read, write } from "../../src/catalogue/toolset.js";
import { countryCode, stateCode } from "./schemas.js";

const storeShippingOrigin = object({
  name: z.string(),
  country: countryCode,
  state: stateCode.optional(),
  city: z.string(),
  street1: z.string(),
  street2: z.string().optional(),
  zip: z.string(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

const storeOrderNotification = object({
  enabled: z.boolean(),
  subject: z.string(),
  emailTemplateId: z.string(),
  defaultEmailTemplateId: z.string(),
});

export const settings = {
  /* RAW summary: Get Store Settings; description: Get store settings by altId and altType. */
  get_settings: read("GET /store/store-setting", {
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

  /* RAW summary: Create/Update Store Settings; description: Create or update store settings by altId and
     altType.; params: shippingOrigin — Shipping origin address; storeOrderNotification — Store order
     notification email; storeOrderFulfillmentNotification — Store order fulfillment notification email */
  save_settings: write("POST /store/store-setting", {
    title: "TODO",
    description: "TODO",
    body: {
      altId,
      altType,
      shippingOrigin: storeShippingOrigin,
      storeOrderNotification: storeOrderNotification.optional(),
      storeOrderFulfillmentNotification: storeOrderNotification.optional(),
    },
    returns: ["data", "message", "status"],
    aliases: [],
    example: {},
  }),
} satisfies Declarations;
