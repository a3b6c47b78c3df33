import { isRecord } from "../../src/text/json.js";
import type { Collection } from "../world/collection.js";
import type { PlainRecord } from "../world/plain-record.js";
import type { World } from "../world/world.js";
import type { Endpoint, Fields, Reply, SimulatedRequest } from "./endpoint.js";
import { replyWith } from "./envelope.js";
import { type Cursor, matching, pageOf } from "./page.js";
import { checkReach } from "./reach.js";
import { serviceError } from "./service-error.js";

/** A kind of record that is made, read, listed, changed and deleted, and does nothing else by itself. */
export interface PlainKind {
  /** Its name among the world's plain records. */
  readonly kind: string;
  /** What errors call one, such as `Association`. */
  readonly what: string;
  /** The kind of the record above it and the path variable that names that one: it goes when that one goes. */
  readonly within?: { readonly kind: string; readonly by: string } | undefined;
  /** How its ids look: 20 letters and digits as usual, 24 hexadecimal digits, a UUID, or as they are made here. */
  readonly ids?: "hex" | "uuid" | ((world: World) => string) | undefined;
  /** Fields that a new one has unless they are given. */
  readonly fresh?: ((request: SimulatedRequest, world: World) => Fields) | undefined;
  /** A field that no two of a sub-account share. */
  readonly unique?: string | undefined;
  /** What follows from its other fields, such as a sum: reckoned when it is made and at each change. */
  readonly follows?: ((record: PlainRecord, world: World) => Fields) | undefined;
  /** How it goes out where more is to be said than is kept. */
  readonly sent?: ((record: PlainRecord, request: SimulatedRequest, world: World) => Fields) | undefined;
  /** Where its records are, if they have a type of their own: see `typed`. */
  readonly kept?: ((world: World) => Shelf) | undefined;
}

/** Records as plain ones, wherever they are kept. */
export interface Shelf {
  get(id: string | undefined): PlainRecord | undefined;
  all(): readonly PlainRecord[];
  where(matches: (record: PlainRecord) => boolean): readonly PlainRecord[];
  find(matches: (record: PlainRecord) => boolean): PlainRecord | undefined;
  put(record: PlainRecord): PlainRecord;
  delete(id: string): boolean;
}

/**
 * Records with a type of their own, for a kind that other areas, events or tests read.
 *
 * @param shaped makes one of the fields that a plain one has; throws where they do not fit.
 */
export function typed<Item extends { readonly id: string }>(
  collection: (world: World) => Collection<Item>,
  shaped: (fields: PlainRecord) => Item,
): (world: World) => Shelf {
  const plainly = (item: Item): PlainRecord => ({ ...Object.fromEntries(Object.entries(item)), id: item.id });
  return (world) => {
    const items = collection(world);
    return {
      get(id) {
        const item = items.get(id);
        return item === undefined ? undefined : plainly(item);
      },
      all: () => items.all().map(plainly),
      where: (matches) => items.all().map(plainly).filter(matches),
      find: (matches) => items.all().map(plainly).find(matches),
      put: (record) => plainly(items.put(shaped(record))),
      delete: (id) => items.delete(id),
    };
  };
}

interface ReplyPlace {
  /** Where the record or the list stands in the reply, dotted; found in the official schema unless given. */
  readonly at?: string;
}

export interface ListOptions extends ReplyPlace {
  readonly cursor?: Cursor;
  /** How many come when none are asked for; 20 unless given. */
  readonly usual?: number;
  /** The number of the first page; 1 unless given. */
  readonly firstPage?: number;
  /** Which of them the operation lists; those that have what the request names unless given. */
  readonly where?: (record: PlainRecord, request: SimulatedRequest, world: World) => boolean;
  /** Their order; as they were made unless given. */
  readonly order?: (request: SimulatedRequest) => (one: PlainRecord, other: PlainRecord) => number;
  /** What the reply says beside the list, where a count has a form of its own. */
  readonly more?: (counts: Fields) => Fields;
}

interface Naming extends ReplyPlace {
  /** The field that the request's name for the record is; `id` unless given. */
  readonly by?: string;
  /** The argument that names the record, where it is not the last variable of the path. */
  readonly named?: string;
}

interface Upsert {
  /** The body's field that names the one to change. */
  readonly by: string;
  /** The record's field that it names; `id` unless given. */
  readonly field?: string;
}

type Change = Fields | ((record: PlainRecord, request: SimulatedRequest, world: World) => Fields);

/**
 * The operations of a plain kind. Each takes its HTTP line; the last variable of the path names the record. Replies
 * have the form of the official schemas.
 */
