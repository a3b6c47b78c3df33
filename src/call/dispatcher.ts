import type { Account } from "../api/accounts/account.js";
import type { Accounts } from "../api/accounts/accounts.js";
import { CancelledError, PolicyError, ValidationError } from "../api/errors/errors.js";
import type { CallRecords, Unsent } from "../api/send/call-record.js";
import type { Sender } from "../api/send/sender.js";
import type { Reply } from "../api/wire/reply.js";
import { type Arguments, type WireRequest, wireRequest } from "../api/wire/request.js";
import type { TraceContext } from "../api/wire/trace.js";
import { type AttachmentRules, withAttachments } from "../api/wire/uploads.js";
import type { Card } from "../catalogue/card.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { type ExecutorClass, executorClass } from "../declare/effect.js";
import type { Operation } from "../declare/operation.js";
import { nearest } from "../text/nearest.js";
import type { Approval } from "./changes/confirmations.js";
import { type DryRun, dryRunOf } from "./changes/dry-run.js";
import { type Pending, type SafeguardParts, Safeguards } from "./changes/safeguards.js";
import { resolveNames } from "./kinds/id-or-name.js";
import { placeInAccount } from "./kinds/tenant.js";
import { convertTimes } from "./kinds/time.js";
import { type NameRequest, Names } from "./lookups/names.js";
import { RecordReader } from "./lookups/records.js";
import { checkArguments } from "./steps/check.js";
import { type CallOptions, splitOptions } from "./steps/options.js";
import { itemsOf, nextPage, withItems } from "./steps/pages.js";

export interface Call {
  /** Tool name or HTTP line. */
  readonly operation: string;
  /** The operation's arguments, and beside them the options of `options.ts`. */
  readonly args: Arguments;
  /** The one class of operations that the way of calling stands for; another is refused. */
  readonly only?: ExecutorClass;
  /** On whose behalf: the name of a key or identity, or "local". */
  readonly caller: string;
  /** The caller's trace, to be passed on. */
  readonly trace?: TraceContext;
  readonly signal: AbortSignal;
  /** What a person has agreed to in the client's own dialogue. Never taken from the arguments. */
  readonly approval?: Approval;
  /** Hears how many items are gathered so far, of how many where that is known. */
  readonly progress?: (gathered: number, wanted: number) => Promise<void>;
}

export interface Answer {
  readonly operation: Operation;
  /** What was asked for, checked, without the tenant. */
  readonly args: Arguments;
  readonly options: CallOptions;
  readonly reply: Reply;
  /** What was said by name, and the id that was used for it. */
  readonly names: Readonly<Record<string, string>>;
  /** The arguments to change for the next page, where there is one. */
  readonly next?: Arguments;
  readonly locationId: string | undefined;
}

/** What becomes of a call. Nothing was sent where it is not answered. */
export type Outcome =
  | { readonly kind: "answered"; readonly answer: Answer }
  | { readonly kind: "dry run"; readonly request: DryRun }
  | { readonly kind: "unconfirmed"; readonly pending: Pending };

/** A call that is laid out, up to the request it sends. */
interface Prepared {
  readonly operation: Operation;
  /** As given. */
  readonly args: Arguments;
  /** As they go into the request. */
  readonly placed: Arguments;
  readonly options: CallOptions;
  readonly names: Readonly<Record<string, string>>;
  readonly locationId: string | undefined;
  readonly account: Account;
  readonly request: WireRequest;
}

export interface DispatcherParts {
  readonly catalogue: Catalogue;
  /** Whose account a call is for, by its caller. */
  readonly accounts: Accounts;
  readonly sender: Sender;
  readonly records: CallRecords;
  readonly attachments: AttachmentRules;
  readonly readOnly: boolean;
  readonly safeguards: SafeguardParts;
  /** Where HighLevel's API is, as a dry run shows it. */
  readonly baseURL: string;
}

