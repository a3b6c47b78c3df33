import type { Endpoint } from "../../endpoint/endpoint.js";
import { list } from "./list.js";
import { listSubmissions } from "./submissions.js";
import { upload } from "./upload.js";

/** Forms and surveys, what people sent in, and files for custom fields. */
export const forms: readonly Endpoint[] = [
  { line: "GET /forms/", handle: (request, world) => list(request, world, "form") },
  { line: "GET /surveys/", handle: (request, world) => list(request, world, "survey") },
  { line: "GET /forms/submissions", handle: (request, world) => listSubmissions(request, world, "form") },
  { line: "GET /surveys/submissions", handle: (request, world) => listSubmissions(request, world, "survey") },
  { line: "POST /forms/upload-custom-files", handle: upload },
];
