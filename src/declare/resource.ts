import type { LookupKind } from "./lookups.js";
import type { Suggested } from "./suggestions.js";

/** One read that a resource is made of. */
export interface ResourceRead {
  readonly operation: string;
  /** Its arguments and options; the sub-account is filled in. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** Where it fails, its part is shown as `{ error }` and the rest stands. */
  readonly partial?: true;
}

export type ResourceReads = Readonly<Record<string, ResourceRead>>;

/** The JSON of each reply under the name of its read; `{ error }` where a partial read failed. */
export type Replies = Readonly<Record<string, unknown>>;

/** What a person calls the thing with this id, where it is known. */
export type NameOf = (kind: LookupKind, id: unknown) => string | undefined;

/**
 * What an agent can read before it acts. Like an operation it is data: which operations it is made of, and how
 * their replies are laid together. The server reads, caches and completes.
 */
export interface ResourceDeclaration {
  readonly name: string;
  /** `ghl://calendars`, or a template such as `ghl://calendars/{calendarId}/free-slots{?start,end}`. */
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  /** How long a copy stays good, in milliseconds. */
  readonly ttlMs: number;
  /** Of the agency and not of one sub-account. */
  readonly ofAgency?: true;
  /** The reads by the name under which `view` finds their replies. `locationId` is among the variables. */
  readonly reads: (variables: Readonly<Record<string, string>>) => ResourceReads;
  /** Further reads, for which the first ones' replies must be known. */
  readonly follows?: (replies: Replies, variables: Readonly<Record<string, string>>) => ResourceReads;
  /** Of which kinds of things the view wants the names beside the ids. */
  readonly names?: readonly LookupKind[];
  /** What is shown, from the replies. Fields that are empty are left out afterwards. */
  readonly view: (replies: Replies, name: NameOf) => unknown;
  /** What is shown as a short text for people, from the view. */
  readonly markdown?: (view: unknown) => string;
  /** What the variables are completed from, by name as well as by id. */
  readonly completes?: Readonly<Record<string, Suggested>>;
}

export function resource(declaration: ResourceDeclaration): ResourceDeclaration {
  return declaration;
}

/** Where the resources of a named sub-account stand. */
export const locationRoot = "ghl://locations/{locationId}";

/** The same resource, of whichever sub-account its URI names; nothing for what is the agency's. */
export function twinOf(declaration: ResourceDeclaration): ResourceDeclaration | undefined {
  if (declaration.ofAgency) return undefined;
  const { name, uri, title, description, completes } = declaration;
  return {
    ...declaration,
    name: `${name}-of-location`,
    uri: locationURI(uri, "{locationId}"),
    title: `${title} of a sub-account`,
    description: `${description} Of the sub-account that the URI names.`,
    completes: { ...completes, locationId: "location" },
  };
}

/** `ghl://tags` as `ghl://locations/<location>/tags`; the sub-account itself, `ghl://location`, without an ending. */
export function locationURI(uri: string, location: string): string {
  const path = uri.replace("ghl://", "/");
  return `ghl://locations/${location}${path === "/location" ? "" : path}`;
}
