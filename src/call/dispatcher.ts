import type { Card } from "../catalogue/card.js";
import type { Catalogue } from "../catalogue/catalogue.js";
import { nearest } from "../catalogue/nearest.js";
import type { Operation } from "../catalogue/operation.js";
import type { Account } from "../ghl/account.js";
import type { Client } from "../ghl/client.js";
import { RefusedError, ValidationError } from "../ghl/errors.js";
import { refusal } from "../ghl/refusal.js";
import type { Reply } from "../ghl/reply.js";
import { type Arguments, wireRequest } from "../ghl/request.js";
import { checkArguments } from "./arguments.js";
import { placeInAccount } from "./tenant.js";
import { convertTimes } from "./times.js";

export interface Call {
  /** Tool name or HTTP line. */
  readonly operation: string;
  readonly args: Arguments;
  /** The sub-account meant, by id or by name, where the account has several. */
  readonly location?: string;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly operation: Operation;
  readonly reply: Reply;
  readonly locationId: string | undefined;
}

export interface DispatcherParts {
  readonly catalogue: Catalogue;
  readonly account: Account;
  readonly client: Client;
  readonly readOnly: boolean;
}

/** The one way in which anything is asked of HighLevel: tools, resources, prompts and the command line all go through it. */
export class Dispatcher {
  readonly #parts: DispatcherParts;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** @throws CallError of the kind that fits. */
  async call({ operation: wanted, args, location, signal }: Call): Promise<Answer> {
    const { catalogue, account, client } = this.#parts;
    const card = findOperation(catalogue, wanted);
    this.#guard(card);
    const operation = await catalogue.operation(card);
    const checked = checkArguments(operation, args);
    const placed = await placeInAccount(operation, checked, account, location, signal);
    const request = wireRequest(operation, convertTimes(operation, placed.args));
    const token = await account.token(operation.token, placed.locationId, signal);
    const reply = await client.send(request, token, signal);
    if (reply.status >= 400) throw refusal(operation, reply);
    return { operation, reply, locationId: placed.locationId };
  }

  #guard(card: Card): void {
    if (this.#parts.readOnly && card.class !== "read") {
      throw new RefusedError(`${card.name} changes something, and this server is read-only`, {
        advice: "Nothing was sent. Only a person can lift GHL_READ_ONLY.",
      });
    }
  }
}

/** @throws ValidationError with the nearest names. */
export function findOperation(catalogue: Catalogue, wanted: string): Card {
  const card = catalogue.card(wanted);
  if (card !== undefined) return card;
  const near = nearest(
    wanted,
    catalogue.cards.map(({ name }) => name),
  );
  throw new ValidationError(`There is no operation ${JSON.stringify(wanted)}`, {
    advice:
      near.length > 0
        ? `Nearest: ${near.join(", ")}.`
        : "search_operations finds operations by what they do.",
  });
}
