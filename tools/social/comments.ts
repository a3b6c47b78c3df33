import { z } from "zod";
import { locationId, object, time } from "../../src/catalogue/fields.js";
import { type Declarations, read, send, write } from "../../src/catalogue/toolset.js";

export const comments = {
  /* RAW summary: Create a comment or reply; description: Create a top-level comment on a post
     (`isParentThread: true`, `parentId` = postId) or a reply to an existing comment (`isParentThread:
     false`, `parentId` = commentId). Per-platform content max length: Facebook 8000, Instagram 2200,
     Linkedin 3000, Community 8000, Tiktok 150, Bluesky 300, Youtube 10000, Threads 500. **Optional-field
     platform support:** - `attachments` — supported on **Facebook only**. Ignored on Instagram, LinkedIn,
     TikTok, Bluesky, Community (Community processes the field but external URLs are not rendered due to its
     bucket restriction). - `mentions` — supported on **Facebook**, **LinkedIn**, and **Community** only.
     Igno… */
  create_comment: send("POST /social-media-posting/comments/{platform}", {
    title: "TODO",
    description: "TODO",
    version: "v3",
    // NOTE risk: notifyAllGroupMembers pushes to every member of a Community group
    path: {
      platform: z.enum([
        "facebook",
        "instagram",
        "linkedin",
        "community",
        "tiktok",
        "bluesky",
        "youtube",
        "threads",
      ]),
    },
    query: {
      locationId,
    },
    body: {
      parentId: z.string(),
      isParentThread: z.boolean(),
      content: z.string(),
      attachments: z.array(object({ url: z.string(), type: z.literal("image") })).optional(),
      mentions: z
        .array(
          object({
            name: z.string(),
            id: z.string(),
            offset: z.number(),
            length: z.number(),
            slug: z.string().optional(),
          }),
        )
        .optional(),
      notifyAllGroupMembers: z.boolean().optional(),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"platform": "facebook", "parentId": "6975b186f3442844ec07665b", "isParentThread":
    // true, "content": "This is a comment"}
    example: {},
  }),

  /* RAW summary: List comments for a post or thread; description: Paginated list of comments scoped to a
     post (`parentId` = postId) or a comment thread (`parentId` = commentId). Use `skip`/`limit` for
     pagination, `sortBy` for ordering, `originIds` to filter by connected account, and `search` for keyword
     search.; params: originIds — Origin IDs of connected accounts to filter by; fromDate — Start of the
     published-date window (ISO 8601). If provided, `toDate` is also required, and `fromDate` must be ≤
     `toDate`. Omit both to disable date fi; toDate — End of the published-date window (ISO 8601). If
     provided, `fromDate` is also required.; sortBy — Sort by top comments or latest comments; skip — Pag… */
  list_comments: read("POST /social-media-posting/comments/{platform}/list", {
    title: "TODO",
    description: "TODO",
    version: "v3",
    path: {
      platform: z.enum([
        "facebook",
        "instagram",
        "linkedin",
        "community",
        "tiktok",
        "bluesky",
        "youtube",
        "threads",
      ]),
    },
    query: {
      locationId,
    },
    body: {
      originIds: z.array(z.string()),
      fromDate: time("iso").optional(),
      toDate: time("iso").optional(),
      sortBy: z.enum(["top", "latest"]).optional(),
      search: z.string().optional(),
      skip: z.number().min(0).optional(),
      limit: z.number().min(1).max(100).optional(),
      parentId: z.string().optional(),
    },
    pager: {
      kind: "offset",
      offset: "skip",
      limit: "limit",
      items: "results.comments",
      total: "results.meta.total",
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"platform": "facebook", "originIds": ["1234", "5678", "9101"]}
    example: {},
  }),

  /* RAW summary: Like a comment; description: Like a comment by its **Highlevel** comment ID (the `_id`
     returned by the list-comments endpoint — not the native platform ID). Works for any comment level —
     top-level comments, replies, and replies-to-replies. **Supported platforms:** Facebook, LinkedIn,
     Community, TikTok, Bluesky. Instagram is not supported (passing `instagram` returns 400). */
  like_comment: send("POST /social-media-posting/comments/{platform}/{id}/like", {
    title: "TODO",
    description: "TODO",
    version: "v3",
    // NOTE risk: visible on the network
    path: {
      platform: z.enum(["facebook", "linkedin", "community", "tiktok", "bluesky"]),
      id: z.string().min(1).describe("Comment id, from social_list_comments."),
    },
    query: {
      locationId,
    },
    returns: ["message", "statusCode", "success"],
    aliases: [],
    // RAW example: {"platform": "facebook", "id": "507f1f77bcf86cd799439011"}
    example: {},
  }),

  /* RAW summary: Unlike a comment; description: Remove a like from a comment by its **Highlevel** comment ID
     (the `_id` returned by the list-comments endpoint — not the native platform ID). Works for any comment
     level — top-level comments, replies, and replies-to-replies. **Supported platforms:** Facebook,
     LinkedIn, Community, TikTok, Bluesky. Instagram is not supported (passing `instagram` returns 400). */
  unlike_comment: write("DELETE /social-media-posting/comments/{platform}/{id}/like", {
    title: "TODO",
    description: "TODO",
    version: "v3",
    // NOTE risk: visible on the network
    path: {
      platform: z.enum(["facebook", "linkedin", "community", "tiktok", "bluesky"]),
      id: z.string().min(1).describe("Comment id, from social_list_comments."),
    },
    query: {
      locationId,
    },
    returns: ["message", "statusCode", "success"],
    aliases: [],
    // RAW example: {"platform": "facebook", "id": "507f1f77bcf86cd799439011"}
    example: {},
  }),
} satisfies Declarations;
