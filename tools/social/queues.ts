import { z } from "zod";
import { anyObject, id, locationId, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, send, write } from "../../src/catalogue/toolset.js";
import {
  gmbPost,
  instagramPost,
  linkedinPost,
  ogTags,
  pinterestPost,
  postApproval,
  postMedia,
  tiktokPost,
  youtubePost,
} from "./schemas.js";

const queueModifiedPost = object({
  accountIds: z.array(z.string()).optional(),
  summary: z.string().optional(),
  media: z.array(postMedia).optional(),
  status: z.string().optional(),
  scheduleDate: z.string().optional(),
  selectedBestTime: z.string().optional(),
  createdBy: z.string().optional(),
  followUpComment: z.string().optional(),
  ogTagsDetails: ogTags.optional(),
  type: z.string().optional(),
  postApprovalDetails: postApproval.optional(),
  scheduleTimeUpdated: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
  categoryId: z.string().optional(),
  applyWatermark: z.boolean().optional(),
  tiktokPostDetails: tiktokPost.optional(),
  gmbPostDetails: gmbPost.optional(),
  userId: z.string().optional(),
  linkedinPostDetails: linkedinPost.optional(),
  pinterestPostDetails: pinterestPost.optional(),
  facebookPostDetails: object({
    type: z.enum(["post", "story", "reel"]),
    textFormatPresetId: z.string().optional(),
  }).optional(),
  instagramPostDetails: instagramPost.optional(),
  youtubePostDetails: youtubePost.optional(),
  locationId: z.string().optional(),
});

const variationInput = object({
  content: z.string().optional(),
  mentions: z.array(anyObject).optional(),
  ogTags: object({
    metaLink: z.string().optional(),
    metaImage: z.string().optional(),
    ogTitle: z.string().optional(),
  }).optional(),
});

