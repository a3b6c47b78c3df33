import { ValidationError } from "../../api/errors/errors.js";
import type { ArgumentKind, TimeForm } from "../../declare/fields.js";
import { dateIn, instantOf, withOffset } from "../../text/zoned.js";
import type { Fill, Filling } from "./filling.js";

/** Brings a moment into the form that the API wants. A time without an offset is a time in the sub-account's zone. */
export const fillTime: Fill<Extract<ArgumentKind, { kind: "time" }>> = async (
  value,
  { name },
  { form },
  filling,
) => {
  if (typeof value !== "string") return value;
  const sent = await convert(form, value.trim(), () => zoneOf(filling));
  if (sent === undefined) throw notATime(filling.call.endpoint.operation.name, name, value);
  return sent;
};

async function zoneOf({ names, within }: Filling): Promise<string> {
  const zone = await names.zone(within).catch(() => undefined);
  if (zone !== undefined) return zone;
  throw new ValidationError("The sub-account's time zone is not known", {
    advice: "Give times with an offset, such as 2026-03-08T09:00-05:00. Nothing was sent.",
  });
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

function notATime(operation: string, name: string, value: string): ValidationError {
  return new ValidationError(`${operation}: ${name} is not a time: ${JSON.stringify(value)}`, {
    advice:
      "Give ISO 8601, such as 2026-03-08T09:00 in the sub-account's zone or 2026-03-08T09:00-05:00. Nothing was sent.",
  });
}
