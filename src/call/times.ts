import { type TimeForm, timeForm } from "../catalogue/fields.js";
import type { Operation } from "../catalogue/operation.js";
import { argumentFields } from "../catalogue/toolset.js";
import { ValidationError } from "../ghl/errors.js";
import type { Arguments } from "../ghl/request.js";

/**
 * Brings the moments among the arguments into the form that the API wants.
 *
 * @throws ValidationError on text that is not a time.
 */
export function convertTimes(operation: Operation, args: Arguments): Arguments {
  const converted: Record<string, unknown> = { ...args };
  for (const [name, field] of Object.entries(argumentFields(operation))) {
    const form = timeForm(field);
    const value = converted[name];
    if (form !== undefined && typeof value === "string")
      converted[name] = convert(form, value, name, operation);
  }
  return converted;
}

function convert(form: TimeForm, value: string, name: string, operation: Operation): string | number {
  if (form !== "epochMilliseconds") return value;
  if (/^\d{12,}$/.test(value)) return Number(value);
  const milliseconds = Date.parse(value);
  if (Number.isNaN(milliseconds)) {
    throw new ValidationError(`${operation.name}: ${name} is not a time: ${JSON.stringify(value)}`, {
      advice: "Give ISO 8601 with an offset, such as 2026-03-08T09:00:00-05:00. Nothing was sent.",
    });
  }
  return milliseconds;
}
