import { createHash } from "node:crypto";
import { type Arguments, Attachment } from "../../api/wire/request.js";
import type { Operation } from "../../declare/operation.js";

/** What makes a change this one and no other: a confirmation, or the result of a first try, holds for it alone. */
export interface ChangeIdentity {
  readonly operation: Operation;
  /** As they will be sent: names resolved, tenant filled in, times in the API's form, files with their content. */
  readonly args: Arguments;
  readonly locationId: string | undefined;
  readonly caller: string;
}

/** The same for the same change, whatever the order in which its arguments were given. */
export function fingerprintOf({ operation, args, locationId, caller }: ChangeIdentity): string {
  return digest([operation.name, inOrder(args), locationId ?? "", caller]);
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
