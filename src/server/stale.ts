import type { LookupKind } from "../catalogue/lookup.js";
import type { ResourceKind } from "../webhooks/event.js";
import { type KeptEvent, possibleEventsOf } from "../webhooks/kept-event.js";

/**
 * The resources that show a kind of thing, below `ghl://` and below `ghl://locations/{locationId}/`. `{id}` is
 * the id of whatever of that kind the event names.
 */
const shownAt: Readonly<Partial<Record<ResourceKind, readonly string[]>>> = {
  appointment: ["appointments/{id}"],
  association: ["associations/{id}"],
  associations: ["associations"],
  calendar: ["calendars/{id}", "calendars"],
  campaign: ["campaigns"],
  contact: ["contacts/{id}"],
  conversation: ["conversations/{id}"],
  conversations: ["conversations"],
  "custom-fields": ["custom-fields"],
  "free-slots": ["calendars/{calendar}/free-slots"],
  invoice: ["invoices/{id}"],
  invoices: ["invoices"],
  "knowledge-base": ["knowledge-bases/{id}"],
  "knowledge-bases": ["knowledge-bases"],
  object: ["objects/{id}"],
  objects: ["objects"],
  opportunities: ["opportunities"],
  opportunity: ["opportunities/{id}"],
  order: ["orders/{id}"],
  orders: ["orders"],
  pipeline: ["pipelines"],
  product: ["products/{id}", "products"],
  products: ["products"],
  user: ["users/{id}", "users"],
  users: ["users"],
};

/** What shows a contact whole, and so goes stale with anything of the contact's. */
const onContactCard: ReadonlySet<ResourceKind> = new Set<ResourceKind>([
  "appointments",
  "conversation",
  "messages",
  "notes",
  "opportunity",
  "tasks",
]);

/** What of names is read anew after an event that touches such things. */
const namesOf: Readonly<Partial<Record<ResourceKind, readonly LookupKind[]>>> = {
  calendar: ["calendar", "group"],
  campaign: ["campaign"],
  // Tags are made by being put on a contact, and say so no other way.
  contacts: ["tag"],
  "custom-fields": ["customField"],
  pipeline: ["pipeline", "pipelineStage"],
  users: ["user"],
};

/** The URIs of everything that an event makes stale, the list of the sub-account's events first. */
export function staleURIs(kept: KeptEvent): readonly string[] {
  const { owner } = kept;
  const stales = stalesOf(kept);
  const paths = [...stales].flatMap((kind) =>
    (shownAt[kind] ?? []).flatMap((path) => filled(path, kind, kept)),
  );
  const cards = [...stales].some((kind) => onContactCard.has(kind))
    ? filled("contacts/{id}", "contact", kept)
    : [];
  const all = [...new Set([...paths, ...cards])];
  const below = owner?.level === "location" ? `ghl://locations/${encodeURIComponent(owner.id)}` : undefined;
  return [
    ...(below === undefined ? [] : [`${below}/events`]),
    ...(below !== undefined && stales.has("location") ? [below, "ghl://location"] : []),
    ...(stales.has("locations") ? ["ghl://locations"] : []),
    ...all.map((path) => `ghl://${path}`),
    ...(below === undefined ? [] : all.map((path) => `${below}/${path}`)),
  ];
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

/** The path once for every id of the kind that the event names. */
function filled(path: string, kind: ResourceKind, { entities }: KeptEvent): readonly string[] {
  const variable = /\{(\w+)\}/.exec(path)?.[1];
  if (variable === undefined) return [path];
  const wanted = variable === "id" ? kind : variable;
  return entities
    .filter((entity) => entity.kind === wanted)
    .map(({ id }) => path.replace(`{${variable}}`, encodeURIComponent(id)));
}
