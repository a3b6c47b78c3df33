import { z } from "zod";
import { area, bulk, read, remove, write } from "../../src/declare/toolset.js";

const tagForm = { name: z.string() };

export const tags = area("locations/tags", {
  list_tags: read("GET /locations/{locationId}/tags", {
    title: "List tags",
    description:
      "Every tag that the sub-account has, with its id. Which contacts carry one: contacts_search_contacts with a filter on tags.",
    returns: { tags: "list" },
    example: {},
  }),

  get_tag: read("GET /locations/{locationId}/tags/{tagId}", {
    title: "Get tag",
    description:
      "Read one tag of the sub-account by its id. It gives the name only, not the contacts that carry it.",
    returns: { tag: "record" },
    example: { tagId: "flGwEuzsfJOia1i1ikRN" },
  }),

  create_tag: write("POST /locations/{locationId}/tags", {
    title: "Create tag",
    description:
      "Add a tag to the sub-account's list without putting it on anyone. To tag a contact, contacts_add_tags creates missing tags by itself.",
    body: tagForm,
    returns: { tag: "record" },
    example: { name: "summer-promo-2026" },
  }),

  update_tag: bulk("PUT /locations/{locationId}/tags/{tagId}", {
    title: "Rename tag",
    description:
      "Give one tag of the sub-account another name. Workflows and lists that look for the old name may need the new one.",
    riskNote: "Every contact that has the tag is shown with the new name.",
    body: tagForm,
    returns: { tag: "record" },
    example: { tagId: "flGwEuzsfJOia1i1ikRN", name: "summer-promo" },
  }),

  delete_tag: remove("DELETE /locations/{locationId}/tags/{tagId}", {
    title: "Delete tag",
    description:
      "Remove a tag from the sub-account for good. To take it off one contact only: contacts_remove_tags.",
    returns: { succeded: "value" },
    example: { tagId: "flGwEuzsfJOia1i1ikRN" },
  }),
});
