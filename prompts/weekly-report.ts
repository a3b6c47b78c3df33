import { prompt } from "../src/declare/prompt.js";

export const weeklyReport = prompt({
  name: "weekly_report",
  title: "Weekly report",
  description: "One page on a sub-account's week: leads, answers, appointments, deals, money, open ends.",
  arguments: {
    week: {
      description: "Which week; the last seven full days unless given.",
      completes: ["the last 7 days", "last week", "this week so far"],
    },
  },
  embeds: ["ghl://location", "ghl://calendars", "ghl://pipelines", "ghl://users"],
  text: ({
    week,
  }) => `Write the report for ${week ?? "the last seven full days"}, in the sub-account's time zone. Change nothing. Read the seven days before as well: every number stands beside that of the week before.

1. Leads: contacts_search_contacts, filter dateAdded, operator range {"gte", "lt"}. Count all and per source.
2. Answers: read_operation conversations_export_messages with startDate and endDate, without channel and again with channel Email (it is left out otherwise). Count in and out, by people and by automation (source workflow or campaign). conversations_search_conversations with status unread: how many wait now, and since when the oldest.
3. Appointments: read_operation calendars_list_events, which reads all calendars. Booked, showed, noshow, cancelled; the show rate; how full the coming week is.
4. Deals: opportunities_search_opportunities, following "next". New by createdAt; won and lost by lastStatusChangeAt, with values; open value per stage.
5. Money: read_operation payments_list_transactions with startAt and endAt: sum of what succeeded, per currency, less refunds. read_operation invoices_list_invoices with status sent: what is overdue.
6. Team: read_operation locations_search_tasks with completed false: overdue per person.

Use maxItems where a list is long, and fields to keep replies small. A number that could not be read is "not available" with the reason, never a guess or a zero.

Deliver one page a business owner reads in two minutes: three sentences on what happened; a table of metric, this week, week before, change; what worked, with its numbers; what needs attention, each with who and by when; and three suggestions for next week that follow from the numbers.`,
});
