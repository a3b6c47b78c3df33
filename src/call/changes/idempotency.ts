import { z } from "zod";
import { CallError, ConflictError, TimeoutError } from "../../api/errors/errors.js";
import { certainlyNotApplied } from "../../api/errors/outcome-certainty.js";
import { withoutStore } from "../../api/errors/without-store.js";
import type { Reply } from "../../api/wire/reply.js";
import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { keepAlive, leaseMs } from "../../store/locks.js";
import { absent, collection, type Store } from "../../store/port.js";
import type { Log } from "../../text/log.js";
import type { LaidOutCall, Outcome, Step } from "../call.js";
import { readToCheck } from "../lookups/records.js";
import { answerOf } from "../steps/answer.js";
import { digest, fingerprintOf } from "./fingerprint.js";

export interface RepeatParts {
  readonly idempotency: Idempotency;
  readonly catalogue: Catalogue;
}

/**
 * Answers with the reply to an earlier call with the same key. What was done already needs nobody's consent: nothing
 * is sent.
 *
 * @throws ConflictError when the key is another change's, or the outcome of the first call is not known.
 */
export function repeated({ idempotency, catalogue }: RepeatParts): Step<LaidOutCall> {
  return async (call, next) => {
    const use = keyUse(call, catalogue);
    const first = use === undefined ? undefined : await idempotency.known(use);
    return first === undefined ? next(call) : answerOf(call, first, true);
  };
}

/** Sends a change with a key at most once, whichever process is asked and however often. @throws as `repeated` does. */
export function sentOnce({ idempotency, catalogue }: RepeatParts): Step<LaidOutCall> {
  return async (call, next) => {
    const use = keyUse(call, catalogue);
    if (use === undefined) return next(call);
    const sent = await idempotency.once(use, () => next(call));
    return sent.kind === "sent" ? sent.outcome : answerOf(call, sent.first, true);
  };
}

/** One use of a key. */
interface KeyUse {
  /** Of the record that is kept: the key, with whose it is and what it is for. */
  readonly id: string;
  /** Of the change itself: the same key with another one is refused. */
  readonly fingerprint: string;
  /** The read that shows whether the change took effect. */
  readonly check: Card | undefined;
  readonly signal: AbortSignal;
}

/** @returns undefined when the call has no key. */
function keyUse(call: LaidOutCall, catalogue: Catalogue): KeyUse | undefined {
  const { operation, locationId, scope, options } = call;
  if (options.idempotencyKey === undefined) return undefined;
  return {
    id: digest([scope.caller.name, locationId ?? "", operation.name, options.idempotencyKey]),
    fingerprint: fingerprintOf(call),
    check: readToCheck(catalogue, operation),
    signal: scope.signal,
  };
}

/** What came of a change that is sent at most once. */
export type Once =
  | { readonly kind: "sent"; readonly outcome: Outcome }
  | { readonly kind: "repeated"; readonly first: Reply };

const keptReply = z.object({
  status: z.number(),
  traceId: z.string().optional(),
  body: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("json"), value: z.unknown() }),
    z.object({ kind: z.literal("text"), text: z.string(), type: z.string() }),
    z.object({ kind: z.literal("empty") }),
  ]),
});

const use = z.discriminatedUnion("state", [
  z.object({ state: z.literal("underway"), fingerprint: z.string() }),
  z.object({ state: z.literal("done"), fingerprint: z.string(), reply: keptReply }),
  z.object({ state: z.literal("unknown"), fingerprint: z.string() }),
]);

const uses = collection("idempotency", use);
/** A day is promised, and three are kept: a clock that jumps a day ahead takes no key before its day is over. */
const life = { expiresInMs: 3 * 24 * 60 * 60_000 };
const longestReply = 256_000;

/**
 * Sends a change at most once per key, whichever process is asked and however often. The record says how far the
 * first call came; whoever holds the lock of the key is at work on it, so a record that is under way without a
 * holder was left by a crash.
 */
export class Idempotency {
  readonly #store: () => Promise<Store>;
  readonly #waitMs: number;
  readonly #log: Log;

  /** @param waitMs how long to wait for a first call that is still under way. */
  constructor(store: () => Promise<Store>, waitMs: number, log: Log) {
    this.#store = store;
    this.#waitMs = waitMs;
    this.#log = log;
  }

