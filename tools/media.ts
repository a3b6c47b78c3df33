import { z } from "zod";
import { altId, altType, file, id, object } from "../src/catalogue/fields.js";
import { bulk, erase, read, toolset, write } from "../src/catalogue/toolset.js";

export default toolset(
  "media",
  { title: "Media", summary: "TODO", version: "2021-07-28" },
  {
    /* RAW summary: Bulk Delete / Trash Files or Folders; description: Soft-deletes or trashes multiple files
     and folders in a single request; params: filesToBeDeleted — Array of file objects to be deleted or
     trashed; status — Status to set for the files (deleted or trashed) */
    delete_files: bulk("PUT /medias/delete-files", {
      title: "TODO",
      description: "TODO",
      also: ["delete"],
      // NOTE risk: status trashed is a soft delete
      body: {
        altType,
        altId,
        filesToBeDeleted: z.array(object({ _id: z.string() })),
        status: z.enum(["deleted", "trashed"]),
      },
      aliases: [],
      // RAW example: {"filesToBeDeleted": [{"_id": "686f630df0d3166d68fbcec2"}], "status": "deleted"}
      example: {},
    }),

    /* RAW summary: Get List of Files/ Folders; description: Fetches list of files and folders from the media
     storage; params: sortBy — Field to sorting the file listing by; sortOrder — Direction in which file
     needs to be sorted; query — Query text; parentId — parent id or folder id; fetchAll — Fetch all files or
     folders; offset — Number of files to skip in listing; limit — Number of files to show in the listing */
    list_files: read("GET /medias/files", {
      title: "TODO",
      description: "TODO",
      scopes: ["medias.readonly"],
      query: {
        altType,
        altId,
        sortBy: z.string(),
        sortOrder: z.string(),
        type: z.string(),
        query: z.string().optional(),
        parentId: id("media").optional(),
        fetchAll: z.string().optional(),
        offset: z.number().optional(),
        limit: z.number().optional(),
      },
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "files" },
      returns: ["files"],
      aliases: [],
      // RAW example: {"sortBy": "createdAt", "sortOrder": "asc", "type": "file"}
      example: {},
    }),

    /* RAW summary: Create Folder; description: Creates a new folder in the media storage; params: name — Name
     of the folder to be created; parentId — ID of the parent folder (optional) */
    create_folder: write("POST /medias/folder", {
      title: "TODO",
      description: "TODO",
      body: {
        altId,
        altType,
        name: z.string(),
        parentId: id("media").optional(),
      },
      returns: [
        "altId",
        "altType",
        "appFolder",
        "category",
        "deleted",
        "isEssential",
        "isPrivate",
        "lastUpdatedBy",
        "migrationCompleted",
        "name",
        "parentId",
        "pendingUpload",
        "relocatedFolder",
        "status",
        "subCategory",
        "type",
      ],
      aliases: [],
      // RAW example: {"name": "New Folder"}
      example: {},
    }),

    /* RAW summary: Bulk Update Files/ Folders; description: Updates metadata or status of multiple files and
     folders; params: filesToBeUpdated — Array of file objects to be updated */
    update_files: bulk("PUT /medias/update-files", {
      title: "TODO",
      description: "TODO",
      body: {
        altId,
        altType,
        filesToBeUpdated: z.array(object({ id: z.string(), name: z.string().optional() })),
      },
      aliases: [],
      // RAW example: {"filesToBeUpdated": [{"id": "686f9817f0d3165be9fbcef6", "name": "Updated File
      // Name.pdf"}]}
      example: {},
    }),

    /* RAW summary: Upload File into Media Storage; description: If hosted is set to true then fileUrl is
     required. Else file is required. If adding a file, maximum allowed is 25 MB */
    upload_file: write("POST /medias/upload-file", {
      title: "TODO",
      description: "TODO",
      scopes: ["medias.write"],
      multipart: {
        file: file.optional(),
        hosted: z.boolean().optional(),
        fileUrl: z.string().optional(),
        name: z.string().optional(),
        parentId: id("media").optional(),
      },
      returns: ["fileId", "url"],
      aliases: [],
      example: {},
    }),

    /* RAW summary: Update File/ Folder; description: Updates a single file or folder by ID; params: name — New
     name for the file or folder */
    update_file: write("POST /medias/{id}", {
      title: "TODO",
      description: "TODO",
      path: { id: id("media") },
      body: {
        altType,
        altId,
        name: z.string(),
      },
      aliases: [],
      // RAW example: {"id": "686f9817f0d3165be9fbcef6", "name": "Updated File Name.pdf"}
      example: {},
    }),

    /* RAW summary: Delete File or Folder; description: Deletes specific file or folder from the media storage */
    delete_file: erase("DELETE /medias/{id}", {
      title: "TODO",
      description: "TODO",
      scopes: ["medias.write"],
      path: { id: id("media") },
      query: {
        altType,
        altId,
      },
      aliases: [],
      example: {},
    }),
  },
);
