import type { UnknownRecord } from "../../src/text/json.js";
import { type EventName, findEvent } from "../../src/webhooks/events/index.js";
import type { Collection } from "../world/collection.js";
import type { World } from "../world/world.js";
import { appointmentEvents } from "./appointments.js";
import { contactEvents } from "./contacts.js";
import { conversationEvents, messageEvents } from "./conversations.js";
import { noteEvents, taskEvents } from "./follow-ups.js";
import { opportunityEvents } from "./opportunities.js";
import type { RecordEvents } from "./record-events.js";

/** Takes an event at the moment at which the world changes. */
export type Emit = (name: EventName, body: UnknownRecord) => void;

/** Emits the events that HighLevel sends of each change. */
export function watchChanges(world: World, emit: Emit): void {
  watch(world.contacts, contactEvents);
  watch(world.notes, noteEvents);
  watch(world.tasks, taskEvents);
  watch(world.conversations, conversationEvents);
  watch(world.messages, messageEvents);
  watch(world.events, appointmentEvents);
  watch(world.opportunities, opportunityEvents);

  function watch<Item extends { readonly id: string }>(
    records: Collection<Item>,
    { names, body }: RecordEvents<Item>,
  ) {
    records.observe((before, after) => {
      const shown = after ?? before;
      const sent = shown === undefined ? undefined : body(shown, world);
      if (sent === undefined) return;
      for (const name of names({ before, after })) emit(name, { ...typeOf(name), ...sent });
    });
  }
}

function typeOf(name: EventName): UnknownRecord {
  const type = findEvent(name)?.payloadType ?? null;
  return type === null ? {} : { type };
}
