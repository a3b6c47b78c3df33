import { z } from "zod";
import { file, id } from "../../src/catalogue/fields.js";
import { type Declarations, erase, read, send, write } from "../../src/catalogue/toolset.js";

export const csv = {
  /* RAW summary: Get Upload Status */
  list_csv_uploads: read("GET /social-media-posting/{locationId}/csv", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/csv.readonly"],
    query: {
      includeUsers: z.string().optional(),
      userId: id("user").optional(),
      skip: z.number().optional(),
      limit: z.number().optional(),
    },
    // CHECK items: the spec types csvs as an object
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.csvs", total: "results.count" },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    example: {},
    v3: {
      query: {
        userId: id("user"),
        isFromTemplate: z.string().optional(),
      },
    },
  }),

  /* RAW summary: Upload CSV */
  upload_csv: write("POST /social-media-posting/{locationId}/csv", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/csv.write"],
    // NOTE risk: staged only; the finalize op publishes
    multipart: {
      file: file.optional(),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    example: {},
    v3: {
      body: {
        file,
      },
    },
  }),

  /* RAW summary: Delete CSV Post */
  delete_csv_post: erase("DELETE /social-media-posting/{locationId}/csv/{csvId}/post/{postId}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/csv.write"],
    path: {
      csvId: z.string().min(1).describe("CSV upload id, from social_list_csv_uploads."),
      postId: id("socialPost"),
    },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"csvId": "65f92e55cc884f0d0845e447", "postId": "65f92e55cc884f0d0845e447"}
    example: {},
  }),

  /* RAW summary: Get CSV Post */
  list_csv_posts: read("GET /social-media-posting/{locationId}/csv/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/csv.readonly"],
    path: { id: z.string().min(1).describe("CSV upload id, from social_list_csv_uploads.") },
    query: {
      skip: z.number().optional(),
      limit: z.number().optional(),
    },
    pager: { kind: "offset", offset: "skip", limit: "limit", items: "results.posts", total: "results.count" },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"id": "65f92e55cc884f0d0845e447"}
    example: {},
  }),

  /* RAW summary: Start CSV Finalize */
  schedule_csv: send("PATCH /social-media-posting/{locationId}/csv/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/csv.write"],
    also: ["bulk"],
    // NOTE risk: schedules every post of the import
    path: { id: z.string().min(1).describe("CSV upload id, from social_list_csv_uploads.") },
    body: {
      userId: id("user").optional(),
    },
    returns: ["message", "statusCode", "success"],
    aliases: [],
    // RAW example: {"id": "65f92e55cc884f0d0845e447"}
    example: {},
    v3: {
      body: {
        userId: id("user"),
      },
    },
  }),

  /* RAW summary: Delete CSV */
  delete_csv: erase("DELETE /social-media-posting/{locationId}/csv/{id}", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/csv.write"],
    also: ["bulk"],
    path: { id: z.string().min(1).describe("CSV upload id, from social_list_csv_uploads.") },
    returns: ["message", "results", "statusCode", "success"],
    aliases: [],
    // RAW example: {"id": "65f92e55cc884f0d0845e447"}
    example: {},
  }),

  /* RAW summary: Set Accounts; params: rowsCount — Entires Count. rowcCount must be between 1 and number of
     posts in CSV; fileName — Name of file */
  set_csv_accounts: write("POST /social-media-posting/{locationId}/set-accounts", {
    title: "TODO",
    description: "TODO",
    scopes: ["socialplanner/csv.write"],
    // NOTE risk: staged only; the finalize op publishes
    body: {
      accountIds: z.array(id("socialAccount")),
      filePath: z.string(),
      rowsCount: z.number(),
      fileName: z.string(),
      approver: z.string().optional(),
      userId: id("user").optional(),
    },
    returns: ["message", "statusCode", "success"],
    aliases: [],
    // RAW example: {"accountIds": ["aF3KhyL8JIuBwzK3m7Ly_iVrVJ2uoXNF0wzcBzgl5_12554616564525983496"],
    // "filePath": "o6241QsiRwUIJHyjuhos/social-planner-import/a6d04a26-0401-4e52-8f48-dbb274050fab.csv",
    // "rowsCount": 1, "fileName": "test.csv"}
    example: {},
    v3: {
      body: {
        userId: id("user"),
        csvFileType: z.enum(["basic", "advance"]).optional(),
      },
    },
  }),
} satisfies Declarations;
