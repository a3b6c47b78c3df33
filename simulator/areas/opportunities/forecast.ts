import { z } from "zod";
import { serviceError } from "../../endpoint/service-error.js";
import type { Opportunity } from "../../world/records/opportunities.js";
import type { World } from "../../world/world.js";

/** What v3 alone takes of a deal; the whitelist lets it pass under v3 alone. */
export const writtenForecastSchema = z.object({
  forecastExpectedCloseDate: z.string().optional(),
  forecastProbability: z.number().min(0).max(100).optional(),
});

type Forecast = Opportunity["forecast"];

/** The forecast with the sent fields laid over it: a day that is put off counts as a slip of so many days. */
export function changedForecast(
  before: Forecast,
  written: z.infer<typeof writtenForecastSchema>,
  world: World,
): Forecast {
  const { forecastExpectedCloseDate: given, forecastProbability = before?.forecastProbability } = written;
  if (given === undefined)
    return forecastProbability === undefined ? before : { ...before, forecastProbability };
  const day = dayOf(given);
  const earlier = before?.forecastExpectedCloseDate;
  const days = earlier === undefined ? 0 : (Date.parse(day) - Date.parse(earlier)) / dayMs;
  return {
    ...before,
    ...(forecastProbability === undefined ? {} : { forecastProbability }),
    forecastExpectedCloseDate: day,
    forecastOriginalCloseDate: before?.forecastOriginalCloseDate ?? day,
    forecastSlippageCount: (before?.forecastSlippageCount ?? 0) + (days > 0 ? 1 : 0),
    forecastDaysSlipped: (before?.forecastDaysSlipped ?? 0) + Math.max(0, days),
    ...(days > 0 ? { forecastLastSlippedAt: world.now().toISOString() } : {}),
  };
}

const dayMs = 86_400_000;

/** YYYY-MM-DD of the forms that the service takes: year or month first, with `-`, `/` or `.`, or ISO 8601. */
function dayOf(given: string): string {
  const [, year, month, day] = /^(\d{4})[-/.](\d\d)[-/.](\d\d)(?:T.*)?$/.exec(given) ?? [];
  const [, otherMonth, otherDay, otherYear] = /^(\d\d)[-/.](\d\d)[-/.](\d{4})$/.exec(given) ?? [];
  const text = [year ?? otherYear, month ?? otherMonth, day ?? otherDay].join("-");
  if (Number.isNaN(Date.parse(text)))
    throw serviceError(422, ["forecastExpectedCloseDate must be a valid date"]);
  return text;
}
