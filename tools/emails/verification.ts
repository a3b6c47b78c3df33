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
    returns: {
      address: "value",
      result: "value",
      risk: "value",
      reason: "list",
      leadconnectorRecomendation: "record",
      verified: "value",
      message: "value",
    },
    example: { type: "email", verify: "mara.ellison@example.com" },
    v3: {
      returns: {
        leadconnectorRecomendation: null,
        leadConnectorRecommendation: "record",
        isEmailValid: "value",
      },
    },
  }),
} satisfies Declarations;
