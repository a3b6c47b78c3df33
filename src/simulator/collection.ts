/** Records of one kind, in the order they were added. */
export class Collection<Item extends { readonly id: string }> {
  private readonly items = new Map<string, Item>();

  get size(): number {
    return this.items.size;
  }

  get(id: string | undefined): Item | undefined {
    return id === undefined ? undefined : this.items.get(id);
  }

  /** Adds the record, or replaces the one with the same id. */
  put(item: Item): Item {
    this.items.set(item.id, item);
    return item;
  }

  delete(id: string): boolean {
    return this.items.delete(id);
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
