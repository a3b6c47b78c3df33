import type { Inbox } from "./inbox.js";
import { keptEventOf } from "./kept-event.js";
import type { LifecycleEvents } from "./lifecycle.js";
import type { Headers, Rejection, Verify } from "./verify.js";

/** One POST that claims to come from HighLevel. */
export interface Delivery {
  readonly rawBody: Uint8Array;
  readonly headers: Headers;
  /** The event that the URL names, if any. */
  readonly named?: string;
}

export type Receipt =
  /** Stored durably, now or before. */
  | { readonly kind: "kept"; readonly id: string; readonly duplicate: boolean }
  /** Not from HighLevel: nothing was stored. */
  | { readonly kind: "refused"; readonly reason: Rejection };

export interface ReceiverParts {
  readonly verify: Verify;
  readonly inbox: Pick<Inbox, "append">;
  /** Receives installs and removals of the app. */
  readonly lifecycle?: Pick<LifecycleEvents, "pass">;
}

/** Receives deliveries: each is verified, then stored, and only then acknowledged. */
export class Receiver {
  readonly #parts: ReceiverParts;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /** @throws what the store or the accounts throw. The delivery must then be refused, so that HighLevel repeats it. */
  async receive({ rawBody, headers, named }: Delivery): Promise<Receipt> {
    const verdict = this.#parts.verify(rawBody, headers);
    if (!verdict.ok) return { kind: "refused", reason: verdict.reason };
    const kept = keptEventOf(named, parsed(rawBody));
    const { id, duplicate } = await this.#parts.inbox.append(kept);
    await this.#parts.lifecycle?.pass({ id, value: kept });
    return { kind: "kept", id, duplicate };
  }
}

/** HighLevel signed it, so it is stored even if it is not JSON. */
function parsed(rawBody: Uint8Array): unknown {
  const text = Buffer.from(rawBody).toString("utf8");
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
