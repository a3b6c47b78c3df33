import { createHash } from "node:crypto";
import { Attachment } from "../../api/wire/request.js";
import type { Agreement, LaidOutCall, Preview } from "../call.js";

/**
 * What makes a change this one and no other: operation, arguments as they will be sent, sub-account and caller. A
 * confirmation, or the result of a first try, holds for it alone. The order in which the arguments were given does
 * not count.
 */
export function fingerprintOf({ operation, placed, locationId, scope }: LaidOutCall): string {
  return digest([operation.name, inOrder(placed), locationId ?? "", scope.caller.name]);
}

/**
 * What a person agrees to: the change itself, and what they were shown of it. Where the names, recipients, amounts or
 * losses are others at the time of the yes, it was given to something else.
 */
export function agreementTo(call: LaidOutCall, shown: Preview): Agreement {
  return { change: fingerprintOf(call), shown: digest(inOrder(shown)) };
}

/** A short text for any value that JSON can hold, from which the value cannot be told. */
export function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}

/** Each kind of value is named, so that none can pass for another; of a file it is the content that counts. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return ["list", ...value.map(inOrder)];
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Attachment) {
    const content = createHash("sha256").update(value.content).digest("base64url");
    return ["file", value.name, value.type, content];
  }
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, inOrder(inner)]);
  return ["record", ...fields];
}
