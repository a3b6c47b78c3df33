import { LRUCache } from "lru-cache";
import { checkedTake, type Spent, take } from "../store/budget.js";

const windowMs = 60_000;
/** Addresses that are remembered: a flood from more of them makes no more memory. */
const mostAddresses = 10_000;

/** How many webhooks a minute one address may send. */
export class WebhookRate {
  readonly #limit: number;
  readonly #spent = new LRUCache<string, Spent>({ max: mostAddresses });

  /** @param limit webhooks a minute. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts one webhook. Returns the seconds until there is room when there is none now, else 0. */
  take(address: string): number {
    const options = checkedTake({ limit: this.#limit, windowMs });
    const { spent, outcome } = take(this.#spent.get(address) ?? [], Date.now(), options);
    this.#spent.set(address, spent);
    return outcome.granted ? 0 : Math.max(1, Math.ceil(outcome.resetMs / 1000));
  }
}