export const queues = {
  /* RAW summary: Create a new category queue; description: Creates a queue in draft status for a category.
     Published posts are auto-added. Use update endpoint to activate.; params: enableFuturePosts — Enable
     Future Posts. Defaults to false.; prioritizeNewContent — Prioritize New Content. Defaults to false. */
  create_queue: write("POST /social-media-posting/category/queues", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    body: {
      locationId,
      categoryId: id("socialCategory"),
      timeSlots: z.array(object({ dayOfWeek: z.number(), time: z.string() })),
      userId: id("user"),
      enableFuturePosts: z.boolean().optional(),
      prioritizeNewContent: z.boolean().optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"categoryId": "60af88475f1b2c001f5d5f4b", "userId": "w37swmmLbA02zgqKPpxITe"}
    example: {},
  }),

  /* RAW summary: Get all categories with their queue status; description: Returns categories with status:
     "available" (no queue), "in_queue" (active/paused queue), or "draft" (queue in draft).; params: q —
     Search query; skip — Number of items to skip; limit — Maximum number of items to return */
  list_queue_categories: read("GET /social-media-posting/category/queues/available-categories", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    query: {
      locationId,
      q: z.string().optional(),
      skip: z.number().optional(),
      limit: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.categories" },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Fetch category queues for a location; description: Retrieves a paginated list of all
     category queues for a given location, excluding any that have been marked as deleted.; params: skip —
     Number of items to skip; limit — Maximum number of items to return */
  list_queues: read("POST /social-media-posting/category/queues/list", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    body: {
      locationId,
      skip: z.number().optional(),
      limit: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.queues" },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get scheduled posts calendar view; description: Returns scheduled posts from active queues
     within a date range. Supports filtering by categories and accounts.; params: startDate — Start Date in
     ISO format; endDate — End Date in ISO format; categoryIds — Category Id; accountIds — Filter by Account
     IDs. If not provided or empty, returns all posts. */
  list_queue_calendar: read("POST /social-media-posting/category/queues/list/calendar", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    body: {
      locationId,
      startDate: time("iso"),
      endDate: time("iso"),
      categoryIds: z.array(id("socialCategory")).optional(),
      accountIds: z.array(id("socialAccount")).optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"startDate": "2023-10-01T00:00:00.000Z", "endDate": "2023-10-31T23:59:59.999Z"}
    example: {},
  }),

  /* RAW summary: Delete an active post and schedule the next one; description: Deletes a post that is
     currently scheduled and automatically triggers the scheduling of the next available post in the queue. */
  skip_active_post: erase("DELETE /social-media-posting/category/queues/{postId}/active-post", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    also: ["send"],
    // NOTE risk: the next queued post is scheduled at once
    path: { postId: id("socialPost") },
    query: {
      locationId,
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Fetch a category queue by ID; description: Retrieves the details of a single category queue
     by its unique ID. The response includes a count of posts within the queue that have errors. */
  get_queue: read("GET /social-media-posting/category/queues/{queueId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    query: {
      locationId,
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update queue settings or status; description: Updates queue status (active/paused/deleted),
     time slots, or skip dates.; params: skipLegacyWatermark — Skip legacy watermark cleanup when
     rescheduling posts; status — Status of the Queue; skipDateTime — Skip Date Time in ISO format;
     enableFuturePosts — Enable posting future content. Automatically Queue any New Posts Created in this
     Category.; prioritizeNewContent — Prioritize new content over older content. When true, new items added
     via directToQueue will be placed at the top of the queue. */
  update_queue: send("PUT /social-media-posting/category/queues/{queueId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    also: ["delete"],
    // NOTE risk: status active starts posting, status deleted removes the queue
    body: {
      locationId,
      skipLegacyWatermark: z.boolean().optional(),
      // mended: the spec says object
      status: z.string().optional(),
      skipDateTime: time("iso").optional(),
      timeSlots: z.array(object({ dayOfWeek: z.number(), time: z.string() })).optional(),
      enableFuturePosts: z.boolean().optional(),
      prioritizeNewContent: z.boolean().optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Create a new item in the queue; description: Adds a new post item to a queue. Use sessionId
     for edit session or directToQueue for immediate addition.; params: sessionId — Edit session ID;
     modifiedPostPayload — New post details; order — Order for the new item in the queue (cyclic-aware).
     Accepts: - A number: explicit order value calculated by FE as midpoint between adjacent items - "t;
     primaryImage — Primary media URL (image) for the post. Falls back to modifiedPostPayload.primaryImage if
     not set.; directToQueue — When true, creates the queue item directly without requiring an edit session,
     even for active/paused queues. The order field is ignored and the item p */
  create_queue_item: send("POST /social-media-posting/category/queues/{queueId}/create/item", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    // NOTE risk: staged when sessionId is given; otherwise the live queue changes
    body: {
      locationId,
      sessionId: z.string().optional(),
      modifiedPostPayload: queueModifiedPost.optional(),
      order: z.union([z.number(), z.string()]).optional(),
      variations: z.array(variationInput).optional(),
      primaryImage: z.string().optional(),
      directToQueue: z.boolean().optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Fetch calendar view for an edit session; description: Retrieves a calendar preview of
     scheduled posts based on draft items within an edit session. This shows how posts would be scheduled if
     changes were saved.; params: sessionId — Edit session ID; startDate — Start Date in ISO format; endDate
     — End Date in ISO format; accountIds — Filter by Account IDs. If not provided or empty, returns all
     posts. */
  list_edit_session_calendar: read("POST /social-media-posting/category/queues/{queueId}/edit/calendar", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    body: {
      locationId,
      sessionId: z.string(),
      startDate: time("iso"),
      endDate: time("iso"),
      accountIds: z.array(id("socialAccount")).optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"sessionId": "60af88475f1b2c001f5d5f4b", "startDate": "2023-10-01T00:00:00.000Z",
    // "endDate": "2023-10-31T23:59:59.999Z"}
    example: {},
  }),

  /* RAW summary: Discard edit session changes; description: Cancels the edit session and deletes all staged
     changes without affecting the live queue.; params: sessionId — Edit session ID; keepInDraft — If true,
     keeps the queue in DRAFT state after saving instead of automatically activating it. Only applicable when
     the queue is currently in DRAFT stat */
  discard_edit_session: write("POST /social-media-posting/category/queues/{queueId}/edit/discard", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    body: {
      locationId,
      sessionId: z.string(),
      keepInDraft: z.boolean().optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"sessionId": "60af88475f1b2c001f5d5f4b"}
    example: {},
  }),

  /* RAW summary: Save edit session changes; description: Applies all staged changes to the live queue and
     closes the edit session.; params: sessionId — Edit session ID; keepInDraft — If true, keeps the queue in
     DRAFT state after saving instead of automatically activating it. Only applicable when the queue is
     currently in DRAFT stat */
  save_edit_session: send("POST /social-media-posting/category/queues/{queueId}/edit/save", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    // NOTE risk: applies to the live queue and activates a draft queue unless keepInDraft is true
    body: {
      locationId,
      sessionId: z.string(),
      keepInDraft: z.boolean().optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"sessionId": "60af88475f1b2c001f5d5f4b"}
    example: {},
  }),

  /* RAW summary: Start or resume an edit session; description: Creates a draft copy of queue items for
     editing. Changes are staged until saved or discarded. */
  start_edit_session: write("POST /social-media-posting/category/queues/{queueId}/edit/start", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    body: {
      locationId,
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Fetch items from a queue; description: Returns paginated queue items. Pass sessionId to get
     draft items from an edit session instead of live items.; params: sessionId — Edit session ID; skip —
     Number of items to skip; limit — Maximum number of items to return; errorFilter — To return only queue
     items with errors; itemId — Item ID to center the response around. When provided, the response will
     position this item in the center with items above and below based on limit. Th */
  list_queue_items: read("POST /social-media-posting/category/queues/{queueId}/items", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    body: {
      locationId,
      sessionId: z.string().optional(),
      skip: z.number().optional(),
      limit: z.number().optional(),
      errorFilter: z.boolean().optional(),
      itemId: id("queueItem").optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.items" },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Update an item in a queue; description: Updates the content or variations of a specific
     item within a category queue.; params: sessionId — Edit session ID; modifiedPostPayload — Modifications
     to the original post; newOrder — New order value or position keyword (cyclic-aware). Accepts: - A
     number: explicit order value calculated by FE as midpoint between adjacent items - "t; primaryImage —
     Primary media URL (image) */
  update_queue_item: send("PUT /social-media-posting/category/queues/{queueId}/items/{itemId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    // NOTE risk: staged when sessionId is given; otherwise the live queue changes
    path: { itemId: id("queueItem") },
    body: {
      locationId,
      sessionId: z.string().optional(),
      modifiedPostPayload: queueModifiedPost.optional(),
      newOrder: z.union([z.number(), z.string()]).optional(),
      variations: z.array(variationInput).optional(),
      primaryImage: z.string().optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Delete an item from a queue; description: Deletes an item from a specific category queue.;
     params: sessionId — Edit session ID */
  delete_queue_item: erase("DELETE /social-media-posting/category/queues/{queueId}/items/{itemId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    path: { itemId: id("queueItem") },
    query: {
      locationId,
      sessionId: z.string().optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Clone a queue item; description: Duplicates an existing queue item at a specified order
     position. Requires an active edit session.; params: sessionId — Edit session ID; order — Order for the
     cloned item (typically between source and next item) */
  clone_queue_item: write("POST /social-media-posting/category/queues/{queueId}/items/{itemId}/clone", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    path: { itemId: id("queueItem") },
    body: {
      locationId,
      sessionId: z.string(),
      order: z.number(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"sessionId": "60af88475f1b2c001f5d5f4b", "order": 1.5}
    example: {},
  }),

  /* RAW summary: Reset an item in a queue; description: Resets a specific queue item to its original state,
     discarding any modifications made.; params: sessionId — Edit session ID */
  reset_queue_item: send("PUT /social-media-posting/category/queues/{queueId}/items/{itemId}/reset", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.write"],
    version: "v3",
    // NOTE risk: staged when sessionId is given; otherwise the live queue changes
    path: { itemId: id("queueItem") },
    body: {
      locationId,
      sessionId: z.string().optional(),
    },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Fetch slot information for queue items; description: Returns paginated slot information
     (scheduledDateTime, isSkipped) for queue items. Pass sessionId to get slots for draft items, or omit for
     live items. Call this after mutations to refresh slot data.; params: sessionId — Session ID for edit
     mode. If not provided, calculates slots for live items.; skip — Number of items to skip; limit — Number
     of items to return */
  list_queue_slots: read("POST /social-media-posting/category/queues/{queueId}/slots", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/category.readonly"],
    version: "v3",
    body: {
      locationId,
      sessionId: z.string().optional(),
      skip: z.number().optional(),
      limit: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.slots", total: "results.total" },
    returns: ["results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),
} satisfies Declarations;
