import { z } from "zod";
import { locationId } from "../../src/catalogue/fields.js";
import { type Declarations, money } from "../../src/catalogue/toolset.js";

export const verification = {
  /* RAW summary: Email Verification; description: Verify Email; params: type — Email Verification type;
     verify — Email Verification recepient (email address / contactId) */
  verify_address: money("POST /email/verify", {
    title: "TODO",
    description: "TODO",
    scopes: ["lc-email.readonly"],
    version: "2021-07-28",
    // NOTE risk: each verification is charged to the sub-account or agency wallet
    query: {
      locationId,
    },
    body: {
      type: z.enum(["email", "contact"]),
      verify: z.string(),
    },
    returns: ["address", "leadconnectorRecomendation", "message", "reason", "result", "risk", "verified"],
    aliases: [],
    // RAW example: {"type": "email", "verify": "abc@xyz.com"}
    example: {},
  }),
} satisfies Declarations;