export function plain({ kind, what, within, ids, fresh, unique, follows, sent, kept: shelf }: PlainKind) {
  const stored = shelf ?? ((world: World) => world.records.of(kind));
  shelves.set(kind, stored);
  if (within !== undefined) kindsWithin.push({ kind, above: within.kind, by: within.by });

  return {
    create: (line: string, { at, ...more }: ReplyPlace & { readonly fresh?: Fields } = {}): Endpoint => ({
      line,
      handle: (request, world) => shown(request, world, madeOf(request, world, more.fresh), at),
    }),

    /** Changes the one whose `by` the body's field of that name gives; makes a new one where the body has none. */
    upsert: (line: string, { at, by, field = "id" }: ReplyPlace & Upsert): Endpoint => ({
      line,
      handle(request, world) {
        const { [by]: name, ...body } = request.body;
        if (name === undefined) return shown(request, world, madeOf(request, world), at);
        const [before] = stored(world).where((one) => one[field] === name);
        return shown(request, world, changed(reached(before, request, world), body, world), at);
      },
    }),

    get: (line: string, { at, ...naming }: Naming = {}): Endpoint => ({
      line,
      handle: (request, world) => shown(request, world, named(request, world, naming), at),
    }),

    list: (line: string, options: ListOptions = {}): Endpoint => ({
      line,
      handle(request, world) {
        const above = parentOf(request, world);
        const owner = ownerOf(request, world);
        const own = stored(world).where(
          (record) =>
            Object.entries({ ...owner, ...above }).every(([name, value]) => record[name] === value) &&
            (options.where?.(record, request, world) ?? true),
        );
        const found = options.where === undefined ? matching(own, request) : own;
        const ordered = options.order === undefined ? found : found.toSorted(options.order(request));
        const { items, counts, brief } = pageOf(ordered, request, options);
        return replyWith(request, {
          of: items.map((record) => outgoing(record, request, world)),
          more: { ...counts, ...options.more?.(counts) },
          brief,
          at: options.at,
          origin: originIn(world),
        });
      },
    }),

    /** Lays the body over the record, or what `change` makes of both. */
    change: (
      line: string,
      { at, change, ...naming }: Naming & { readonly change?: Change } = {},
    ): Endpoint => ({
      line,
      handle(request, world) {
        const before = named(request, world, naming);
        const { locationId, altId, altType, ...body } = request.body;
        const changes = typeof change === "function" ? change(before, request, world) : (change ?? body);
        return shown(request, world, changed(before, changes, world), at);
      },
    }),

    remove: (line: string, { at, ...naming }: Naming = {}): Endpoint => ({
      line,
      handle(request, world) {
        const record = named(request, world, naming);
        removeWithin(kind, record.id, world);
        return shown(request, world, { ...record, deleted: true }, at);
      },
    }),

    /** Deletes those that the list under `names` of the body or the query names. */
    removeMany: (line: string, names: string): Endpoint => ({
      line,
      handle(request, world) {
        const records = listed(request, world, names);
        for (const { id } of records) removeWithin(kind, id, world);
        return answered(request, world, {
          deletedCount: records.length,
          count: records.length,
          ids: records.map(({ id }) => id),
        });
      },
    }),

    /** Lays the same fields over those that the list under `names` names. */
    changeMany: (
      line: string,
      names: string,
      change: (request: SimulatedRequest, world: World) => Fields,
    ): Endpoint => ({
      line,
      handle(request, world) {
        const records = listed(request, world, names);
        for (const record of records) changed(record, change(request, world), world);
        return answered(request, world, { count: records.length, ids: records.map(({ id }) => id) });
      },
    }),

    /** The record that the path names; 404 or 403 where there is none for this token. */
    named,
    /** The records that the list under a name names. */
    listed,
    /** A new one, kept. */
    made,
    /** One with other fields laid over it, kept. */
    changed,
    /** How one goes out. */
    outgoing,
    /** All of them that are kept. */
    stored,
  };

  function madeOf(request: SimulatedRequest, world: World, more: Fields = {}): PlainRecord {
    const above = parentOf(request, world);
    return made({ ...more, ...request.body, ...above }, request, world);
  }

  function made(fields: Fields, request: SimulatedRequest, world: World): PlainRecord {
    const now = world.now().toISOString();
    const owner = ownerOf(request, world);
    const record = {
      ...fresh?.(request, world),
      ...fields,
      ...owner,
      id: newId(world),
      createdAt: now,
      updatedAt: now,
    };
    return kept(record, world);
  }

  function changed(record: PlainRecord, changes: Fields, world: World): PlainRecord {
    const { id, locationId } = record;
    return kept({ ...record, ...changes, id, locationId, updatedAt: world.now().toISOString() }, world);
  }

  function kept(record: PlainRecord, world: World): PlainRecord {
    if (unique !== undefined) refuseDouble(record, unique, world);
    return stored(world).put({ ...record, ...follows?.(record, world) });
  }

  function outgoing(record: PlainRecord, request: SimulatedRequest, world: World): Fields {
    return sent?.(record, request, world) ?? record;
  }

  function named(
    request: SimulatedRequest,
    world: World,
    { by = "id", named: argument }: Pick<Naming, "by" | "named"> = {},
  ): PlainRecord {
    const variable = argument ?? /\{(\w+)\}(?!.*\{)/.exec(request.line)?.[1] ?? "";
    const given = request.params[variable] ?? request.body[variable] ?? request.query[variable];
    const value = typeof given === "string" ? given : undefined;
    const { locationId } = ownerOf(request, world);
    const found =
      by === "id"
        ? stored(world).get(value)
        : stored(world).where(
            (one) => one[by] === value && (locationId === undefined || one.locationId === locationId),
          )[0];
    return reached(found, request, world);
  }

  function reached(record: PlainRecord | undefined, request: SimulatedRequest, world: World): PlainRecord {
    if (record === undefined) throw serviceError(404, `${what} not found`);
    if (record.locationId !== undefined) checkReach(request.token, record.locationId, world);
    const { locationId = record.locationId } = ownerOf(request, world);
    if (record.locationId !== undefined && record.locationId !== locationId) {
      throw serviceError(404, `${what} not found`);
    }
    const above = within === undefined ? undefined : request.params[within.by];
    if (within !== undefined && above !== undefined && record[within.by] !== above) {
      throw serviceError(404, `${what} not found`);
    }
    return record;
  }

  function listed(request: SimulatedRequest, world: World, names: string): readonly PlainRecord[] {
    const given = request.body[names] ?? request.query[names];
    const wanted = Array.isArray(given) ? given : String(given ?? "").split(",");
    return wanted.map((one) =>
      reached(stored(world).get(String(isRecord(one) ? (one.id ?? one._id) : one)), request, world),
    );
  }

  function parentOf(request: SimulatedRequest, world: World): Fields {
    const id = within === undefined ? undefined : (request.params[within.by] ?? request.body[within.by]);
    if (within === undefined || typeof id !== "string") return {};
    const parent = shelfOf(within.kind, world).get(id);
    if (parent === undefined) throw serviceError(404, `${within.kind} ${id} not found`);
    if (parent.locationId !== undefined) checkReach(request.token, parent.locationId, world);
    return { [within.by]: id };
  }

  function refuseDouble(record: PlainRecord, field: string, world: World): void {
    const { [field]: value, id, locationId } = record;
    const [double] = stored(world).where(
      (one) => value !== undefined && one[field] === value && one.locationId === locationId && one.id !== id,
    );
    if (double !== undefined) throw serviceError(400, `${what} with this ${field} already exists`);
  }

  function newId(world: World): string {
    if (typeof ids === "function") return ids(world);
    if (ids === "hex") return world.chance.objectId();
    return ids === "uuid" ? world.chance.uuid() : world.chance.id();
  }

  function shown(
    request: SimulatedRequest,
    world: World,
    record: PlainRecord,
    at: string | undefined,
  ): Reply {
    return replyWith(request, {
      of: outgoing(record, request, world),
      at,
      origin: { id: record.id, at: String(record.createdAt ?? "") },
    });
  }
}

/** An operation that keeps nothing of its own: what it says goes into the official form of its reply. */
export function plainAnswer(
  line: string,
  say: (request: SimulatedRequest, world: World) => Fields | readonly Fields[] = () => ({}),
  { at }: ReplyPlace = {},
): Endpoint {
  return {
    line,
    handle(request, world) {
      const said = say(request, world);
      const more = Array.isArray(said) ? { total: said.length, count: said.length } : {};
      return replyWith(request, {
        of: said,
        more,
        at: at ?? (Array.isArray(said) ? undefined : ""),
        origin: originIn(world),
      });
    },
  };
}

function answered(request: SimulatedRequest, world: World, said: Fields): Reply {
  return replyWith(request, { of: said, at: "", origin: originIn(world) });
}

function originIn(world: World) {
  const at = world.now().toISOString();
  return { id: at, at };
}

/** The sub-account that a request is about; none where an agency's token asks for its own. */
export function ownerOf({ params, query, body, token }: SimulatedRequest, world: World): Fields {
  const named = [params, query, body]
    .map((fields) => fields.locationId ?? fields.altId)
    .find((id) => id !== undefined);
  const locationId = named ?? (token.level === "location" ? token.resourceId : undefined);
  return typeof locationId === "string" && world.locations.get(locationId) !== undefined
    ? { locationId }
    : {};
}

/** Where each kind is kept, and which kinds stand within which, as declared. */
const shelves = new Map<string, (world: World) => Shelf>();
const kindsWithin: { readonly kind: string; readonly above: string; readonly by: string }[] = [];

function shelfOf(kind: string, world: World): Shelf {
  return shelves.get(kind)?.(world) ?? world.records.of(kind);
}

/** Deletes a record and all that stands within it. */
export function removeWithin(kind: string, id: string, world: World): void {
  shelfOf(kind, world).delete(id);
  for (const inner of kindsWithin.filter(({ above }) => above === kind)) {
    for (const record of shelfOf(inner.kind, world).where((one) => one[inner.by] === id)) {
      removeWithin(inner.kind, record.id, world);
    }
  }
}
