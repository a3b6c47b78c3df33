import { z } from "zod";
import { id, time } from "../../src/declare/fields.js";
import { bulk, type Declarations, read, remove, send } from "../../src/declare/toolset.js";
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

const draftsStayBack = "With status draft nothing goes out; otherwise the post is public or soon will be.";

export const posts = {
  create_post: send("POST /social-media-posting/{locationId}/posts", {
    title: "Create social post",
    description:
      "Write a post for one or more connected accounts: draft it, schedule it or put it out. For other words per network, call once per account. Many at once: social_upload_csv.",
    scopes: ["socialplanner/post.write"],
    riskNote: draftsStayBack,
    body: {
      accountIds: z.array(id("socialAccount")),
      // mended: the spec says object, its text names these three
      type: postType,
      userId: id("user"),
      ...content,
    },
    listed,
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "post this to facebook and instagram",
      "schedule a reel for friday",
      "share the promo on our google business profile",
      "draft something for linkedin",
      "publish a story",
      "put up a tiktok video",
      "get this up on ig fb and li",
      "announce the holiday hours on our socials",
      "queue up a before and after photo post",
      "throw the new special on our pages tonight",
      "tell our followers we have openings",
      "write a caption and put it out tomorrow",
      "new social media post for connected accounts",
      "schedule content to facebook, instagram or linkedin",
      "insert a draft in the social planner",
      "compose and publish a post with an image",
    ],
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
    scopes: ["socialplanner/post.readonly"],
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
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.posts", total: "results.count" },
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "what is scheduled to go out this week",
      "upcoming posts on ig and fb",
      "show the content calendar",
      "which posts failed to publish",
      "what did we post in march",
      "posts waiting for approval",
      "what are we posting for the client this month",
      "anything going out on socials today",
      "did monday's reel go up",
      "drafts sitting in the social planner",
      "pull up everything we put on fb lately",
      "who wrote last week's posts",
      "all social media posts in a date range",
      "scheduled, published and failed posts by account",
      "enumerate planner content by status",
      "which posts exist in the social planner",
    ],
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
    scopes: ["socialplanner/post.readonly"],
    path: { id: id("socialPost") },
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "why did this post not go live",
      "open one scheduled post",
      "check the caption of a post",
      "what exactly does that scheduled post say",
      "which pages is this post going to",
      "what time does that reel go out",
      "ig rejected it so see the error",
      "pull up the one about the sale",
      "who still has to approve this post",
      "which picture is on that post",
      "details of one social media post by id",
      "caption, media and schedule of a single post",
      "who a post is published to and when",
      "retrieve a specific planner post",
    ],
    example: { id: "65fac446d599990d1313c1dd" },
  }),

  update_post: send("PUT /social-media-posting/{locationId}/posts/{id}", {
    title: "Update social post",
    description:
      "Change a post, best before it goes out: text, media, accounts, time, approval. Every call must give type. To see what it holds now: social_get_post.",
    scopes: ["socialplanner/post.write"],
    riskNote: draftsStayBack,
    path: { id: id("socialPost") },
    body: {
      // mended: the spec says object, its text names these three
      type: postType,
      accountIds: z.array(id("socialAccount")).optional(),
      userId: id("user").optional(),
      ...content,
    },
    listed: [...listed, "accountIds"],
    returns: ["success", "message", "statusCode"],
    aliases: [
      "fix a typo in the caption",
      "move a scheduled post to another day",
      "approve or reject a social post",
      "swap the picture on a post",
      "turn a draft into a scheduled post",
      "push the reel back to friday",
      "wrong price in the caption correct it",
      "client wants different wording on that post",
      "okay that post looks good approve it",
      "add the facebook page to a scheduled post",
      "tweak the hashtags before it goes live",
      "modify caption or schedule of an existing post",
      "edit a planner post by id",
      "change publication time or accounts of a post",
      "adjust media and text of scheduled content",
    ],
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
    scopes: ["socialplanner/post.write"],
    path: { id: id("socialPost") },
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "cancel a scheduled post",
      "kill a reel before it goes live",
      "take down a post",
      "trash a draft post",
      "client hates that post scrap it",
      "yank tomorrow's post from the schedule",
      "promo got cancelled so pull that post",
      "posted twice remove one of them",
      "that reel was a mistake nuke it",
      "do not let that one go out",
      "permanently discard one planner post by id",
      "remove a single scheduled social post",
      "throw away one piece of scheduled content",
      "destroy a social media post",
    ],
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
    returns: ["success", "message", "results", "statusCode"],
    aliases: [
      "clear out the whole content calendar",
      "wipe all failed posts",
      "cancel every scheduled post of this campaign",
      "client churned so clear their scheduled posts",
      "toss all the old draft posts",
      "nuke next month's posts we are rebranding",
      "get rid of these twenty posts at once",
      "duplicate import so remove all of those posts",
      "cancel a bunch of posts together",
      "empty out the social planner",
      "batch removal of social media posts",
      "discard multiple planner posts by id",
      "delete several scheduled posts in one request",
      "mass remove of social content",
    ],
    example: { postIds: ["65fac446d599990d1313c1dd", "662791ee3f216822d7da0c8c"] },
  }),
} satisfies Declarations;
