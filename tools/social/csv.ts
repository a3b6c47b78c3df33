import { z } from "zod";
import { file, id } from "../../src/declare/fields.js";
import { bySkip } from "../../src/declare/pages.js";
import { area, read, remove, send, write } from "../../src/declare/toolset.js";

/** The way of a spreadsheet: upload it, name its accounts, look the rows over, schedule it. */
export const csv = area("socialplanner/csv", {
  upload_csv: write("POST /social-media-posting/{locationId}/csv", {
    title: "Upload CSV of social posts",
    description:
      "Step 1 of scheduling posts from a spreadsheet: send the file, get filePath, rowsCount and fileName. Nothing is scheduled yet; next: social_set_csv_accounts.",
    riskNote: "Staged only: social_schedule_csv is what publishes.",
    multipart: { file: file.optional() },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: {
      file: { name: "march-posts.csv", url: "https://files.brightsmiledental.com/march-posts.csv" },
    },
    v3: { body: { file } },
  }),

  set_csv_accounts: write("POST /social-media-posting/{locationId}/set-accounts", {
    title: "Set accounts of social CSV",
    description:
      "Step 2: say on which accounts the rows of an uploaded CSV will go out, with the values that social_upload_csv gave. The upload's id then stands in social_list_csv_uploads.",
    riskNote: "Staged only: social_schedule_csv is what publishes.",
    body: {
      accountIds: z.array(id("socialAccount")),
      filePath: z.string(),
      rowsCount: z.number().describe("1 up to the number of posts in the file."),
      fileName: z.string(),
      approver: z.string().optional().describe("User who must approve the posts."),
      userId: id("user").optional(),
    },
    returns: { success: "value", message: "value", statusCode: "value" },
    example: {
      accountIds: ["aF3KhyL8JIuBwzK3m7Ly_iVrVJ2uoXNF0wzcBzgl5_17841465964543589"],
      filePath: "Lm5ZkQw9TxEr3YbNv7Ua/social-planner-import/a6d04a26-0401-4e52-8f48-dbb274050fab.csv",
      rowsCount: 24,
      fileName: "march-posts.csv",
    },
    v3: {
      returns: { results: "record" },
      body: {
        userId: id("user"),
        csvFileType: z.enum(["basic", "advance"]).optional(),
      },
      example: { userId: "iVrVJ2uoXNF0wzcBzgl5" },
    },
  }),

  list_csv_uploads: read("GET /social-media-posting/{locationId}/csv", {
    title: "List CSV uploads of social posts",
    description:
      "The spreadsheets of posts that were uploaded, with status (pending, importing, completed, failed …), accounts and number of posts. Their rows: social_list_csv_posts.",
    query: {
      userId: id("user").optional(),
      includeUsers: z.string().optional().describe('"true" adds who uploaded each.'),
      skip: z.number().optional(),
      limit: z.number().optional().describe("Default 10."),
    },
    pager: bySkip("results.csvs", "results.count"),
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { limit: 10 },
    v3: {
      query: {
        userId: id("user"),
        isFromTemplate: z.string().optional().describe('"true": only from the template library.'),
      },
      example: { userId: "iVrVJ2uoXNF0wzcBzgl5" },
    },
  }),

  list_csv_posts: read("GET /social-media-posting/{locationId}/csv/{id}", {
    title: "List posts of social CSV upload",
    description:
      "The rows of one uploaded spreadsheet as posts, with time, accounts and what is wrong with each. Step 3: look them over before social_schedule_csv.",
    path: { id: id("csvUpload") },
    query: { skip: z.number().optional(), limit: z.number().default(20) },
    pager: bySkip("results.posts", "results.count"),
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { id: "65f92e55cc884f0d0845e447", limit: 50 },
  }),

  schedule_csv: send("PATCH /social-media-posting/{locationId}/csv/{id}", {
    title: "Schedule posts of social CSV",
    description:
      "Step 4, the last: schedule every post of an uploaded spreadsheet on its accounts. Look the rows over first: social_list_csv_posts.",
    also: ["bulk"],
    riskNote: "Every post of the upload is scheduled to go public.",
    path: { id: id("csvUpload") },
    body: { userId: id("user").optional() },
    returns: { success: "value", message: "value", statusCode: "value" },
    example: { id: "65f92e55cc884f0d0845e447", userId: "sx6wyHhbFdRXh302Lunr" },
    v3: { body: { userId: id("user") } },
  }),

  delete_csv_post: remove("DELETE /social-media-posting/{locationId}/csv/{csvId}/post/{postId}", {
    title: "Delete post from social CSV",
    description:
      "Take one row out of an uploaded spreadsheet, such as one with an error, so that it is not scheduled. The whole upload: social_delete_csv.",
    path: {
      csvId: id("csvUpload"),
      postId: z.string().min(1).describe("Id of the row's post, from social_list_csv_posts."),
    },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { csvId: "65f92e55cc884f0d0845e447", postId: "65f92e55cc884f0d0845e448" },
  }),

  delete_csv: remove("DELETE /social-media-posting/{locationId}/csv/{id}", {
    title: "Delete CSV upload of social posts",
    description:
      "Remove an uploaded spreadsheet together with all posts that came from it. One row only: social_delete_csv_post.",
    also: ["bulk"],
    riskNote: "All posts of the upload go with it.",
    path: { id: id("csvUpload") },
    returns: { success: "value", message: "value", results: "record", statusCode: "value" },
    example: { id: "65f92e55cc884f0d0845e447" },
  }),
});
