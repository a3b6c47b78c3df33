import type { Endpoint } from "../server/router.js";
import { agentCreation, agentStudio } from "./agent-studio.js";
import { appointments } from "./appointments.js";
import { automation } from "./automation.js";
import { calendarEvents } from "./calendar-events.js";
import { calendarGroups } from "./calendar-groups.js";
import { calendars } from "./calendars.js";
import { contactFollowUps } from "./contact-follow-ups.js";
import { contactMemberships } from "./contact-memberships.js";
import { contactSearch } from "./contact-search.js";
import { contacts } from "./contacts.js";
import { conversations } from "./conversations.js";
import { forms } from "./forms.js";
import { locations } from "./locations.js";
import { messageExport } from "./message-export.js";
import { messages } from "./messages.js";
import { oauth } from "./oauth.js";
import { opportunities } from "./opportunities.js";
import { opportunitySearch } from "./opportunity-search.js";
import { payments } from "./payments.js";
import { people } from "./people.js";
import { phoneNumbers } from "./phone-numbers.js";
import { prices } from "./prices.js";
import { taskSearch } from "./task-search.js";
import { voiceAgents } from "./voice-agents.js";
import { voiceAi } from "./voice-ai.js";

/** Every implemented operation; all others of the API answer 501. */
export const endpoints: readonly Endpoint[] = [
  ...contacts,
  ...contactSearch,
  ...contactFollowUps,
  ...contactMemberships,
  ...conversations,
  ...messages,
  ...calendars,
  ...calendarGroups,
  ...appointments,
  ...calendarEvents,
  ...opportunities,
  ...opportunitySearch,
  ...automation,
  ...forms,
  ...agentStudio,
  ...agentCreation,
  ...locations,
  ...oauth,
  ...people,
  ...payments,
  ...voiceAi,
  ...voiceAgents,
  ...phoneNumbers,
  ...prices,
  ...taskSearch,
  ...messageExport,
];
