import { z } from "zod";
import { id } from "../../src/catalogue/fields.js";
import { type Declarations, read } from "../../src/catalogue/toolset.js";

export const labels = {
  /* RAW summary: Get categories by location id; params: searchText — Search text string */
  list_categories: read("GET /social-media-posting/{locationId}/categories", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    query: {
      searchText: z.string().optional(),
      limit: z.number().optional(),
      skip: z.number().optional(),
    },
    pager: {
      kind: "offset",
      offset: "skip",
      limit: "limit",
      items: "results.categories",
      total: "results.count",
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get categories by id */
  get_category: read("GET /social-media-posting/{locationId}/categories/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    path: { id: id("socialCategory") },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"id": "6284c43d519161e96cc09c13"}
    example: {},
  }),

  /* RAW summary: Get tags by location id; params: searchText — Search text string */
  list_tags: read("GET /social-media-posting/{locationId}/tags", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/tag.readonly"],
    query: {
      searchText: z.string().optional(),
      limit: z.number().optional(),
      skip: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.tags", total: "results.count" },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get tags by ids; params: tagIds — Array of Tag Ids */
  get_tags: read("POST /social-media-posting/{locationId}/tags/details", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/tag.readonly"],
    body: {
      tagIds: z.array(z.string()),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"tagIds": ["65fbdcfecc884f07e645ea8b"]}
    example: {},
  }),
} satisfies Declarations;
