import { z } from "zod";
import { created, type Endpoint, ok, param, type SimulatedRequest } from "../../endpoint/endpoint.js";
import { reachable } from "../../endpoint/reach.js";
import { read } from "../../endpoint/read.js";
import { serviceError } from "../../endpoint/service-error.js";
import type { NoteAttachment, NoteRelation, RecordNote } from "../../world/records/contacts.js";
import type { World } from "../../world/world.js";

const relationSchema = z.object({ objectKey: z.string().optional(), recordId: z.string().optional() });
const creationSchema = z.object({ body: z.string(), userId: z.string(), relations: z.array(relationSchema) });
const changeSchema = z.object({
  body: z.string().optional(),
  title: z.string().optional(),
  color: z.string().optional(),
  pinned: z.boolean().optional(),
});
const relationsSchema = z.object({ type: z.string(), relations: z.array(relationSchema) });
const attachmentsSchema = z.object({
  type: z.string().default("add"),
  attachments: z.array(relationSchema.extend({ id: z.string().optional() })).default([]),
});
const restoreSchema = z.object({ model: z.string().optional(), recordId: z.string().optional() });
const searchSchema = z.object({
  locationId: z.string(),
  query: z.string().default(""),
  sources: z.array(z.string()).optional(),
  createdByUserId: z.string().optional(),
  relations: z.array(z.string()).optional(),
  sortOrder: z.enum(["asc", "desc"]).default("desc"),
  limit: z.number().default(20),
  skip: z.number().default(0),
  count: z.boolean().default(false),
});

/** Notes on records of any kind: custom objects, contacts, businesses. */
export const notes: readonly Endpoint[] = [
  { line: "POST /notes/search", handle: search },
  {
    line: "POST /notes/",
    handle(request, world) {
      const { locationId } = read(z.object({ locationId: z.string() }), request.query);
      const { relations, ...written } = read(creationSchema, request.body);
      if (relations.length === 0) throw serviceError(400, "relations must contain at least 1 elements");
      const note = world.recordNotes.put({
        ...written,
        id: world.chance.id(),
        locationId,
        relations,
        attachments: [],
        source: "WEB_USER",
        pinned: false,
        deleted: false,
        dateAdded: world.now().toISOString(),
      });
      return created(shown(note));
    },
  },
  { line: "GET /notes/{id}", handle: (request, world) => ok(shown(noteOf(request, world))) },
  {
    line: "PUT /notes/{id}",
    handle: (request, world) =>
      changed(request, world, (note) => {
        const { body = note.body, pinned = note.pinned, ...look } = read(changeSchema, request.body);
        return { body, pinned, ...look };
      }),
  },
  {
    line: "PUT /notes/{id}/relations",
    handle(request, world) {
      const { type, relations } = read(relationsSchema, request.body);
      return changed(request, world, (note) => ({
        relations: withChange(type, note.relations, relations, isSameRecord),
      }));
    },
  },
  {
    line: "PATCH /notes/{id}/attachments",
    handle(request, world) {
      const { type, attachments } = read(attachmentsSchema, request.body);
      return changed(request, world, (note) => ({
        attachments: withChange(type, note.attachments, attachments, isSameAttachment),
      }));
    },
  },
  {
    line: "DELETE /notes/{id}",
    handle: (request, world) => changed(request, world, () => ({ deleted: true })),
  },
  {
    line: "POST /notes/{id}/restore",
    handle(request, world) {
      const { model, recordId } = read(restoreSchema, request.body);
      const note = kept(request, world);
      if (!note.deleted) throw serviceError(400, "Note is not deleted");
      const relations = recordId === undefined ? note.relations : [{ objectKey: model, recordId }];
      return ok(shown(world.recordNotes.put({ ...note, relations, deleted: false })));
    },
  },
];

/** HighLevel's page shows one note as the answer of a search; how the list is really called it does not say. */
function search(request: SimulatedRequest, world: World) {
  const { locationId, query, sources, createdByUserId, relations, sortOrder, limit, skip, count } = read(
    searchSchema,
    request.body,
  );
  const found = world.recordNotes
    .where(
      (note) =>
        note.locationId === locationId &&
        !note.deleted &&
        `${note.title ?? ""} ${note.body}`.toLowerCase().includes(query.toLowerCase()) &&
        (sources === undefined || sources.includes(note.source)) &&
        (createdByUserId === undefined || note.userId === createdByUserId) &&
        (relations === undefined ||
          note.relations.some(({ recordId }) => recordId !== undefined && relations.includes(recordId))),
    )
    .toSorted((one, other) => (one.dateAdded < other.dateAdded ? -1 : 1) * (sortOrder === "asc" ? 1 : -1));
  return ok({
    notes: found.slice(skip, skip + limit).map(view),
    ...(count ? { total: found.length } : {}),
  });
}

function changed(request: SimulatedRequest, world: World, change: (note: RecordNote) => Partial<RecordNote>) {
  const note = noteOf(request, world);
  return ok(shown(world.recordNotes.put({ ...note, ...change(note) })));
}

function noteOf(request: SimulatedRequest, world: World): RecordNote {
  const note = kept(request, world);
  if (note.deleted) throw serviceError(404, "Note not found");
  return note;
}

/** The note, be it deleted. */
function kept(request: SimulatedRequest, world: World): RecordNote {
  return reachable(world.recordNotes.get(param(request, "id")), "Note", request, world);
}

/** What stands after a change of the kind `add` or `remove`. */
function withChange<Item>(
  type: string,
  before: readonly Item[],
  given: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): readonly Item[] {
  if (type !== "add" && type !== "remove") throw serviceError(400, "type must be add or remove");
  const others = before.filter((one) => !given.some((other) => isSame(one, other)));
  return type === "add" ? [...others, ...given] : others;
}

function isSameRecord(one: NoteRelation, other: NoteRelation): boolean {
  return one.recordId === other.recordId;
}

function isSameAttachment(one: NoteAttachment, other: NoteAttachment): boolean {
  return one.id === other.id;
}

function shown(note: RecordNote) {
  return { note: view(note) };
}

function view({ deleted, locationId, source, ...note }: RecordNote) {
  return note;
}
