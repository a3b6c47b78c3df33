import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, read } from "../../src/declare/toolset.js";

const search = {
  searchText: z.string().optional().describe("Part of the name."),
  limit: z.number().default(20),
  skip: z.number().optional(),
};

export const labels = area("socialplanner/category", {
  list_categories: read("GET /social-media-posting/{locationId}/categories", {
    title: "List social post categories",
    description:
      "The categories by which the planner sorts posts, with colours. Whether a category has a posting queue: social_list_queue_categories.",
    query: search,
    pager: bySkip("results.categories", "results.count"),
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { searchText: "testimonials", limit: 20 },
  }),

  get_category: read("GET /social-media-posting/{locationId}/categories/{id}", {
    title: "Get social post category",
    description: "Read one post category by its id: name, colours, who made it and whether it is deleted.",
    path: { id: id("socialCategory") },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { id: "6284c43d519161e96cc09c13" },
  }),

  list_tags: read("GET /social-media-posting/{locationId}/tags", {
    title: "List social post tags",
    description:
      "The tags put on posts in the planner, with their ids. Not hashtags, and not the tags of contacts: those are in locations_list_tags.",
    scopes: ["socialplanner/tag.readonly"],
    query: search,
    pager: bySkip("results.tags", "results.count"),
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { searchText: "promo", limit: 20 },
  }),

  get_tags: read("POST /social-media-posting/{locationId}/tags/details", {
    title: "Get social post tags by id",
    description:
      "Turn the tag ids that stand on a post into names. To find a tag by its name: social_list_tags.",
    scopes: ["socialplanner/tag.readonly"],
    body: { tagIds: z.array(z.string()).describe("From a post, or from social_list_tags.") },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { tagIds: ["65fbdcfecc884f07e645ea8b"] },
  }),
});
