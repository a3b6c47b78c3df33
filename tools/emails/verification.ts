import { z } from "zod";
import { locationId } from "../../src/declare/fields.js";
import { type Declarations, money } from "../../src/declare/toolset.js";

export const verification = {
  verify_address: money("POST /email/verify", {
    title: "Verify email address",
    description:
      "Ask whether mail to an address, or to a contact's address, will arrive: result, bounce risk, recommendation. Each check costs money.",
    scopes: ["lc-email.readonly"],
    version: "2021-07-28",
    riskNote:
      "Each check is charged: to the sub-account's wallet where rebilling is on, else to the agency's.",
    query: { locationId },
    body: {
      type: z.enum(["email", "contact"]),
      verify: z.string().describe("An email address, or a contact id, as type says."),
    },
    returns: ["address", "result", "risk", "reason", "leadconnectorRecomendation", "verified", "message"],
    aliases: [
      "is this email real",
      "will it bounce",
      "check a lead's email before mailing",
      "clean the list of dead addresses",
      "she mistyped her email does it exist",
      "our mail to him bounced is it valid",
      "looks like a fake email test it",
      "does this mailbox actually work",
      "can this client even get our emails",
      "validate the address before we send",
      "is it safe to email this guy",
      "check deliverability of an email address",
      "validate whether a mailbox exists",
      "bounce risk assessment for a contact's email",
      "email validation and verification result",
    ],
    example: { type: "email", verify: "mara.ellison@example.com" },
  }),
} satisfies Declarations;
