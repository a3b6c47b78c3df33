import { z } from "zod";
import { allOf, is } from "../../src/declare/condition.js";
import { id, locationId } from "../../src/declare/fields.js";
import { bulk, type Declarations, write } from "../../src/declare/toolset.js";

const tagNames = z.array(z.string()).min(1).describe("Tag names, not ids.");

const followers = z.array(id("user")).min(1);

export const tags = {
  add_tags: write("POST /contacts/{contactId}/tags", {
    title: "Add tags to contact",
    description:
      "Put tags on one contact and keep those it has. New names are created. A tag may start a workflow that listens for it.",
    body: { tags: tagNames },
    returns: { tags: "list" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", tags: ["no-show"] },
  }),

  remove_tags: write("DELETE /contacts/{contactId}/tags", {
    title: "Remove tags from contact",
    description:
      "Take the named tags off one contact; the others stay. The tags themselves remain in the sub-account.",
    body: { tags: tagNames },
    returns: { tags: "list" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", tags: ["cold"] },
  }),

  change_tags_of_contacts: bulk("POST /contacts/bulk/tags/update/{type}", {
    title: "Add or remove tags of many contacts",
    description:
      "Add tags to, or remove them from, a list of contacts in one call. removeAllTags clears every tag of each contact.",
    also: ["delete"],
    when: { delete: allOf(is("type", "remove"), is("removeAllTags", true)) },
    path: { type: z.enum(["add", "remove"]) },
    body: {
      locationId,
      contacts: z.array(id("contact")).min(1),
      tags: tagNames,
      removeAllTags: z.boolean().optional().describe("Only with type remove."),
    },
    returns: { succeded: "value", errorCount: "value", responses: "list" },
    example: {
      type: "add",
      contacts: ["ocQHyuzHvysMo5N5VsXc", "pOC0uJ97VYOKH2m3fkMD"],
      tags: ["spring-promo"],
    },
    v3: { returns: { succeeded: "value" } },
  }),

  add_followers: write("POST /contacts/{contactId}/followers", {
    title: "Add followers to contact",
    description:
      "Let team members follow one contact, so that they hear of its activity. The owner is assignedTo, set with contacts_update_contact.",
    body: { followers },
    returns: { followers: "list", followersAdded: "list" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", followers: ["sx6wyHhbFdRXh302Lunr"] },
  }),

  remove_followers: write("DELETE /contacts/{contactId}/followers", {
    title: "Remove followers from contact",
    description: "Stop team members from following one contact. Its owner is not touched.",
    body: { followers },
    returns: { followers: "list", followersRemoved: "list" },
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", followers: ["sx6wyHhbFdRXh302Lunr"] },
  }),
} satisfies Declarations;
