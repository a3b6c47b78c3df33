import { z } from "zod";
import { altId, altType, file, id, object } from "../src/declare/fields.js";
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
  },
  {
    list_files: read("GET /medias/files", {
      title: "List media files",
      description:
        "Files or folders of the media library with their addresses, by name or within a folder. Take the url for posts, emails and pages.",
      scopes: ["medias.readonly"],
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
      pager: { kind: "offset", offset: "offset", limit: "limit", items: "files" },
      returns: ["files"],
      aliases: [
        "where is the logo",
        "find a video we uploaded",
        "link to a picture in the library",
        "what folders of images are there",
        "pdfs and photos on file",
        "where did we save the team photo",
        "pull up the before and after shots",
        "did the client send their logo over",
        "grab the link to our price list pdf",
        "what pics do we have for posts",
        "find the flyer we made for spring",
        "which stuff is in the client's folder",
        "all images, videos and documents in the library",
        "which files exist in a media folder",
        "search assets by filename and obtain urls",
        "enumerate folders and files of the media storage",
      ],
      example: { query: "before-after", type: "file", sortBy: "createdAt", sortOrder: "desc", limit: 20 },
    }),

    upload_file: write("POST /medias/upload-file", {
      title: "Upload media file",
      description:
        "Add a file to the media library and get its address: either file, at most 25 MB, or hosted true with fileUrl. For a file in a chat: conversations_upload_attachment.",
      scopes: ["medias.write"],
      multipart: {
        file: file.optional(),
        fileUrl: z.string().optional().describe("With hosted true."),
        hosted: z.boolean().optional().describe("true: take fileUrl in place of file."),
        name: z.string().optional(),
        parentId,
      },
      returns: ["fileId", "url"],
      aliases: [
        "put a photo in the library",
        "add our logo to the account",
        "save an image from the web",
        "host a pdf brochure",
        "upload a video for a post",
        "client emailed a new logo stick it in",
        "load these job site pics",
        "save the brochure so we can link it",
        "new headshot of the doctor add it",
        "get this flyer into the account",
        "drop the promo video in media",
        "grab that picture off their website",
        "add a new asset to media storage",
        "import a file from a url into the library",
        "store an image, video or document",
        "transfer a local file into the media library",
      ],
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
      scopes: ["medias.write"],
      path: { id: id("media") },
      body: { altType, altId, name: z.string().describe("With its ending, for a file.") },
      aliases: [
        "change the name of a picture",
        "retitle a folder of photos",
        "the file is called the wrong thing",
        "file name is gibberish call it logo",
        "rename the before and after folder",
        "typo in the file name",
        "label this photo so we find it",
        "img 4032 needs a proper name",
        "give that video a clearer title",
        "rebrand so rename the images folder",
        "modify the name of one media asset by id",
        "edit the title of a single file or folder",
        "change an asset's filename",
        "set a new label on one library item",
      ],
      example: { id: "686f9817f0d3165be9fbcef6", name: "new-patient-form-2026.pdf" },
    }),

    delete_file: remove("DELETE /medias/{id}", {
      title: "Delete media file or folder",
      description:
        "Remove one file, or a folder, from the media library. Pages, posts and emails that show it may lose it. Into the trash instead, or several: media_delete_files.",
      scopes: ["medias.write"],
      path: { id: id("media") },
      query: { altType, altId },
      aliases: [
        "delete an outdated flyer or logo",
        "get rid of an old picture",
        "take a video out of the library",
        "old logo after the rebrand toss it",
        "patient wants her photo taken down",
        "he uploaded the same pic twice",
        "wrong pdf in there remove it",
        "scrap last year's price list file",
        "nuke that photo folder",
        "ex-employee's headshot should go",
        "permanently discard one media asset by id",
        "remove a single image or document from storage",
        "throw away one library file",
        "remove a folder from the media storage",
      ],
      example: { id: "686f9817f0d3165be9fbcef6" },
    }),

    create_folder: write("POST /medias/folder", {
      title: "Create media folder",
      description:
        "Make a folder in the media library, at the top or within another. Its id, for parentId, then stands in media_list_files with type folder.",
      scopes: ["medias.write"],
      body: { altType, altId, name: z.string(), parentId },
      returns: [
        "name",
        "parentId",
        "type",
        "status",
        "category",
        "subCategory",
        "isPrivate",
        "isEssential",
        "appFolder",
        "relocatedFolder",
        "migrationCompleted",
        "pendingUpload",
        "deleted",
        "lastUpdatedBy",
        "altId",
        "altType",
      ],
      aliases: [
        "a place for the before and after photos",
        "new directory for images",
        "organize our pictures",
        "start a folder for the new client",
        "somewhere to keep the job photos",
        "set up a spot for brochures",
        "pictures are a mess make a folder",
        "subfolder for summer promo graphics",
        "need a logos folder",
        "add a video folder",
        "new directory in the media storage",
        "insert a folder for files and assets",
        "set up a subdirectory under a parent folder",
        "make a container for images and documents",
      ],
      example: { name: "Before and after 2026" },
    }),

    update_files: bulk("PUT /medias/update-files", {
      title: "Rename many media files",
      description:
        "Give several files or folders of the media library new names in one call. A single one: media_update_file.",
      scopes: ["medias.write"],
      body: {
        altType,
        altId,
        filesToBeUpdated: z
          .array(object({ id: id("media"), name: z.string().optional() }))
          .describe("[{id, name}]; ids from media_list_files."),
      },
      aliases: [
        "clean up file names in bulk",
        "retitle a batch of photos",
        "tidy the image library",
        "all these photos have junk names fix them",
        "rename a bunch of pictures at once",
        "va named every upload wrong",
        "relabel the whole set of job shots",
        "several folders need new names",
        "number the before and afters in order",
        "give the five logos proper names",
        "batch rename of media assets",
        "modify names of multiple files in one request",
        "change the titles of several library items",
        "bulk edit filenames by id",
      ],
      example: {
        filesToBeUpdated: [
          { id: "686f9817f0d3165be9fbcef6", name: "smile-before.jpg" },
          { id: "686f630df0d3166d68fbcec2", name: "smile-after.jpg" },
        ],
      },
    }),

    delete_files: bulk("PUT /medias/delete-files", {
      title: "Delete or trash many media files",
      description:
        "Remove several files or folders of the media library in one call. status trashed puts them in the trash, deleted takes them out.",
      scopes: ["medias.write"],
      also: ["delete"],
      riskNote: "status trashed only puts them in the trash.",
      body: {
        altType,
        altId,
        filesToBeDeleted: z
          .array(object({ _id: id("media") }))
          .describe("[{_id}], with the underscore; from media_list_files."),
        status: z.enum(["trashed", "deleted"]),
      },
      aliases: [
        "clear out old photos",
        "empty a batch of images into the bin",
        "bulk remove unused files",
        "client churned so trash their images",
        "nuke all the old logos together",
        "these twenty duplicate pics should go",
        "throw a pile of files in the trash",
        "library is full clean out junk",
        "toss last year's flyers and videos",
        "get rid of all the test uploads",
        "batch removal of media assets",
        "move multiple files to the trash",
        "discard several images and folders in one request",
        "bulk remove library items by id",
      ],
      example: {
        filesToBeDeleted: [{ _id: "686f630df0d3166d68fbcec2" }, { _id: "686f9817f0d3165be9fbcef6" }],
        status: "trashed",
      },
    }),
  },
);
