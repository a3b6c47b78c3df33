import type { Inbox } from "./inbox.js";
import { keptEventOf } from "./kept-event.js";
import type { LifecycleEvents } from "./lifecycle.js";
import type { Headers, Rejection, Verify } from "./verify.js";

/** One POST from HighLevel, or from whoever pretends to be it. */
export interface Delivery {
  readonly rawBody: Uint8Array;
  readonly headers: Headers;
  /** The event that the URL names, where it names one. */
  readonly named?: string;
}

export type Receipt =
  /** Durable, or known already. */
  | { readonly kind: "kept"; readonly id: string; readonly duplicate: boolean }
  /** Not HighLevel's: nothing was stored. */
  | { readonly kind: "refused"; readonly reason: Rejection };

export interface ReceiverParts {
  readonly verify: Verify;
  readonly inbox: Pick<Inbox, "append">;
  /** Where installs and removals of the app are handed to. */
  readonly lifecycle?: Pick<LifecycleEvents, "pass">;
}

/** Takes deliveries in: checked first, stored next, and only then answered for. */
export class Receiver {
  readonly #parts: ReceiverParts;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /** @throws what the store or the accounts throw: the delivery is to be refused for now, so that it comes again. */
  async receive({ rawBody, headers, named }: Delivery): Promise<Receipt> {
    const verdict = this.#parts.verify(rawBody, headers);
    if (!verdict.ok) return { kind: "refused", reason: verdict.reason };
    const kept = keptEventOf(named, parsed(rawBody));
    const { id, duplicate } = await this.#parts.inbox.append(kept);
    await this.#parts.lifecycle?.pass({ id, value: kept });
    return { kind: "kept", id, duplicate };
  }
}

/** HighLevel signed it, so it is kept even where it is no JSON. */
function parsed(rawBody: Uint8Array): unknown {
  const text = Buffer.from(rawBody).toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
