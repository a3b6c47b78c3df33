import { z } from "zod";
import { anyObject, anyValue, id, object, time } from "../../src/declare/fields.js";

const address = object({
  addressLine1: z.string().optional(),
  addressLine2: z.string().optional(),
  city: z.string().optional(),
  state: z.string().optional(),
  postalCode: z.string().optional(),
  countryCode: z.string().optional().describe("Two-letter code."),
});

/** Who issues the invoice. */
export const businessDetails = object({
  name: z.string().optional(),
  phoneNo: z.string().optional(),
  address: address.optional(),
  website: z.string().optional(),
  logoUrl: z.string().optional(),
  customValues: z.array(z.string()).optional(),
}).describe("Issuer: {name, phoneNo}.");

/** Who receives the invoice. The service refuses a contact that has neither phone nor email. */
export const contactDetails = object({
  id: id("contact"),
  name: z.string(),
  phoneNo: z.string(),
  email: z.string(),
  additionalEmails: z.array(object({ email: z.string() })).optional(),
  companyName: z.string().optional(),
  address: address.optional(),
  customFields: z.array(z.string()).optional(),
}).describe("{id, name, phoneNo, email}.");

export const sentTo = object({
  email: z.array(z.string()),
  emailCc: z.array(z.string()).optional(),
  emailBcc: z.array(z.string()).optional(),
  phoneNo: z.array(z.string()).optional(),
}).describe("{email: [], phoneNo: []}.");

const tax = object({
  _id: z.string(),
  name: z.string(),
  rate: z.number().describe("Percent."),
  calculation: z.literal("exclusive").optional(),
  description: z.string().optional(),
  taxId: z.string().optional(),
});

const item = object({
  name: z.string(),
  description: z.string().optional(),
  amount: z.number().describe("Price of one, in currency units (480 is $480)."),
  qty: z.number(),
  currency: z.string(),
  productId: id("product").optional(),
  priceId: id("price").optional(),
  type: z.enum(["one_time", "recurring"]).optional(),
  taxes: z.array(tax).optional(),
  taxInclusive: z.boolean().optional(),
  automaticTaxCategoryId: z.string().optional(),
  isSetupFeeItem: z.boolean().optional().describe("Only on the first bill of a recurring invoice."),
});

const itemWords = "[{name, amount, qty, currency}]; amount 480 is $480.";

export const items = z.array(item).describe(itemWords);

export const estimateItems = z
  .array(item.extend({ attachments: z.array(z.string()).optional().describe("File addresses.") }))
  .describe(itemWords);

export const currency = z.string();

export const liveMode = z.boolean().describe("False: test mode.");

export const title = z.string().describe("Heading on the page.");

export const termsNotes = z.string().describe("HTML allowed.");

export const discount = object({
  type: z.enum(["percentage", "fixed"]),
  value: z.number().optional(),
  validOnProductIds: z.array(id("product")).optional(),
}).describe("{type: percentage|fixed, value}; 0 for none.");

export const tipsConfiguration = object({
  tipsEnabled: z.boolean(),
  // mended: the spec says text, its example has numbers
  tipsPercentage: z.array(z.union([z.number(), z.string()])),
}).describe("{tipsEnabled, tipsPercentage: [5, 10, 15]}.");

export const lateFeesConfiguration = object({
  enable: z.boolean(),
  value: z.number(),
  type: z.enum(["fixed", "percentage"]),
  frequency: object({
    interval: z.enum(["minute", "hour", "day", "week", "month", "one_time"]),
    intervalCount: z.number(),
  }),
  grace: object({ interval: z.literal("day"), intervalCount: z.number() })
    .optional()
    .describe("Days after the due date without a fee."),
  maxLateFees: object({ type: z.literal("fixed"), value: z.number() }).optional(),
});

export const paymentMethods = object({
  stripe: object({ enableBankDebitOnly: z.boolean() }),
}).describe('{"stripe":{"enableBankDebitOnly":true}} refuses cards.');

