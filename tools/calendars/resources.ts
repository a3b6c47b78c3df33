import { z } from "zod";
import { id, locationId } from "../../src/declare/fields.js";
import type { ReplyFields } from "../../src/declare/operation.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const resourceType = z.enum(["equipments", "rooms"]);

const counts = {
  quantity: z.number().describe("Pieces of an equipment."),
  outOfService: z.number().describe("Pieces that cannot be used."),
  capacity: z.number().describe("People a room holds."),
};

const calendarIds = z
  .array(id("calendar"))
  .max(100)
  .describe("Service calendars; an equipment takes one, a room several.");

const resource: ReplyFields = {
  name: "value",
  description: "value",
  resourceType: "value",
  isActive: "value",
  quantity: "value",
  outOfService: "value",
  capacity: "value",
  locationId: "value",
};

export const resources = area("calendars/resources", {
  list_resources: read("GET /calendars/resources/{resourceType}", {
    title: "List calendar resources",
    description:
      "Rooms or equipment that bookings of service calendars take up. Deprecated in v3 with the first generation of services.",
    path: { resourceType },
    query: { locationId, limit: z.int().min(1).default(20), skip: z.int().min(0).default(0) },
    pager: bySkip(""),
    example: { resourceType: "rooms", limit: 20, skip: 0 },
    v3: { deprecated: true },
  }),

  get_resource: read("GET /calendars/resources/{resourceType}/{id}", {
    title: "Get calendar resource",
    description:
      "One room or equipment: capacity or pieces, and the service calendars that use it. Deprecated in v3.",
    path: { resourceType, id: id("resource") },
    returns: { ...resource, calendarIds: "list" },
    example: { resourceType: "rooms", id: "66a1f0c2d94b7e3a5c8d1f2b" },
    v3: { deprecated: true },
  }),

  create_resource: write("POST /calendars/resources/{resourceType}", {
    title: "Create calendar resource",
    description:
      "Add a room or equipment, so that service calendars cannot book it twice at once. Deprecated in v3; every field is needed.",
    path: { resourceType },
    body: { locationId, name: z.string(), description: z.string(), ...counts, calendarIds },
    returns: { ...resource, calendarIds: "list" },
    example: {
      resourceType: "rooms",
      name: "Treatment room 2",
      description: "Ground floor, with sink",
      quantity: 1,
      outOfService: 0,
      capacity: 2,
      calendarIds: ["CVokAlI8fgw4WYWoCtQz"],
    },
    v3: { deprecated: true },
  }),

  update_resource: write("PUT /calendars/resources/{resourceType}/{id}", {
    title: "Update calendar resource",
    description:
      "Change a room or equipment: name, capacity, pieces out of service, calendars that use it, active or not. Deprecated in v3.",
    path: { resourceType, id: id("resource") },
    body: {
      locationId,
      name: z.string().optional(),
      description: z.string().optional(),
      isActive: z.boolean().optional(),
      quantity: counts.quantity.optional(),
      outOfService: counts.outOfService.optional(),
      capacity: counts.capacity.optional(),
      calendarIds: calendarIds.optional(),
    },
    returns: resource,
    example: { resourceType: "equipments", id: "66a1f0c2d94b7e3a5c8d1f2c", outOfService: 1 },
    v3: { deprecated: true },
  }),

  delete_resource: remove("DELETE /calendars/resources/{resourceType}/{id}", {
    title: "Delete calendar resource",
    description:
      "Remove a room or equipment for good. To keep it from being booked: calendars_update_resource with isActive false. Deprecated in v3.",
    path: { resourceType, id: id("resource") },
    returns: { success: "value" },
    example: { resourceType: "equipments", id: "66a1f0c2d94b7e3a5c8d1f2c" },
    v3: { deprecated: true },
  }),
});
