import type { Card } from "../catalogue/card.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { nearest } from "../catalogue/nearest.js";
import type { Operation } from "../catalogue/operation.js";
import type { ExecutorClass } from "../catalogue/risk.js";
import type { Account } from "../ghl/account.js";
import { type AttachmentRules, withAttachments } from "../ghl/attachments.js";
import { CancelledError, RefusedError, ValidationError } from "../ghl/errors.js";
import type { Reply } from "../ghl/reply.js";
import { type Arguments, wireRequest } from "../ghl/request.js";
import type { Sender } from "../ghl/sender.js";
import { checkArguments } from "./arguments.js";
import { type NameRequest, Names } from "./names.js";
import { type CallOptions, splitOptions } from "./options.js";
import { itemsOf, nextPage, withItems } from "./pages.js";
import { resolveNames } from "./resolve.js";
import { placeInAccount } from "./tenant.js";
import { convertTimes } from "./times.js";

export interface Call {
  /** Tool name or HTTP line. */
  readonly operation: string;
  /** The operation's arguments, and beside them the options of `options.ts`. */
  readonly args: Arguments;
  /** The one class of operations that the way of calling stands for; another is refused. */
  readonly only?: ExecutorClass;
  /** On whose behalf: the name of a key or identity, or "local". */
  readonly caller: string;
  readonly signal: AbortSignal;
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

export interface DispatcherParts {
  readonly catalogue: Catalogue;
  readonly account: Account;
  readonly sender: Sender;
  readonly attachments: AttachmentRules;
  readonly readOnly: boolean;
}

/** The one way in which anything is asked of HighLevel: tools, resources, prompts and the command line all go through it. */
export class Dispatcher {
  /** Names of things in the account, read through this very dispatcher. */
  readonly names: Names = new Names(this);
  readonly #parts: DispatcherParts;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** @throws CallError of the kind that fits. */
  async call(call: Call): Promise<Answer> {
    const card = findOperation(this.#parts.catalogue, call.operation);
    this.#guard(card, call.only);
    const operation = await this.#parts.catalogue.operation(card);
    const { args: given, options } = splitOptions(operation, call.args);
    const args = checkArguments(operation, given);
    const first = await this.#send(operation, args, options, call);
    return options.maxItems === undefined ? first : this.#gather(first, options.maxItems, call);
  }

  async #send(
    operation: Operation,
    args: Arguments,
    options: CallOptions,
    { caller, signal }: Pick<Call, "caller" | "signal">,
  ): Promise<Answer> {
    const { account, sender, attachments } = this.#parts;
    const placed = await placeInAccount(operation, args, account, options.location, signal);
    const nameRequest = { caller, location: placed.locationId ?? options.location, signal };
    const named = await resolveNames(operation, placed.args, this.names, nameRequest);
    const timed = await convertTimes(operation, named.args, () => this.#zone(nameRequest));
    const request = wireRequest(operation, await withAttachments(operation, timed, attachments));
    const reply = await sender.send({ operation, request, locationId: placed.locationId, signal });
    const next = reply.body.kind === "json" ? nextPage(operation, args, reply.body.value) : undefined;
    const answer = { operation, args, options, reply, names: named.names, locationId: placed.locationId };
    return next === undefined ? answer : { ...answer, next };
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
      last = await this.#send(first.operation, { ...last.args, ...last.next }, first.options, call);
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
      throw new RefusedError(`${card.name} changes something, and this server is read-only`, {
        advice: "Nothing was sent. Only a person can lift GHL_READ_ONLY.",
      });
    }
    if (only !== undefined && card.class !== only) {
      throw new RefusedError(`${card.name} is a ${card.class} operation`, {
        advice: `Call it with ${card.class}_operation, or by its own tool. Nothing was sent.`,
      });
    }
  }
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
