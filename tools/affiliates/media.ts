import { z } from "zod";
import { id } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { type Declarations, read, remove, write } from "../../src/declare/toolset.js";
import { campaignId, live } from "./schemas.js";

const mediaPath = { mediaId: id("affiliateMedia") };

const parentId = id("affiliateMedia")
  .optional()
  .describe("Folder id, from affiliates_list_media with mediaType folder.");

export const media: Declarations = {
  list_media: read("GET /affiliate-manager/{locationId}/media", {
    title: "List affiliate media",
    description:
      "Banners, pictures and folders that partners may use to promote a campaign. The sub-account's media library is another: media_list_files.",
    ...live,
    query: {
      query: z.string().optional().describe("Part of the name."),
      mediaType: z.enum(["folder", "file"]).optional(),
      parentId,
      campaignId: campaignId.optional(),
      showGlobal: z.boolean().optional().describe("Those of the global campaign too."),
      sortByType: z.enum(["name-a-to-z", "name-z-to-a", "updatedAt-newest", "updatedAt-oldest"]).optional(),
      skip: z.number().optional(),
      limit: z.number().min(1).max(100).optional().describe("Default 10."),
    },
    pager: bySkip("mediaList", "meta.count"),
    returns: { mediaList: "list", meta: "record" },
    example: { mediaType: "file", sortByType: "updatedAt-newest", limit: 20 },
  }),

  update_media: write("PUT /affiliate-manager/{locationId}/media/{mediaId}", {
    title: "Update affiliate media",
    description:
      "Rename a banner or folder of the affiliate area, or move it into another folder. Of the media library: media_update_file.",
    ...live,
    path: mediaPath,
    body: { name: z.string().optional(), parentId },
    returns: {
      _id: "value",
      locationId: "value",
      name: "value",
      type: "value",
      parentId: "value",
      altId: "value",
      altType: "value",
      contentType: "value",
      url: "value",
      size: "value",
      campaignIds: "list",
      campaigns: "list",
      deleted: "value",
      createdAt: "value",
      updatedAt: "value",
    },
    example: { mediaId: "64f1c2a9b7e3d5a1c8f02f52", name: "Spring banner, wide" },
  }),

  // silent: what becomes of a folder's content
  delete_media: remove("DELETE /affiliate-manager/{locationId}/media/{mediaId}", {
    title: "Delete affiliate media",
    description:
      "Remove a banner or folder from what partners can use. Whether a folder takes its content with it HighLevel does not say: look with affiliates_list_media first.",
    ...live,
    riskNote: "Of a folder the content may go too: HighLevel does not say.",
    path: mediaPath,
    example: { mediaId: "64f1c2a9b7e3d5a1c8f02f52" },
  }),
};
