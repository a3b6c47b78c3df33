import { z } from "zod";
import { anyObject, id, locationId, object, time } from "../../src/declare/fields.js";

// Where the two forms of the API differ, the name with V3 is the later one; the rest serves both.

export const oauthAccountId = z
  .string()
  .min(1)
  .describe("The login's id, which the consent page hands to its opener.");

/** What a consent page is opened with. */
export const consentQuery = {
  locationId,
  userId: id("user"),
  page: z.string().optional().describe("Where it was opened from, such as integration."),
  reconnect: z.string().optional().describe('"true" renews a login.'),
};

export const postType = z.enum(["post", "story", "reel"]);

/** The states that a person can give; the others are what the service reports. */
export const postStatus = z
  .string()
  .describe("draft, scheduled or in_review (both need scheduleDate), published.");

const postStatusV3 = z.enum([
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

export const postMedia = object({
  url: z.string(),
  caption: z.string().optional(),
  type: z.string().optional(),
  thumbnail: z.string().optional(),
  defaultThumb: z.string().optional(),
  id: z.string().optional(),
});

const postMediaV3 = object({
  url: z.string().describe("Public https address."),
  type: z.enum(["image/jpeg", "image/jpg", "image/png", "image/gif", "video/mp4", "video/mov", "video/webm"]),
  caption: z.string().optional(),
  altText: z.string().max(4086).optional(),
  thumbnail: z.string().optional().describe("Cover image; counts only for the first video."),
  id: z.string().optional(),
  originalUrl: z.string().optional(),
  watermarkedUrl: z.string().optional(),
  optimizedUrl: z.string().optional(),
  optimizedType: z.string().optional(),
  isModified: z.boolean().optional(),
});

const linkPreview = { metaLink: z.string().optional(), metaImage: z.string().optional() };

export const ogTags = object(linkPreview);

const ogTagsV3 = object({
  ...linkPreview,
  ogTitle: z.string().optional(),
  ogDescription: z.string().optional(),
});

export const postApproval = object({
  approver: z.string().optional().describe("User id."),
  requesterNote: z.string().optional(),
  approverNote: z.string().optional(),
  approvalStatus: z.enum(["pending", "approved", "rejected", "not_required"]).optional(),
});

const tiktokPrivacy = z.enum(["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"]);

const tiktokSettings = {
  enableComment: z.boolean().optional(),
  enableDuet: z.boolean().optional(),
  enableStitch: z.boolean().optional(),
  videoDisclosure: z.boolean().optional().describe("Needs one of the two promote fields."),
  promoteYourBrand: z.boolean().optional(),
  promoteOtherBrand: z.boolean().optional(),
};

export const tiktokPost = object({ privacyLevel: tiktokPrivacy.optional(), ...tiktokSettings });

const tiktokPostV3 = object({ privacyLevel: tiktokPrivacy, ...tiktokSettings });

const day = object({ year: z.number(), month: z.number(), day: z.number() });

const timeOfDay = object({ hours: z.number(), minutes: z.number(), seconds: z.number() });

const googleEventType = z.enum(["STANDARD", "EVENT", "OFFER"]);

const googleSettings = {
  title: z.string().optional().describe("Of an EVENT, at most 58 characters."),
  offerTitle: z.string().optional(),
  startDate: object({ startDate: day.optional(), startTime: timeOfDay.optional() }).optional(),
  endDate: object({ endDate: day.optional(), endTime: timeOfDay.optional() }).optional(),
  actionType: z.enum(["none", "order", "book", "shop", "learn_more", "call", "sign_up"]).optional(),
  url: z.string().optional().describe("Where the button leads; not for none and call."),
  couponCode: z.string().optional(),
  redeemOnlineUrl: z.string().optional(),
  termsConditions: z.string().optional().describe("Address of the terms."),
};

export const googlePost = object({ gmbEventType: googleEventType.optional(), ...googleSettings });

const googlePostV3 = object({ gmbEventType: googleEventType, ...googleSettings });

const linkedinPost = object({
  pdfTitle: z.string(),
  postAsPdf: z.boolean(),
  poll: object({
    question: z.string().max(140),
    options: z
      .array(object({ text: z.string().max(30) }))
      .min(2)
      .max(4),
    settings: object({ duration: z.enum(["ONE_DAY", "THREE_DAYS", "SEVEN_DAYS", "FOURTEEN_DAYS"]) }),
  })
    .optional()
    .describe("Neither media nor a link beside it."),
});

const pinterestPost = object({
  title: z.string().optional(),
  link: z.string().optional(),
  pinterestBoards: z
    .array(object({ accountId: z.string(), boards: z.array(z.string()).min(1).max(25) }))
    .optional(),
  boardIds: z.record(z.string(), z.string()).optional().describe("The old form of pinterestBoards."),
  shortenedLinks: z.array(z.string()).optional(),
});

const facebookPost = object({
  type: postType,
  textFormatPresetId: z.string().optional().describe("Coloured background of a post without media."),
});

const instagramPost = object({
  type: postType,
  collaborators: anyObject.optional().describe("{accountId: [up to 3 usernames]}."),
  showOnFeed: z.boolean().optional().describe("Reels only."),
  publishViaPushNotification: z.boolean().optional().describe("Stories only: a person posts it by hand."),
  publisherNote: z.string().optional(),
});

const youtubePost = object({
  type: z.enum(["video", "short"]),
  title: z.string().optional(),
  privacyLevel: z.enum(["private", "public", "unlisted"]).optional(),
});

const networkDetailsV3 = {
  facebookPostDetails: facebookPost.optional(),
  instagramPostDetails: instagramPost.optional(),
  linkedinPostDetails: linkedinPost.optional(),
  gmbPostDetails: googlePostV3.optional(),
  tiktokPostDetails: tiktokPostV3.optional(),
  youtubePostDetails: youtubePost.optional(),
  pinterestPostDetails: pinterestPost.optional(),
};

/** What the v3 form of a post has in another shape, or has over the 2021 form. */
export const postFieldsV3 = {
  media: z.array(postMediaV3).optional(),
  status: postStatusV3.optional(),
  selectedBestTime: time("iso").optional(),
  ogTagsDetails: ogTagsV3.optional(),
  applyWatermark: z.boolean().optional().describe("Images only."),
  ...networkDetailsV3,
};

/** A post as a queue item holds it: its own text, media and accounts in place of the original's. */
export const queuedPost = object({
  accountIds: z.array(z.string()).optional(),
  summary: z.string().optional(),
  ...postFieldsV3,
  type: z.string().optional(),
  status: z.string().optional(),
  scheduleDate: time("iso").optional(),
  followUpComment: z.string().optional(),
  tags: z.array(z.string()).optional(),
  categoryId: z.string().optional(),
  postApprovalDetails: postApproval.optional(),
  scheduleTimeUpdated: z.boolean().optional(),
  createdBy: z.string().optional(),
  userId: z.string().optional(),
  locationId: id("location").optional(),
}).describe("{accountIds, summary, media, type …}.");
