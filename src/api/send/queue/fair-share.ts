import type { Rate } from "./rate.js";

/** What is kept ready for a caller who was there lately: as much as somebody needs who asks this and that. */
const keptPerCaller = 10;

/**
 * Who has had how much of a budget lately. Whoever has had least is next, and whoever has had his share leaves to
 * the others theirs: a bulk job may use what nobody else wants, but not all that there is at once.
 */
export class FairShare {
  #windowEnds = 0;
  #served = new Map<string, number>();
  /** Who came in the window before. */
  #earlier: ReadonlySet<string> = new Set();

  /** Of callers that wait, in the order in which they came, the one that is next. */
  next(waiting: Iterable<string>, rate: Rate | undefined, now: number): string | undefined {
    if (rate !== undefined) this.#turnOver(rate, now);
    let found: string | undefined;
    for (const caller of waiting) {
      if (found === undefined || this.#had(caller) < this.#had(found)) found = caller;
    }
    return found;
  }

  /** How much of the budget a caller must leave to the others: never more than half. */
  reserve(caller: string, { limit }: Rate): number {
    const others = new Set([...this.#earlier, ...this.#served.keys()]);
    others.delete(caller);
    const share = Math.floor(limit / (others.size + 1));
    if (this.#had(caller) < share) return 0;
    const kept = Math.min(share, keptPerCaller);
    let reserve = 0;
    for (const other of others) reserve += Math.max(0, kept - this.#had(other));
    return Math.min(reserve, Math.floor(limit / 2));
  }

  serve(caller: string): void {
    this.#served.set(caller, this.#had(caller) + 1);
  }

  #had(caller: string): number {
    return this.#served.get(caller) ?? 0;
  }

  #turnOver({ windowMs }: Rate, now: number): void {
    if (now < this.#windowEnds) return;
    // Whoever came longer ago than a window is not waited for.
    this.#earlier = now < this.#windowEnds + windowMs ? new Set(this.#served.keys()) : new Set();
    this.#served = new Map();
    this.#windowEnds = now + windowMs;
  }
}
