import { z } from "zod";
import { anyOf, is, notGiven } from "../../src/declare/condition.js";
import { anyObject, id, locationId, object, time } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, read, remove, send, write } from "../../src/declare/toolset.js";
import { queuedPost } from "./schemas.js";

const sessionId = z.string().min(1).describe("From social_start_edit_session.");

const stagedIn = sessionId.optional().describe("Stages the change; from social_start_edit_session.");

const draftsOf = sessionId.optional().describe("For its drafts; from social_start_edit_session.");

const position = z
  .union([z.number(), z.string()])
  .optional()
  .describe('"top", "bottom" or a number between the order of two items.');

const variations = z
  .array(
    object({
      content: z.string().optional(),
      mentions: z.array(anyObject).optional(),
      ogTags: object({
        metaLink: z.string().optional(),
        metaImage: z.string().optional(),
        ogTitle: z.string().optional(),
      }).optional(),
    }),
  )
  .optional()
  .describe("Wordings in turn: [{content}].");

const primaryImage = z.string().optional().describe("Image address.");

export const queueItems = area("socialplanner/category", {
  list_queue_items: read("POST /social-media-posting/category/queues/{queueId}/items", {
    title: "List social queue items",
    description:
      "The posts in one queue in their order, with wordings, errors and next time. With sessionId: the drafts of an edit session. The times alone: social_list_queue_slots.",
    version: "v3",
    body: {
      locationId,
      errorFilter: z.boolean().optional().describe("Only items with errors."),
      sessionId: draftsOf,
      itemId: z.string().optional().describe("Item to centre the page around; skip is then ignored."),
      skip: z.number().optional(),
      limit: z.number().default(20),
    },
    pager: bySkip("results.items", "results.meta.count"),
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { queueId: "67fc07c6d7657c9aee764762", limit: 20 },
  }),

  list_queue_slots: read("POST /social-media-posting/category/queues/{queueId}/slots", {
    title: "List time slots of social queue",
    description:
      "When each post of one queue will go out and which times are skipped, by item id. Read it again after a change to the queue.",
    version: "v3",
    body: {
      locationId,
      sessionId: draftsOf,
      skip: z.number().optional(),
      limit: z.number().optional().describe("Default 20."),
    },
    pager: bySkip("results.slots", "results.total"),
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { queueId: "67fc07c6d7657c9aee764762", limit: 20 },
  }),

  create_queue_item: send("POST /social-media-posting/category/queues/{queueId}/create/item", {
    title: "Add item to social queue",
    description:
      "Put a new post into a queue: at once with directToQueue, or staged with sessionId until social_save_edit_session. For a post at a set time: social_create_post.",
    version: "v3",
    when: { send: anyOf(notGiven("sessionId"), is("directToQueue", true)) },
    riskNote: "What the queue puts before the public changes at once.",
    body: {
      locationId,
      modifiedPostPayload: queuedPost.optional(),
      directToQueue: z.boolean().optional().describe("No edit session; the queue picks the place."),
      sessionId: sessionId.optional(),
      variations,
      order: position,
      primaryImage,
    },
    listed: ["modifiedPostPayload", "directToQueue", "sessionId", "variations"],
    returns: { success: "value", results: "record", statusCode: "value" },
    example: {
      queueId: "67fc07c6d7657c9aee764762",
      directToQueue: true,
      modifiedPostPayload: {
        accountIds: ["aF3KhyL8JIuBwzK3m7Ly_iVrVJ2uoXNF0wzcBzgl5_17841465964543589"],
        summary: "Storm damage? We inspect roofs for free, usually within two days.",
        type: "post",
      },
    },
  }),

  update_queue_item: send("PUT /social-media-posting/category/queues/{queueId}/items/{itemId}", {
    title: "Update social queue item",
    description:
      "Change the text, media, accounts, wordings or place of one post in a queue. The original post stays as it was: social_reset_queue_item goes back to it.",
    version: "v3",
    when: { send: notGiven("sessionId") },
    riskNote: "What the queue puts before the public changes at once.",
    path: { itemId: id("queueItem") },
    body: {
      locationId,
      modifiedPostPayload: queuedPost.optional(),
      variations,
      newOrder: position,
      primaryImage,
      sessionId: stagedIn,
    },
    listed: ["modifiedPostPayload", "variations", "newOrder", "sessionId"],
    returns: { success: "value", results: "record", statusCode: "value" },
    example: {
      queueId: "67fc07c6d7657c9aee764762",
      itemId: "60af88475f1b2c001f5d5f4b",
      newOrder: "top",
    },
  }),

  reset_queue_item: send("PUT /social-media-posting/category/queues/{queueId}/items/{itemId}/reset", {
    title: "Reset social queue item",
    description:
      "Throw away every change made to one post in a queue and go back to the original post. The whole edit session: social_discard_edit_session.",
    version: "v3",
    when: { send: notGiven("sessionId") },
    riskNote: "What the queue puts before the public changes at once.",
    path: { itemId: id("queueItem") },
    body: { locationId, sessionId: stagedIn },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { queueId: "67fc07c6d7657c9aee764762", itemId: "60af88475f1b2c001f5d5f4b" },
  }),

  clone_queue_item: write("POST /social-media-posting/category/queues/{queueId}/items/{itemId}/clone", {
    title: "Clone social queue item",
    description:
      "Copy one post within a queue to another place in the order. Only in an edit session; it goes live with social_save_edit_session.",
    version: "v3",
    path: { itemId: id("queueItem") },
    body: {
      locationId,
      sessionId,
      order: z.number().describe("Between the order of the two items around it."),
    },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: {
      queueId: "67fc07c6d7657c9aee764762",
      itemId: "60af88475f1b2c001f5d5f4b",
      sessionId: "686ebf10c78c233e45c28d66",
      order: 1500,
    },
  }),

  delete_queue_item: remove("DELETE /social-media-posting/category/queues/{queueId}/items/{itemId}", {
    title: "Delete social queue item",
    description:
      "Take one post out of a queue; the others move up in time. To skip only its next turn: social_skip_active_post or skipDateTime in social_update_queue.",
    version: "v3",
    when: { delete: notGiven("sessionId") },
    path: { itemId: id("queueItem") },
    query: { locationId, sessionId: stagedIn },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { queueId: "67fc07c6d7657c9aee764762", itemId: "60af88475f1b2c001f5d5f4b" },
  }),

  start_edit_session: write("POST /social-media-posting/category/queues/{queueId}/edit/start", {
    title: "Start edit session of social queue",
    description:
      "Open or resume a draft copy of a queue and get its sessionId. Changes made with it wait for social_save_edit_session, or end with social_discard_edit_session.",
    version: "v3",
    body: { locationId },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { queueId: "67fc07c6d7657c9aee764762" },
  }),

  list_edit_session_calendar: read("POST /social-media-posting/category/queues/{queueId}/edit/calendar", {
    title: "Preview calendar of queue edit session",
    description:
      "What the queue would post between two dates if its edit session were saved now. What it posts as things stand: social_list_queue_calendar.",
    version: "v3",
    body: {
      locationId,
      sessionId,
      startDate: time("iso"),
      endDate: time("iso"),
      accountIds: z.array(id("socialAccount")).optional(),
    },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: {
      queueId: "67fc07c6d7657c9aee764762",
      sessionId: "686ebf10c78c233e45c28d66",
      startDate: "2026-03-01T00:00:00Z",
      endDate: "2026-03-31T23:59:59Z",
    },
  }),

  save_edit_session: send("POST /social-media-posting/category/queues/{queueId}/edit/save", {
    title: "Save edit session of social queue",
    description:
      "Apply all staged changes to the live queue and close the session. A queue that is still a draft becomes active, unless keepInDraft is true.",
    version: "v3",
    riskNote: "Sets a draft queue going, in public, unless keepInDraft is true.",
    body: {
      locationId,
      sessionId,
      keepInDraft: z.boolean().optional().describe("A draft queue stays a draft; default false."),
    },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: {
      queueId: "67fc07c6d7657c9aee764762",
      sessionId: "686ebf10c78c233e45c28d66",
      keepInDraft: true,
    },
  }),

  discard_edit_session: write("POST /social-media-posting/category/queues/{queueId}/edit/discard", {
    title: "Discard edit session of social queue",
    description:
      "Cancel an edit session with all its staged changes. The live queue stays as it is. One item only: social_reset_queue_item.",
    version: "v3",
    also: ["delete"],
    body: {
      locationId,
      sessionId,
      keepInDraft: z.boolean().optional().describe("Shared with saving; means nothing here."),
    },
    returns: { success: "value", results: "record", statusCode: "value" },
    example: { queueId: "67fc07c6d7657c9aee764762", sessionId: "686ebf10c78c233e45c28d66" },
  }),
});
