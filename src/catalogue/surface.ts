import { nearest } from "../text/nearest.js";
import type { Card } from "./card.js";
import type { Catalogue } from "./catalogue.js";

/**
 * Which operations are listed as tools of their own by default: the endpoints of the reference document, and the
 * few others that are used daily. Everything else is reached through the discovery tools.
 */
export const defaultSurface: readonly string[] = [
  "contacts_search_contacts",
  "contacts_get_contact",
  "contacts_create_contact",
  "contacts_update_contact",
  "contacts_upsert_contact",
  "contacts_delete_contact",
  "contacts_list_contacts_of_business",
  "contacts_add_tags",
  "contacts_create_note",
  "contacts_create_task",
  "contacts_add_to_workflow",
  "conversations_search_conversations",
  "conversations_list_messages",
  "conversations_send_message",
  "conversations_get_conversation",
  "conversations_create_conversation",
  "conversations_update_conversation",
  "conversations_delete_conversation",
  "calendars_list_calendars",
  "calendars_get_calendar",
  "calendars_list_free_slots",
  "calendars_book_appointment",
  "calendars_create_calendar",
  "calendars_update_calendar",
  "calendars_delete_calendar",
  "opportunities_search_opportunities",
  "opportunities_list_pipelines",
  "opportunities_get_opportunity",
  "opportunities_create_opportunity",
  "opportunities_update_opportunity",
  "opportunities_update_status",
  "opportunities_upsert_opportunity",
  "opportunities_delete_opportunity",
  "workflows_list_workflows",
  "campaigns_list_campaigns",
  "forms_list_forms",
  "forms_list_submissions",
  "forms_upload_files",
  "payments_list_whitelabel_providers",
  "payments_create_whitelabel_provider",
  "agent_studio_list_agents",
  "agent_studio_get_agent",
  "agent_studio_execute_agent",
];

/** The tools behind which every operation can be reached, on the surfaces that do not list all one needs. */
export const discoveryNames = [
  "search_operations",
  "describe_operation",
  "read_operation",
  "write_operation",
  "delete_operation",
] as const;

/** The tools of received events; they are there only where an inbox is kept. */
export const eventNames = ["events_list", "events_wait"] as const;

/** The tools for an account with several sub-accounts: the first stands on every surface, to say what can be named. */
export const locationNames = ["list_locations", "read_across_locations"] as const;

/** A surface that names nothing there is. */
export class SurfaceError extends Error {}

export interface Surface {
  readonly cards: readonly Card[];
  /** Names of the discovery tools that are listed. */
  readonly discovery: readonly string[];
  /** Names of the tools for several sub-accounts, listed where there are several. */
  readonly locations: readonly string[];
  /** Names of the event tools that are listed where an inbox is kept. */
  readonly events: readonly string[];
}

/**
 * What is listed for a setting: `default`, `search`, `all`, or names of toolsets and tools, separated by commas;
 * a name with a minus before it is left out. The order is the catalogue's, whatever the order of the words, so
 * that a host's prompt cache holds.
 *
 * @throws SurfaceError on a word that names neither toolset nor tool, with the nearest.
 */
export function surfaceOf(setting: string, catalogue: Catalogue): Surface {
  const words = setting.split(/[,\s]+/).filter((word) => word !== "");
  const wanted = new Set(
    words.filter((word) => !word.startsWith("-")).flatMap((word) => named(word, catalogue)),
  );
  wanted.add("list_locations");
  for (const word of words.filter((one) => one.startsWith("-"))) {
    for (const name of named(word.slice(1), catalogue)) wanted.delete(name);
  }
  return {
    cards: catalogue.cards.filter(({ name }) => wanted.has(name)),
    discovery: discoveryNames.filter((name) => wanted.has(name)),
    locations: locationNames.filter((name) => wanted.has(name)),
    events: eventNames.filter((name) => wanted.has(name)),
  };
}

/** The tools that are no operations. */
export const ownNames: readonly string[] = [...discoveryNames, ...locationNames, ...eventNames];

const searching: readonly string[] = [...discoveryNames, ...locationNames];

/** The tool names that a word stands for. */
function named(word: string, catalogue: Catalogue): readonly string[] {
  if (word === "search") return searching;
  if (word === "default") return [...searching, ...defaultSurface, ...eventNames];
  if (word === "all") return [...searching, ...catalogue.cards.map(({ name }) => name), ...eventNames];
  const ofToolset = catalogue.cards.filter(({ toolset }) => toolset === word);
  if (ofToolset.length > 0) return ofToolset.map(({ name }) => name);
  if (word === "events") return eventNames;
  const name = ownNames.find((one) => one === word) ?? catalogue.card(word)?.name;
  if (name !== undefined) return [name];
  const near = nearest(word, [
    ...catalogue.toolsetNames,
    ...catalogue.cards.map((card) => card.name),
    ...ownNames,
  ]);
  throw new SurfaceError(
    `GHL_TOOLS names ${JSON.stringify(word)}, which is neither a toolset nor a tool${near.length > 0 ? `; nearest: ${near.join(", ")}` : ""}.`,
  );
}
