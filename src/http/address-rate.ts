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
    const { spent, seconds } = this.#look(address, 0);
    this.#spent.set(address ?? "", spent);
    return seconds;
  }

  /** The same without counting it, beside so many others that may still be counted. */
  wait(address: string | undefined, others: number): number {
    return this.#look(address, others).seconds;
  }

  #look(address: string | undefined, reserve: number) {
    const options = checkedTake({ limit: this.#limit, windowMs, reserve });
    const { spent, outcome } = take(this.#spent.get(address ?? "") ?? [], Date.now(), options);
    return { spent, seconds: outcome.granted ? 0 : Math.max(1, Math.ceil(outcome.resetMs / 1000)) };
  }
}
