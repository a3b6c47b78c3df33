import { PolicyError, ValidationError } from "../../api/errors/errors.js";
import type { Observer } from "../../api/observer.js";
import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import type { ExecutorClass } from "../../declare/effect.js";
import { nearest } from "../../text/nearest.js";
import type { Call, CheckedCall, Step } from "../call.js";
import { checkArguments, splitOptions } from "./check.js";

export interface UnderstandParts {
  readonly catalogue: Catalogue;
  readonly observer: Observer;
  readonly readOnly: boolean;
}

/** Finds the operation, sees whether it may be called, and checks the options and the arguments. */
export function understood({ catalogue, observer, readOnly }: UnderstandParts): Step<Call, CheckedCall> {
  return async (call, next) => {
    const { scope, approval } = call;
    const card = findOperation(catalogue, call.operation);
    guard(card, call.only, readOnly);
    observer.callBegan?.(card.name, call.args);
    const endpoint = await catalogue.endpoint(card);
    const { args: given, options } = splitOptions(endpoint, call.args);
    const args = checkArguments(endpoint, given);
    return next({ endpoint, class: card.class, args, options, scope, approval });
  };
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

/**
 * Lets an operation through that may be called this way.
 *
 * @param only the one class that the caller's tool stands for.
 * @throws PolicyError on a change where only reads are allowed, and on another class.
 */
export function guard(card: Card, only: ExecutorClass | undefined, readOnly: boolean): void {
  if (readOnly && card.class !== "read") {
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
