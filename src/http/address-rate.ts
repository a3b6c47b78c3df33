import { LRUCache } from "lru-cache";
import { checkedTake, type Spent, take } from "../store/budgets.js";

const windowMs = 60_000;
/** Addresses that are remembered: a flood from more of them makes no more memory. */
const mostAddresses = 10_000;

/** How often a minute one address may do a thing. */
export class AddressRate {
  readonly #limit: number;
  readonly #spent = new LRUCache<string, Spent>({ max: mostAddresses });

  /** @param limit times a minute. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts one time. Returns the seconds until there is room when there is none now, else 0. */
  take(address: string | undefined): number {
    const key = address ?? "";
    const options = checkedTake({ limit: this.#limit, windowMs });
    const { spent, outcome } = take(this.#spent.get(key) ?? [], Date.now(), options);
    this.#spent.set(key, spent);
    return outcome.granted ? 0 : Math.max(1, Math.ceil(outcome.resetMs / 1000));
  }
}
