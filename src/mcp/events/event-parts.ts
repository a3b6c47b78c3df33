import { WrongLocationError } from "../../api/errors/errors.js";
import { asWithoutStore } from "../../api/errors/without-store.js";
import type { Scope } from "../../api/scope.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { EventFeed } from "../../webhooks/receive/feed.js";
import type { Inbox } from "../../webhooks/receive/inbox.js";
import { ownerTag } from "../../webhooks/receive/kept-event.js";
import type { EventAccess, VisibleEvents } from "./event-access.js";

export interface EventParts {
  readonly inbox: Inbox;
  readonly feed: EventFeed;
  readonly access: EventAccess;
  readonly catalogue: Pick<Catalogue, "card">;
  /** The most tokens that a result may have. */
  readonly maxTokens: number;
}

export interface EventToolParts extends EventParts {
  /** Whether a call may be meant for one of several sub-accounts. */
  readonly severalLocations: boolean;
}

/** The sub-account is listed as an argument only where there is a choice. */
export function unlistedFor({ severalLocations }: EventToolParts): readonly "location"[] {
  return severalLocations ? [] : ["location"];
}

/** What the inbox gives. @throws PolicyError where its store does not work: that is never told as "nothing came". */
export function fromInbox<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw asWithoutStore("events", error);
  });
}

/**
 * The events that a request may see: all that its caller may, or those of the one sub-account that it names.
 *
 * @throws WrongLocationError where the caller may not see the events of the sub-account it names.
 */
export async function visibleEvents(
  location: string | undefined,
  { caller, signal }: Scope,
  { access }: Pick<EventParts, "access">,
): Promise<VisibleEvents> {
  const all = await access.of(caller);
  if (location === undefined) return all;
  const id = await caller.account.location(location, signal);
  const owner = ownerTag({ level: "location", id });
  if (!all.owners.includes(owner)) {
    throw new WrongLocationError("The events of that sub-account are not for this connection", {
      advice: "Leave the sub-account away to see the events that are.",
    });
  }
  return { owners: [owner], includes: (kept) => ownerTag(kept.owner) === owner };
}
