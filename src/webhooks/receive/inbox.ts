import type { Appended, LogEntry, Retention, Store } from "../../store/port.js";
import type { Log } from "../../text/log.js";
import type { EntityKind } from "../declare/event.js";
import { events } from "../events/index.js";
import { entityTag, eventLog, eventTags, type KeptEvent, mayBe, tagsOf } from "./kept-event.js";

/** An event in the inbox, with its id and the time of its arrival. */
export type InboxEntry = LogEntry<KeptEvent>;

export interface InboxQuery {
  /** Only of these owners, as `ownerTag` writes them. `all` is for callers with access to the store itself. */
  readonly owners: readonly string[] | "all";
  /** A name of the catalogue, or `unknownEvent`. */
  readonly event?: string;
  /** About this record, or mentioning it. */
  readonly entity?: { readonly kind?: string; readonly id: string };
  /** Milliseconds since 1970, inclusive. */
  readonly since?: number;
  /** Ids, both exclusive. */
  readonly before?: string;
  readonly after?: string;
  /** "newest" (first) by default. */
  readonly order?: "newest" | "oldest";
  readonly limit: number;
}

export interface InboxParts {
  readonly store: () => Promise<Store>;
  readonly retention: Retention;
  readonly log: Log;
}

const trimEveryMs = 10 * 60_000;

/** The events that HighLevel delivered, stored for all processes. */
export class Inbox {
  readonly #parts: InboxParts;
  #trimmer: NodeJS.Timeout | undefined;
  #trimming: Promise<void> = Promise.resolve();

  constructor(parts: InboxParts) {
    this.#parts = parts;
  }

  /** Resolves once the event is durable. The same webhookId within seven days is stored once. */
  async append(kept: KeptEvent): Promise<Appended> {
    const { logs } = await this.#parts.store();
    const dedupeId = kept.webhookId === null ? {} : { dedupeId: kept.webhookId };
    return logs.append(eventLog, kept, { tags: tagsOf(kept), ...dedupeId });
  }

  /**
   * @throws BadCursorError when `before` or `after` is not an id.
   * @throws StoreError when the store does not work, or nothing is found in one that takes nothing: none kept is not
   *   none sent.
   */
  async list(query: InboxQuery): Promise<readonly InboxEntry[]> {
    const found = await this.#list(query);
    if (found.length === 0) await (await this.#parts.store()).check();
    return found;
  }

  async #list(query: InboxQuery): Promise<readonly InboxEntry[]> {
    const { logs } = await this.#parts.store();
    const { owners, event, entity, limit, ...range } = query;
    const where = {
      ...(owners === "all" ? {} : { owner: owners }),
      ...(event === undefined ? {} : { event: eventTags(event) }),
      ...(entity === undefined ? {} : { [entityTag(entity.id)]: entity.kind ?? entityKinds }),
    };
    const found: InboxEntry[] = [];
    const forward = range.order === "oldest";
    for (let cursor: string | undefined; found.length < limit; ) {
      const from = cursor === undefined ? {} : forward ? { after: cursor } : { before: cursor };
      const page = await logs.read(eventLog, { ...range, ...from, limit, where });
      // Events that could not be told apart share one tag, so they are filtered here.
      found.push(...page.filter(({ value }) => event === undefined || mayBe(value, event)));
      cursor = page.at(-1)?.id;
      if (cursor === undefined || page.length < limit) break;
    }
    return found.slice(0, limit);
  }

  /** @throws BadCursorError when it is not an id. */
  async find(id: string): Promise<InboxEntry | undefined> {
    const { logs } = await this.#parts.store();
    return logs.find(eventLog, id);
  }

  /** Calls `onEvent` for every event that any process appends, until the returned function is called. */
  async watch(onEvent: (entry: InboxEntry) => void): Promise<() => void> {
    const { logs } = await this.#parts.store();
    return logs.watch(eventLog, onEvent, (error) => this.#report(error));
  }

  /** Trims the inbox now and regularly until `close`. */
  startTrimming(): void {
    const trim = () => {
      this.#trimming = this.trim();
    };
    this.#trimmer ??= setInterval(trim, trimEveryMs).unref();
    trim();
  }

  /** Removes the events beyond the retention. */
  async trim(): Promise<void> {
    try {
      const { logs } = await this.#parts.store();
      await logs.trim(eventLog, this.#parts.retention);
    } catch (error) {
      this.#report(error);
    }
  }

  /** Waits for a trim that is running. */
  async close(): Promise<void> {
    clearInterval(this.#trimmer);
    this.#trimmer = undefined;
    await this.#trimming;
  }

  #report(error: unknown): void {
    this.#parts.log.failed("events", error);
  }
}

/** Every kind of record that an event can name. */
export const entityKinds: readonly EntityKind[] = [
  ...new Set(
    events.flatMap(({ entity, mentions }) => [entity, ...mentions].flatMap((one) => one?.kind ?? [])),
  ),
];