/** The one way in which anything is asked of HighLevel: tools, resources, prompts and the command line all go through it. */
export class Dispatcher {
  /** Names of things in the account, read through this very dispatcher. */
  readonly names: Names = new Names(this);
  readonly #parts: DispatcherParts;
  readonly #safeguards: Safeguards;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    const { catalogue, safeguards } = parts;
    this.#safeguards = new Safeguards(
      safeguards,
      catalogue,
      new RecordReader({ catalogue, dispatcher: this, names: this.names }),
    );
  }

  /**
   * For whoever cannot ask a person.
   *
   * @throws CallError of the kind that fits; PolicyError where a person must be asked first.
   */
  async call(call: Call): Promise<Answer> {
    const outcome = await this.attempt(call);
    if (outcome.kind === "answered") return outcome.answer;
    throw new PolicyError(
      `${call.operation} was not carried out: it waits for a person's word, or was a dry run`,
      {
        advice: "Nothing was sent.",
      },
    );
  }

  /** @throws CallError of the kind that fits. */
  async attempt(call: Call): Promise<Outcome> {
    const from = performance.now();
    const { catalogue, records } = this.#parts;
    try {
      return await this.#carryOut(call, from);
    } catch (error) {
      const card = catalogue.card(call.operation);
      records.failed(
        {
          operation: card?.name ?? "unknown",
          class: card?.class ?? "unknown",
          caller: call.caller,
          traceparent: call.trace?.traceparent,
          requests: 0,
          ms: performance.now() - from,
        },
        error,
      );
      throw error;
    }
  }

  async #carryOut(call: Call, from: number): Promise<Outcome> {
    const card = findOperation(this.#parts.catalogue, call.operation);
    this.#guard(card, call.only);
    this.#parts.records.begun(card.name, call.args);
    const operation = await this.#parts.catalogue.operation(card);
    const { args: given, options } = splitOptions(operation, call.args);
    const args = checkArguments(operation, given);
    if (card.class !== "read")
      return this.#change(await this.#prepare(operation, args, options, call), call, from);
    const first = await this.#read(operation, args, options, call);
    const answer = options.maxItems === undefined ? first : await this.#gather(first, options.maxItems, call);
    return { kind: "answered", answer };
  }

  async #change(prepared: Prepared, call: Call, from: number): Promise<Outcome> {
    const { caller, approval, signal } = call;
    const { operation, placed, options, request } = prepared;
    if (options.dryRun === true) {
      this.#unsent("dry_run", prepared, call, from);
      return { kind: "dry run", request: dryRunOf(operation, request, this.#parts.baseURL) };
    }
    const locationId = prepared.locationId ?? (await ownLocation(prepared, signal));
    const change = { operation, args: placed, locationId, caller, options, approval, signal };
    const passage = await this.#safeguards.pass(change, () => this.#send(prepared, call));
    if (passage.kind !== "sent") this.#unsent(passage.kind, { operation, locationId }, call, from);
    return passage.kind === "unconfirmed"
      ? passage
      : { kind: "answered", answer: answerOf(prepared, passage.reply) };
  }

  /** Tells of a change that came to its end without being sent, as the sender does of those that are. */
  #unsent(
    outcome: Unsent,
    { operation, locationId }: Pick<Prepared, "operation" | "locationId">,
    { caller, trace }: Call,
    from: number,
  ): void {
    this.#parts.records.ended({
      operation: operation.name,
      class: executorClass(operation),
      caller,
      locationId,
      traceparent: trace?.traceparent,
      outcome,
      requests: 0,
      ms: performance.now() - from,
    });
  }

  async #read(operation: Operation, args: Arguments, options: CallOptions, call: Call): Promise<Answer> {
    const prepared = await this.#prepare(operation, args, options, call);
    return answerOf(prepared, await this.#send(prepared, call));
  }

  #send({ operation, request, locationId, account }: Prepared, call: Call): Promise<Reply> {
    const { caller, trace, signal } = call;
    return this.#parts.sender.send({ operation, request, locationId, account, caller, trace, signal });
  }

  async #prepare(
    operation: Operation,
    args: Arguments,
    options: CallOptions,
    { caller, signal }: Pick<Call, "caller" | "signal">,
  ): Promise<Prepared> {
    const { accounts, attachments } = this.#parts;
    const account = accounts.of(caller);
    const placed = await placeInAccount(operation, args, account, options.location, signal);
    const nameRequest = { caller, location: placed.locationId ?? options.location, signal };
    const named = await resolveNames(operation, placed.args, this.names, nameRequest);
    const timed = await convertTimes(operation, named.args, () => this.#zone(nameRequest));
    const sent = await withAttachments(operation, timed, attachments);
    const request = wireRequest(operation, sent);
    const { locationId } = placed;
    return { operation, args, placed: sent, options, names: named.names, locationId, account, request };
  }

  /** Fetches further pages until there are enough items, and lays them into the first reply. */
  async #gather(first: Answer, wanted: number, call: Call): Promise<Answer> {
    const { signal, progress } = call;
    const { pager } = first.operation;
    if (pager === undefined || first.reply.body.kind !== "json") return first;
    const items = [...(itemsOf(pager, first.reply.body.value) ?? [])];
    let last = first;
    while (items.length < wanted && last.next !== undefined) {
      if (signal.aborted)
        throw new CancelledError("The call was cancelled", { advice: "Nothing was changed." });
      await progress?.(items.length, wanted);
      last = await this.#read(first.operation, { ...last.args, ...last.next }, first.options, call);
      const page = last.reply.body.kind === "json" ? itemsOf(pager, last.reply.body.value) : undefined;
      if (page === undefined || page.length === 0) break;
      items.push(...page);
    }
    // Whole pages are kept: cutting one would leave items that no `next` reaches.
    const value = withItems(pager, first.reply.body.value, items);
    const { next: _, ...rest } = first;
    const gathered = { ...rest, reply: { ...first.reply, body: { kind: "json" as const, value } } };
    return last.next === undefined ? gathered : { ...gathered, next: last.next };
  }

  async #zone(request: NameRequest): Promise<string> {
    const zone = await this.names.zone(request).catch(() => undefined);
    if (zone !== undefined) return zone;
    throw new ValidationError("The sub-account's time zone is not known", {
      advice: "Give times with an offset, such as 2026-03-08T09:00-05:00. Nothing was sent.",
    });
  }

  #guard(card: Card, only: ExecutorClass | undefined): void {
    if (this.#parts.readOnly && card.class !== "read") {
      throw new PolicyError(`${card.name} changes something, and this server is read-only`, {
        advice: "Nothing was sent. Only a person can lift GHL_READ_ONLY.",
      });
    }
    if (only !== undefined && card.class !== only) {
      throw new PolicyError(`${card.name} is a ${card.class} operation`, {
        advice: `Call it with ${card.class}_operation, or by its own tool. Nothing was sent.`,
      });
    }
  }
}

/** The sub-account whose record a change is about, where only the token says which that is. */
async function ownLocation(
  { operation, account }: Prepared,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (operation.token === "agency") return undefined;
  return account.location(undefined, signal).catch(() => undefined);
}

function answerOf({ operation, args, options, names, locationId }: Prepared, reply: Reply): Answer {
  const next = reply.body.kind === "json" ? nextPage(operation, args, reply.body.value) : undefined;
  const answer = { operation, args, options, reply, names, locationId };
  return next === undefined ? answer : { ...answer, next };
}

/** @throws ValidationError with the nearest names. */
export function findOperation(catalogue: Catalogue, wanted: string): Card {
  const card = catalogue.card(wanted);
  if (card !== undefined) return card;
  const names = catalogue.cards.map(({ name }) => name);
  const near = nearest(wanted, names);
  throw new ValidationError(`There is no operation ${JSON.stringify(wanted)}`, {
    advice:
      near.length > 0
        ? `Nearest: ${near.join(", ")}.`
        : "search_operations finds operations by what they do.",
  });
}
