import { prompt } from "../src/declare/prompt.js";
import { timeRanges } from "./time-ranges.js";

export const speedToLead = prompt({
  name: "speed_to_lead",
  title: "Follow up new leads",
  description:
    "Finds new leads that nobody has answered, drafts a first message for each, and sends what is approved.",
  arguments: {
    since: { description: "Leads from when on; the last 3 days unless given.", completes: timeRanges },
    offer: { description: "What the message should offer, such as a free consultation." },
  },
  embeds: ["ghl://location", "ghl://calendars"],
  text: ({
    since,
    offer,
  }) => `Follow up every lead since ${since ?? "the last 3 days"} that has had no reply from us.

1. List the leads with contacts_search_contacts: filter dateAdded, operator range, value {"gte": that moment}. Follow "next".
2. For each, conversations_search_conversations with its contactId. Keep those without a conversation and those whose last message came in. Where there is a conversation, read conversations_list_messages: an answer by phone or another channel counts as a reply.
3. Check contacts_get_contact: leave out whoever is on do-not-disturb for the channel, and say so. Leave out duplicates of people already answered.
4. Draft one message each, in the sub-account's voice: first name, what they asked for, ${offer ?? "one concrete next step"}, one question that is easy to answer. At most 320 characters, no link they did not ask for. Reply on the channel they wrote on; else SMS if there is a phone, else Email with a subject. Late evenings of the sub-account's time zone are no time for an SMS: propose to schedule it.
5. Show all drafts with person, channel and waiting time, longest wait first, and stop. A person approves, edits or strikes out each.
6. Send the approved with conversations_send_message, one call each. If the tool asks for confirmation, pass that question on; never answer it yourself.
7. For each one sent: contacts_create_task, "Call if no answer", due tomorrow, for the contact's owner.

Deliver: how many leads, how many already answered, how many written to now, and a table of person, channel, waited, sent or left out and why. End with the longest wait found: that is the number to bring down.`,
});
