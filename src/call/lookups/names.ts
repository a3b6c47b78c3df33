import { type Lookup, type LookupKind, lookups } from "../../declare/lookups.js";
import { plainText } from "../../text/plain-text.js";
import type { Dispatcher } from "../dispatcher.js";
import { at } from "../steps/pages.js";

export interface Named {
  readonly id: string;
  readonly name: string;
  /** The id of what it stands in: the pipeline of a stage. */
  readonly parent?: string;
}

export interface NameRequest {
  /** On whose behalf; what one caller may see is not another's to know. */
  readonly caller: string;
  /** The sub-account, by id or by name; none means the account's own. */
  readonly location: string | undefined;
  readonly signal: AbortSignal;
}

const freshMs = 60_000;

/** The names of things that people know by name, and the sub-account's time zone, read once a minute. */
export class Names {
  readonly #dispatcher: Pick<Dispatcher, "call">;
  readonly #kept = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();

  constructor(dispatcher: Pick<Dispatcher, "call">) {
    this.#dispatcher = dispatcher;
  }

  /** Everything of a kind in a sub-account. @throws CallError where HighLevel does not tell. */
  list(kind: LookupKind, request: NameRequest): Promise<readonly Named[]> {
    return this.#once(keyOf(kind, request), () => this.#read(lookups[kind], request));
  }

  /** The IANA zone of a sub-account. @throws CallError where HighLevel does not tell. */
  zone(request: NameRequest): Promise<string | undefined> {
    return this.#once(keyOf("zone", request), async () => {
      const zone = at(await this.#value("locations_get_location", {}, request), "location.timezone");
      return typeof zone === "string" ? zone : undefined;
    });
  }

  /** Forgets what was read, of one kind or of all. */
  forget(kind?: LookupKind): void {
    for (const key of this.#kept.keys())
      if (kind === undefined || key.startsWith(`${kind} `)) this.#kept.delete(key);
  }

  /** A failure is not kept: the next call tries again. */
  #once<T>(key: string, read: () => Promise<T>): Promise<T>;
  #once(key: string, read: () => Promise<unknown>): Promise<unknown> {
    const known = this.#kept.get(key);
    if (known !== undefined && known.until > Date.now()) return known.value;
    const value = read();
    this.#kept.set(key, { until: Date.now() + freshMs, value });
    value.catch(() => this.#kept.delete(key));
    return value;
  }

  async #read(lookup: Lookup, request: NameRequest): Promise<readonly Named[]> {
    const { location } = request;
    const own =
      lookup.location === undefined || location === undefined ? {} : { [lookup.location]: location };
    const items = at(await this.#value(lookup.operation, { ...lookup.args, ...own }, request), lookup.items);
    const list: readonly unknown[] = Array.isArray(items) ? items : [];
    if (lookup.within === undefined) return list.flatMap((item) => namedOf(item, lookup));
    const within = lookup.within;
    return list.flatMap((item) => {
      const parent = at(item, "id");
      const inner = at(item, within);
      const named = (Array.isArray(inner) ? inner : []).flatMap((one: unknown) => namedOf(one, lookup));
      return typeof parent === "string" ? named.map((one) => ({ ...one, parent })) : named;
    });
  }

  async #value(
    operation: string,
    args: Readonly<Record<string, unknown>>,
    { caller, location, signal }: NameRequest,
  ) {
    const given = location === undefined ? args : { ...args, location };
    const { reply } = await this.#dispatcher.call({ operation, args: given, caller, signal });
    return reply.body.kind === "json" ? reply.body.value : undefined;
  }
}

function keyOf(what: string, { caller, location }: NameRequest): string {
  return [what, caller, location ?? ""].join(" ");
}

function namedOf(item: unknown, lookup: Lookup): readonly Named[] {
  const id = at(item, lookup.id);
  const name = lookup.name
    .map((path) => at(item, path))
    .filter((part) => typeof part === "string" && part !== "")
    .join(" ");
  return typeof id === "string" && name !== "" ? [{ id, name: plainText(name) }] : [];
}
