/** Sees each change: the record before (undefined when new) and after (undefined when deleted). */
export type Observer<Item> = (before: Item | undefined, after: Item | undefined) => void;

/** Records of one kind, in the order in which they were added. */
export class Collection<Item extends { readonly id: string }> {
  #items = new Map<string, Item>();
  #observer: Observer<Item> = () => {};

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
    this.#observer(before, item);
    return item;
  }

  delete(id: string): boolean {
    const before = this.#items.get(id);
    const deleted = this.#items.delete(id);
    if (before !== undefined) this.#observer(before, undefined);
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
  }

  /** Gives records other ids, wherever they are named, and tells no observer. */
  rename(ids: ReadonlyMap<string, string>): void {
    const renamed = this.all().map((item): Item => JSON.parse(withIds(JSON.stringify(item), ids)));
    this.#items = new Map(renamed.map((item) => [item.id, item]));
  }

  all(): readonly Item[] {
    return [...this.#items.values()];
  }

  where(matches: (item: Item) => boolean): readonly Item[] {
    return this.all().filter(matches);
  }

  find(matches: (item: Item) => boolean): Item | undefined {
    return this.all().find(matches);
  }
}

function withIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(/"([\w-]{20,36})"/g, (quoted, id: string) => {
    const other = ids.get(id);
    return other === undefined ? quoted : JSON.stringify(other);
  });
}
