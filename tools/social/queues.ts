import { z } from "zod";
import { allOf, anyOf, given, is, isNot } from "../../src/declare/condition.js";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, read, remove, send, write } from "../../src/declare/toolset.js";

const timeSlots = z
  .array(object({ dayOfWeek: z.number(), time: z.string() }))
  .describe("[{dayOfWeek: 0 (Sunday) to 6, time: HH:mm}].");

const enableFuturePosts = z.boolean().optional().describe("New posts of the category join the queue.");

const prioritizeNewContent = z.boolean().optional().describe("Added items go to the top.");

const page = { skip: z.number().optional(), limit: z.number().default(20) };

export const queues = area("socialplanner/category", {
  list_queues: read("POST /social-media-posting/category/queues/list", {
    title: "List social posting queues",
    description:
      "The queues that repost the content of a category at fixed hours, with status, time slots, number of posts and the post that is up next (currentPostId).",
    version: "v3",
    body: { locationId, ...page },
    pager: bySkip("results.queues", "results.meta.count"),
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { skip: 0, limit: 20 },
  }),

  get_queue: read("GET /social-media-posting/category/queues/{queueId}", {
    title: "Get social posting queue",
    description:
      "Read one queue: status, time slots, skipped times, next post and how many of its posts have errors. Its posts: social_list_queue_items.",
    version: "v3",
    query: { locationId },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { queueId: "67fc07c6d7657c9aee764762" },
  }),

  list_queue_categories: read("GET /social-media-posting/category/queues/available-categories", {
    title: "List categories with queue status",
    description:
      "Every post category and whether it has a queue: available (none), in_queue (active or paused) or draft. The plain list of categories: social_list_categories.",
    version: "v3",
    query: {
      locationId,
      q: z.string().optional().describe("Part of the category's name."),
      ...page,
    },
    pager: bySkip("results.categories", "results.meta.count"),
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { q: "before and after", limit: 20 },
  }),

  create_queue: write("POST /social-media-posting/category/queues", {
    title: "Create social posting queue",
    description:
      "Set up a queue that reposts a category at weekly hours, filled with its published posts. It starts as a draft: social_update_queue with status active sets it going.",
    version: "v3",
    body: {
      locationId,
      categoryId: id("socialCategory"),
      timeSlots,
      userId: id("user"),
      enableFuturePosts,
      prioritizeNewContent,
    },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: {
      categoryId: "65cb3d2f68baa617aa0c286e",
      userId: "sx6wyHhbFdRXh302Lunr",
      timeSlots: [
        { dayOfWeek: 2, time: "09:00" },
        { dayOfWeek: 4, time: "17:30" },
      ],
      enableFuturePosts: true,
    },
  }),

  update_queue: send("PUT /social-media-posting/category/queues/{queueId}", {
    title: "Update social posting queue",
    description:
      "Start, pause or delete a queue by its status, change its posting hours (give all of them) or skip one coming time. Its posts: social_update_queue_item.",
    version: "v3",
    also: ["delete"],
    when: {
      send: allOf(
        isNot("status", "paused", "deleted"),
        anyOf(
          is("status", "active"),
          is("enableFuturePosts", true),
          given("timeSlots", "prioritizeNewContent"),
        ),
      ),
      delete: is("status", "deleted"),
    },
    riskNote: "Its posts go public by themselves.",
    body: {
      locationId,
      // mended: the spec says object, its text names these three
      status: z.enum(["active", "paused", "deleted"]).optional(),
      timeSlots: timeSlots.optional(),
      skipDateTime: time("iso", "Posting time to leave out").optional(),
      enableFuturePosts,
      prioritizeNewContent,
      skipLegacyWatermark: z.boolean().optional().describe("Leaves old watermarks."),
    },
    listed: ["status", "timeSlots", "skipDateTime", "enableFuturePosts"],
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { queueId: "67fc07c6d7657c9aee764762", status: "paused" },
  }),

  list_queue_calendar: read("POST /social-media-posting/category/queues/list/calendar", {
    title: "List calendar of social queues",
    description:
      "What the active queues will post between two dates, day by day. Posts that are scheduled one by one: social_list_posts.",
    version: "v3",
    body: {
      locationId,
      startDate: time("iso"),
      endDate: time("iso"),
      categoryIds: z.array(id("socialCategory")).optional(),
      accountIds: z.array(id("socialAccount")).optional(),
    },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { startDate: "2026-03-02T00:00:00Z", endDate: "2026-03-08T23:59:59Z" },
  }),

  skip_active_post: remove("DELETE /social-media-posting/category/queues/{postId}/active-post", {
    title: "Skip next post of social queue",
    description:
      "Delete the post that a queue has scheduled next; the one after it is scheduled in its place at once. To leave out a time instead: social_update_queue with skipDateTime.",
    version: "v3",
    also: ["send"],
    riskNote: "The next post of the queue is scheduled by the same call.",
    path: { postId: z.string().min(1).describe("A queue's currentPostId, from social_list_queues.") },
    query: { locationId },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { postId: "60af88475f1b2c001f5d5f4b" },
  }),
});
