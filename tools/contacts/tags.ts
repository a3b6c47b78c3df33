import { z } from "zod";
import { id, locationId } from "../../src/declare/fields.js";
import { bulk, type Declarations, write } from "../../src/declare/toolset.js";

const tagNames = z.array(z.string()).min(1).describe("Tag names, not ids.");

const followers = z.array(id("user")).min(1);

export const tags = {
  add_tags: write("POST /contacts/{contactId}/tags", {
    title: "Add tags to contact",
    description:
      "Put tags on one contact and keep those it has. New names are created. A tag may start a workflow that listens for it.",
    scopes: ["contacts.write"],
    body: { tags: tagNames },
    returns: ["tags"],
    aliases: [
      "tag a lead",
      "label this client",
      "mark as vip",
      "mark this person as a hot lead",
      "slap a label on this guy",
      "put a marker on a customer",
      "flag her as a past client",
      "tag him so we know he's a referral",
      "add the cold tag to this prospect",
      "label this patient as new",
      "she became a member tag her",
      "attach labels to an existing person",
      "apply one or more tags to a single individual",
      "append tag names to a customer record",
      "assign a segment label to a lead by id",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", tags: ["no-show"] },
  }),

  remove_tags: write("DELETE /contacts/{contactId}/tags", {
    title: "Remove tags from contact",
    description:
      "Take the named tags off one contact; the others stay. The tags themselves remain in the sub-account.",
    scopes: ["contacts.write"],
    body: { tags: tagNames },
    returns: ["tags"],
    aliases: [
      "untag a lead",
      "peel a label off this person",
      "no longer a hot lead",
      "take the label off this customer",
      "peel the vip tag off her",
      "strip a marker from this guy",
      "he's not a prospect anymore drop that tag",
      "unmark a patient as overdue",
      "clear the wrong tag from a person",
      "yank the hot tag off this lead",
      "she isn't a member now remove the label",
      "detach labels from a single person",
      "delete certain tags on one customer record",
      "unassign tag names from an individual",
      "drop a segment label a lead carries",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", tags: ["cold"] },
  }),

  change_tags_of_contacts: bulk("POST /contacts/bulk/tags/update/{type}", {
    title: "Add or remove tags of many contacts",
    description:
      "Add tags to, or remove them from, a list of contacts in one call. removeAllTags clears every tag of each contact.",
    scopes: ["contacts.write"],
    riskNote: "removeAllTags with type remove clears every tag of the contacts.",
    path: { type: z.enum(["add", "remove"]) },
    body: {
      locationId,
      contacts: z.array(id("contact")).min(1),
      tags: tagNames,
      removeAllTags: z.boolean().optional().describe("Only with type remove."),
    },
    returns: ["succeded", "errorCount", "responses"],
    aliases: [
      "tag a whole list",
      "bulk label leads",
      "strip a tag from everyone on this list",
      "tag everybody who came to the event",
      "put the same label on fifty people",
      "mass tag these customers",
      "slap a tag on a bunch of leads",
      "wipe all labels off these contacts",
      "untag several patients at once",
      "mark all these folks as past clients",
      "batch add a marker to selected people",
      "assign labels to multiple people in bulk",
      "apply tags to a list of contact ids",
      "clear all tags of several individuals at once",
      "mass update of labels across many records",
    ],
    example: {
      type: "add",
      contacts: ["ocQHyuzHvysMo5N5VsXc", "pOC0uJ97VYOKH2m3fkMD"],
      tags: ["spring-promo"],
    },
  }),

  add_followers: write("POST /contacts/{contactId}/followers", {
    title: "Add followers to contact",
    description:
      "Let team members follow one contact, so that they hear of its activity. The owner is assignedTo, set with contacts_update_contact.",
    scopes: ["contacts.write"],
    body: { followers },
    returns: ["followers", "followersAdded"],
    aliases: [
      "let a colleague watch this lead",
      "keep the manager in the loop on a client",
      "loop the owner in on this lead",
      "add a second rep to follow a customer",
      "let my assistant keep an eye on her",
      "my partner wants updates on this client",
      "notify another team member about this person",
      "put a coworker on watch for a patient",
      "subscribe the supervisor to this contact",
      "subscribe employees to activity of a person",
      "assign additional watchers to a customer record",
      "append user ids as followers of an individual",
      "have more team members track one lead",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", followers: ["sx6wyHhbFdRXh302Lunr"] },
  }),

  remove_followers: write("DELETE /contacts/{contactId}/followers", {
    title: "Remove followers from contact",
    description: "Stop team members from following one contact. Its owner is not touched.",
    scopes: ["contacts.write"],
    body: { followers },
    returns: ["followers", "followersRemoved"],
    aliases: [
      "stop watching a client",
      "i don't need alerts on this lead anymore",
      "take my coworker off watching this guy",
      "unfollow a customer record",
      "drop the old manager from a client's followers",
      "rep left the account stop notifying him",
      "unsubscribe a team member from this person",
      "clear who is following this patient",
      "take a rep off a lead's follow list",
      "detach watchers from a customer record",
      "unsubscribe employees from a person's activity",
      "remove user ids that follow an individual",
      "end tracking of a lead by a team member",
    ],
    example: { contactId: "ocQHyuzHvysMo5N5VsXc", followers: ["sx6wyHhbFdRXh302Lunr"] },
  }),
} satisfies Declarations;
