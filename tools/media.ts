import { z } from "zod";
import { isNot } from "../src/declare/condition.js";
import { altId, altType, file, id, object } from "../src/declare/fields.js";
import { byOffset } from "../src/declare/pages.js";
import { bulk, read, remove, toolset, write } from "../src/declare/toolset.js";

const parentId = id("media")
  .optional()
  .describe("Folder, from media_list_files with type folder; default the top.");

export default toolset(
  "media",
  {
    title: "Media library",
    summary:
      "Pictures, videos, documents and folders of the media library: find, upload, rename, sort, delete.",
    version: "2021-07-28",
    area: "medias",
  },
  {
    list_files: read("GET /medias/files", {
      title: "List media files",
      description:
        "Files or folders of the media library with their addresses, by name or within a folder. Take the url for posts, emails and pages.",
      query: {
        altType,
        altId,
        query: z.string().optional().describe("Part of the name."),
        type: z.string().describe("file or folder."),
        parentId,
        sortBy: z.string().describe("Such as createdAt or name."),
        sortOrder: z.string().describe("asc or desc."),
        limit: z.number().default(20),
        offset: z.number().optional(),
        fetchAll: z.string().optional().describe('"true" or "false".'),
      },
      pager: byOffset("files"),
      returns: { files: "list" },
      example: { query: "before-after", type: "file", sortBy: "createdAt", sortOrder: "desc", limit: 20 },
    }),

    get_shared_file: read("GET /files/d/{slug}", {
      title: "Get file by share link",
      description:
        "Name, type and size of a shared file and a download address that soon expires, by the slug of its share link. Files of the media library: media_list_files.",
      scopes: ["files.readonly"],
      // silent: the Version header
      version: "v3",
      path: { slug: z.string().min(1).describe("Of the share link.") },
      returns: {
        url: "value",
        asset_id: "value",
        content_type: "value",
        filename: "value",
        size: "value",
        allow_download: "value",
      },
      example: { slug: "k3Vx9QmTz2" },
    }),

    upload_file: write("POST /medias/upload-file", {
      title: "Upload media file",
      description:
        "Add a file to the media library and get its address: either file, at most 25 MB, or hosted true with fileUrl. For a file in a chat: conversations_upload_attachment.",
      multipart: {
        file: file.optional(),
        fileUrl: z.string().optional().describe("With hosted true."),
        hosted: z.boolean().optional().describe("true: take fileUrl in place of file."),
        name: z.string().optional(),
        parentId,
      },
      returns: { fileId: "value", url: "value" },
      example: {
        hosted: true,
        fileUrl: "https://www.glowmedspa.com/img/spring-open-house.jpg",
        name: "spring-open-house.jpg",
      },
    }),

    update_file: write("POST /medias/{id}", {
      title: "Rename media file or folder",
      description:
        "Give one file or folder of the media library another name. Its content stays: for another picture, upload it anew. Several at once: media_update_files.",
      path: { id: id("media") },
      body: { altType, altId, name: z.string().describe("With its ending, for a file.") },
      example: { id: "686f9817f0d3165be9fbcef6", name: "new-patient-form-2026.pdf" },
    }),

    delete_file: remove("DELETE /medias/{id}", {
      title: "Delete media file or folder",
      description:
        "Remove one file, or a folder, from the media library. Pages, posts and emails that show it may lose it. Into the trash instead, or several: media_delete_files.",
      path: { id: id("media") },
      query: { altType, altId },
      example: { id: "686f9817f0d3165be9fbcef6" },
    }),

    create_folder: write("POST /medias/folder", {
      title: "Create media folder",
      description:
        "Make a folder in the media library, at the top or within another. Its id, for parentId, then stands in media_list_files with type folder.",
      body: { altType, altId, name: z.string(), parentId },
      returns: {
        name: "value",
        parentId: "value",
        type: "value",
        status: "value",
        category: "value",
        subCategory: "value",
        isPrivate: "value",
        isEssential: "value",
        appFolder: "value",
        relocatedFolder: "value",
        migrationCompleted: "value",
        pendingUpload: "value",
        deleted: "value",
        lastUpdatedBy: "value",
        altId: "value",
        altType: "value",
      },
      example: { name: "Before and after 2026" },
    }),

    update_files: bulk("PUT /medias/update-files", {
      title: "Rename many media files",
      description:
        "Give several files or folders of the media library new names in one call. A single one: media_update_file.",
      body: {
        altType,
        altId,
        filesToBeUpdated: z
          .array(object({ id: id("media"), name: z.string().optional() }))
          .describe("[{id, name}]; ids from media_list_files."),
      },
      example: {
        filesToBeUpdated: [
          { id: "686f9817f0d3165be9fbcef6", name: "smile-before.jpg" },
          { id: "686f630df0d3166d68fbcec2", name: "smile-after.jpg" },
        ],
      },
    }),

    delete_files: remove("PUT /medias/delete-files", {
      title: "Delete or trash many media files",
      description:
        "Remove several files or folders of the media library in one call. status trashed puts them in the trash, deleted takes them out.",
      also: ["bulk"],
      when: { delete: isNot("status", "trashed") },
      body: {
        altType,
        altId,
        filesToBeDeleted: z
          .array(object({ _id: id("media") }))
          .describe("[{_id}], with the underscore; from media_list_files."),
        status: z.enum(["trashed", "deleted"]),
      },
      example: {
        filesToBeDeleted: [{ _id: "686f630df0d3166d68fbcec2" }, { _id: "686f9817f0d3165be9fbcef6" }],
        status: "trashed",
      },
    }),
  },
);
