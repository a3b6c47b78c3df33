import type { z } from "zod";
import { StoredValueError } from "../errors.js";
import type { Collection, Log, LogEntry, StoredRecord, Tags } from "../port.js";
import type { Sealer } from "./seal.js";

/** A record as an implementation stores it. */
export interface RecordRow {
  readonly key: string;
  readonly text: string;
  readonly revision: number;
}

/** An entry as an implementation stores it. The id is microseconds since 1970, made unique within the log. */
export interface EntryRow {
  readonly id: number;
  readonly text: string;
  readonly tags: Tags;
}

/** Converts between values and stored text; values of sealed collections are encrypted. */
export class RecordCodec {
  readonly #sealer: Sealer;

  constructor(sealer: Sealer) {
    this.#sealer = sealer;
  }

  async encode<T>(collection: Collection<T>, key: string, value: T): Promise<string> {
    const text = JSON.stringify(value);
    return collection.sealed ? this.#sealer.seal(text, { collection: collection.name, key }) : text;
  }

  async decode<T>(collection: Collection<T>, row: RecordRow): Promise<StoredRecord<T>> {
    const text = collection.sealed
      ? await this.#sealer.open(row.text, { collection: collection.name, key: row.key })
      : row.text;
    return { key: row.key, value: parse(collection, text), revision: row.revision };
  }
}

export function decodeEntry<T>(log: Log<T>, row: EntryRow): LogEntry<T> {
  return {
    id: String(row.id),
    at: Math.floor(row.id / 1000),
    value: parse(log, row.text),
    tags: row.tags,
  };
}

function parse<T>(from: { readonly name: string; readonly schema: z.ZodType<T> }, text: string): T {
  try {
    return from.schema.parse(JSON.parse(text));
  } catch (error) {
    throw new StoredValueError(from.name, error);
  }
}
