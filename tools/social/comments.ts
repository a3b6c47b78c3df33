import { z } from "zod";
import { is } from "../../src/declare/condition.js";
import { id, locationId, object, time } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { type Declarations, read, send, write } from "../../src/declare/toolset.js";

const platform = z.enum([
  "facebook",
  "instagram",
  "linkedin",
  "community",
  "tiktok",
  "bluesky",
  "youtube",
  "threads",
]);

const likedComment = {
  platform: z.enum(["facebook", "linkedin", "community", "tiktok", "bluesky"]),
  id: id("comment"),
};

const mention = object({
  name: z.string(),
  id: z.string(),
  offset: z.number(),
  length: z.number(),
  slug: z.string().optional(),
});

export const comments = {
  list_comments: read("POST /social-media-posting/comments/{platform}/list", {
    title: "List social comments",
    description:
      "What people wrote under the posts of one network: all top-level comments of some accounts, those of one post, or the replies to one comment (parentId).",
    version: "v3",
    path: { platform },
    query: { locationId },
    body: {
      originIds: z
        .array(z.string())
        .describe("Accounts by the network's id: what follows the last _ of a social_list_accounts id."),
      parentId: z.string().optional().describe("_id of a post (social_list_posts) or comment."),
      search: z.string().optional(),
      fromDate: time("iso", "With toDate").optional(),
      toDate: time("iso").optional(),
      sortBy: z.enum(["top", "latest"]).optional().describe("Default latest."),
      skip: z.number().min(0).optional(),
      limit: z.number().min(1).max(100).optional().describe("Default 10."),
    },
    pager: bySkip("results.comments", "results.meta.total"),
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { platform: "facebook", originIds: ["956033194258752"], sortBy: "latest", limit: 25 },
  }),

  create_comment: send("POST /social-media-posting/comments/{platform}", {
    title: "Create social comment or reply",
    description:
      "Write under a post as the connected account (isParentThread true, parentId the post) or answer a comment (false, parentId the comment). Everybody can read it.",
    version: "v3",
    also: ["bulk"],
    when: { bulk: is("notifyAllGroupMembers", true) },
    path: { platform },
    query: { locationId },
    body: {
      content: z.string().describe("Up to 150 characters on TikTok, 300 on Bluesky, 500 on Threads."),
      parentId: z.string().describe("_id from social_list_posts or social_list_comments."),
      isParentThread: z.boolean().describe("true under a post, false under a comment."),
      attachments: z
        .array(object({ url: z.string(), type: z.literal("image") }))
        .optional()
        .describe("Facebook: one {url, type: image}."),
      mentions: z.array(mention).optional().describe("Facebook, LinkedIn, Community."),
      notifyAllGroupMembers: z.boolean().optional().describe("Community only."),
    },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: {
      platform: "facebook",
      parentId: "507f1f77bcf86cd799439011",
      isParentThread: false,
      content: "Thanks, Mara! We open at 8 on Saturday, see you then.",
    },
  }),

  like_comment: send("POST /social-media-posting/comments/{platform}/{id}/like", {
    title: "Like social comment",
    description:
      "Like a comment or reply as the connected account; its author sees it. Instagram, YouTube and Threads do not have it.",
    version: "v3",
    riskNote: "Visible on the network.",
    path: likedComment,
    query: { locationId },
    returns: { success: "value", message: "value", statusCode: "value" },
    example: { platform: "facebook", id: "507f1f77bcf86cd799439011" },
  }),

  unlike_comment: write("DELETE /social-media-posting/comments/{platform}/{id}/like", {
    title: "Unlike social comment",
    description: "Take back the like that the connected account gave to a comment or reply.",
    version: "v3",
    riskNote: "Visible on the network.",
    path: likedComment,
    query: { locationId },
    returns: { success: "value", message: "value", statusCode: "value" },
    example: { platform: "facebook", id: "507f1f77bcf86cd799439011" },
  }),
} satisfies Declarations;
