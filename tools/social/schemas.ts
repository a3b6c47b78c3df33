import { z } from "zod";
import { anyObject, object } from "../../src/catalogue/fields.js";

export const oauthAccountId = z
  .string()
  .min(1)
  .describe("Id of the OAuth connection, as the consent page returns it.");

export const postMedia = object({
  url: z.string(),
  caption: z.string().optional(),
  originalUrl: z.string().optional(),
  watermarkedUrl: z.string().optional(),
  type: z.enum(["image/jpeg", "image/jpg", "image/png", "image/gif", "video/mp4", "video/mov", "video/webm"]),
  thumbnail: z.string().optional(),
  id: z.string().optional(),
  optimizedUrl: z.string().optional(),
  optimizedType: z.string().optional(),
  isModified: z.boolean().optional(),
  altText: z.string().max(4086).optional(),
});

export const ogTags = object({
  metaImage: z.string().optional(),
  metaLink: z.string().optional(),
  ogTitle: z.string().optional(),
  ogDescription: z.string().optional(),
});

export const postApproval = object({
  approver: z.string().optional(),
  requesterNote: z.string().optional(),
  approverNote: z.string().optional(),
  approvalStatus: z.enum(["pending", "approved", "rejected", "not_required"]).optional(),
});

export const tiktokPost = object({
  privacyLevel: z.enum(["PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", "SELF_ONLY"]),
  promoteOtherBrand: z.boolean().optional(),
  enableComment: z.boolean().optional(),
  enableDuet: z.boolean().optional(),
  enableStitch: z.boolean().optional(),
  videoDisclosure: z.boolean().optional(),
  promoteYourBrand: z.boolean().optional(),
});

export const date = object({ year: z.number(), month: z.number(), day: z.number() });

export const timeSchema = object({ hours: z.number(), minutes: z.number(), seconds: z.number() });

export const gmbPost = object({
  gmbEventType: z.enum(["STANDARD", "EVENT", "OFFER"]),
  title: z.string().optional(),
  offerTitle: z.string().optional(),
  startDate: object({ startDate: date.optional(), startTime: timeSchema.optional() }).optional(),
  endDate: object({ endDate: date.optional(), endTime: timeSchema.optional() }).optional(),
  termsConditions: z.string().optional(),
  url: z.string().optional(),
  couponCode: z.string().optional(),
  redeemOnlineUrl: z.string().optional(),
  actionType: z.enum(["none", "order", "book", "shop", "learn_more", "call", "sign_up"]).optional(),
});

export const linkedinPost = object({
  pdfTitle: z.string(),
  postAsPdf: z.boolean(),
  poll: object({
    question: z.string().max(140),
    options: z
      .array(object({ text: z.string().max(30) }))
      .min(2)
      .max(4),
    settings: object({ duration: z.enum(["ONE_DAY", "THREE_DAYS", "SEVEN_DAYS", "FOURTEEN_DAYS"]) }),
  }).optional(),
});

export const pinterestPost = object({
  title: z.string().optional(),
  link: z.string().optional(),
  boardIds: z.record(z.string(), z.string()).optional(),
  pinterestBoards: z
    .array(object({ accountId: z.string(), boards: z.array(z.string()).min(1).max(25) }))
    .optional(),
  shortenedLinks: z.array(z.string()).optional(),
});

export const instagramPost = object({
  type: z.enum(["post", "story", "reel"]),
  collaborators: anyObject.optional(),
  showOnFeed: z.boolean().optional(),
  publishViaPushNotification: z.boolean().optional(),
  publisherNote: z.string().optional(),
});

export const youtubePost = object({
  title: z.string().optional(),
  privacyLevel: z.enum(["private", "public", "unlisted"]).optional(),
  type: z.enum(["video", "short"]),
});