  /**
   * The reply to the first call with the key, if there was one; waits where it is under way.
   *
   * @throws ConflictError when the key is another change's, or the first outcome is not known.
   * @throws PolicyError when the store fails. Nothing was sent.
   */
  async known(wanted: KeyUse): Promise<Reply | undefined> {
    return this.#beforeSending(async () => {
      const store = await this.#store();
      const { id } = wanted;
      const found = await store.records.get(uses, id);
      if (found === undefined) return undefined;
      if (found.value.state !== "underway") return settled(found.value, wanted);
      sameChange(found.value, wanted);
      const release = await this.#lock(store, id, wanted.signal);
      try {
        return await this.#underLock(store, id, wanted);
      } finally {
        await release();
      }
    });
  }

  /**
   * Sends the change, or gives the reply of the call that came first.
   *
   * @throws what `known` throws, and what sending throws.
   */
  async once(wanted: KeyUse, send: () => Promise<Outcome>): Promise<Once> {
    const { id } = wanted;
    const store = await this.#beforeSending(this.#store);
    const release = await this.#beforeSending(() => this.#lock(store, id, wanted.signal));
    try {
      const first = await this.#beforeSending(() => this.#underLock(store, id, wanted));
      if (first !== undefined) return { kind: "repeated", first };
      return { kind: "sent", outcome: await this.#send(store, id, wanted, send) };
    } finally {
      await release();
    }
  }

  async #send(store: Store, id: string, wanted: KeyUse, send: () => Promise<Outcome>): Promise<Outcome> {
    const { fingerprint } = wanted;
    const claim = await this.#beforeSending(() =>
      store.records.putIf(uses, id, { state: "underway", fingerprint }, absent, life),
    );
    if (!claim.stored) throw unknown(wanted);
    try {
      const outcome = await send();
      if (outcome.kind === "answered") {
        const reply = kept(outcome.answer.reply);
        await this.#note(() => store.records.put(uses, id, { state: "done", fingerprint, reply }, life));
      }
      return outcome;
    } catch (error) {
      await this.#note(() =>
        certainlyNotApplied(error)
          ? store.records.delete(uses, id)
          : store.records.put(uses, id, { state: "unknown", fingerprint }, life),
      );
      throw error;
    }
  }

  async #underLock(store: Store, id: string, wanted: KeyUse): Promise<Reply | undefined> {
    const found = await store.records.get(uses, id);
    if (found === undefined) return undefined;
    if (found.value.state === "underway") {
      sameChange(found.value, wanted);
      const { fingerprint } = found.value;
      await store.records.putIf(uses, id, { state: "unknown", fingerprint }, found.revision, life);
      throw unknown(wanted);
    }
    return settled(found.value, wanted);
  }

  /** A change whose key cannot be kept is not sent: it might be sent twice. */
  async #beforeSending<T>(work: () => Promise<T>): Promise<T> {
    return work().catch((error: unknown) => {
      if (error instanceof CallError) throw error;
      this.#log.failed("idempotency", error);
      throw withoutStore("idempotencyKey");
    });
  }

  async #lock(store: Store, id: string, signal: AbortSignal): Promise<() => Promise<void>> {
    const options = { ttlMs: leaseMs, waitMs: this.#waitMs, signal };
    const outcome = await store.locks.acquire(`idempotency ${id}`, options);
    if (outcome.held) return keepAlive(outcome.lock);
    throw new TimeoutError("The first call with this idempotencyKey is still under way", {
      advice: "Nothing further was sent. Call again with the same key: it will give the first result.",
    });
  }

  /** What fails here comes after the deed: the record stays under way, and the next call is told so. */
  async #note(write: () => Promise<unknown>): Promise<void> {
    await write().catch((error: unknown) => this.#log.failed("idempotency", error));
  }
}

function settled(found: Exclude<z.infer<typeof use>, { state: "underway" }>, wanted: KeyUse): Reply {
  sameChange(found, wanted);
  if (found.state === "unknown") throw unknown(wanted);
  const { status, body, traceId } = found.reply;
  return { status, headers: {}, body, bytes: 0, requests: 0, ...(traceId === undefined ? {} : { traceId }) };
}

function sameChange({ fingerprint }: { readonly fingerprint: string }, wanted: KeyUse): void {
  if (fingerprint === wanted.fingerprint) return;
  throw new ConflictError("This idempotencyKey was used for the same operation with other arguments", {
    advice: "Nothing was sent. Give a key of its own to each change.",
  });
}

function unknown({ check }: KeyUse): ConflictError {
  const look = check === undefined ? "Look in HighLevel" : `Check with ${check.name}`;
  return new ConflictError("The outcome of the first call with this idempotencyKey is unknown", {
    advice: `${look} whether it took effect. It is not sent again with this key; if it did not take effect, use a new one.`,
  });
}

function kept({ status, body, traceId }: Reply): z.infer<typeof keptReply> {
  const facts = { status, ...(traceId === undefined ? {} : { traceId }) };
  const tooLong = body.kind === "binary" || JSON.stringify(body).length > longestReply;
  const note = { done: true, note: "The first call was carried out; its reply was too long to keep." };
  return { ...facts, body: tooLong ? { kind: "json", value: note } : body };
}
