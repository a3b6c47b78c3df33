import { z } from "zod";
import { isNot } from "../../src/declare/condition.js";
import { id, time } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, bulk, read, remove, send } from "../../src/declare/toolset.js";
import {
  googlePost,
  ogTags,
  postApproval,
  postFieldsV3,
  postMedia,
  postStatus,
  postType,
  tiktokPost,
} from "./schemas.js";

const content = {
  summary: z.string().optional().describe("The text of the post."),
  media: z.array(postMedia).optional().describe("[{url, type: MIME type}]."),
  status: postStatus.optional(),
  scheduleDate: time("iso").optional(),
  followUpComment: z.string().optional().describe("First comment."),
  categoryId: id("socialCategory").optional(),
  tags: z.array(z.string()).optional().describe("Post tag ids, from social_list_tags."),
  ogTagsDetails: ogTags.optional().describe("Preview of a link: {metaLink, metaImage}."),
  postApprovalDetails: postApproval
    .optional()
    .describe("{approver: user id, requesterNote, approvalStatus}."),
  gmbPostDetails: googlePost.optional().describe("Google Business Profile: update, event or offer."),
  tiktokPostDetails: tiktokPost.optional(),
  createdBy: z.string().optional(),
  scheduleTimeUpdated: z.boolean().optional(),
};

const listed = ["summary", "media", "status", "scheduleDate", "followUpComment"];

export const posts = area("socialplanner/post", {
  create_post: send("POST /social-media-posting/{locationId}/posts", {
    title: "Create social post",
    description:
      "Write a post for one or more connected accounts: draft it, schedule it or put it out. For other words per network, call once per account. Many at once: social_upload_csv.",
    when: { send: isNot("status", "draft") },
    riskNote: "The post is public, or soon will be.",
    body: {
      accountIds: z.array(id("socialAccount")),
      // mended: the spec says object, its text names these three
      type: postType,
      userId: id("user"),
      ...content,
    },
    listed,
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: {
      accountIds: ["aF3KhyL8JIuBwzK3m7Ly_iVrVJ2uoXNF0wzcBzgl5_17841465964543589"],
      type: "post",
      userId: "sx6wyHhbFdRXh302Lunr",
      summary: "Two HydraFacial openings left this Friday. Call us to grab one!",
      status: "scheduled",
      scheduleDate: "2026-03-12T15:00:00-06:00",
    },
    v3: { body: postFieldsV3 },
  }),

  list_posts: read("POST /social-media-posting/{locationId}/posts/list", {
    title: "List social posts",
    description:
      "Posts of the social planner between two dates, by status and account: live, scheduled, drafted or failed (with the error). A post's id is _id; postId is the network's. What queues will post: social_list_queue_calendar.",
    body: {
      fromDate: time("iso"),
      toDate: time("iso"),
      type: z
        .string()
        .optional()
        .describe(
          "all (default), recent, scheduled, draft, in_review, in_progress, published, failed, deleted.",
        ),
      accounts: z.string().optional().describe("Account ids, comma-separated."),
      // mended: the spec says object, its text names these three
      postType: postType.optional(),
      includeUsers: z.string().describe('"true" adds the writers.'),
      skip: z.string().default("0"),
      limit: z.string().default("20").describe("A number as text."),
    },
    pager: bySkip("results.posts", "results.count"),
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: {
      fromDate: "2026-03-01T00:00:00Z",
      toDate: "2026-03-31T23:59:59Z",
      type: "scheduled",
      includeUsers: "true",
      skip: "0",
      limit: "20",
    },
  }),

  get_post: read("GET /social-media-posting/{locationId}/posts/{id}", {
    title: "Get social post",
    description:
      "Read one post whole: text, media, accounts, schedule, approval, and the error where a network refused it.",
    path: { id: id("socialPost") },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { id: "65fac446d599990d1313c1dd" },
  }),

  update_post: send("PUT /social-media-posting/{locationId}/posts/{id}", {
    title: "Update social post",
    description:
      "Change a post, best before it goes out: text, media, accounts, time, approval. Every call must give type. To see what it holds now: social_get_post.",
    when: { send: isNot("status", "draft") },
    riskNote: "The post is public, or soon will be.",
    path: { id: id("socialPost") },
    body: {
      // mended: the spec says object, its text names these three
      type: postType,
      accountIds: z.array(id("socialAccount")).optional(),
      userId: id("user").optional(),
      ...content,
    },
    listed: [...listed, "accountIds"],
    returns: { success: "value", message: "value", statusCode: "value" },
    example: {
      id: "65fac446d599990d1313c1dd",
      type: "post",
      status: "scheduled",
      scheduleDate: "2026-03-13T10:00:00-06:00",
    },
    v3: {
      body: { ...postFieldsV3, accountIds: z.array(id("socialAccount")), userId: id("user") },
      example: { accountIds: ["67a5a9aa776c837de4aa5b12"], userId: "iVrVJ2uoXNF0wzcBzgl5" },
    },
  }),

  delete_post: remove("DELETE /social-media-posting/{locationId}/posts/{id}", {
    title: "Delete social post",
    description:
      "Remove one post from the planner; if it was scheduled it does not go out. One that is live may stay on the network: check there. Many: social_bulk_delete_posts.",
    path: { id: id("socialPost") },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { id: "65fac446d599990d1313c1dd" },
  }),

  bulk_delete_posts: bulk("POST /social-media-posting/{locationId}/posts/bulk-delete", {
    title: "Delete many social posts",
    description:
      "Remove up to 50 posts from the planner in one call. They go from HighLevel alone: what is live stays on the networks.",
    scopes: ["socialplanner/csv.write"],
    also: ["delete"],
    riskNote: "Scheduled posts among them will not go out.",
    body: { postIds: z.array(id("socialPost")).max(50).optional() },
    returns: { success: "value", message: "value", results: "value", statusCode: "value" },
    example: { postIds: ["65fac446d599990d1313c1dd", "662791ee3f216822d7da0c8c"] },
  }),
});