export const paymentSchedule = object({
  type: z.enum(["fixed", "percentage"]),
  // mended: the spec says text, a part has an amount and a date
  schedules: z.array(anyValue),
}).describe("Parts of the total: {type, schedules}.");

export const attachments = z
  .array(
    object({
      id: id("media"),
      name: z.string(),
      url: z.string(),
      type: z.string(),
      size: z.number().describe("Bytes."),
    }),
  )
  .describe("[{id, name, url, type, size}] of files from media_list_files.");

/** Surcharges such as a card processing fee. */
export const miscellaneousCharges = object({
  // mended: the spec says lists of lists, the paid ones are objects
  charges: z.array(anyObject),
  collectedMiscellaneousCharges: z.number().optional(),
  paidCharges: z
    .array(object({ _id: z.string(), name: z.string(), charge: z.number(), amount: z.number() }))
    .optional(),
}).describe("Fees on top, such as card processing.");

/** When a recurring invoice or estimate goes out. */
export const schedule = object({
  executeAt: z.string().optional().describe("For a single run."),
  rrule: object({
    intervalType: z.enum(["yearly", "monthly", "weekly", "daily", "hourly", "minutely", "secondly"]),
    interval: z.number().describe("2 with monthly: every second month."),
    startDate: time("date"),
    startTime: z.string().optional().describe("HH:mm:ss."),
    endDate: time("date").optional(),
    endTime: z.string().optional().describe("HH:mm:ss."),
    endType: z.string().optional().describe("How it ends: by (endDate), after or count (count runs)."),
    count: z.number().optional().describe("Runs at most."),
    dayOfMonth: z.number().optional().describe("1 to 28, or -1 for the last day."),
    dayOfWeek: z.enum(["mo", "tu", "we", "th", "fr", "sa", "su"]).optional(),
    numOfWeek: z.number().optional().describe("Week of the month, 1 to 4, or -1 for the last."),
    monthOfYear: z
      .enum(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
      .optional(),
    daysBefore: z.number().optional().describe("Issue it this many days early."),
    useStartAsPrimaryUserAccepted: z.boolean().optional().describe("Start when the estimate is accepted."),
  }).optional(),
}).describe("{rrule: {intervalType: monthly, interval: 1, startDate: YYYY-MM-DD}} or {executeAt}.");

/** A stored payment method that is charged when the invoice falls due. */
export const autoPayment = object({
  enable: z.boolean(),
  type: z.string().optional(),
  customerId: z.string().optional().describe("The gateway's customer id."),
  paymentMethodId: z.string().optional().describe("The gateway's id of the stored method."),
  cardId: z.string().optional(),
  card: object({ brand: z.string(), last4: z.string() }).optional(),
  usBankAccount: object({ bank_name: z.string(), last4: z.string() }).optional(),
  sepaDirectDebit: object({ bank_code: z.string(), last4: z.string(), branch_code: z.string() }).optional(),
  bacsDirectDebit: object({ sort_code: z.string(), last4: z.string() }).optional(),
  becsDirectDebit: object({ bsb_number: z.string(), last4: z.string() }).optional(),
  provider: anyObject.optional(),
}).describe("Charges a stored method: {enable, type, customerId, paymentMethodId, card}.");

export const deliveryAction = z
  .enum(["sms_and_email", "send_manually", "email", "sms"])
  .describe("send_manually sends nothing: you pass the link on.");

export const sender = id("user").describe("Team member it comes from, of users_search_users.");

export const sentFrom = object({
  fromName: z.string().optional(),
  fromEmail: z.string().optional(),
}).describe("{fromName, fromEmail} of the message.");

/** The settings of a send, for saving and sending in one call. The sub-account is not filled in here. */
export const sendEstimateDetails = object({
  altId: id("location").describe("Id of the sub-account."),
  altType: z.literal("location"),
  action: deliveryAction,
  liveMode,
  userId: sender,
  sentFrom: sentFrom.optional(),
  estimateName: z.string().optional(),
}).describe("Sends it at once: {altId, altType, action, liveMode, userId}.");

export const paymentMode = z.enum(["default", "live", "test"]);

export const limit = z.number().default(20);

export const offset = z.number().default(0);
