import { prompt } from "../src/declare/prompt.js";
import { timeRanges } from "./time-ranges.js";

export const leadTriage = prompt({
  name: "lead_triage",
  title: "Triage new leads",
  description:
    "Grades the leads that came in since a date, proposes owner, tags and next step, and files what is approved.",
  arguments: {
    since: {
      description: "From when on: a date, or words such as yesterday.",
      required: true,
      completes: timeRanges,
    },
    owner: { description: "Who gets the hot ones; by default whoever fits.", completes: "user" },
  },
  embeds: ["ghl://users", "ghl://tags", "ghl://pipelines"],
  text: ({ since, owner }) => `Triage the leads that came in since ${since}.

1. List them with contacts_search_contacts: filter dateAdded with operator range and value {"gte": that moment}, newest first. Follow "next" until there is no more.
2. For each, look at conversations_search_conversations with its contactId: did the person write, and does the last word wait for us? Then at opportunities_search_opportunities for the person, so that no deal is opened twice.
3. Grade each. Hot: asked for a price, a time or a call back, or has been waiting for an answer. Warm: left real data and an interest. Cold: cannot be reached, is on do-not-disturb, or looks like spam. Judge by what they wrote, asked for and came from, and quote it in a few words; never by name or address.
4. Propose per lead: owner (${owner === undefined ? "from the users below, spread evenly" : `${owner} for the hot ones`}), tags from the list below only, one next step with a date. Nobody is written to in this job.
5. Show the proposal as a table and stop. A person says yes to all, or to some.
6. For what was approved: contacts_add_tags, then contacts_update_contact with assignedTo, then contacts_create_task for the next step. For hot leads without an open deal: opportunities_create_opportunity in the first stage of the pipeline that fits.

Deliver a table, hottest first: lead, grade, why, owner, next step and when, what was filed. Below it the counts per grade and per source, and the leads that could not be judged and what is missing.`,
});
