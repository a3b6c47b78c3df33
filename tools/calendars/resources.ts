import { z } from "zod";
import { id, locationId } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const resources = {
  /* RAW summary: List Calendar Resources; description: List calendar resources by resource type and location
     ID */
  // NOTE returns: the reply is the array itself
  list_resources: read("GET /calendars/resources/{resourceType}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/resources.readonly"],
    path: { resourceType: z.enum(["equipments", "rooms"]) },
    query: {
      locationId,
      limit: z.number(),
      skip: z.number(),
    },
    // CHECK items: the reply is the array itself
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "" },
    aliases: [],
    example: {},
    deprecated: true,
  }),

  /* RAW summary: Create Calendar Resource; description: Create calendar resource by resource type; params:
     quantity — Quantity of the equipment.; outOfService — Quantity of the out of service equipment.;
     capacity — Capacity of the room.; calendarIds — Service calendar IDs to be mapped with the resource. One
     equipment can only be mapped with one service calendar. One room can be mapped with multiple */
  create_resource: write("POST /calendars/resources/{resourceType}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/resources.write"],
    path: { resourceType: z.enum(["equipments", "rooms"]) },
    body: {
      locationId,
      name: z.string(),
      description: z.string(),
      quantity: z.number(),
      outOfService: z.number(),
      capacity: z.number(),
      calendarIds: z.array(id("calendar")).max(100),
    },
    returns: [
      "calendarIds",
      "capacity",
      "description",
      "isActive",
      "locationId",
      "name",
      "outOfService",
      "quantity",
      "resourceType",
    ],
    aliases: [],
    example: {},
    deprecated: true,
  }),

  /* RAW summary: Get Calendar Resource; description: Get calendar resource by ID */
  get_resource: read("GET /calendars/resources/{resourceType}/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/resources.readonly"],
    path: { resourceType: z.enum(["equipments", "rooms"]), id: id("resource") },
    returns: [
      "calendarIds",
      "capacity",
      "description",
      "isActive",
      "locationId",
      "name",
      "outOfService",
      "quantity",
      "resourceType",
    ],
    aliases: [],
    example: {},
    deprecated: true,
  }),

  /* RAW summary: Update Calendar Resource; description: Update calendar resource by ID; params: quantity —
     Quantity of the equipment.; outOfService — Quantity of the out of service equipment.; capacity —
     Capacity of the room.; calendarIds — Service calendar IDs to be mapped with the resource. One equipment
     can only be mapped with one service calendar. One room can be mapped with multiple */
  update_resource: write("PUT /calendars/resources/{resourceType}/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/resources.write"],
    path: { resourceType: z.enum(["equipments", "rooms"]), id: id("resource") },
    body: {
      locationId,
      name: z.string().optional(),
      description: z.string().optional(),
      quantity: z.number().optional(),
      outOfService: z.number().optional(),
      capacity: z.number().optional(),
      calendarIds: z.array(id("calendar")).max(100).optional(),
      isActive: z.boolean().optional(),
    },
    returns: [
      "capacity",
      "description",
      "isActive",
      "locationId",
      "name",
      "outOfService",
      "quantity",
      "resourceType",
    ],
    aliases: [],
    example: {},
    deprecated: true,
  }),

  /* RAW summary: Delete Calendar Resource; description: Delete calendar resource by ID */
  delete_resource: erase("DELETE /calendars/resources/{resourceType}/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/resources.write"],
    path: { resourceType: z.enum(["equipments", "rooms"]), id: id("resource") },
    returns: ["success"],
    aliases: [],
    example: {},
    deprecated: true,
  }),
} satisfies Declarations;
