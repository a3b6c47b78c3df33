import { prompt } from "../src/declare/prompt.js";
import { timeRanges } from "./time-ranges.js";

export const noShowRecovery = prompt({
  name: "no_show_recovery",
  title: "Win back no-shows",
  description: "Finds people who missed their appointment and have no new one, and offers them times.",
  arguments: {
    since: { description: "Appointments from when on; the last 7 days unless given.", completes: timeRanges },
    calendar: { description: "Only this calendar.", completes: "calendar" },
  },
  embeds: ["ghl://calendars", "ghl://tags"],
  text: ({
    since,
    calendar,
  }) => `Win back the people who did not come to their appointment since ${since ?? "7 days ago"}.

1. read_operation calendars_list_events with startTime and endTime up to now ${calendar === undefined ? "reads all calendars" : `and calendarId "${calendar}"`}. Keep those with appointmentStatus noshow. Appointments in the past that still say confirmed or new were never marked: list them apart for the team, do not write to these people.
2. For each person: read_operation contacts_list_appointments. Drop whoever has a later appointment or came since.
3. contacts_get_contact: drop whoever is on do-not-disturb. conversations_search_conversations with the contactId: drop whoever told us why and was answered, and anybody who is angry; a person calls those.
4. calendars_list_free_slots of the same calendar for the coming five days: take two times at the hour of day of the missed appointment, and keep different people apart.
5. Draft one message each: no blame, the two times, an easy way to say another. At most 300 characters for SMS.
6. Show the drafts and stop. A person approves each.
7. For the approved: conversations_send_message, then contacts_add_tags with the no-show tag of the list below, then contacts_create_task to call in two days if nothing came back. Book nothing: calendars_book_appointment comes when the person has answered.

Deliver a table: person, missed appointment, times offered, sent or left out and why. Below it the no-show rate per calendar (missed against all that took place), and the appointments whose outcome nobody recorded.`,
});
