import { type Lookup, type LookupKind, lookups } from "../catalogue/lookup.js";
import type { Dispatcher } from "./dispatcher.js";
import { at } from "./pages.js";

export interface Named {
  readonly id: string;
  readonly name: string;
}

const freshMs = 60_000;

/** The names of things that people know by name, read once a minute. */
export class Names {
  readonly #dispatcher: Dispatcher;
  readonly #lists = new Map<string, { readonly until: number; readonly list: Promise<readonly Named[]> }>();

  constructor(dispatcher: Dispatcher) {
    this.#dispatcher = dispatcher;
  }

  /** Everything of a kind in a sub-account. @throws CallError where HighLevel does not tell. */
  list(kind: LookupKind, location: string | undefined, signal: AbortSignal): Promise<readonly Named[]> {
    const key = `${location ?? ""} ${kind}`;
    const known = this.#lists.get(key);
    if (known !== undefined && known.until > Date.now()) return known.list;
    const list = this.#read(lookups[kind], location, signal);
    this.#lists.set(key, { until: Date.now() + freshMs, list });
    list.catch(() => this.#lists.delete(key));
    return list;
  }

  async #read(lookup: Lookup, location: string | undefined, signal: AbortSignal): Promise<readonly Named[]> {
    const { reply } = await this.#dispatcher.call({
      operation: lookup.operation,
      args: location === undefined ? {} : { location },
      caller: "names",
      signal,
    });
    const items = reply.body.kind === "json" ? at(reply.body.value, lookup.items) : undefined;
    return (Array.isArray(items) ? items : []).flatMap((item: unknown) => {
      const id = at(item, lookup.id);
      const name = at(item, lookup.name);
      return typeof id === "string" && typeof name === "string" ? [{ id, name }] : [];
    });
  }
}
