import type { LookupKind } from "../catalogue/lookup.js";
import { locationURI } from "../catalogue/resource.js";
import type { ResourceKind } from "../webhooks/event.js";
import { type KeptEvent, possibleEventsOf } from "../webhooks/kept-event.js";

/** The resources that show a kind of thing; `{id}` is the id of whatever of that kind the event names. */
export const shownAt: Readonly<Partial<Record<ResourceKind, readonly string[]>>> = {
  calendar: ["ghl://calendars", "ghl://calendars/{id}"],
  campaign: ["ghl://campaigns"],
  contact: ["ghl://contacts/{id}"],
  // A tag comes into being by being put on a contact, and says so no other way.
  contacts: ["ghl://tags"],
  conversation: ["ghl://conversations/{id}"],
  "custom-fields": ["ghl://custom-fields"],
  location: ["ghl://location"],
  opportunity: ["ghl://opportunities/{id}"],
  pipeline: ["ghl://pipelines"],
  product: ["ghl://products"],
  products: ["ghl://products"],
  users: ["ghl://users"],
};

/** The agency's, which no sub-account has one of. */
const ofAgency: Readonly<Partial<Record<ResourceKind, readonly string[]>>> = {
  locations: ["ghl://locations"],
};

/** What a contact's card shows besides the contact. */
const onContactCard: readonly ResourceKind[] = [
  "appointments",
  "conversations",
  "messages",
  "notes",
  "opportunities",
  "tasks",
];

/** What of names is read anew after an event that touches such things. */
const namesOf: Readonly<Partial<Record<ResourceKind, readonly LookupKind[]>>> = {
  calendar: ["calendar", "group"],
  campaign: ["campaign"],
  contacts: ["tag"],
  "custom-fields": ["customField"],
  pipeline: ["pipeline", "pipelineStage"],
  users: ["user"],
};

/** The URIs of everything that an event makes stale, the list of the sub-account's events first. */
export function staleURIs(kept: KeptEvent): readonly string[] {
  const { owner } = kept;
  const stales = stalesOf(kept);
  const shown = [...stales].flatMap((kind) =>
    (shownAt[kind] ?? []).flatMap((uri) => filled(uri, kind, kept)),
  );
  const touchesCard = onContactCard.some((kind) => stales.has(kind));
  const cards = touchesCard ? (shownAt.contact ?? []).flatMap((uri) => filled(uri, "contact", kept)) : [];
  const own = [...new Set([...shown, ...cards])];
  const agencys = [...stales].flatMap((kind) => ofAgency[kind] ?? []);
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

/** The URI once for every id of the kind that the event names. */
function filled(uri: string, kind: ResourceKind, { entities }: KeptEvent): readonly string[] {
  if (!uri.includes("{id}")) return [uri];
  return entities
    .filter((entity) => entity.kind === kind)
    .map(({ id }) => uri.replace("{id}", encodeURIComponent(id)));
}
