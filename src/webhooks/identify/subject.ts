import { textAt, type UnknownRecord } from "../../text/json.js";
import type { EntityKind, SubAccountField, WebhookEvent } from "../declare/event.js";

/** Whose event it is: a sub-account's, or the agency's own. */
export type Owner = { readonly level: "location" | "company"; readonly id: string };

/** A thing that a body names. */
export interface Entity {
  readonly kind: EntityKind;
  readonly id: string;
}

/**
 * Whose event a delivery is.
 * @param field where this event holds its sub-account; for a delivery that could not be told, `locationId`
 * @returns the sub-account, else the agency, else null
 */
export function ownerOf(field: SubAccountField, body: UnknownRecord): Owner | null {
  const named = field === null || field === "altId" ? undefined : textAt(body, field);
  const location = named ?? textAt(body, "locationId");
  return at("location", location) ?? alternative(field, body) ?? at("company", textAt(body, "companyId"));
}

/** What the event speaks of and mentions, each named once; whatever the body leaves out is left out here. */
export function entitiesIn(
  event: Pick<WebhookEvent, "entity" | "mentions">,
  body: UnknownRecord,
): readonly Entity[] {
  const references = event.entity ? [event.entity, ...event.mentions] : event.mentions;
  return references.flatMap(({ kind, idField }) => {
    const id = textAt(body, idField);
    return id ? [{ kind, id }] : [];
  });
}

/** `altId` is a sub-account or an agency, as `altType` says; events that hold their sub-account there may omit it. */
function alternative(field: SubAccountField, body: UnknownRecord): Owner | null {
  const level = textAt(body, "altType") ?? (field === "altId" ? "location" : null);
  return level === "location" || level === "company" ? at(level, textAt(body, "altId")) : null;
}

function at(level: Owner["level"], id: string | undefined): Owner | null {
  return id === undefined ? null : { level, id };
}
