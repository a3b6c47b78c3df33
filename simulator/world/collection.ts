/** Is told what a record was and what it is: nothing before for a new one, nothing after for a deleted one. */
export type Observer<Item> = (before: Item | undefined, after: Item | undefined) => void;

/** Records of one kind, in the order they were added. */
export class Collection<Item extends { readonly id: string }> {
  private readonly items = new Map<string, Item>();
  private observer: Observer<Item> = () => {};

  get size(): number {
    return this.items.size;
  }

  get(id: string | undefined): Item | undefined {
    return id === undefined ? undefined : this.items.get(id);
  }

  /** Adds the record, or replaces the one with the same id. */
  put(item: Item): Item {
    const before = this.items.get(item.id);
    this.items.set(item.id, item);
    this.observer(before, item);
    return item;
  }

  delete(id: string): boolean {
    const before = this.items.get(id);
    const deleted = this.items.delete(id);
    if (before) this.observer(before, undefined);
    return deleted;
  }

  /** Has every change from now on told to the observer, in place of an earlier one. */
  observe(observer: Observer<Item>): void {
    this.observer = observer;
  }

  all(): readonly Item[] {
    return [...this.items.values()];
  }

  where(matches: (item: Item) => boolean): readonly Item[] {
    return this.all().filter(matches);
  }

  find(matches: (item: Item) => boolean): Item | undefined {
    return this.all().find(matches);
  }
}
