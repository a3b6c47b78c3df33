import { time } from "../../src/declare/fields.js";
import { type Declarations, send, write } from "../../src/declare/toolset.js";

const eventStartTime = time("iso", "For steps timed around an event: when it begins").optional();

const startsAutomation =
  "What has been set up in it runs for the contact: messages, charges, changes to records.";

export const automations = {
  add_to_workflow: send("POST /contacts/{contactId}/workflow/{workflowId}", {
    title: "Add contact to workflow",
    description:
      "Start a workflow for one contact. Its steps then run by themselves and may message the contact at once.",
    riskNote: startsAutomation,
    body: { eventStartTime },
    returns: { succeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", workflowId: "78559bb3-b920-461e-b010-7b2a2816d2a9" },
    v3: { returns: { succeeded: "value" } },
  }),

  remove_from_workflow: write("DELETE /contacts/{contactId}/workflow/{workflowId}", {
    title: "Remove contact from workflow",
    description:
      "Stop one workflow for one contact: steps that have not run yet do not run. What has been sent stays sent.",
    body: { eventStartTime },
    returns: { succeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", workflowId: "78559bb3-b920-461e-b010-7b2a2816d2a9" },
    v3: { returns: { succeeded: "value" } },
  }),

  add_to_campaign: send("POST /contacts/{contactId}/campaigns/{campaignId}", {
    title: "Add contact to campaign",
    description:
      "Put one contact into a classic drip campaign, which starts messaging. For workflows, the newer kind: contacts_add_to_workflow.",
    riskNote: startsAutomation,
    additional: true,
    returns: { succeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", campaignId: "Y2I9XM7aO1hncuSOlc9L" },
    v3: { returns: { succeeded: "value" } },
  }),

  remove_from_campaign: write("DELETE /contacts/{contactId}/campaigns/{campaignId}", {
    title: "Remove contact from campaign",
    description:
      "Take one contact out of one drip campaign; the others go on. All at once: contacts_remove_from_all_campaigns.",
    returns: { succeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", campaignId: "Y2I9XM7aO1hncuSOlc9L" },
    v3: { returns: { succeeded: "value" } },
  }),

  remove_from_all_campaigns: write("DELETE /contacts/{contactId}/campaigns/remove-all", {
    title: "Remove contact from all campaigns",
    description:
      "Take one contact out of every drip campaign. Workflows go on: contacts_remove_from_workflow. To block messages: dnd in contacts_update_contact.",
    version: "v3",
    riskNote: "One contact, but all of its campaigns.",
    returns: { succeded: "value", succeeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  remove_from_all_campaigns_2021: write("DELETE /contacts/{contactId}/campaigns/removeAll", {
    title: "Remove contact from all campaigns (2021 form)",
    description:
      "The older path of contacts_remove_from_all_campaigns, with the same effect: use that one instead.",
    riskNote: "One contact, but all of its campaigns.",
    returns: { succeded: "value" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
    supersededBy: "contacts_remove_from_all_campaigns",
  }),
} satisfies Declarations;
