import { z } from "zod";
import { type Endpoint, ok, param, type SimulatedRequest, succeeded } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { refusal } from "../../endpoint/service-error.js";
import { checkReach } from "../../server/gate.js";
import { read } from "../../server/whitelist.js";
import type { Location, NamedRecord } from "../../world/records/records.js";
import type { World } from "../../world/world.js";

const nameSchema = z.object({ name: z.string().min(1, { error: "name should not be empty" }) });

const searchSchema = z.object({
  companyId: z.string().optional(),
  email: z.string().optional(),
  order: z.enum(["asc", "desc"]).default("asc"),
  skip: z.coerce.number().default(0),
  limit: z.coerce.number().default(10),
});

/** Sub-accounts and what each has set up: tags, custom fields, custom values. */
export const locations: readonly Endpoint[] = [
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
  {
    line: "GET /locations/{locationId}/tags",
    handle(request, world) {
      const locationId = locationOf(request, world).id;
      return ok({ tags: world.tags.where((tag) => tag.locationId === locationId) });
    },
  },
  {
    line: "POST /locations/{locationId}/tags",
    handle(request, world) {
      const locationId = locationOf(request, world).id;
      const name = read(nameSchema, request.body).name.trim().toLowerCase();
      refuseSameTag(locationId, name, undefined, world);
      return ok({ tag: world.tags.put({ id: world.chance.id(), locationId, name }) });
    },
  },
  {
    line: "GET /locations/{locationId}/tags/{tagId}",
    handle: (request, world) => ok({ tag: tagOf(request, world) }),
  },
  {
    line: "PUT /locations/{locationId}/tags/{tagId}",
    handle(request, world) {
      const tag = tagOf(request, world);
      const name = read(nameSchema, request.body).name.trim().toLowerCase();
      refuseSameTag(tag.locationId, name, tag.id, world);
      replaceOnContacts(tag, name, world);
      return ok({ tag: world.tags.put({ ...tag, name }) });
    },
  },
  {
    line: "DELETE /locations/{locationId}/tags/{tagId}",
    handle(request, world) {
      const tag = tagOf(request, world);
      replaceOnContacts(tag, undefined, world);
      world.tags.delete(tag.id);
      return ok(succeeded(request));
    },
  },
];

function locationOf(request: SimulatedRequest, world: World): Location {
  const id = param(request, "locationId");
  checkReach(request.token, id, world);
  const location = world.locations.get(id);
  if (!location) throw refusal(404, "Location not found");
  return location;
}

function tagOf(request: SimulatedRequest, world: World): NamedRecord {
  return reachable(world.tags.get(param(request, "tagId")), "Tag", request, world);
}

function refuseSameTag(locationId: string, name: string, own: string | undefined, world: World) {
  const same = world.tags.find((tag) => tag.locationId === locationId && tag.name === name && tag.id !== own);
  if (same) throw refusal(400, "The tag name is already exist.");
}

function replaceOnContacts(tag: NamedRecord, name: string | undefined, world: World) {
  for (const contact of world.contacts.where((one) => one.locationId === tag.locationId)) {
    if (!contact.tags.includes(tag.name)) continue;
    const others = contact.tags.filter((one) => one !== tag.name);
    world.contacts.put({ ...contact, tags: name ? [...others, name] : others });
  }
}

function locationView(location: Location): Readonly<Record<string, unknown>> {
  const { allowDuplicateContact, ...fields } = location;
  const { name, address, city, state, country, postalCode, website, timezone } = fields;
  return {
    ...fields,
    business: { name, address, city, state, country, postalCode, website, timezone },
    settings: {
      allowDuplicateContact,
      allowDuplicateOpportunity: true,
      allowFacebookNameMerge: false,
      disableContactTimezone: false,
    },
    social: {},
  };
}
