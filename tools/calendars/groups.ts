import { z } from "zod";
import { isNot } from "../../src/declare/condition.js";
import { locationId } from "../../src/declare/fields.js";
import { area, read, remove, write } from "../../src/declare/toolset.js";

const group = {
  name: z.string(),
  description: z.string(),
  slug: z.string().describe("Last part of the group's booking link."),
};

export const groups = area("calendars/groups", {
  list_groups: read("GET /calendars/groups", {
    title: "List calendar groups",
    description:
      "The groups that calendars are sorted into, each with one booking link for all of them. Its calendars: calendars_list_calendars with groupId.",
    query: { locationId },
    returns: { groups: "list" },
    example: {},
  }),

  create_group: write("POST /calendars/groups", {
    title: "Create calendar group",
    description:
      "Add a group with a booking link of its own. A calendar joins it by groupId in calendars_update_calendar.",
    body: { locationId, ...group, isActive: z.boolean().optional() },
    returns: { group: "record" },
    example: {
      name: "Skin treatments",
      description: "Facials, peels and laser consultations",
      slug: "skin-treatments",
    },
  }),

  check_group_slug: read("POST /calendars/groups/validate-slug", {
    title: "Check calendar group slug",
    description:
      "Whether a slug is still free for a calendar group's link. Ask before calendars_create_group; nothing is changed.",
    scopes: ["calendars/groups.write"],
    body: { locationId, slug: z.string() },
    returns: { available: "value" },
    example: { slug: "skin-treatments" },
  }),

  update_group: write("PUT /calendars/groups/{groupId}", {
    title: "Update calendar group",
    description:
      "Change name, description and slug of a calendar group; all three are needed. A new slug breaks links already shared.",
    also: ["send"],
    riskNote: "Shows at once on the group's public booking page.",
    body: group,
    returns: { group: "record" },
    example: {
      groupId: "Gr0upYuzHvysMo5N5VsX",
      name: "Skin and laser",
      description: "Facials, peels and laser consultations",
      slug: "skin-and-laser",
    },
  }),

  set_group_status: write("PUT /calendars/groups/{groupId}/status", {
    title: "Turn calendar group on or off",
    description:
      "Open or close a calendar group for booking; isActive says which. The group and its calendars remain.",
    also: ["send"],
    when: { send: isNot("isActive", false) },
    body: { isActive: z.boolean() },
    returns: { success: "value" },
    example: { groupId: "Gr0upYuzHvysMo5N5VsX", isActive: false },
  }),

  delete_group: remove("DELETE /calendars/groups/{groupId}", {
    title: "Delete calendar group",
    description:
      "Remove a calendar group and its booking link for good. To close it for a while: calendars_set_group_status.",
    returns: { success: "value" },
    example: { groupId: "Gr0upYuzHvysMo5N5VsX" },
  }),
});
