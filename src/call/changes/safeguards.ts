import { PolicyError } from "../../api/errors/errors.js";
import type { Reply } from "../../api/wire/reply.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { type Preview, previewOf } from "../lookups/preview.js";
import type { RecordReader } from "../lookups/records.js";
import { readToCheck } from "../lookups/related-reads.js";
import type { CallOptions } from "../steps/options.js";
import {
  type Approval,
  type Confirmations,
  type ConfirmPolicy,
  needsConfirmation,
  type Redemption,
} from "./confirmations.js";
import { type ChangeIdentity, fingerprintOf } from "./fingerprint.js";
import type { Idempotency, KeyUse } from "./idempotency.js";
import type { Journal, JournalDetail, JournalEntry } from "./journal.js";

export interface SafeguardParts {
  readonly policy: ConfirmPolicy;
  readonly confirmations: Confirmations;
  readonly idempotency: Idempotency;
  readonly journal: Journal;
  readonly detail: JournalDetail;
}

/** A change that is laid out and ready to be sent. */
export interface Change extends ChangeIdentity {
  readonly options: Pick<CallOptions, "confirm" | "idempotencyKey">;
  readonly approval: Approval | undefined;
  readonly signal: AbortSignal;
}

/** A change that waits for a person's word. Nothing was sent. */
export interface Pending {
  readonly preview: Preview;
  readonly fingerprint: string;
  /** Milliseconds for which the word of a person holds. */
  readonly lifeMs: number;
  /** Makes a code that lets this one change through, once. */
  code(): Promise<string>;
}

export type Passage =
  | { readonly kind: "sent"; readonly reply: Reply }
  /** The reply to an earlier call with the same key. */
  | { readonly kind: "repeated"; readonly reply: Reply }
  | { readonly kind: "unconfirmed"; readonly pending: Pending };

/** What stands between a change and its sending: a person's word, the key that keeps it from being sent twice, the journal. */
export class Safeguards {
  readonly #parts: SafeguardParts;
  readonly #catalogue: Catalogue;
  readonly #reader: RecordReader;

  constructor(parts: SafeguardParts, catalogue: Catalogue, reader: RecordReader) {
    this.#parts = parts;
    this.#catalogue = catalogue;
    this.#reader = reader;
  }

  /**
   * Sends the change, unless a person must be asked first, or an earlier call with the same key did it already.
   *
   * @throws PolicyError when a confirmation does not hold for this change; ConflictError when its key does not;
   *   and whatever sending throws.
   */
  async pass(change: Change, send: () => Promise<Reply>): Promise<Passage> {
    const fingerprint = fingerprintOf(change);
    const { idempotency } = this.#parts;
    const use = this.#keyUse(change, fingerprint);
    // What was done already needs nobody's word: nothing is sent.
    const first = use === undefined ? undefined : await idempotency.known(use);
    if (first !== undefined) return { kind: "repeated", reply: first };
    const confirmed = await this.#confirmed(change, fingerprint);
    if (confirmed === undefined)
      return { kind: "unconfirmed", pending: await this.#pending(change, fingerprint) };
    let isSent = false;
    const sendOnRecord = () => {
      isSent = true;
      return this.#onRecord(change, confirmed, send);
    };
    const reply = use === undefined ? await sendOnRecord() : await idempotency.once(use, sendOnRecord);
    return { kind: isSent ? "sent" : "repeated", reply };
  }

  #keyUse(change: Change, fingerprint: string): KeyUse | undefined {
    const { operation, caller, locationId, options, signal } = change;
    if (options.idempotencyKey === undefined) return undefined;
    return {
      key: options.idempotencyKey,
      operation: operation.name,
      locationId,
      caller,
      fingerprint,
      check: readToCheck(this.#catalogue, operation),
      signal,
    };
  }

  /** How a person's word was got; undefined where it still has to be. */
  async #confirmed(change: Change, fingerprint: string): Promise<JournalEntry["confirmed"] | undefined> {
    const { policy, confirmations } = this.#parts;
    if (!needsConfirmation(policy, change.operation)) return "not needed";
    if (change.approval !== undefined) {
      holds(await confirmations.accept(change.approval, fingerprint), confirmations.lifeMs);
      return "asked";
    }
    if (change.options.confirm === undefined) return undefined;
    holds(await confirmations.redeem(change.options.confirm, fingerprint), confirmations.lifeMs);
    return "code";
  }

  async #pending(change: Change, fingerprint: string): Promise<Pending> {
    const { confirmations } = this.#parts;
    return {
      preview: await previewOf(change, this.#reader, change.signal),
      fingerprint,
      lifeMs: confirmations.lifeMs,
      code: () => confirmations.issue(fingerprint),
    };
  }

  async #onRecord(
    change: Change,
    confirmed: JournalEntry["confirmed"],
    send: () => Promise<Reply>,
  ): Promise<Reply> {
    const { journal, detail } = this.#parts;
    if (detail === "off") return send();
    const before = detail === "full" ? await this.#before(change) : undefined;
    const ended = await journal.begin({ ...change, confirmed, before });
    try {
      const reply = await send();
      ended({ reply });
      return reply;
    } catch (error) {
      ended({ error });
      throw error;
    }
  }

  async #before({ operation, args, caller, locationId, signal }: Change): Promise<unknown> {
    if (operation.method === "POST" || operation.method === "GET") return undefined;
    return this.#reader.present(operation.line, args, { caller, location: locationId, signal });
  }
}

/** @throws PolicyError where a person's word does not hold for this change. */
function holds(redemption: Redemption, lifeMs: number): void {
  if (redemption.accepted) return;
  const minutes = Math.max(1, Math.round(lifeMs / 60_000));
  const advice =
    "Nothing was sent. Call without confirm to see what will happen, and ask the person again before you use the new code.";
  if (redemption.why === "other change") {
    throw new PolicyError(
      "The confirmation is for another change: it holds for one operation with exactly the same arguments, sub-account and caller",
      { advice },
    );
  }
  throw new PolicyError(
    `The confirmation is not known, used already or older than ${minutes === 1 ? "a minute" : `${minutes} minutes`}`,
    { advice },
  );
}
