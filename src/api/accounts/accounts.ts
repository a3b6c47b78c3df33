import { PolicyError } from "../errors/errors.js";
import type { Account } from "./account.js";

const mostKept = 10_000;

/**
 * Which account a caller's calls are made for. Most callers use the server's own; a caller that is bound to
 * another, or to a part of it, has an id that begins with "@" and is answered by nothing else.
 */
export class Accounts {
  /** The account of the settings. */
  readonly own: Account;
  readonly #bound = new Map<string, Account>();

  constructor(own: Account) {
    this.own = own;
  }

  /**
   * Binds a caller to an account. It holds until many others were bound later, so it is said with each request.
   *
   * @param name who it is and to what it is bound, unlike any other's.
   * @returns the id under which the caller's calls are to be made.
   */
  bind(name: string, make: () => Account): string {
    const caller = `@${name}`;
    const account = this.#bound.get(caller) ?? make();
    this.#bound.delete(caller);
    this.#bound.set(caller, account);
    const [oldest] = this.#bound.keys();
    if (this.#bound.size > mostKept && oldest !== undefined) this.#bound.delete(oldest);
    return caller;
  }

  /** @throws PolicyError for a bound caller that is not known any more: never the server's own account instead. */
  of(caller: string): Account {
    if (!caller.startsWith("@")) return this.own;
    const account = this.#bound.get(caller);
    if (account !== undefined) return account;
    throw new PolicyError("This connection is not known any more", {
      advice: "Nothing was sent. Connect again.",
    });
  }
}
