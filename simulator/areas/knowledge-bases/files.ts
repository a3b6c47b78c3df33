import { z } from "zod";
import { type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { KnowledgeFile } from "../../world/records/knowledge.js";
import type { World } from "../../world/world.js";

const largestFile = 10 * 1024 * 1024;

const listSchema = z.object({
  knowledgeBaseId: z.string(),
  limit: z.number().default(10),
  lastFileId: z.string().optional(),
  offset: z.number().default(0),
  search: z.string().default(""),
});

/** Files of knowledge bases; the sub-account is the token's. */
export const files: readonly Endpoint[] = [
  {
    line: "GET /knowledge-bases/files",
    handle(request, world) {
      const { knowledgeBaseId, limit, lastFileId, offset, search } = read(listSchema, request.query);
      const base = baseOf(knowledgeBaseId, request, world);
      const found = world.knowledgeFiles.where(
        (file) => file.knowledgeBaseId === base.id && file.name.toLowerCase().includes(search.toLowerCase()),
      );
      const last = found.findIndex(({ id }) => id === lastFileId);
      const from = lastFileId === undefined ? offset : last + 1;
      return ok({ success: true, data: { files: found.slice(from, from + limit), count: found.length } });
    },
  },
  {
    line: "POST /knowledge-bases/files",
    handle(request, world) {
      const file = request.form?.get("file");
      if (!(file instanceof File)) throw serviceError(400, "File is required");
      if (!/\.(pdf|docx?)$/i.test(file.name)) throw serviceError(400, "Invalid file type");
      if (file.size > largestFile) throw serviceError(400, "File too large");
      const base = baseOf(String(request.form?.get("knowledgeBaseId") ?? ""), request, world);
      const now = world.now().toISOString();
      const { id } = world.knowledgeFiles.put({
        id: world.chance.objectId(),
        locationId: base.locationId,
        knowledgeBaseId: base.id,
        name: file.name,
        size: file.size,
        mimeType: file.type,
        encoding: "7bit",
        status: "PROCESSED",
        createdAt: now,
        updatedAt: now,
      });
      const folderPath = `locations/${base.locationId}`;
      const url = `https://storage.googleapis.com/bucket/${folderPath}/${file.name}`;
      return ok({ success: true, data: { url, fileId: id, folderPath } });
    },
  },
  {
    line: "GET /knowledge-bases/files/{fileId}",
    handle: (request, world) => ok({ success: true, data: { ...fileOf(request, world), deleted: false } }),
  },
  {
    line: "DELETE /knowledge-bases/files/{fileId}",
    handle(request, world) {
      world.knowledgeFiles.delete(fileOf(request, world).id);
      return ok({ success: true });
    },
  },
];

function baseOf(id: string, request: SimulatedRequest, world: World) {
  return reachable(world.knowledgeBases.get(id), "Knowledge base", request, world);
}

function fileOf(request: SimulatedRequest, world: World): KnowledgeFile {
  return reachable(world.knowledgeFiles.get(param(request, "fileId")), "File", request, world);
}
