import type { LookupKind } from "./lookups.js";

/** Kinds of things of which there are too many to list: found by a search for what is typed. */
export interface Search {
  /** The operation that finds them in the account's sub-account. */
  readonly operation: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** The argument that takes what is typed. */
  readonly text: string;
  /** Dot path to the list in the reply. */
  readonly items: string;
  /** How many a reply holds at most: fewer are all there are. */
  readonly most: number;
  readonly id: string;
  readonly name: readonly string[];
  /** Dot paths to what else a person may call it by: an email address, a number. */
  readonly also?: readonly string[];
}

export const searches = {
  affiliate: {
    operation: "affiliates_list_affiliates",
    args: { limit: 50 },
    text: "query",
    items: "affiliates",
    most: 50,
    id: "_id",
    name: ["firstName", "lastName"],
    also: ["email"],
  },
  contact: {
    operation: "contacts_search_contacts",
    args: { pageLimit: 50 },
    text: "query",
    items: "contacts",
    most: 50,
    id: "id",
    name: ["firstName", "lastName"],
    also: ["email", "phone"],
  },
  conversation: {
    operation: "conversations_search_conversations",
    args: { limit: 50 },
    text: "query",
    items: "conversations",
    most: 50,
    id: "id",
    name: ["fullName"],
  },
  invoice: {
    operation: "invoices_list_invoices",
    args: { limit: 50, offset: 0 },
    text: "search",
    items: "invoices",
    most: 50,
    id: "_id",
    name: ["name"],
    also: ["invoiceNumber"],
  },
  opportunity: {
    operation: "opportunities_search_opportunities",
    args: { limit: 50 },
    text: "q",
    items: "opportunities",
    most: 50,
    id: "id",
    name: ["name"],
  },
} as const satisfies Readonly<Record<string, Search>>;

export type SearchKind = keyof typeof searches;

export function isSearchKind(kind: string): kind is SearchKind {
  return Object.hasOwn(searches, kind);
}

/**
 * What the variable of a resource or the argument of a prompt is completed from: things of the account by name,
 * the sub-accounts, time zones, days from today on, or the texts given.
 */
export type Suggested = LookupKind | SearchKind | "location" | "timezone" | "day" | readonly string[];
