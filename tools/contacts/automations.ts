import { time } from "../../src/catalogue/fields.js";
import { type Declarations, send, write } from "../../src/catalogue/toolset.js";

export const automations = {
  /* RAW summary: Remove Contact From Every Campaign; description: Removes the contact from every campaign it
     is enrolled in. */
  remove_from_all_campaigns: write("DELETE /contacts/{contactId}/campaigns/remove-all", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    version: "v3",
    // NOTE risk: one contact, all of its campaigns
    returns: ["succeded", "succeeded"],
    aliases: [],
    // RAW example: {"contactId": "ve9EPM428h8vShlRW1KT"}
    example: {},
  }),

  /* RAW summary: Add Contact to Campaign; description: Add contact to Campaign */
  add_to_campaign: send("POST /contacts/{contactId}/campaigns/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    // NOTE risk: starts an automation that may message the contact, charge, or change records
    additional: true,
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"contactId": "3bZD1nQzbul0MCancbQD", "campaignId": "Y2I9XM7aO1hncuSOlc9L"}
    example: {},
  }),

  /* RAW summary: Remove Contact From Campaign */
  remove_from_campaign: write("DELETE /contacts/{contactId}/campaigns/{campaignId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"contactId": "3bZD1nQzbul0MCancbQD", "campaignId": "Y2I9XM7aO1hncuSOlc9L"}
    example: {},
  }),

  /* RAW summary: Add Contact to Workflow */
  add_to_workflow: send("POST /contacts/{contactId}/workflow/{workflowId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    // NOTE risk: starts an automation that may message the contact, charge, or change records
    body: {
      eventStartTime: time("iso").optional(),
    },
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "workflowId": "sx6wyHhbFdRXh302LLNR"}
    example: {},
  }),

  /* RAW summary: Delete Contact from Workflow */
  remove_from_workflow: write("DELETE /contacts/{contactId}/workflow/{workflowId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    body: {
      eventStartTime: time("iso").optional(),
    },
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"contactId": "sx6wyHhbFdRXh302LLNR", "workflowId": "sx6wyHhbFdRXh302LLNR"}
    example: {},
  }),

  /* RAW summary: Remove Contact From Every Campaign */
  remove_from_all_campaigns_2021: write("DELETE /contacts/{contactId}/campaigns/removeAll", {
    title: "TODO",
    description: "TODO",
    scopes: ["contacts.write"],
    // NOTE risk: one contact, all of its campaigns
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"contactId": "3bZD1nQzbul0MCancbQD"}
    example: {},
    supersededBy: "contacts_remove_from_all_campaigns",
  }),
} satisfies Declarations;
