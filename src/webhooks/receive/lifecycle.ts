import { createHash } from "node:crypto";
import { z } from "zod";
import { underLock } from "../../store/locks.js";
import { collection, type Records, type Store } from "../../store/port.js";
import { isRecord, textAt, timeAt, type UnknownRecord } from "../../text/json.js";
import type { InboxEntry } from "./inbox.js";

/** Where an app was installed or removed: an agency or a sub-account. */
export interface InstallTarget {
  readonly companyId: string | undefined;
  /** Undefined when it is the agency itself. */
  readonly locationId: string | undefined;
}

/**
 * What the accounts do when their app is installed or removed. The delivery is answered when the promise resolves; when
 * it rejects, HighLevel delivers again. One runs at a time, over all processes.
 */
export interface AppLifecycle {
  /** The app that the accounts have their tokens from. Events of other apps are ignored. */
  readonly appId: string;
  installed(target: InstallTarget): Promise<void>;
  /**
   * @param at when it was removed, in milliseconds since 1970 by HighLevel's clock, or when that was first told: what was
   *   obtained since stays.
   */
  uninstalled(target: InstallTarget, at: number): Promise<void>;
  /** Clears this process's caches of sub-accounts and tokens, because another process may have changed them. */
  forget(): void;
}

/** The events that were passed on, kept as long as the store recognises a repeated delivery. */
const passedOn = collection("webhooks-handed-over", z.object({ event: z.string() }));
const memoryMs = 7 * 24 * 60 * 60 * 1000;

/** HighLevel's timestamp of the last event per target. It stays: a signed delivery can be repeated at any time. */
const latest = collection("webhooks-app-places", z.object({ at: z.number(), event: z.string().optional() }));

/** When a body without a timestamp first came, by its digest. It stays as well. */
const arrivals = collection("webhooks-app-arrivals", z.object({ at: z.number() }));

const longestWaitMs = 60_000;

/**
 * Passes installs and removals on to the accounts, once each and never one that is older than the last: a removal that
 * arrives late or again must not undo a later install. One that failed is passed on when it is delivered again.
 */
export class LifecycleEvents {
  readonly #lifecycle: AppLifecycle;
  readonly #store: () => Promise<Store>;
  #last: Promise<void> = Promise.resolve();

  constructor(lifecycle: AppLifecycle, store: () => Promise<Store>) {
    this.#lifecycle = lifecycle;
    this.#store = store;
  }

  /** @throws what the accounts or the store throw. */
  async pass({ id, value }: Pick<InboxEntry, "id" | "value">): Promise<void> {
    const { event, body } = value;
    if (event !== "AppInstall" && event !== "AppUninstall") return;
    if (!isRecord(body) || textAt(body, "appId") !== this.#lifecycle.appId) return;
    // A bulk install delivers many at once, and they must be processed one by one. Those of this process queue here, so
    // that they do not compete for the lock.
    const turn = this.#last.then(() => this.#inTurn(id, event, body));
    this.#last = turn.catch(() => {});
    await turn;
  }

  async #inTurn(id: string, event: "AppInstall" | "AppUninstall", body: UnknownRecord): Promise<void> {
    const { records, locks } = await this.#store();
    const name = `app ${this.#lifecycle.appId}`;
    const done = await underLock(locks, name, longestWaitMs, async () => {
      if ((await records.get(passedOn, id)) !== undefined) return;
      await this.#passOn(event, body, records);
      await records.put(passedOn, id, { event }, { expiresInMs: memoryMs });
    });
    if (!done.held) throw new Error("Another process has been at an install or a removal for a minute");
  }

  async #passOn(event: "AppInstall" | "AppUninstall", body: UnknownRecord, records: Records): Promise<void> {
    // What is no id must not pass for none, which stands for the agency.
    if (!["string", "undefined"].includes(typeof (body.locationId ?? undefined))) return;
    const target = { companyId: textAt(body, "companyId"), locationId: textAt(body, "locationId") };
    const key = [this.#lifecycle.appId, target.companyId ?? "", target.locationId ?? ""].join("/");
    // Both times are by HighLevel's clock. It is not documented whether a repeated delivery gets a new timestamp.
    const at = timeAt(body, "timestamp") ?? (await firstArrival(body, records));
    const before = await records.get(latest, key);
    if (before !== undefined) {
      // The same event at the same time is the same delivery: one that failed left no time behind.
      const { at: last, event: lastEvent = event } = before.value;
      if (at < last || (at === last && event === lastEvent)) return;
    }
    if (event === "AppInstall") await this.#lifecycle.installed(target);
    else await this.#lifecycle.uninstalled(target, at);
    await records.put(latest, key, { at, event });
  }
}

/** In milliseconds since 1970, the same however often the body is delivered. */
async function firstArrival(body: UnknownRecord, records: Records): Promise<number> {
  const digest = createHash("sha256").update(JSON.stringify(body)).digest("hex");
  const known = await records.get(arrivals, digest);
  if (known !== undefined) return known.value.at;
  const at = Date.now();
  await records.put(arrivals, digest, { at });
  return at;
}
