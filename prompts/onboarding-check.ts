import { prompt } from "../src/declare/prompt.js";

export const onboardingCheck = prompt({
  name: "onboarding_check",
  title: "Check a new sub-account",
  description: "Goes through what a sub-account needs before it goes live, and lists what is missing.",
  arguments: {
    business: { description: "What kind of business it is, such as a dental practice." },
  },
  embeds: [
    "ghl://location",
    "ghl://users",
    "ghl://calendars",
    "ghl://pipelines",
    "ghl://phone-numbers",
    "ghl://workflows",
    "ghl://forms",
    "ghl://custom-values",
    "ghl://products",
  ],
  text: ({
    business,
  }) => `Check whether this sub-account${business === undefined ? "" : ` (${business})`} is ready to go live. Change nothing. What stands below was read a moment ago; what could not be read says why, and a missing scope is a finding too.

1. Profile: name, address, phone, email, website, time zone that fits the address.
2. Team: everybody who should be there, an admin of the business itself, no user without a calendar who takes appointments.
3. Calendars: active, hours, team, notice. Prove each with calendars_list_free_slots for the coming seven days: a calendar without a slot cannot be booked. Then calendars_get_calendar for those that fail: why?
4. Pipelines: stages that match how this business sells; opportunities_search_opportunities with limit 1: is it in use?
5. Numbers: at least one that can call and text, with a default; read_operation voice_ai_list_agents where a number goes to an agent.
6. Automation: workflows_list_workflows. New lead, reminder, no-show and review should exist and be published.
7. Forms: forms_list_forms, and forms_list_submissions with limit 5: does one arrive, and did contacts_search_contacts find that person with a source?
8. Custom values filled: name, booking link, policies. read_operation links_list_links: targets are theirs, not the template's.
9. Money: products have prices; payments_list_whitelabel_providers or a connected provider.
10. Agents: agent_studio_list_agents with isPublished true.

Judge each pass, fail or unknown, with the record that shows it. Leftovers of the snapshot, such as another business's name or a 555 number, are fails.

Deliver a checklist: point, verdict, evidence, what to do, who (agency or client). On top: ready or not, and the blockers in the order to mend them. At the end, the questions for the client in one message ready to send; a person sends it.`,
});
