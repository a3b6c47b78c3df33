import { randomBytes, randomInt } from "node:crypto";
import { z } from "zod";
import { PolicyError } from "../../api/errors/errors.js";
import { withoutStore } from "../../api/errors/without-store.js";
import type { Arguments } from "../../api/wire/request.js";
import type { Card } from "../../catalogue/card.js";
import { type Effect, effectsOf, type Risk } from "../../declare/effect.js";
import { absent, collection, type Records, type Store } from "../../store/port.js";
import type { Log } from "../../text/log.js";
import type { Agreement, Approval, Confirmed, LaidOutCall, Loss, Outcome, Preview, Step } from "../call.js";
import { addressesIn, previewOf } from "../lookups/preview.js";
import type { RecordReader } from "../lookups/records.js";
import type { Allowlist, Judgement } from "./allowlist.js";
import { agreementTo } from "./fingerprint.js";

export interface ConfirmParts {
  readonly policy: ConfirmPolicy;
  readonly confirmations: Confirmations;
  readonly allowlist: Allowlist;
  readonly reader: RecordReader;
}

/**
 * Lets a change through that a person has agreed to, or that needs nobody's consent. Any other ends here, with a
 * preview of what it would do.
 *
 * @throws PolicyError when a confirmation does not hold for this change.
 */
export function confirmed(parts: ConfirmParts): Step<LaidOutCall> {
  return async (call, next) => {
    const losses = parts.policy === "never" ? [] : await parts.reader.losses(call);
    if (!needsConfirmation(parts.policy, call.operation, call.placed, losses))
      return next({ ...call, confirmed: "not needed" });
    const effects = effectsOfCall(call.operation, call.placed, losses);
    const judgement = await judged(call, effects, parts.allowlist);
    if (judgement === "within") return next({ ...call, confirmed: "allowlist" });
    // What an answer is for is looked at anew: a name that was read a while ago is not what is there now.
    const preview = await previewOf(call, effects, losses, parts.reader, hasAnswer(call));
    const agreement = agreementTo(call, preview);
    const agreed = await howConfirmed(call, agreement, parts.confirmations);
    return agreed === undefined
      ? pending(call, { preview, agreement, judgement }, parts.confirmations)
      : next({ ...call, confirmed: agreed });
  };
}

/** A call that brings a person's answer is judged by that answer. */
async function judged(call: LaidOutCall, effects: readonly Risk[], allowlist: Allowlist): Promise<Judgement> {
  if (call.scope.caller.unattended === undefined) return "none";
  if (hasAnswer(call)) return { why: "what it would do has changed since the last answer" };
  const addresses = addressesIn(call.placed).flatMap(({ values }) => values).length;
  return allowlist.judge(call, effects, addresses);
}

/** How a person agreed; undefined while nobody has, or only to the change as it looked before. */
async function howConfirmed(
  { approval, options }: LaidOutCall,
  agreement: Agreement,
  confirmations: Confirmations,
): Promise<Confirmed | undefined> {
  if (!hasAnswer({ approval, options })) return undefined;
  const { confirm } = options;
  const redemption =
    approval === undefined
      ? await confirmations.redeem(confirm ?? "", agreement)
      : await confirmations.accept(approval, agreement);
  if (!redemption.accepted && redemption.why === "shown otherwise") return undefined;
  assertAccepted(redemption, confirmations.lifeMs);
  return approval === undefined ? "code" : "asked";
}

function hasAnswer({ approval, options }: Pick<LaidOutCall, "approval" | "options">): boolean {
  return approval !== undefined || options.confirm !== undefined;
}

function pending(
  { locationId, approval, options }: LaidOutCall,
  shown: {
    readonly preview: Preview;
    readonly agreement: Agreement;
    readonly judgement: Exclude<Judgement, "within">;
  },
  confirmations: Confirmations,
): Outcome {
  const { preview, agreement, judgement } = shown;
  const { lifeMs } = confirmations;
  const again = hasAnswer({ approval, options });
  const code = () => confirmations.issue(agreement);
  const beyond = judgement === "none" ? {} : { beyondAllowlist: judgement.why };
  return { kind: "unconfirmed", locationId, pending: { preview, agreement, again, lifeMs, code, ...beyond } };
}

/** @throws PolicyError where a confirmation does not hold for this change. */
function assertAccepted(redemption: Redemption, lifeMs: number): void {
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
    `The confirmation is not known, used already, replaced by a newer one or older than ${minutes === 1 ? "a minute" : `${minutes} minutes`}`,
    { advice },
  );
}

/** When a person is asked: `auto` where it reaches people, moves money or cannot be undone; `always` on every change. */
export type ConfirmPolicy = "auto" | "always" | "never";

const confirmedByDefault: readonly Risk[] = ["send", "money", "bulk", "delete", "admin"];

/**
 * Whether a person is asked before the operation is run with these arguments.
 *
 * @param losses what goes because a list leaves it out, or may go.
 */
export function needsConfirmation(
  policy: ConfirmPolicy,
  effect: Omit<Effect, "method">,
  args: Arguments,
  losses: readonly Loss[],
): boolean {
  if (policy === "never" || effect.risk === "read") return false;
  return policy === "always" || isConfirmed(effectsOfCall(effect, args, losses));
}

