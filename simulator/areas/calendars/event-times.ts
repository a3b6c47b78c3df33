import { serviceError } from "../../endpoint/service-error.js";

/** An ISO time as an instant; one without an offset is read as UTC. */
export function instant(text: string, name: string): number {
  const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text);
  const at = Date.parse(hasZone || !text.includes("T") ? text : `${text}Z`);
  if (Number.isNaN(at)) throw serviceError(422, [`${name} must be a valid ISO 8601 date string`]);
  return at;
}
