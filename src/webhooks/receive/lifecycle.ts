import { z } from "zod";
import { underLock } from "../../store/locks/under-lock.js";
import { collection, type Records, type Store } from "../../store/port.js";
import { isRecord, textAt, timeAt, type UnknownRecord } from "../../text/json.js";

import type { InboxEntry } from "./inbox.js";

/** What an app was put on or taken off: an agency or a sub-account. */
export interface InstallTarget {
  readonly companyId: string | undefined;
  /** Undefined where the agency itself is meant. */
  readonly locationId: string | undefined;
}

/**
 * What the accounts do when their app is installed or removed. Each resolves when it is done: the delivery is
 * answered only then, and where one rejects, HighLevel delivers again. One runs at a time, in whichever process.
 */
export interface AppLifecycle {
  /** The app that the accounts have their tokens by: the events of others are none of theirs. */
  readonly appId: string;
  installed(place: InstallTarget): Promise<void>;
  uninstalled(place: InstallTarget): Promise<void>;
  /** Forgets what this process remembers of sub-accounts and tokens: another process may have changed them. */
  forget(): void;
}

/** What was handed over, for as long as the store knows a repeated delivery. */
const handedOver = collection("webhooks-handed-over", z.object({ event: z.string() }));
const memoryMs = 7 * 24 * 60 * 60 * 1000;

/** When HighLevel dated what was handed over last for a place, for as long as its portal can send it again. */
const latest = collection("webhooks-app-places", z.object({ at: z.number() }));
const logsMs = 31 * 24 * 60 * 60 * 1000;

const longestWaitMs = 60_000;

/**
 * Hands installs and removals over, once each and never one that is older than the last: a removal that comes late
 * or again must not take away what was installed since. One that was not carried out is handed over when it comes
 * again.
 */
export class LifecycleEvents {
  readonly #lifecycle: AppLifecycle;
  readonly #store: () => Promise<Store>;
  #last: Promise<void> = Promise.resolve();

  constructor(lifecycle: AppLifecycle, store: () => Promise<Store>) {
    this.#lifecycle = lifecycle;
    this.#store = store;
  }

  /** @throws whatever the accounts throw, or the store. */
  async pass({ id, value }: Pick<InboxEntry, "id" | "value">): Promise<void> {
    const { event, body } = value;
    if (event !== "AppInstall" && event !== "AppUninstall") return;
    if (!isRecord(body) || textAt(body, "appId") !== this.#lifecycle.appId) return;
    // A bulk install brings many at once; HighLevel wants them taken one by one. Those of this process queue here,
    // so that they don't all ask for the lock.
    const turn = this.#last.then(() => this.#inTurn(id, event, body));
    this.#last = turn.catch(() => {});
    await turn;
  }

  async #inTurn(id: string, event: "AppInstall" | "AppUninstall", body: UnknownRecord): Promise<void> {
    const { records, locks } = await this.#store();
    const name = `app ${this.#lifecycle.appId}`;
    const done = await underLock(locks, name, longestWaitMs, async () => {
      if ((await records.get(handedOver, id)) !== undefined) return;
      await this.#handOver(event, body, records);
      await records.put(handedOver, id, { event }, { expiresInMs: memoryMs });
    });
    if (!done.held) throw new Error("Another process has been at an install or a removal for a minute");
  }

  async #handOver(
    event: "AppInstall" | "AppUninstall",
    body: UnknownRecord,
    records: Records,
  ): Promise<void> {
    const place = { companyId: textAt(body, "companyId"), locationId: textAt(body, "locationId") };
    const key = [this.#lifecycle.appId, place.companyId ?? "", place.locationId ?? ""].join("/");
    // HighLevel's own clock against itself; whether it dates a repetition anew is not documented.
    const at = timeAt(body, "timestamp");
    const before = await records.get(latest, key);
    if (at !== undefined && before !== undefined && at < before.value.at) return;
    await (event === "AppInstall" ? this.#lifecycle.installed(place) : this.#lifecycle.uninstalled(place));
    if (at !== undefined) await records.put(latest, key, { at }, { expiresInMs: logsMs });
  }
}
