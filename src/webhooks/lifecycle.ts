import { z } from "zod";
import { collection, type Store } from "../store/store.js";
import { isBody, textAt } from "./body.js";
import type { InboxEntry } from "./inbox.js";

/** An app that was put on an agency or a sub-account, or taken off it. */
export interface AppPlace {
  readonly appId: string;
  readonly companyId: string | undefined;
  /** Undefined where the agency itself is meant. */
  readonly locationId: string | undefined;
  /** When HighLevel says it happened, as it says it. */
  readonly at: string | number | null;
}

/**
 * What the accounts do when the app is installed or removed. Each resolves when it is done: the delivery is
 * answered only then, and where one rejects, HighLevel delivers again. One runs at a time.
 */
export interface AppLifecycle {
  installed(place: AppPlace): Promise<void>;
  uninstalled(place: AppPlace): Promise<void>;
}

export const noLifecycle: AppLifecycle = {
  installed: async () => {},
  uninstalled: async () => {},
};

const handedOver = collection("webhooks-handed-over", z.object({ event: z.string() }));

/** As long as the store knows a repeated delivery. */
const memoryMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Hands installs and removals over, once each. A repeated delivery is handed over again only where the first was
 * not carried out: an old removal must not take away what was installed since.
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
  async pass(entry: Pick<InboxEntry, "id" | "value">): Promise<void> {
    const { event } = entry.value;
    if (event !== "AppInstall" && event !== "AppUninstall") return;
    // A bulk install brings many at once; HighLevel wants them taken one by one.
    const turn = this.#last.then(() => this.#handOver(entry, event));
    this.#last = turn.catch(() => {});
    await turn;
  }

  async #handOver(
    { id, value }: Pick<InboxEntry, "id" | "value">,
    event: "AppInstall" | "AppUninstall",
  ): Promise<void> {
    const { records } = await this.#store();
    if ((await records.get(handedOver, id)) !== undefined) return;
    const body = isBody(value.body) ? value.body : {};
    const appId = textAt(body, "appId");
    if (appId === undefined) return;
    const place = {
      appId,
      companyId: textAt(body, "companyId"),
      locationId: textAt(body, "locationId"),
      at: value.sentAt,
    };
    await (event === "AppInstall" ? this.#lifecycle.installed(place) : this.#lifecycle.uninstalled(place));
    await records.put(handedOver, id, { event }, { expiresInMs: memoryMs });
  }
}
