import { z } from "zod";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

const tagForm = { name: z.string() };

export const tags = {
  list_tags: read("GET /locations/{locationId}/tags", {
    title: "List tags",
    description:
      "Every tag that the sub-account has, with its id. Which contacts carry one: contacts_search_contacts with a filter on tags.",
    scopes: ["locations/tags.readonly"],
    returns: ["tags"],
    aliases: [
      "what labels can i put on a lead",
      "find the id of a tag",
      "is there already a vip tag",
      "all labels in the crm",
      "pull up all tags",
      "which tags do we use",
      "what markers exist in this account",
      "show the whole tag list",
      "did somebody already make this label",
      "how many tags have we got",
      "see tags before i add another",
      "list of labels to choose from",
    ],
    example: {},
  }),

  get_tag: read("GET /locations/{locationId}/tags/{tagId}", {
    title: "Get tag",
    description:
      "Read one tag of the sub-account by its id. It gives the name only, not the contacts that carry it.",
    scopes: ["locations/tags.readonly"],
    returns: ["tag"],
    aliases: [
      "what is this tag id called",
      "name of a label",
      "look up one label",
      "pull up one tag by id",
      "what does this tag id stand for",
      "which label is this id",
      "show a single tag",
      "read the name of one tag",
      "a workflow shows a tag id what is it",
      "check one label's name",
      "get one tag of the account",
    ],
    example: { tagId: "flGwEuzsfJOia1i1ikRN" },
  }),

  create_tag: write("POST /locations/{locationId}/tags", {
    title: "Create tag",
    description:
      "Add a tag to the sub-account's list without putting it on anyone. To tag a contact, contacts_add_tags creates missing tags by itself.",
    scopes: ["locations/tags.write"],
    body: tagForm,
    returns: ["tag"],
    aliases: [
      "make a new label",
      "set up tags before an import",
      "add a label for no-shows",
      "add a tag nobody has yet",
      "new label for the summer promo",
      "create a marker for past clients",
      "set up a tag for referrals",
      "need a vip tag in the list",
      "make tags ready for the automation",
      "put a new tag in the account",
      "define a label for cold leads",
    ],
    example: { name: "summer-promo-2026" },
  }),

  update_tag: write("PUT /locations/{locationId}/tags/{tagId}", {
    title: "Rename tag",
    description:
      "Give one tag of the sub-account another name. Workflows and lists that look for the old name may need the new one.",
    scopes: ["locations/tags.write"],
    body: tagForm,
    returns: ["tag"],
    aliases: [
      "fix a typo in a label",
      "call a tag something else",
      "tidy up tag names",
      "rename a tag everywhere",
      "typo in the tag name",
      "change what a label is called",
      "rebrand so rename our tags",
      "reword a marker",
      "the summer tag should say fall now",
      "edit the name of a label",
      "fix the spelling of a tag",
    ],
    example: { tagId: "flGwEuzsfJOia1i1ikRN", name: "summer-promo" },
  }),

  delete_tag: erase("DELETE /locations/{locationId}/tags/{tagId}", {
    title: "Delete tag",
    description:
      "Remove a tag from the sub-account for good. To take it off one contact only: contacts_remove_tags.",
    scopes: ["locations/tags.write"],
    returns: ["succeded"],
    aliases: [
      "get rid of a label completely",
      "clean up the tag list",
      "kill a tag nobody uses",
      "nuke a tag from the account",
      "scrap an old label",
      "toss a duplicate tag",
      "remove a misspelled tag for good",
      "wipe a marker from the whole system",
      "too many tags delete some",
      "this label should not exist anymore",
      "drop a tag from the crm",
    ],
    example: { tagId: "flGwEuzsfJOia1i1ikRN" },
  }),
} satisfies Declarations;
