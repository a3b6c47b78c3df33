import { z } from "zod";
import { locationId } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const groups = {
  /* RAW summary: Get Groups; description: Get all calendar groups in a location. */
  list_groups: read("GET /calendars/groups", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/groups.readonly"],
    query: {
      locationId,
    },
    returns: ["groups"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Calendar Group */
  create_group: write("POST /calendars/groups", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/groups.write"],
    body: {
      locationId,
      name: z.string(),
      description: z.string(),
      slug: z.string(),
      isActive: z.boolean().optional(),
    },
    returns: ["group"],
    aliases: [],
    // RAW example: {"name": "group a", "description": "group description", "slug": "15-mins"}
    example: {},
  }),

  /* RAW summary: Validate group slug; description: Validate if group slug is available or not. */
  check_group_slug: read("POST /calendars/groups/validate-slug", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/groups.write"],
    body: {
      locationId,
      slug: z.string(),
    },
    returns: ["available"],
    aliases: [],
    // RAW example: {"slug": "calendar-1"}
    example: {},
  }),

  /* RAW summary: Update Group; description: Update Group by group ID */
  update_group: write("PUT /calendars/groups/{groupId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/groups.write"],
    body: {
      name: z.string(),
      description: z.string(),
      slug: z.string(),
    },
    returns: ["group"],
    aliases: [],
    // RAW example: {"groupId": "ocQHyuzHvysMo5N5VsXc", "name": "group a", "description": "group
    // description", "slug": "15-mins"}
    example: {},
  }),

  /* RAW summary: Delete Group */
  delete_group: erase("DELETE /calendars/groups/{groupId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/groups.write"],
    returns: ["success"],
    aliases: [],
    // RAW example: {"groupId": "ocQHyuzHvysMo5N5VsXc"}
    example: {},
  }),

  /* RAW summary: Disable Group; params: isActive — Is Active? */
  set_group_status: write("PUT /calendars/groups/{groupId}/status", {
    title: "TODO",
    description: "TODO",
    scopes: ["calendars/groups.write"],
    body: {
      isActive: z.boolean(),
    },
    returns: ["success"],
    aliases: [],
    // RAW example: {"groupId": "ocQHyuzHvysMo5N5VsXc", "isActive": true}
    example: {},
  }),
} satisfies Declarations;
