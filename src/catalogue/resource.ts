import type { LookupKind } from "./lookup.js";

/** One read that a resource is made of. */
export interface ResourceRead {
  readonly operation: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * What an agent can read before it acts. Like an operation it is data: which operations it is made of, and how
 * their replies are laid together. The server reads, caches and completes.
 */
export interface ResourceDeclaration {
  readonly name: string;
  /** `ghl://calendars`, or a template such as `ghl://calendars/{calendarId}`. */
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  /** How long a copy stays good, in milliseconds. */
  readonly ttlMs: number;
  /** The reads by the name under which `view` finds their replies. */
  readonly reads: (variables: Readonly<Record<string, string>>) => Readonly<Record<string, ResourceRead>>;
  /** What is shown, from the replies. */
  readonly view: (replies: Readonly<Record<string, unknown>>) => unknown;
  /** Variables that are completed by name as well as by id. */
  readonly completes?: Readonly<Record<string, LookupKind>>;
}

export function resource(declaration: ResourceDeclaration): ResourceDeclaration {
  return declaration;
}
