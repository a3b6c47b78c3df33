import { prompt } from "../src/declare/prompt.js";

export const bookAppointment = prompt({
  name: "book_appointment",
  title: "Book an appointment",
  description: "Finds the contact and a free slot, books it, and tells the contact.",
  arguments: {
    contact: {
      description: "Who: a name, an email address or a phone number.",
      required: true,
      completes: "contact",
    },
    calendar: { description: "Which calendar, by name.", completes: "calendar" },
    when: { description: "When, in the person's own words: tomorrow afternoon, Friday at 10." },
  },
  embeds: ["ghl://calendars"],
  text: ({ contact, calendar, when }) => `Book an appointment for ${contact}.

1. Find the contact with contacts_search_contacts. If several match, ask which one is meant; if none does, ask before creating one.
2. Choose the calendar ${calendar === undefined ? "that fits from the list below; if several could be meant, ask" : `"${calendar}" from the list below`}.
3. List its free slots with calendars_list_free_slots for ${when ?? "the next seven days"}, in the contact's time zone if it has one. Offer the three that fit best and wait for the choice, unless the time asked for is itself free.
4. Book with calendars_book_appointment. The calendar's own confirmations go out by themselves: do not send a second message.
5. End with one line: who, which calendar, when with the time zone, and the appointment's id.`,
});
