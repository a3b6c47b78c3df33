import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { type Declarations, read } from "../../src/declare/toolset.js";

const search = {
  searchText: z.string().optional().describe("Part of the name."),
  limit: z.number().default(20),
  skip: z.number().optional(),
};

export const labels = {
  list_categories: read("GET /social-media-posting/{locationId}/categories", {
    title: "List social post categories",
    description:
      "The categories by which the planner sorts posts, with colours. Whether a category has a posting queue: social_list_queue_categories.",
    scopes: ["socialplanner/category.readonly"],
    query: search,
    pager: {
      kind: "offset",
      offset: "skip",
      limit: "limit",
      items: "results.categories",
      total: "results.count",
    },
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "content buckets for social",
      "how do we sort our posts",
      "find the testimonials category",
      "what are our content pillars",
      "what types of content do we rotate",
      "colors used for our kinds of posts",
      "id for the promo category in the planner",
      "is there a bucket for before and afters",
      "which topics do we file social posts under",
      "all categories for social content",
      "which post categories exist in the planner",
      "enumerate content classifications with colours",
      "search planner categories by name",
    ],
    example: { searchText: "testimonials", limit: 20 },
  }),

  get_category: read("GET /social-media-posting/{locationId}/categories/{id}", {
    title: "Get social post category",
    description: "Read one post category by its id: name, colours, who made it and whether it is deleted.",
    scopes: ["socialplanner/category.readonly"],
    path: { id: id("socialCategory") },
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "which content bucket is this",
      "name of a category from a post",
      "colour of a content pillar",
      "what does this post category id stand for",
      "who set up this content bucket",
      "has that post category been deleted",
      "pull up one content bucket",
      "what color is the promo bucket",
      "look up a single post category",
      "details of one planner category by id",
      "name and colour of a single content category",
      "retrieve a specific post classification",
      "resolve a category id to its name",
    ],
    example: { id: "6284c43d519161e96cc09c13" },
  }),

  list_tags: read("GET /social-media-posting/{locationId}/tags", {
    title: "List social post tags",
    description:
      "The tags put on posts in the planner, with their ids. Not hashtags, and not the tags of contacts: those are in locations_list_tags.",
    scopes: ["socialplanner/tag.readonly"],
    query: search,
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.tags", total: "results.count" },
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "labels on our social content",
      "find the id of a post tag",
      "tags in the social planner",
      "which markers do we use on posts",
      "is there a post label for the summer promo",
      "labels available when writing a social post",
      "see all post tags in the planner",
      "search the planner for a label",
      "what can i tag this post with",
      "all tags available for planner posts",
      "which post tags exist with their ids",
      "enumerate tags used on social content",
      "search social media tags by name",
    ],
    example: { searchText: "promo", limit: 20 },
  }),

  get_tags: read("POST /social-media-posting/{locationId}/tags/details", {
    title: "Get social post tags by id",
    description:
      "Turn the tag ids that stand on a post into names. To find a tag by its name: social_list_tags.",
    scopes: ["socialplanner/tag.readonly"],
    body: { tagIds: z.array(z.string()).describe("From a post, or from social_list_tags.") },
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "what do these post tag ids mean",
      "names of the labels on a social post",
      "decode the tags on this post",
      "turn these post label ids into words",
      "post shows only tag ids what are they",
      "look up several post tags by id",
      "which labels does that post carry by name",
      "translate the planner tag codes",
      "read the markers stuck on that post",
      "names for a set of post tag ids",
      "resolve multiple tag ids to labels",
      "details of specific social tags",
      "retrieve given planner tags by identifier",
    ],
    example: { tagIds: ["65fbdcfecc884f07e645ea8b"] },
  }),
} satisfies Declarations;