/** What a call does to the world. What goes from a list is gone like what is deleted. */
function effectsOfCall(
  effect: Omit<Effect, "method">,
  args: Arguments,
  losses: readonly Loss[],
): readonly Risk[] {
  return [...effectsOf(effect, args), ...(losses.length === 0 ? [] : ["delete" as const])];
}

/** Whether there are arguments with which a person is asked. */
export function mayNeedConfirmation(
  policy: ConfirmPolicy,
  { risk, riskAlso, replaces }: Pick<Card, "risk" | "riskAlso" | "replaces">,
): boolean {
  if (policy === "never" || risk === "read") return false;
  return policy === "always" || replaces || isConfirmed([risk, ...riskAlso]);
}

function isConfirmed(effects: readonly Risk[]): boolean {
  return effects.some((effect) => confirmedByDefault.includes(effect));
}

export type Redemption =
  | { readonly accepted: true }
  /** "shown otherwise": it is for this change, and what was shown of it is no longer so. */
  | { readonly accepted: false; readonly why: "unknown" | "other change" | "shown otherwise" };

const codes = collection("confirm-codes", z.object({ change: z.string(), shown: z.string() }));
/** By change, the one code that holds for it: the last that was shown. */
const openCodes = collection("confirm-open", z.string());
const answered = collection("confirm-answers", z.literal(true));
/**
 * An answer is remembered for longer than any question lives, by days: a question ends to the second, and by another
 * process's clock, and must find that it was answered until then.
 */
const answeredForMs = 3 * 24 * 60 * 60_000;
/** Not sealed: whoever can read the store can put a code into it, and needs no key. */
const keys = collection("confirm-key", z.string());

/** The confirmations that are open and those that are used up, shared by all processes on the store. */
export class Confirmations {
  readonly #store: () => Promise<Pick<Store, "records">>;
  readonly #lifeMs: number;
  readonly #log: Log;
  #key: Promise<Uint8Array> | undefined;

  /** @param lifeMs for how long a confirmation holds. */
  constructor(store: () => Promise<Pick<Store, "records">>, lifeMs: number, log: Log) {
    this.#store = store;
    this.#lifeMs = lifeMs;
    this.#log = log;
  }

  get lifeMs(): number {
    return this.#lifeMs;
  }

  /** 32 bytes, the same for all processes on the store: whatever goes out to a client and comes back is signed with them. */
  signingKey(): Promise<Uint8Array> {
    this.#key ??= this.#sharedKey().catch((error: unknown) => {
      this.#key = undefined;
      throw error;
    });
    return this.#key;
  }

  /** A code that lets this one change through, once, in place of the one before it: one yes is for one change. */
  async issue({ change, shown }: Agreement): Promise<string> {
    const code = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join("");
    const life = { expiresInMs: this.#lifeMs };
    await this.#kept(async (records) => {
      await records.put(codes, code, { change, shown }, life);
      await records.put(openCodes, change, code, life);
    });
    return code;
  }

  /** Uses a code up. One that is for another change stays good for its own. */
  async redeem(code: string, wanted: Agreement): Promise<Redemption> {
    const known = await this.#kept((records) => records.get(codes, code));
    if (known === undefined) return { accepted: false, why: "unknown" };
    if (known.value.change !== wanted.change) return { accepted: false, why: "other change" };
    const won = await this.#kept(async (records) => {
      const open = await records.get(openCodes, wanted.change);
      if (open?.value !== code) return false;
      // Of two calls that bring the same code at once, one deletes this revision.
      const first = await records.delete(openCodes, wanted.change, { ifRevision: open.revision });
      if (first) await records.delete(codes, code);
      return first;
    });
    return won ? redemptionOf(known.value, wanted) : { accepted: false, why: "unknown" };
  }

  /** Uses a person's answer up. */
  async accept({ agreement, question }: Approval, wanted: Agreement): Promise<Redemption> {
    if (agreement.change !== wanted.change) return { accepted: false, why: "other change" };
    const first = await this.close(question);
    return first ? redemptionOf(agreement, wanted) : { accepted: false, why: "unknown" };
  }

  /** Takes no further answer to a question. @returns whether it was still open. */
  async close(question: string): Promise<boolean> {
    const life = { expiresInMs: this.#lifeMs + answeredForMs };
    const { stored } = await this.#kept((records) => records.putIf(answered, question, true, absent, life));
    return stored;
  }

  async #sharedKey(): Promise<Uint8Array> {
    const made = randomBytes(32).toString("base64");
    const outcome = await this.#kept((records) => records.putIf(keys, "request-state", made, absent));
    return Buffer.from(outcome.stored ? made : (outcome.current?.value ?? made), "base64");
  }

  /** @throws PolicyError where the store fails: a word that cannot be looked up does not count. */
  async #kept<T>(work: (records: Records) => Promise<T>): Promise<T> {
    try {
      return await work((await this.#store()).records);
    } catch (error) {
      this.#log.failed("confirmations", error);
      throw withoutStore("confirmations");
    }
  }
}

function redemptionOf(given: Agreement, wanted: Agreement): Redemption {
  return given.shown === wanted.shown ? { accepted: true } : { accepted: false, why: "shown otherwise" };
}

/** No vowels and nothing that is mistaken for something else: a code is never a word. */
const alphabet = "23456789BCDFGHJKMNPQRSTVWXZ";
const codeLength = 12;
