import { z } from "zod";
import { anyObject, anyValue, object } from "../../src/catalogue/fields.js";

export const address = object({
  addressLine1: z.string().optional(),
  addressLine2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  countryCode: z.string().optional(),
  postalCode: z.string().optional(),
});

export const businessDetails = object({
  logoUrl: z.string().optional(),
  name: z.string().optional(),
  phoneNo: z.string().optional(),
  address: address.optional(),
  website: z.string().optional(),
  customValues: z.array(z.string()).optional(),
});

export const itemTax = object({
  _id: z.string(),
  name: z.string(),
  rate: z.number(),
  calculation: z.literal("exclusive").optional(),
  description: z.string().optional(),
  taxId: z.string().optional(),
});

export const invoiceItem = object({
  name: z.string(),
  description: z.string().optional(),
  productId: z.string().optional(),
  priceId: z.string().optional(),
  currency: z.string(),
  amount: z.number(),
  qty: z.number(),
  taxes: z.array(itemTax).optional(),
  automaticTaxCategoryId: z.string().optional(),
  isSetupFeeItem: z.boolean().optional(),
  type: z.enum(["one_time", "recurring"]).optional(),
  taxInclusive: z.boolean().optional(),
});

export const discount = object({
  value: z.number().optional(),
  type: z.enum(["percentage", "fixed"]),
  validOnProductIds: z.array(z.string()).optional(),
});

export const contactDetails = object({
  id: z.string(),
  name: z.string(),
  phoneNo: z.string(),
  email: z.string(),
  additionalEmails: z.array(object({ email: z.string() })).optional(),
  companyName: z.string().optional(),
  address: address.optional(),
  customFields: z.array(z.string()).optional(),
});

export const sentTo = object({
  email: z.array(z.string()),
  emailCc: z.array(z.string()).optional(),
  emailBcc: z.array(z.string()).optional(),
  phoneNo: z.array(z.string()).optional(),
});

export const lateFeesConfiguration = object({
  enable: z.boolean(),
  value: z.number(),
  type: z.enum(["fixed", "percentage"]),
  frequency: object({
    intervalCount: z.number(),
    interval: z.enum(["minute", "hour", "day", "week", "month", "one_time"]),
  }),
  grace: object({ intervalCount: z.number(), interval: z.literal("day") }).optional(),
  maxLateFees: object({ type: z.literal("fixed"), value: z.number() }).optional(),
});

export const attachments = object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  type: z.string(),
  size: z.number(),
});

export const processingFee = object({
  charges: z.array(z.array(anyValue)),
  collectedMiscellaneousCharges: z.number().optional(),
  paidCharges: z
    .array(object({ name: z.string(), charge: z.number(), amount: z.number(), _id: z.string() }))
    .optional(),
});

export const estimateLineItem = object({
  name: z.string(),
  description: z.string().optional(),
  productId: z.string().optional(),
  priceId: z.string().optional(),
  currency: z.string(),
  amount: z.number(),
  qty: z.number(),
  taxes: z.array(itemTax).optional(),
  automaticTaxCategoryId: z.string().optional(),
  isSetupFeeItem: z.boolean().optional(),
  type: z.enum(["one_time", "recurring"]).optional(),
  taxInclusive: z.boolean().optional(),
  attachments: z.array(z.string()).optional(),
});

export const customRRuleOptions = object({
  intervalType: z.enum(["yearly", "monthly", "weekly", "daily", "hourly", "minutely", "secondly"]),
  interval: z.number(),
  startDate: z.string(),
  startTime: z.string().optional(),
  endDate: z.string().optional(),
  endTime: z.string().optional(),
  dayOfMonth: z.number().optional(),
  dayOfWeek: z.enum(["mo", "tu", "we", "th", "fr", "sa", "su"]).optional(),
  numOfWeek: z.number().optional(),
  monthOfYear: z
    .enum(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
    .optional(),
  count: z.number().optional(),
  daysBefore: z.number().optional(),
  useStartAsPrimaryUserAccepted: z.boolean().optional(),
  endType: z.string().optional(),
});

export const scheduleOptions = object({
  executeAt: z.string().optional(),
  rrule: customRRuleOptions.optional(),
});

export const sendEstimate = object({
  altId: z.string(),
  altType: z.literal("location"),
  action: z.enum(["sms_and_email", "send_manually", "email", "sms"]),
  liveMode: z.boolean(),
  userId: z.string(),
  sentFrom: object({ fromName: z.string().optional(), fromEmail: z.string().optional() }).optional(),
  estimateName: z.string().optional(),
});

export const autoPaymentDetails = object({
  enable: z.boolean(),
  type: z.string().optional(),
  paymentMethodId: z.string().optional(),
  customerId: z.string().optional(),
  card: object({ brand: z.string(), last4: z.string() }).optional(),
  usBankAccount: object({ bank_name: z.string(), last4: z.string() }).optional(),
  sepaDirectDebit: object({ bank_code: z.string(), last4: z.string(), branch_code: z.string() }).optional(),
  bacsDirectDebit: object({ sort_code: z.string(), last4: z.string() }).optional(),
  becsDirectDebit: object({ bsb_number: z.string(), last4: z.string() }).optional(),
  cardId: z.string().optional(),
  provider: anyObject.optional(),
});

export const templateFields = {
  name: z.string(),
  currency: z.string(),
  automaticTaxesEnabled: z.boolean().optional(),
  discount: discount.optional(),
  termsNotes: z.string().optional(),
  title: z.string().optional(),
  tipsConfiguration: object({ tipsPercentage: z.array(z.string()), tipsEnabled: z.boolean() }).optional(),
  invoiceNumberPrefix: z.string().optional(),
  paymentMethods: object({ stripe: object({ enableBankDebitOnly: z.boolean() }) }).optional(),
  miscellaneousCharges: processingFee.optional(),
};
