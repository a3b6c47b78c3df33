import { prompt } from "../src/declare/prompt.js";

export const automationAudit = prompt({
  name: "automation_audit",
  title: "Audit campaigns and workflows",
  description: "Takes stock of workflows, campaigns, forms and links, and says what to keep, mend or retire.",
  arguments: {
    days: {
      description: "How many days of messages to look at; 30 unless given.",
      completes: ["7", "30", "90"],
    },
  },
  embeds: ["ghl://workflows", "ghl://campaigns", "ghl://forms", "ghl://links", "ghl://custom-values"],
  text: ({
    days,
  }) => `Audit the automations of this sub-account. Change nothing: the API shows that a workflow exists and what it sent, not its steps, and switching one on or off is done in the app.

1. Read workflows_list_workflows and campaigns_list_campaigns afresh. Note drafts, old versions, names that say the same, names that say nothing.
2. read_operation conversations_export_messages for the last ${days ?? "30"} days, without channel and again with channel Email, with fields dateAdded, direction, source, status, messageType, contactId. Of what automation sent (source workflow, campaign or bulk_actions): how many a day, over which channel, share failed or undelivered, share answered within two days. More than three to one person in a day is a finding.
3. For each form below: forms_list_submissions with formId and startAt. A form without submissions is dead or not linked; one whose people got no message within an hour has no automation behind it. For surveys: read_operation surveys_list_submissions.
4. Links and custom values: empty ones, targets that do not match the business, placeholders no longer filled.
5. Compare with what such a business needs: new lead, missed call, reminder, no-show, review, win-back, birthday or renewal. Name the gaps.

Say for each finding what you saw and where. What cannot be seen over the API is a question for whoever built it, not a finding.

Deliver:
- a table: automation, status, last changed, seen sending, verdict (keep, mend, retire, ask), why;
- failures and over-messaging, with numbers;
- forms without a follow-up;
- the gaps, in the order of what they cost;
- the five changes to make first, each small enough for an hour.`,
});
