import { type JSONBounds, JSONBoundsError, parseBounded, textAt } from "../../text/json.js";
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
  | { readonly kind: "refused"; readonly reason: Rejection }
  /** From HighLevel, but nothing that this server can or should keep: nothing was stored. */
  | { readonly kind: "unwanted"; readonly reason: "other-app" | "too-deep" };

export interface ReceiverParts {
  readonly verify: Verify;
  readonly inbox: Pick<Inbox, "append">;
  /** The ids of the marketplace apps whose events are kept: HighLevel signs those of every app with one key. None: any. */
  readonly appIds?: readonly string[];
  /** Receives installs and removals of the app. */
  readonly lifecycle?: Pick<LifecycleEvents, "pass">;
}

/** Receives deliveries: each is verified, then stored, and only then acknowledged. */
export class Receiver {
  readonly #parts: ReceiverParts;

  constructor(parts: ReceiverParts) {
    this.#parts = parts;
  }

  /** Why no body could make this delivery genuine: it needs not be read. */
  rejects(headers: Headers): Rejection | undefined {
    return this.#parts.verify.byHeaders(headers);
  }

  /** @throws what the store or the accounts throw. The delivery must then be refused, so that HighLevel repeats it. */
  async receive({ rawBody, headers, named }: Delivery): Promise<Receipt> {
    const verdict = this.#parts.verify(rawBody, headers);
    if (!verdict.ok) return { kind: "refused", reason: verdict.reason };
    const read = parsed(rawBody);
    if (read === "too-deep") return { kind: "unwanted", reason: read };
    const { body } = read;
    if (!this.#isWanted(body)) return { kind: "unwanted", reason: "other-app" };
    const kept = keptEventOf(named, body);
    const { id, duplicate } = await this.#parts.inbox.append(kept);
    await this.#parts.lifecycle?.pass({ id, value: kept });
    return { kind: "kept", id, duplicate };
  }

  #isWanted(body: unknown): boolean {
    const { appIds = [] } = this.#parts;
    const appId = textAt(body, "appId");
    return appIds.length === 0 || appId === undefined || appIds.includes(appId);
  }
}

/** Far more than any event has. What is nested deeper cannot be stored. */
const bounds: JSONBounds = { depth: 128, parts: 100_000 };

/** HighLevel signed it, so it is stored even if it is not JSON. */
function parsed(rawBody: Uint8Array): { readonly body: unknown } | "too-deep" {
  const bytes = Buffer.from(rawBody);
  try {
    return { body: parseBounded(bytes, bounds) };
  } catch (error) {
    return error instanceof JSONBoundsError ? "too-deep" : { body: bytes.toString("utf8") };
  }
}
