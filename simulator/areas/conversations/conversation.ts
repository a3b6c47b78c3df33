import { param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import type { Conversation, Message } from "../../world/records/conversations.js";
import type { World } from "../../world/world.js";

/** The conversation that the path names. */
export function conversationOf(request: SimulatedRequest, world: World): Conversation {
  const conversation = world.conversations.get(param(request, "conversationId"));
  return reachable(conversation, "Conversation", request, world);
}

/** The messages of a conversation, newest first. */
export function messagesOf(conversation: Conversation, world: World): readonly Message[] {
  return world.messages
    .where((message) => message.conversationId === conversation.id)
    .toReversed()
    .toSorted((one, other) => other.dateAdded.localeCompare(one.dateAdded));
}

/** The contact's conversation; starts one when there is none. */
export function conversationWith(locationId: string, contactId: string, world: World): Conversation {
  const existing = world.conversations.find((one) => one.contactId === contactId);
  return existing ?? startConversation(locationId, contactId, world);
}

export function startConversation(locationId: string, contactId: string, world: World): Conversation {
  const now = world.now().toISOString();
  return world.conversations.put({
    id: world.chance.id(),
    locationId,
    contactId,
    assignedTo: world.contacts.get(contactId)?.assignedTo,
    unreadCount: 0,
    starred: false,
    dateAdded: now,
    dateUpdated: now,
  });
}
