import { ValidationError } from "../../api/errors/errors.js";
import type { Arguments } from "../../api/wire/request.js";
import { type TimeForm, timeForm } from "../../declare/fields.js";
import type { Operation } from "../../declare/operation.js";
import { argumentFields } from "../../declare/toolset.js";
import { dateIn, instantOf, withOffset } from "../../text/zoned.js";

/**
 * Brings the moments among the arguments into the form that the API wants. A time without an offset is a time in
 * the sub-account's zone.
 *
 * @param zone tells the sub-account's IANA zone; asked only where it is needed.
 * @throws ValidationError on text that is not a time.
 */
export async function convertTimes(
  operation: Operation,
  args: Arguments,
  zone: () => Promise<string>,
): Promise<Arguments> {
  const converted: Record<string, unknown> = { ...args };
  for (const [name, field] of Object.entries(argumentFields(operation))) {
    const form = timeForm(field);
    const value = converted[name];
    if (form === undefined || typeof value !== "string") continue;
    const sent = await convert(form, value.trim(), zone);
    if (sent === undefined) throw notATime(operation, name, value);
    converted[name] = sent;
  }
  return converted;
}

const bareDate = /^\d{4}-\d{2}-\d{2}$/;
const bareTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;

async function convert(
  form: TimeForm,
  value: string,
  zone: () => Promise<string>,
): Promise<string | number | undefined> {
  const local = bareDate.test(value) || bareTime.test(value);
  switch (form) {
    case "epochMilliseconds":
    case "epochSeconds": {
      if (/^\d{9,}$/.test(value)) return Number(value);
      const instant = local ? instantOf(value, await zone()) : Date.parse(value);
      if (Number.isNaN(instant)) return undefined;
      return form === "epochSeconds" ? Math.round(instant / 1000) : instant;
    }
    case "iso":
      if (bareTime.test(value)) return withOffset(value, await zone());
      return Number.isNaN(Date.parse(value)) ? undefined : value;
    case "date":
      if (local) return value.slice(0, 10);
      return Number.isNaN(Date.parse(value)) ? undefined : dateIn(Date.parse(value), await zone());
  }
}

function notATime(operation: Operation, name: string, value: string): ValidationError {
  return new ValidationError(`${operation.name}: ${name} is not a time: ${JSON.stringify(value)}`, {
    advice:
      "Give ISO 8601, such as 2026-03-08T09:00 in the sub-account's zone or 2026-03-08T09:00-05:00. Nothing was sent.",
  });
}
