/**
 * Where the names of things are found that people know by name and the API by id. Names are completed and, in
 * arguments, taken instead of ids.
 */
export interface Lookup {
  /** The operation that lists them, called with the account's sub-account alone. */
  readonly operation: string;
  /** Dot path to the list in the reply. */
  readonly items: string;
  readonly id: string;
  readonly name: string;
}

export const lookups = {
  calendar: { operation: "calendars_list_calendars", items: "calendars", id: "id", name: "name" },
  workflow: { operation: "workflows_list_workflows", items: "workflows", id: "id", name: "name" },
} as const satisfies Readonly<Record<string, Lookup>>;

export type LookupKind = keyof typeof lookups;
