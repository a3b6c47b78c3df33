import { z } from "zod";
import { type Endpoint, ok } from "../../endpoint/endpoint.js";
import { read } from "../../endpoint/read.js";
import { locationOf, locationView } from "./location.js";

const searchSchema = z.object({
  companyId: z.string().optional(),
  email: z.string().optional(),
  order: z.enum(["asc", "desc"]).default("asc"),
  skip: z.coerce.number().default(0),
  limit: z.coerce.number().default(10),
});

/** Sub-accounts, and the custom fields and values that each has set up. */
export const subAccounts: readonly Endpoint[] = [
  {
    line: "GET /locations/search",
    handle(request, world) {
      const { companyId, email, order, skip, limit } = read(searchSchema, request.query);
      const { level, resourceId } = request.token;
      const found = world.locations
        .where((one) => (level === "location" ? one.id === resourceId : one.companyId === resourceId))
        .filter((one) => (!companyId || one.companyId === companyId) && (!email || one.email === email))
        .toSorted((one, other) => one.name.localeCompare(other.name) * (order === "asc" ? 1 : -1));
      return ok({ locations: found.slice(skip, skip + limit).map(locationView) });
    },
  },
  {
    line: "GET /locations/{locationId}",
    handle: (request, world) => ok({ location: locationView(locationOf(request, world)) }),
  },
  {
    line: "GET /locations/{locationId}/timezones",
    handle: () => ok({ timeZones: Intl.supportedValuesOf("timeZone") }),
  },
  {
    line: "GET /locations/{locationId}/customFields",
    handle(request, world) {
      const { model } = read(z.object({ model: z.string().default("contact") }), request.query);
      const locationId = locationOf(request, world).id;
      const found = world.customFields.where(
        (field) => field.locationId === locationId && (model === "all" || field.model === model),
      );
      return ok({ customFields: found });
    },
  },
  {
    line: "GET /locations/{locationId}/customValues",
    handle(request, world) {
      const locationId = locationOf(request, world).id;
      const found = world.customValues.where((value) => value.locationId === locationId);
      return ok({
        customValues: found.map((value) => ({
          ...value,
          fieldKey: `{{ custom_values.${value.name.toLowerCase().replaceAll(" ", "_")} }}`,
        })),
      });
    },
  },
];
