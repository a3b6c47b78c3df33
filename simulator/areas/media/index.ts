import { isRecord } from "../../../src/text/json.js";
import type { Endpoint, Fields, SimulatedRequest } from "../../endpoint/endpoint.js";
import { pageOf } from "../../endpoint/page.js";
import { ownerOf, plain, plainAnswer } from "../../endpoint/plain.js";
import { checkReach } from "../../endpoint/reach.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { PlainRecord } from "../../world/plain-record.js";
import type { World } from "../../world/world.js";

const largestFile = 25 * 1024 * 1024;

const media = plain({ kind: "media", what: "File", ids: "hex" });

/** The media library: files, and the folders in which they lie. */
export const medias: readonly Endpoint[] = [
  plainAnswer("GET /medias/files", (request, world) => {
    const { type, query, parentId, sortBy, sortOrder, fetchAll } = request.query;
    const { locationId } = ownerOf(request, world);
    const words = String(query ?? "").toLowerCase();
    // Words are looked for in all folders.
    const everywhere = words !== "" || fetchAll === "true";
    const found = world.records
      .of("media")
      .where(
        (one) =>
          one.locationId === locationId &&
          one.type === type &&
          one.status !== "trashed" &&
          (everywhere || one.parentId === parentId) &&
          String(one.name).toLowerCase().includes(words),
      );
    const sorted = [...found].sort((one, other) => compared(one[String(sortBy)], other[String(sortBy)]));
    const { items } = pageOf(sortOrder === "desc" ? sorted.reverse() : sorted, request, {});
    return { files: items.map((one) => ({ ...one, _id: one.id, altId: locationId, altType: "location" })) };
  }),

  plainAnswer("POST /medias/upload-file", (request, world) => {
    const { file, name, url } = uploaded(request);
    const parentId = request.form?.get("parentId") ?? undefined;
    checkFolder(parentId, request, world);
    const { id } = put(
      { name, url, parentId, type: "file", size: file?.size, contentType: file?.type },
      request,
      world,
    );
    return { fileId: id, url: url ?? urlOf(id, name) };
  }),
  plainAnswer("POST /medias/folder", (request, world) => {
    const { name, parentId } = request.body;
    checkFolder(parentId, request, world);
    return put({ name, parentId, type: "folder" }, request, world);
  }),

  plainAnswer("POST /medias/{id}", (request, world) => {
    const { id } = world.records.of("media").put({ ...media.named(request, world), name: request.body.name });
    return { updated: true, id };
  }),
  plainAnswer("DELETE /medias/{id}", (request, world) => {
    const { id } = media.named(request, world);
    removeWhole(id, world);
    return { deleted: true, id };
  }),

  plainAnswer(
    "PUT /medias/update-files",
    (request, world) =>
      listed(request.body.filesToBeUpdated, request, world).map(({ record, given }) => {
        world.records.of("media").put({ ...record, name: given.name ?? record.name });
        return { updated: true, id: record.id };
      }),
    { at: "" },
  ),
  plainAnswer(
    "PUT /medias/delete-files",
    (request, world) =>
      listed(request.body.filesToBeDeleted, request, world).map(({ record }) => {
        if (request.body.status === "trashed")
          world.records.of("media").put({ ...record, status: "trashed" });
        else removeWhole(record.id, world);
        return { deleted: true, id: record.id };
      }),
    { at: "" },
  ),
];

function uploaded({ form, body }: SimulatedRequest) {
  const given: Fields = form === undefined ? body : Object.fromEntries(form);
  const { file, fileUrl, hosted, name } = given;
  if (String(hosted) === "true") {
    if (typeof fileUrl !== "string" || fileUrl === "")
      throw serviceError(422, ["fileUrl should not be empty"]);
    return { file: undefined, url: fileUrl, name: String(name ?? fileUrl.split("/").at(-1)) };
  }
  if (!(file instanceof File)) throw serviceError(400, "No file was uploaded");
  if (/\.(exe|bat|cmd|sh|msi)$/i.test(file.name)) throw serviceError(400, "File type is not allowed");
  if (file.size > largestFile) throw serviceError(413, "File too large");
  return { file, url: undefined, name: String(name ?? file.name) };
}

function put(fields: Fields, request: SimulatedRequest, world: World): PlainRecord {
  const now = world.now().toISOString();
  const id = world.chance.objectId();
  const { locationId } = ownerOf(request, world);
  const url = fields.type === "file" ? { url: fields.url ?? urlOf(id, String(fields.name)) } : {};
  const owner = typeof locationId === "string" ? { locationId, altId: locationId, altType: "location" } : {};
  return world.records.of("media").put({ ...fields, ...url, ...owner, id, createdAt: now, updatedAt: now });
}

function urlOf(id: string, name: string): string {
  return `https://media.lumina-aesthetics.example/${id}/${encodeURIComponent(name)}`;
}

function checkFolder(id: unknown, request: SimulatedRequest, world: World): void {
  if (id === undefined) return;
  const folder = world.records.of("media").get(String(id));
  if (folder?.type !== "folder" || folder.locationId !== ownerOf(request, world).locationId) {
    throw serviceError(404, "Folder not found");
  }
}

/** A folder goes with all that lies in it. */
function removeWhole(id: string, world: World): void {
  world.records.of("media").delete(id);
  for (const inner of world.records.of("media").where(({ parentId }) => parentId === id)) {
    removeWhole(inner.id, world);
  }
}

function listed(given: unknown, request: SimulatedRequest, world: World) {
  return (Array.isArray(given) ? given.filter(isRecord) : []).map((one) => {
    const record = world.records.of("media").get(String(one.id ?? one._id));
    if (record?.locationId === undefined) throw serviceError(404, "File not found");
    checkReach(request.token, record.locationId, world);
    return { record, given: one };
  });
}

function compared(one: unknown, other: unknown): number {
  return String(one ?? "").localeCompare(String(other ?? ""));
}
