import { z } from "zod";
import { is } from "../../src/declare/condition.js";
import { id } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { replaces } from "../../src/declare/replaced.js";
import { read, remove, write } from "../../src/declare/toolset.js";

const version = "v3";

const returns = { success: "value", statusCode: "value", message: "value", results: "record" } as const;

const templatePath = { templateId: id("watermark") };

const accountIds = z.array(id("socialAccount"));

const look = {
  templateName: z.string().optional(),
  watermarkImageUrl: z
    .string()
    .optional()
    .describe("Public address; PNG or JPG, from 200x200 pixels, at most 5 MB."),
  position: z
    .enum([
      "top-left",
      "top-center",
      "top-right",
      "left-center",
      "center",
      "right-center",
      "bottom-left",
      "bottom-center",
      "bottom-right",
    ])
    .optional(),
  scale: z.number().min(0).max(1).optional(),
  opacity: z.number().min(0).max(1).optional(),
  padding: z.boolean().optional().describe("Space around it."),
};

const mediaTypes = [
  "image/jpeg",
  "image/jpg",
  "image/png",
  "image/gif",
  "image/bmp",
  "image/webp",
  "image/tiff",
  "image/svg+xml",
  "image/vnd.microsoft.icon",
  "image/heic",
  "image/heif",
  "video/mp4",
] as const;

// silent: the scopes of all six
export const watermarks = {
  list_watermarks: read("GET /social-media-posting/{locationId}/watermarks", {
    title: "List watermark templates",
    description:
      "The watermarks that the planner lays over media when it publishes: image, place, strength, and the connected accounts that each is for.",
    version,
    query: {
      name: z.string().optional().describe("Part of the name."),
      skip: z.string().default("0"),
      // silent: default and maximum
      limit: z.string().default("20").describe("A number as text."),
    },
    // silent: whether results.meta.count is of all or of the page
    pager: bySkip("results.watermarks"),
    returns,
    example: { name: "logo", skip: "0", limit: "20" },
  }),

  get_watermark: read("GET /social-media-posting/{locationId}/watermarks/{templateId}", {
    title: "Get watermark template",
    description:
      "Read one watermark template: its image, position, scale, opacity and the accounts it is bound to.",
    version,
    path: templatePath,
    returns,
    example: { templateId: "66a0d5c98f1b2c001f5d5f4b" },
  }),

  create_watermark: write("POST /social-media-posting/{locationId}/watermarks", {
    title: "Create watermark template",
    description:
      "Make a watermark and bind it to connected accounts: from then on it is laid over what is published to them. On one picture only: social_apply_watermark.",
    version,
    // silent: what is required; an earlier copy of the page had all seven so
    body: { ...look, accountIds: accountIds.optional() },
    returns,
    example: {
      templateName: "Logo bottom right",
      watermarkImageUrl: "https://storage.googleapis.com/brightsmile/logo.png",
      position: "bottom-right",
      scale: 0.2,
      opacity: 0.7,
      padding: true,
      accountIds: ["65fac446d599990d1313c1dd"],
    },
  }),

  update_watermark: write("PUT /social-media-posting/{locationId}/watermarks/{templateId}", {
    title: "Update watermark template",
    description:
      "Change a watermark's image, place or strength, or its accounts: accountIds takes the place of all it was bound to. To do away with it: social_delete_watermark.",
    version,
    also: ["delete"],
    when: { delete: is("deleted", true) },
    riskNote: "deleted takes it out of use; accountIds frees the accounts that it leaves out.",
    path: templatePath,
    body: {
      ...look,
      accountIds: replaces(accountIds, { at: "results.accountIds" }).optional(),
      deleted: z.boolean().optional().describe("true takes it out of use."),
    },
    listed: ["templateName", "position", "scale", "opacity", "accountIds"],
    returns,
    example: { templateId: "66a0d5c98f1b2c001f5d5f4b", position: "top-left", opacity: 0.5 },
  }),

  delete_watermark: remove("DELETE /social-media-posting/{locationId}/watermarks/{templateId}", {
    title: "Delete watermark template",
    description:
      "Take a watermark out of use: nothing published from then on has it, and its accounts are free for another. The record stays, marked deleted.",
    version,
    path: templatePath,
    returns,
    example: { templateId: "66a0d5c98f1b2c001f5d5f4b" },
  }),

  apply_watermark: write("POST /social-media-posting/{locationId}/watermarks/add-image-watermark", {
    title: "Apply watermark to image or video",
    description:
      "Lay a watermark over one picture or MP4: give templateId, or accountId for the one bound to it. A known pair comes back at once with its address; else status is pending, and nothing here asks how far it is.",
    version,
    also: ["send"],
    when: { send: is("updatePost", true) },
    riskNote: "With updatePost the post itself is changed or made, which is public or soon will be.",
    body: {
      inputMediaUrl: z.string().describe("Public address of the picture or video."),
      templateId: id("watermark").optional(),
      accountId: id("socialAccount").optional(),
      mimeType: z.enum(mediaTypes).optional(),
      postId: id("socialPost").optional(),
      updatePost: z.boolean().optional().describe("Change or make the post as well."),
      watermarkId: z.string().optional().describe("Cache key of an earlier result."),
    },
    listed: ["inputMediaUrl", "templateId", "accountId", "postId", "updatePost"],
    returns,
    example: {
      templateId: "66a0d5c98f1b2c001f5d5f4b",
      inputMediaUrl: "https://storage.googleapis.com/brightsmile/before-after.png",
      mimeType: "image/png",
    },
  }),
};
