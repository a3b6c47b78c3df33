import { z } from "zod";
import { locationId } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const group = {
  name: z.string(),
  description: z.string(),
  slug: z.string().describe("Last part of the group's booking link."),
};

export const groups = {
  list_groups: read("GET /calendars/groups", {
    title: "List calendar groups",
    description:
      "The groups that calendars are sorted into, each with one booking link for all of them. Its calendars: calendars_list_calendars with groupId.",
    scopes: ["calendars/groups.readonly"],
    query: { locationId },
    returns: ["groups"],
    aliases: [
      "how are our booking pages sorted",
      "folders of calendars",
      "shared booking links",
      "find the id of a calendar group",
      "what calendar groups are there",
      "which calendars share one link",
      "list groups of schedulers",
      "are our calendars grouped somehow",
      "pull up the group booking pages",
      "show all calendar folders",
      "which group links are switched off",
    ],
    example: {},
  }),

  create_group: write("POST /calendars/groups", {
    title: "Create calendar group",
    description:
      "Add a group with a booking link of its own. A calendar joins it by groupId in calendars_update_calendar.",
    scopes: ["calendars/groups.write"],
    body: { locationId, ...group, isActive: z.boolean().optional() },
    returns: ["group"],
    aliases: [
      "bundle several calendars under one link",
      "one booking page for all consultations",
      "sort calendars into a new folder",
      "put all stylists under one booking link",
      "make a calendar group for the clinic",
      "new folder for our schedulers",
      "one link where people choose the service",
      "group the team's calendars together",
      "add a group for the second branch",
      "set up a shared page for several calendars",
    ],
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
    returns: ["available"],
    aliases: [
      "is this booking link taken",
      "can the group use this url",
      "link name still free",
      "can we use this link name for the group",
      "is the group slug available",
      "does another group have this url",
      "check a booking link before we make it",
      "test if a calendar group address is free",
      "is somebody already using this slug",
      "validate the short link of a group",
    ],
    example: { slug: "skin-treatments" },
  }),

  update_group: write("PUT /calendars/groups/{groupId}", {
    title: "Update calendar group",
    description:
      "Change name, description and slug of a calendar group; all three are needed. A new slug breaks links already shared.",
    scopes: ["calendars/groups.write"],
    body: group,
    returns: ["group"],
    aliases: [
      "rename a calendar folder",
      "change the shared booking link",
      "reword a group of calendars",
      "typo in the calendar group's name",
      "rebrand so change the group link",
      "new description for a calendar group",
      "fix the slug of the shared booking page",
      "give the group of schedulers another name",
      "change the url of a calendar folder",
      "edit a calendar group",
    ],
    example: {
      groupId: "ocQHyuzHvysMo5N5VsXc",
      name: "Skin and laser",
      description: "Facials, peels and laser consultations",
      slug: "skin-and-laser",
    },
  }),

  set_group_status: write("PUT /calendars/groups/{groupId}/status", {
    title: "Turn calendar group on or off",
    description:
      "Open or close a calendar group for booking; isActive says which. The group and its calendars remain.",
    scopes: ["calendars/groups.write"],
    body: { isActive: z.boolean() },
    returns: ["success"],
    aliases: [
      "pause a shared booking page",
      "disable a group of calendars",
      "reopen the group link",
      "shut off the group booking page for now",
      "turn a calendar group back on",
      "freeze all bookings through the group link",
      "activate a group of schedulers",
      "hide the shared booking page during the holidays",
      "switch a calendar folder off",
      "we're full so close the group link",
    ],
    example: { groupId: "ocQHyuzHvysMo5N5VsXc", isActive: false },
  }),

  delete_group: erase("DELETE /calendars/groups/{groupId}", {
    title: "Delete calendar group",
    description:
      "Remove a calendar group and its booking link for good. To close it for a while: calendars_set_group_status.",
    scopes: ["calendars/groups.write"],
    returns: ["success"],
    aliases: [
      "drop a folder of calendars",
      "remove a shared booking link",
      "ungroup these calendars",
      "nuke a calendar group",
      "get rid of an old group page",
      "take down the shared booking page for good",
      "toss a duplicate calendar group",
      "we don't need this group of schedulers",
      "kill the combined booking link",
      "scrap an empty calendar folder",
    ],
    example: { groupId: "ocQHyuzHvysMo5N5VsXc" },
  }),
} satisfies Declarations;
