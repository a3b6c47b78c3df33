import { z } from "zod";
import { type Declarations, erase, read, write } from "../../src/catalogue/toolset.js";

export const tags = {
  /* RAW summary: Get Tags; description: Get Sub-Account (Formerly Location) Tags */
  list_tags: read("GET /locations/{locationId}/tags", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/tags.readonly"],
    returns: ["tags"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create Tag; description: Create tag */
  create_tag: write("POST /locations/{locationId}/tags", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/tags.write"],
    body: {
      name: z.string(),
    },
    returns: ["tag"],
    aliases: [],
    // RAW example: {"name": "Tag"}
    example: {},
  }),

  /* RAW summary: Get tag by id */
  get_tag: read("GET /locations/{locationId}/tags/{tagId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/tags.readonly"],
    returns: ["tag"],
    aliases: [],
    // RAW example: {"tagId": "flGwEuzsfJOia1i1ikRN"}
    example: {},
  }),

  /* RAW summary: Update tag */
  update_tag: write("PUT /locations/{locationId}/tags/{tagId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/tags.write"],
    body: {
      name: z.string(),
    },
    returns: ["tag"],
    aliases: [],
    // RAW example: {"tagId": "flGwEuzsfJOia1i1ikRN", "name": "Tag"}
    example: {},
  }),

  /* RAW summary: Delete tag */
  delete_tag: erase("DELETE /locations/{locationId}/tags/{tagId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["locations/tags.write"],
    returns: ["succeded"],
    aliases: [],
    // RAW example: {"tagId": "flGwEuzsfJOia1i1ikRN"}
    example: {},
  }),
} satisfies Declarations;
