import { textAt, type UnknownRecord } from "../../text/json.js";
import type { EntityKind, SubAccountField, WebhookEvent } from "../declare/event.js";

/** The sub-account or agency that an event belongs to. */
export type Owner = { readonly level: "location" | "company"; readonly id: string };

/** A record that a body names. */
export interface Entity {
  readonly kind: EntityKind;
  readonly id: string;
}

/**
 * Returns the owner of a delivery: the sub-account, otherwise the agency, otherwise null.
 *
 * @param field the field that holds this event's sub-account; `locationId` for a delivery that was not identified
 */
export function ownerOf(field: SubAccountField, body: UnknownRecord): Owner | null {
  const named = field === null || field === "altId" ? undefined : textAt(body, field);
  const location = named ?? textAt(body, "locationId");
  return (
    owner("location", location) ?? alternative(field, body) ?? owner("company", textAt(body, "companyId"))
  );
}

/** The records that the event is about and that it mentions, as far as the body names them. */
export function entitiesIn(
  event: Pick<WebhookEvent, "entity" | "mentions">,
  body: UnknownRecord,
): readonly Entity[] {
  const references = event.entity !== null ? [event.entity, ...event.mentions] : event.mentions;
  return references.flatMap(({ kind, idField }) => {
    const id = textAt(body, idField);
    return id === undefined ? [] : [{ kind, id }];
  });
}

/** `altId` is a sub-account or an agency, depending on `altType`, which may be missing on events of sub-accounts. */
function alternative(field: SubAccountField, body: UnknownRecord): Owner | null {
  const level = textAt(body, "altType") ?? (field === "altId" ? "location" : null);
  return level === "location" || level === "company" ? owner(level, textAt(body, "altId")) : null;
}

function owner(level: Owner["level"], id: string | undefined): Owner | null {
  return id === undefined ? null : { level, id };
}
