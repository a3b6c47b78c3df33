import type { LookupKind } from "../../declare/lookups.js";
import { locationURI } from "../../declare/resource.js";
import type { ResourceKind } from "../../webhooks/declare/event.js";
import { type KeptEvent, possibleEventsOf } from "../../webhooks/receive/kept-event.js";

/** A contact's card shows much that belongs to the contact. */
const card = "ghl://contacts/{contact}";

/** The resources that show a kind of thing; a variable stands for every id of its kind that the event names. */
export const shownAt: Readonly<Partial<Record<ResourceKind, readonly string[]>>> = {
  appointments: [card],
  contact: [card],
  // A tag comes into being by being put on a contact, and says so no other way.
  contacts: ["ghl://tags"],
  conversation: ["ghl://conversations/{conversation}"],
  conversations: [card],
  "custom-fields": ["ghl://custom-fields"],
  "free-slots": ["ghl://calendars/{calendar}/free-slots"],
  location: ["ghl://location"],
  messages: [card],
  notes: [card],
  opportunities: [card],
  opportunity: ["ghl://opportunities/{opportunity}"],
  product: ["ghl://products"],
  products: ["ghl://products"],
  tasks: [card],
  users: ["ghl://users"],
};

/** The agency's, which no sub-account has one of. */
export const agencyShownAt: Readonly<Partial<Record<ResourceKind, readonly string[]>>> = {
  locations: ["ghl://locations"],
};

/**
 * What of names is read anew after an event that touches such things. HighLevel tells nothing of calendars,
 * pipelines and the like: their names are read anew once a minute.
 */
export const namesOf: Readonly<Partial<Record<ResourceKind, readonly LookupKind[]>>> = {
  contacts: ["tag"],
  "custom-fields": ["customField"],
  users: ["user"],
};

/** The URIs of everything that an event makes stale, the list of the sub-account's events first. */
export function staleURIs(kept: KeptEvent): readonly string[] {
  const { owner } = kept;
  const stales = [...stalesOf(kept)];
  const own = [...new Set(stales.flatMap((kind) => shownAt[kind] ?? []).flatMap((uri) => filled(uri, kept)))];
  const agencys = stales.flatMap((kind) => agencyShownAt[kind] ?? []);
  if (owner?.level !== "location") return [...own, ...agencys];
  const location = encodeURIComponent(owner.id);
  const events = locationURI("ghl://events", location);
  return [events, ...own, ...own.map((uri) => locationURI(uri, location)), ...agencys];
}

/** The kinds of names that an event may have changed. */
export function staleNames(kept: KeptEvent): readonly LookupKind[] {
  return [...new Set([...stalesOf(kept)].flatMap((kind) => namesOf[kind] ?? []))];
}

/** Whether an event says that sub-accounts came, went or changed. */
export function touchesLocations(kept: KeptEvent): boolean {
  const stales = stalesOf(kept);
  return stales.has("locations") || stales.has("location");
}

function stalesOf(kept: KeptEvent): ReadonlySet<ResourceKind> {
  return new Set(possibleEventsOf(kept).flatMap(({ stales }) => stales));
}

/** The URI once for every id that its variable stands for. */
function filled(uri: string, { entities }: KeptEvent): readonly string[] {
  const [variable, wanted] = /\{([\w-]+)\}/.exec(uri) ?? [];
  if (variable === undefined) return [uri];
  return entities
    .filter(({ kind }) => kind === wanted)
    .map(({ id }) => uri.replace(variable, encodeURIComponent(id)));
}
