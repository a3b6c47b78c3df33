import { z } from "zod";
import { id, object, time } from "../../src/catalogue/fields.js";
import { bulk, type Declarations, erase, read, send } from "../../src/catalogue/toolset.js";
import {
  date,
  gmbPost,
  instagramPost,
  linkedinPost,
  ogTags,
  pinterestPost,
  postApproval,
  postMedia,
  tiktokPost,
  timeSchema,
  youtubePost,
} from "./schemas.js";

const mediaPostMedia = object({
  url: z.string(),
  caption: z.string().optional(),
  type: z.string().optional(),
  thumbnail: z.string().optional(),
  defaultThumb: z.string().optional(),
  id: z.string().optional(),
});

const postApprovalDetailsPostApproval = object({
  approver: z.string().optional(),
  requesterNote: z.string().optional(),
  approverNote: z.string().optional(),
  approvalStatus: z.string().optional(),
});

const tiktokPostDetailsTiktokPost = object({
  privacyLevel: z.string().optional(),
  promoteOtherBrand: z.boolean().optional(),
  enableComment: z.boolean().optional(),
  enableDuet: z.boolean().optional(),
  enableStitch: z.boolean().optional(),
  videoDisclosure: z.boolean().optional(),
  promoteYourBrand: z.boolean().optional(),
});

const gmbPostDetailsGmbPost = object({
  gmbEventType: z.string().optional(),
  title: z.string().optional(),
  offerTitle: z.string().optional(),
  startDate: object({ startDate: date.optional(), startTime: timeSchema.optional() }).optional(),
  endDate: object({ endDate: date.optional(), endTime: timeSchema.optional() }).optional(),
  termsConditions: z.string().optional(),
  url: z.string().optional(),
  couponCode: z.string().optional(),
  redeemOnlineUrl: z.string().optional(),
  actionType: z.string().optional(),
});

const status = z.enum([
  "draft",
  "scheduled",
  "in_review",
  "published",
  "in_progress",
  "pending",
  "failed",
  "notification_sent",
  "deleted",
]);

const postFields = {
  summary: z.string().optional(),
  media: z.array(mediaPostMedia).optional(),
  createdBy: z.string().optional(),
  followUpComment: z.string().optional(),
  ogTagsDetails: object({ metaImage: z.string().optional(), metaLink: z.string().optional() }).optional(),
  postApprovalDetails: postApprovalDetailsPostApproval.optional(),
  scheduleTimeUpdated: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
  categoryId: id("socialCategory").optional(),
  tiktokPostDetails: tiktokPostDetailsTiktokPost.optional(),
  gmbPostDetails: gmbPostDetailsGmbPost.optional(),
};

