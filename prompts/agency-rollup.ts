import { prompt } from "../src/declare/prompt.js";

export const agencyRollup = prompt({
  name: "agency_rollup",
  title: "Agency roll-up",
  description: "Compares all sub-accounts over a week and says which clients need a call.",
  arguments: {
    days: { description: "How many days back; 7 unless given.", completes: ["7", "14", "30"] },
    locations: { description: "Only these sub-accounts, by name, separated by commas." },
  },
  ofAgency: true,
  embeds: ["ghl://locations"],
  text: ({
    days,
    locations,
  }) => `Roll up the last ${days ?? "7"} days over ${locations === undefined ? "all sub-accounts" : `these sub-accounts: ${locations}`}. Change nothing.

1. list_locations says which sub-accounts can be reached. Those that cannot are named in the report, not skipped in silence.
2. Read each of these with read_across_locations, which runs one read in every sub-account at once; fields keeps the replies small:
   - contacts_search_contacts, filter dateAdded, operator range: new leads (total);
   - conversations_search_conversations with status unread: how many people wait, and the oldest;
   - opportunities_search_opportunities: open, won and lost in the span, with values;
   - workflows_list_workflows: published and draft;
   - payments_list_transactions with startAt and endAt: what was collected, per currency;
   - calendars_list_calendars, and for sub-accounts that stand out read_operation calendars_list_events with location: show rate.
3. Never add up different currencies. Compare each client with its own size: leads per day, answered share, win rate, not totals alone.
4. Look closer, with location given, at the three that look worst: is it one cause (no leads, nobody answers, no-shows) or several?

If only one sub-account can be reached, report that one and say that the token is not the agency's.

Deliver:
- a table, one line per sub-account: leads, waiting, oldest wait, open value, won, collected, remark; worst first;
- the clients to call this week, each with the one number that says why and what to propose;
- what went well and can be copied to others;
- sub-accounts or numbers that could not be read, with the reason.`,
});
