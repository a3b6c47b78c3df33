import type { Endpoint } from "../endpoint/endpoint.js";
import { agentCreation, agentStudio } from "./agent-studio/index.js";
import { appointments } from "./calendars/appointments.js";
import { calendars } from "./calendars/calendars.js";
import { calendarEvents } from "./calendars/events.js";
import { calendarGroups } from "./calendars/groups.js";
import { contacts } from "./contacts/contacts.js";
import { contactFollowUps } from "./contacts/follow-ups.js";
import { contactMemberships } from "./contacts/memberships.js";
import { contactSearch } from "./contacts/search.js";
import { conversations } from "./conversations/conversations.js";
import { messageExport } from "./conversations/export.js";
import { messages } from "./conversations/messages.js";
import { forms } from "./forms/index.js";
import { locations } from "./locations/locations.js";
import { taskSearch } from "./locations/task-search.js";
import { oauth } from "./oauth/index.js";
import { opportunities } from "./opportunities/opportunities.js";
import { opportunitySearch } from "./opportunities/search.js";
import { payments } from "./payments/index.js";
import { phoneNumbers } from "./phone/index.js";
import { prices } from "./products/prices.js";
import { people } from "./users/index.js";
import { voiceAgents } from "./voice-ai/agents.js";
import { voiceAi } from "./voice-ai/calls.js";
import { automation } from "./workflows/index.js";

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