export const posts = {
  /* RAW summary: Create post; description: Create posts for all supported platforms. It is possible to
     create customized posts per channel by using the same platform account IDs in a request and hitting the
     create post API multiple times with different summaries and account IDs per platform. The content and
     media limitations, as well as platform rate limiters corresponding to the respective platforms, are
     provided in the following reference link: Link: [Platform Limitations](https://help.leadconnectorhq.com/
     support/solutions/articles/48001240003-social-planner-image-video-content-and-api-limitations "Social
     Planner Help"); params: type — Post Type must be one of the following values: - post,… */
  create_post: send("POST /social-media-posting/{locationId}/posts", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/post.write"],
    // NOTE risk: lower to write when status is draft
    body: {
      accountIds: z.array(id("socialAccount")),
      // mended: the spec says object
      type: z.enum(["post", "story", "reel"]),
      userId: id("user"),
      ...postFields,
      // mended: the spec says object
      status: z.string().optional(),
      // CHECK time form: the spec gives no example
      scheduleDate: time("iso").optional(),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"accountIds": ["aF3KhyL8JIuBwzK3m7Ly_iVrVJ2uoXNF0wzcBzgl5_12554616564525983496"],
    // "type": "post", "userId": "sdfdsfdsfEWEsdfsdsW32dd"}
    example: {},
    v3: {
      body: {
        media: z.array(postMedia).optional(),
        status: status.optional(),
        selectedBestTime: time("iso").optional(),
        ogTagsDetails: ogTags.optional(),
        postApprovalDetails: postApproval.optional(),
        applyWatermark: z.boolean().optional(),
        tiktokPostDetails: tiktokPost.optional(),
        gmbPostDetails: gmbPost.optional(),
        linkedinPostDetails: linkedinPost.optional(),
        pinterestPostDetails: pinterestPost.optional(),
        facebookPostDetails: object({
          type: z.enum(["post", "story", "reel"]),
          textFormatPresetId: z.string().optional(),
        }).optional(),
        instagramPostDetails: instagramPost.optional(),
        youtubePostDetails: youtubePost.optional(),
      },
    },
  }),

  /* RAW summary: Bulk Delete Social Planner Posts; description: Deletes multiple posts based on the provided
     list of post IDs. This operation is useful for clearing up large numbers of posts efficiently. Note:
     1.The maximum number of posts that can be deleted in a single request is '50'. 2.However, It will only
     get deleted in Highlevel database but still it is recommended to be cautious of this operation.; params:
     postIds — Requested Results */
  bulk_delete_posts: bulk("POST /social-media-posting/{locationId}/posts/bulk-delete", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/csv.write"],
    also: ["delete"],
    // NOTE risk: max 50 ids; deletes in HighLevel only, not on the networks
    body: {
      postIds: z.array(id("socialPost")).optional(),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    example: {},
  }),

  /* RAW summary: Get posts; description: Get Posts; params: includeUsers — Include User Data; type — type
     must be one of the following values: recent, all, scheduled, draft, failed, in_review, published,
     in_progress and deleted; accounts — List of account Ids seperated by comma as a string; postType — Post
     Type must be one of the following values: - post, story, reel */
  list_posts: read("POST /social-media-posting/{locationId}/posts/list", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/post.readonly"],
    body: {
      skip: z.string(),
      limit: z.string(),
      fromDate: time("iso"),
      toDate: time("iso"),
      includeUsers: z.string(),
      type: z.string().optional(),
      accounts: z.string().optional(),
      // mended: the spec says object
      postType: z.enum(["post", "story", "reel"]).optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.posts", total: "results.count" },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"skip": "1", "limit": "10", "fromDate": "2024-01-22T05:32:49.463Z", "toDate":
    // "2024-03-20T05:32:49.463Z", "includeUsers": "true"}
    example: {},
  }),

  /* RAW summary: Get post */
  get_post: read("GET /social-media-posting/{locationId}/posts/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/post.readonly"],
    path: { id: id("socialPost") },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"id": "65fac446d599990d1313c1dd"}
    example: {},
  }),

  /* RAW summary: Edit post; description: Create posts for all supported platforms. It is possible to create
     customized posts per channel by using the same platform account IDs in a request and hitting the create
     post API multiple times with different summaries and account IDs per platform. The content and media
     limitations, as well as platform rate limiters corresponding to the respective platforms, are provided
     in the following reference link: Link: [Platform Limitations](https://help.leadconnectorhq.com/support/s
     olutions/articles/48001240003-social-planner-image-video-content-and-api-limitations "Social Planner
     Help"); params: type — Post Type must be one of the following values: - post, st… */
  update_post: send("PUT /social-media-posting/{locationId}/posts/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/post.write"],
    // NOTE risk: lower to write when status is draft
    path: { id: id("socialPost") },
    body: {
      // mended: the spec says object
      type: z.enum(["post", "story", "reel"]),
      accountIds: z.array(id("socialAccount")).optional(),
      ...postFields,
      // mended: the spec says object
      status: z.string().optional(),
      // CHECK time form: the spec gives no example
      scheduleDate: time("iso").optional(),
      userId: id("user").optional(),
    },
    returns: ["message", "statusCode", "success"],
    aliases: [],
    // RAW example: {"id": "65fac446d599990d1313c1dd", "type": "post"}
    example: {},
    v3: {
      body: {
        accountIds: z.array(id("socialAccount")),
        userId: id("user"),
        media: z.array(postMedia).optional(),
        status: status.optional(),
        selectedBestTime: time("iso").optional(),
        ogTagsDetails: ogTags.optional(),
        postApprovalDetails: postApproval.optional(),
        applyWatermark: z.boolean().optional(),
        tiktokPostDetails: tiktokPost.optional(),
        gmbPostDetails: gmbPost.optional(),
        linkedinPostDetails: linkedinPost.optional(),
        pinterestPostDetails: pinterestPost.optional(),
        facebookPostDetails: object({
          type: z.enum(["post", "story", "reel"]),
          textFormatPresetId: z.string().optional(),
        }).optional(),
        instagramPostDetails: instagramPost.optional(),
        youtubePostDetails: youtubePost.optional(),
      },
    },
  }),

  /* RAW summary: Delete Post */
  delete_post: erase("DELETE /social-media-posting/{locationId}/posts/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/post.write"],
    path: { id: id("socialPost") },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"id": "65fac446d599990d1313c1dd"}
    example: {},
  }),
} satisfies Declarations;
