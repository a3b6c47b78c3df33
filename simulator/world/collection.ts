/** Sees each change: the record before (undefined when new) and after (undefined when deleted). */
export type Observer<Item> = (before: Item | undefined, after: Item | undefined) => void;

/** Records of one kind, in the order in which they were added. */
export class Collection<Item extends { readonly id: string }> {
  #items = new Map<string, Item>();
  #observer: Observer<Item> = () => {};
  /** By sub-account, from the first time that somebody asks for it. */
  #byLocation: Map<unknown, Map<string, Item>> | undefined;

  get size(): number {
    return this.#items.size;
  }

  get(id: string | undefined): Item | undefined {
    return id === undefined ? undefined : this.#items.get(id);
  }

  /** Adds the record, or replaces the one with the same id. */
  put(item: Item): Item {
    const before = this.#items.get(item.id);
    this.#items.set(item.id, item);
    if (before !== undefined && locationOf(before) !== locationOf(item)) this.#unfile(before);
    if (this.#byLocation !== undefined) file(item, this.#byLocation);
    this.#observer(before, item);
    return item;
  }

  delete(id: string): boolean {
    const before = this.#items.get(id);
    const deleted = this.#items.delete(id);
    if (before !== undefined) {
      this.#unfile(before);
      this.#observer(before, undefined);
    }
    return deleted;
  }

  /** Calls the observer with every change from now on. It replaces an earlier one. */
  observe(observer: Observer<Item>): void {
    this.#observer = observer;
  }

  /** What it holds now, to be put back later: returns what puts it back, and tells no observer. */
  snapshot(): () => void {
    const items = new Map(this.#items);
    return () => {
      this.#items = new Map(items);
      this.#byLocation = undefined;
    };
  }

  /** The records as a JSON array. */
  toText(): string {
    return JSON.stringify(this.all());
  }

  /** Holds the records of such a text, and no others; tells no observer. */
  fromText(text: string): void {
    const items: readonly Item[] = JSON.parse(text);
    this.#items = new Map(items.map((item) => [item.id, item]));
    this.#byLocation = undefined;
  }

  /** Gives records other ids, wherever they are named, and tells no observer. */
  rename(ids: ReadonlyMap<string, string>): void {
    const renamed = this.all().map((item): Item => JSON.parse(withIds(JSON.stringify(item), ids)));
    this.#items = new Map(renamed.map((item) => [item.id, item]));
    this.#byLocation = undefined;
  }

  all(): readonly Item[] {
    return [...this.#items.values()];
  }

  /** The records of one sub-account, without a look at those of the others. */
  within(locationId: string): readonly Item[] {
    if (this.#byLocation === undefined) {
      this.#byLocation = new Map();
      for (const item of this.#items.values()) file(item, this.#byLocation);
    }
    return [...(this.#byLocation.get(locationId)?.values() ?? [])];
  }

  #unfile(item: Item): void {
    this.#byLocation?.get(locationOf(item))?.delete(item.id);
  }

  where(matches: (item: Item) => boolean): readonly Item[] {
    const found: Item[] = [];
    for (const item of this.#items.values()) if (matches(item)) found.push(item);
    return found;
  }

  find(matches: (item: Item) => boolean): Item | undefined {
    for (const item of this.#items.values()) if (matches(item)) return item;
    return undefined;
  }
}

function file<Item extends { readonly id: string }>(item: Item, into: Map<unknown, Map<string, Item>>): void {
  const location = locationOf(item);
  const own = into.get(location) ?? new Map<string, Item>();
  into.set(location, own.set(item.id, item));
}

function locationOf(item: object): unknown {
  return "locationId" in item ? item.locationId : undefined;
}

function withIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(/"([\w-]{20,36})"/g, (quoted, id: string) => {
    const other = ids.get(id);
    return other === undefined ? quoted : JSON.stringify(other);
  });
}
