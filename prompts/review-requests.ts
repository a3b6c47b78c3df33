import { prompt } from "../src/declare/prompt.js";
import { timeRanges } from "./time-ranges.js";

export const reviewRequests = prompt({
  name: "review_requests",
  title: "Ask for reviews",
  description: "Finds people whose visit went well and asks each once for a review.",
  arguments: {
    since: { description: "Visits from when on; yesterday unless given.", completes: timeRanges },
    workflow: {
      description: "The workflow that asks for reviews, where there is one.",
      completes: "workflow",
    },
  },
  embeds: ["ghl://calendars", "ghl://workflows", "ghl://links", "ghl://tags"],
  text: ({
    since,
    workflow,
  }) => `Ask the people who visited since ${since ?? "yesterday"} for a review, each once.

1. read_operation calendars_list_events with startTime and endTime up to now reads all calendars. Keep appointmentStatus showed.
2. contacts_get_contact for each person: leave out whoever has a tag that says a review was requested, is on do-not-disturb, or has another visit within the coming two days.
3. conversations_search_conversations with the contactId, and conversations_list_messages where there was talk since the visit. Complaints, open questions and refunds are not asked: list them for a call. Do not ask only those who seem happy: everybody without an open complaint is asked alike, as the review sites demand.
4. Choose the way: ${workflow === undefined ? "a published workflow below whose name is about reviews" : `the workflow "${workflow}", if it is published`}; it writes by itself, so no further message. Without one: a personal message of at most 250 characters with the review link among the trigger links below, by its placeholder (fieldKey).
5. Show who is asked, how, and who is not and why. Stop: this reaches people, a person says yes.
6. For the approved: contacts_add_to_workflow, or conversations_send_message. Then contacts_add_tags with the tag that says so, so that nobody is asked twice.

Deliver: visits, asked, left out by reason, in one line each; a table of person, visit, way, done; and the people who should be called first, with what they said.`,
});
