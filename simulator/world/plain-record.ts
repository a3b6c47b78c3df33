import { Collection } from "./collection.js";

/** A record of a kind without logic of its own: an id, whose it is, and whatever fields it was given. */
export interface PlainRecord {
  readonly id: string;
  /** The sub-account; undefined for what belongs to the agency. */
  readonly locationId?: string | undefined;
  readonly [field: string]: unknown;
}

/** Plain records by their kind, such as `associations`; a kind is there as soon as it is named. */
export class PlainRecords {
  readonly #kinds = new Map<string, Collection<PlainRecord>>();

  of(kind: string): Collection<PlainRecord> {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known;
    const fresh = new Collection<PlainRecord>();
    this.#kinds.set(kind, fresh);
    return fresh;
  }

  kinds(): ReadonlyMap<string, Collection<PlainRecord>> {
    return this.#kinds;
  }

  /** What all kinds hold now: returns what puts it back. A kind that comes up later is emptied. */
  snapshot(): () => void {
    const restores = new Map([...this.#kinds].map(([kind, collection]) => [kind, collection.snapshot()]));
    return () => {
      for (const kind of this.#kinds.keys()) {
        const restore = restores.get(kind);
        if (restore === undefined) this.#kinds.delete(kind);
        else restore();
      }
    };
  }
}
