import { z } from "zod";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import { type Declarations, read, remove, send, write } from "../../src/declare/toolset.js";

const timeSlots = z
  .array(object({ dayOfWeek: z.number(), time: z.string() }))
  .describe("[{dayOfWeek: 0 (Sunday) to 6, time: HH:mm}].");

const enableFuturePosts = z.boolean().optional().describe("New posts of the category join the queue.");

const prioritizeNewContent = z.boolean().optional().describe("Added items go to the top.");

const page = { skip: z.number().optional(), limit: z.number().default(20) };

export const queues = {
  list_queues: read("POST /social-media-posting/category/queues/list", {
    title: "List social posting queues",
    description:
      "The queues that repost the content of a category at fixed hours, with status, time slots, number of posts and the post that is up next (currentPostId).",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    body: { locationId, ...page },
    pager: {
      kind: "offset",
      offset: "skip",
      limit: "limit",
      items: "results.queues",
      total: "results.meta.count",
    },
    returns: ["success", "results", "statusCode"],
    aliases: [
      "which evergreen queues are running",
      "content we keep recycling",
      "show our auto-posting rotations",
      "see all our repost queues",
      "do we have any evergreen queue",
      "find the id of the testimonials queue",
      "which queues are paused right now",
      "what post is up next in each queue",
      "old posts keep reappearing which queue",
      "all category queues in the social planner",
      "which recurring posting queues exist and their status",
      "enumerate evergreen schedules with slots",
      "content recycling queues of the location",
    ],
    example: { skip: 0, limit: 20 },
  }),

  get_queue: read("GET /social-media-posting/category/queues/{queueId}", {
    title: "Get social posting queue",
    description:
      "Read one queue: status, time slots, skipped times, next post and how many of its posts have errors. Its posts: social_list_queue_items.",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    query: { locationId },
    returns: ["success", "results", "statusCode"],
    aliases: [
      "is the evergreen queue paused or active",
      "posting hours of a queue",
      "any errors in the repost queue",
      "pull up the testimonials queue",
      "what days does this queue repost",
      "which dates is the queue skipping",
      "how many posts in this queue have errors",
      "look at one evergreen queue's settings",
      "did somebody pause this queue",
      "details of one posting queue by id",
      "status and time slots of a single category queue",
      "retrieve a specific evergreen queue",
      "configuration and error count of one queue",
    ],
    example: { queueId: "67fc07c6d7657c9aee764762" },
  }),

  list_queue_categories: read("GET /social-media-posting/category/queues/available-categories", {
    title: "List categories with queue status",
    description:
      "Every post category and whether it has a queue: available (none), in_queue (active or paused) or draft. The plain list of categories: social_list_categories.",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    query: {
      locationId,
      q: z.string().optional().describe("Part of the category's name."),
      ...page,
    },
    pager: {
      kind: "offset",
      offset: "skip",
      limit: "limit",
      items: "results.categories",
      total: "results.meta.count",
    },
    returns: ["success", "results", "statusCode"],
    aliases: [
      "which content categories have no queue yet",
      "what can i set up for evergreen posting",
      "find the queue of a category",
      "which buckets already recycle",
      "can this category still get a queue",
      "categories whose queue is a draft",
      "what content isn't on repeat yet",
      "does the testimonials bucket have a queue",
      "content types free for a repost loop",
      "categories available for a new posting queue",
      "queue state of every content category",
      "which categories are already used by a queue",
      "categories without an evergreen schedule",
    ],
    example: { q: "before and after", limit: 20 },
  }),

  create_queue: write("POST /social-media-posting/category/queues", {
    title: "Create social posting queue",
    description:
      "Set up a queue that reposts a category at weekly hours, filled with its published posts. It starts as a draft: social_update_queue with status active sets it going.",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    body: {
      locationId,
      categoryId: id("socialCategory"),
      timeSlots,
      userId: id("user"),
      enableFuturePosts,
      prioritizeNewContent,
    },
    returns: ["success", "results", "statusCode"],
    aliases: [
      "recycle our best posts every week",
      "set up evergreen posting",
      "repost testimonials on a loop",
      "post from a category every tuesday at nine",
      "keep our old posts coming back automatically",
      "new evergreen loop for the tips category",
      "put our reviews on weekly repeat",
      "start a repost queue from scratch",
      "no time to write so reuse old posts",
      "make a posting loop for the faqs",
      "new recurring queue for a content category",
      "insert an evergreen schedule with weekly slots",
      "define automatic reposting of a category",
      "set up a category queue with time slots",
    ],
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
    scopes: ["socialplanner/category.write"],
    version: "v3",
    also: ["delete"],
    riskNote:
      "status active starts posting in public; status deleted removes the queue. paused does neither.",
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
    returns: ["success", "results", "statusCode"],
    aliases: [
      "pause or stop the recycled posts",
      "turn reposting back on",
      "activate the evergreen content",
      "resume a queue we stopped",
      "change the hours we repost at",
      "no post on christmas day",
      "client is on vacation freeze the reposts",
      "closed on labor day so skip that slot",
      "flip the draft queue to active",
      "evergreen should run mornings not evenings",
      "kill the whole repost queue",
      "snooze the evergreen content for now",
      "modify time slots or status of a queue",
      "activate, pause or remove a category queue",
      "edit an evergreen schedule by id",
      "skip a single date in a posting queue",
    ],
    example: { queueId: "67fc07c6d7657c9aee764762", status: "paused" },
  }),

  list_queue_calendar: read("POST /social-media-posting/category/queues/list/calendar", {
    title: "List calendar of social queues",
    description:
      "What the active queues will post between two dates, day by day. Posts that are scheduled one by one: social_list_posts.",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    body: {
      locationId,
      startDate: time("iso"),
      endDate: time("iso"),
      categoryIds: z.array(id("socialCategory")).optional(),
      accountIds: z.array(id("socialAccount")).optional(),
    },
    returns: ["success", "results", "statusCode"],
    aliases: [
      "what will the queues post next week",
      "evergreen content calendar",
      "upcoming reposts by date",
      "which reposts go out this month",
      "see the recycled posts day by day",
      "what evergreen stuff runs over christmas",
      "dates our queues will post on",
      "anything from the queues going out tomorrow",
      "forecast of auto-posted content",
      "what is recycled content doing next month",
      "upcoming posts from all active queues by date",
      "planned evergreen content in a date range",
      "calendar view of category queues",
      "what recycled posts are due between two dates",
    ],
    example: { startDate: "2026-03-02T00:00:00Z", endDate: "2026-03-08T23:59:59Z" },
  }),

  skip_active_post: remove("DELETE /social-media-posting/category/queues/{postId}/active-post", {
    title: "Skip next post of social queue",
    description:
      "Delete the post that a queue has scheduled next; the one after it is scheduled in its place at once. To leave out a time instead: social_update_queue with skipDateTime.",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    also: ["send"],
    riskNote: "The next post of the queue is scheduled by the same call.",
    path: { postId: z.string().min(1).describe("A queue's currentPostId, from social_list_queues.") },
    query: { locationId },
    returns: ["success", "results", "statusCode"],
    aliases: [
      "don't post the one coming up in the queue",
      "jump to the following evergreen post",
      "drop the upcoming repost",
      "next queued post is outdated toss it",
      "yank whatever the queue posts next",
      "next evergreen one is wrong move along",
      "bump the upcoming queue post for the following",
      "kill the repost that's about to go out",
      "queue is about to post an expired promo",
      "pass over the queue's next post",
      "remove the next scheduled post of a queue",
      "skip the queue's currently active post",
      "discard the upcoming queued entry and advance",
      "move a queue on to its following post",
    ],
    example: { postId: "60af88475f1b2c001f5d5f4b" },
  }),
} satisfies Declarations;
