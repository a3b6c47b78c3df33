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
    scopes: ["contacts.write"],
    riskNote: startsAutomation,
    body: { eventStartTime },
    returns: ["succeded"],
    aliases: [
      "put a lead into the nurture sequence",
      "enroll this client in an automation",
      "kick off the no-show follow-up",
      "start the drip for this person",
      "trigger the review request",
      "drop her into the onboarding flow",
      "fire off the welcome automation for him",
      "run the win-back flow on a cold customer",
      "send this patient through the intake automation",
      "new member should get the onboarding messages",
      "hook this guy up to the reminder automation",
      "enroll a person in an automated sequence",
      "start an automation run for a given individual",
      "insert a customer into a workflow by id",
      "trigger automated steps for one person",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", workflowId: "78559bb3-b920-461e-b010-7b2a2816d2a9" },
  }),

  remove_from_workflow: write("DELETE /contacts/{contactId}/workflow/{workflowId}", {
    title: "Remove contact from workflow",
    description:
      "Stop one workflow for one contact: steps that have not run yet do not run. What has been sent stays sent.",
    scopes: ["contacts.write"],
    body: { eventStartTime },
    returns: ["succeded"],
    aliases: [
      "stop the nurture for this lead",
      "pull someone out of an automation",
      "no more drip messages to this client",
      "end the sequence she replied",
      "he already bought so kill the follow-up automation",
      "yank this patient out of the reminder flow",
      "she keeps getting automated texts make it stop",
      "he booked so stop chasing him automatically",
      "halt the workflow running on this customer",
      "put the brakes on the automation for her",
      "unenroll a person from an automated sequence",
      "exit an individual from an active workflow run",
      "cancel the remaining automated steps for a customer",
      "end an automation's processing of one person",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", workflowId: "78559bb3-b920-461e-b010-7b2a2816d2a9" },
  }),

  add_to_campaign: send("POST /contacts/{contactId}/campaigns/{campaignId}", {
    title: "Add contact to campaign",
    description:
      "Put one contact into a classic drip campaign, which starts messaging. For workflows, the newer kind: contacts_add_to_workflow.",
    scopes: ["contacts.write"],
    riskNote: startsAutomation,
    additional: true,
    returns: ["succeded"],
    aliases: [
      "enroll a lead in the old drip",
      "start the email series for this client",
      "subscribe someone to a campaign sequence",
      "drop this prospect in the classic campaign",
      "put him on the old reactivation drip",
      "sign this patient up for the drip emails",
      "start dripping on a cold customer",
      "load this guy into the follow-up campaign",
      "begin the long-term nurture campaign for her",
      "enroll a person in a legacy drip campaign",
      "assign an individual to a marketing campaign by id",
      "put a person on a classic message series",
      "start a campaign sequence for one customer record",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", campaignId: "Y2I9XM7aO1hncuSOlc9L" },
  }),

  remove_from_campaign: write("DELETE /contacts/{contactId}/campaigns/{campaignId}", {
    title: "Remove contact from campaign",
    description:
      "Take one contact out of one drip campaign; the others go on. All at once: contacts_remove_from_all_campaigns.",
    scopes: ["contacts.write"],
    returns: ["succeded"],
    aliases: [
      "stop one drip for this lead",
      "take a client off the email series",
      "end a campaign sequence for one person",
      "yank him out of the drip campaign",
      "she bought so stop that one campaign",
      "kick a customer off the reactivation drip",
      "this prospect should not get that series anymore",
      "he complained about the drip take him off",
      "pull the patient from the birthday campaign",
      "unenroll a person from one specific campaign",
      "withdraw an individual from a given marketing campaign",
      "cancel membership in a single drip campaign",
      "drop a customer record from one message series",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", campaignId: "Y2I9XM7aO1hncuSOlc9L" },
  }),

  remove_from_all_campaigns: write("DELETE /contacts/{contactId}/campaigns/remove-all", {
    title: "Remove contact from all campaigns",
    description:
      "Take one contact out of every drip campaign. Workflows go on: contacts_remove_from_workflow. To block messages: dnd in contacts_update_contact.",
    scopes: ["contacts.write"],
    version: "v3",
    riskNote: "One contact, but all of its campaigns.",
    returns: ["succeded", "succeeded"],
    aliases: [
      "stop every drip for this lead",
      "pull a client out of all sequences",
      "quit all campaign messages to this person",
      "kill every campaign running on this guy",
      "she said stop everything pull all drips",
      "yank him from whatever campaigns he is in",
      "customer is fed up so end all his sequences",
      "take this patient off all drip lists",
      "clean slate no campaigns left on her",
      "he bought so cancel all his nurture series",
      "unenroll a person from every marketing campaign",
      "clear all campaign memberships of an individual",
      "withdraw a customer from all drip campaigns at once",
      "ensure no campaign is active for a given person",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
  }),

  remove_from_all_campaigns_2021: write("DELETE /contacts/{contactId}/campaigns/removeAll", {
    title: "Remove contact from all campaigns (2021 form)",
    description:
      "The older path of contacts_remove_from_all_campaigns, with the same effect: use that one instead.",
    scopes: ["contacts.write"],
    riskNote: "One contact, but all of its campaigns.",
    returns: ["succeded"],
    aliases: ["take a lead out of all drips, old path", "leave every campaign, first version"],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc" },
    supersededBy: "contacts_remove_from_all_campaigns",
  }),
} satisfies Declarations;
