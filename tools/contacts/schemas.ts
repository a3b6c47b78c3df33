import { z } from "zod";
import { anyValue, object } from "../../src/declare/fields.js";

const channel = object({
  status: z.enum(["active", "inactive", "permanent"]),
  message: z.string().optional(),
  code: z.string().optional(),
});

/** Do not disturb by channel. The v3 form writes the same channels in camel case. */
export const dndSettings = object({
  Call: channel.optional(),
  Email: channel.optional(),
  SMS: channel.optional(),
  WhatsApp: channel.optional(),
  GMB: channel.optional(),
  FB: channel.optional(),
});

export const dndSettingsV3 = object({
  call: channel.optional(),
  email: channel.optional(),
  sms: channel.optional(),
  whatsApp: channel.optional(),
  gmb: channel.optional(),
  fb: channel.optional(),
});

export const inboundDndSettings = object({
  all: object({ status: z.enum(["active", "inactive"]), message: z.string().optional() }).optional(),
});

/** The value's type follows the field's: text, number, list of options, file. */
export const customFields = z.array(
  object({ id: z.string().optional(), key: z.string().optional(), field_value: anyValue.optional() }),
);

export const customFieldsV3 = z.array(
  object({ id: z.string().optional(), key: z.string().optional(), fieldValue: anyValue.optional() }),
);
