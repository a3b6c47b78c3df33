import type { Allowance } from "../../api/scope.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { Risk } from "../../declare/effect.js";
import type { Budgets } from "../../store/port.js";
import type { Log } from "../../text/log.js";
import type { LaidOutCall } from "../call.js";
import type { RecordReader } from "../lookups/records.js";
import { worthOf } from "../lookups/worth.js";
import { digest } from "./fingerprint.js";

export interface AllowlistParts {
  readonly reader: RecordReader;
  readonly budgets: () => Promise<Budgets>;
  readonly log: Log;
}

/** "none": the caller has no allowlist, so a person is expected. */
export type Judgement = "within" | "none" | { readonly why: string };

const hourMs = 3_600_000;
/** Effects that a tool's name alone does not allow where it has them beside its main one. */
const namedExactly = ["bulk", "delete", "admin"] as const satisfies readonly Risk[];

/** What callers without a person before them may change by their allowlists. Whatever is not certain is not within. */
export class Allowlist {
  readonly #parts: AllowlistParts;

  constructor(parts: AllowlistParts) {
    this.#parts = parts;
  }

  /**
   * Whether a call is within its caller's allowlist. One that is counts towards its hour.
   *
   * @param effects what the call does to the world with its arguments.
   */
  async judge(call: LaidOutCall, effects: readonly Risk[], addresses: number): Promise<Judgement> {
    const { operation, scope } = call;
    const { unattended } = scope.caller;
    if (unattended === undefined) return "none";
    const found = unattended.entries.find((one) => names(operation, one.tool));
    if (found === undefined) return { why: `${operation.name} is not in it` };
    const missing = namedExactly.find(
      (one) => effects.includes(one) && one !== operation.risk && !found.also.includes(one),
    );
    if (missing !== undefined)
      return { why: `this call has the effect ${missing}, which its entry does not name in "also"` };
    const beyond = effects.includes("money") ? await this.#beyondAmount(call, found) : undefined;
    if (beyond !== undefined) return { why: beyond };
    const over = await this.#beyondHour(operation.name, unattended.holder, found, Math.max(1, addresses));
    return over === undefined ? "within" : { why: over };
  }

  async #beyondAmount(call: LaidOutCall, { maxAmount, currency }: Allowance): Promise<string | undefined> {
    if (maxAmount === undefined || currency === undefined)
      return "this call moves money, and its entry has no maxAmount";
    const sum = await worthOf(call, this.#parts.reader);
    if (sum === undefined) return "the amount of this call cannot be told";
    if (sum.currency !== currency) return `this call is in ${sum.currency}, its entry in ${currency}`;
    return sum.amount <= maxAmount
      ? undefined
      : `this call comes to ${sum.amount} ${currency}, its entry allows ${maxAmount}`;
  }

  async #beyondHour(
    operation: string,
    holder: string,
    { perHour }: Allowance,
    cost: number,
  ): Promise<string | undefined> {
    if (perHour === undefined) return undefined;
    if (cost > perHour) return `this call counts ${cost} times, and its entry allows ${perHour} an hour`;
    try {
      const budgets = await this.#parts.budgets();
      const options = { limit: perHour, windowMs: hourMs, cost };
      const { granted, resetMs } = await budgets.take(`unattended ${digest([holder, operation])}`, options);
      const minutes = Math.ceil(resetMs / 60_000);
      return granted
        ? undefined
        : `its entry allows ${perHour} an hour, and the next is free in ${minutes} minutes`;
    } catch (error) {
      this.#parts.log.failed("allowlist", error);
      return "the calls of this hour could not be counted";
    }
  }
}

function names(
  { name, formerly }: { readonly name: string; readonly formerly?: readonly string[] | undefined },
  tool: string,
): boolean {
  return name === tool || (formerly ?? []).includes(tool);
}

/**
 * Why a list of allowances cannot be used, as the end of a sentence; undefined when it can.
 *
 * @param policy where nobody is asked at all, a list would only seem to bound something.
 */
export async function faultOfAllowances(
  allowances: readonly Allowance[],
  catalogue: Catalogue,
  policy: string,
): Promise<string | undefined> {
  if (policy === "never")
    return "bounds nothing while GHL_CONFIRM=never lets everything through: take one out";
  const seen = new Set<string>();
  for (const { tool, maxAmount, also } of allowances) {
    const card = catalogue.cards.find((one) => names(one, tool));
    if (card === undefined) return `names ${tool}, which is no tool: want exact names of operations`;
    if (card.risk === "read") return `names ${tool}, which only reads and needs nobody's word`;
    if (seen.has(card.name)) return `names ${card.name} twice`;
    seen.add(card.name);
    const { worth } = await catalogue.operation(card);
    if (maxAmount !== undefined && worth === undefined)
      return `gives ${tool} a maxAmount, but what such a call comes to cannot be told`;
    if (maxAmount === undefined && card.risk === "money")
      return worth === undefined
        ? `names ${tool}, which moves money, and what such a call comes to cannot be told`
        : `names ${tool}, which moves money, without maxAmount and currency`;
    const stray = also.find(
      (one) => one !== card.risk && !card.riskAlso.includes(one) && !(one === "delete" && card.replaces),
    );
    if (stray !== undefined) return `gives ${tool} the effect ${stray}, which it does not have`;
  }
  return undefined;
}
