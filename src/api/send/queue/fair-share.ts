import type { Rate } from "./rate.js";

/** Requests kept ready for a caller that was active lately: enough for an interactive session. */
const keptPerCaller = 10;

/**
 * Divides a rate budget fairly between callers. The caller that has used least is next. A caller that has used its
 * share leaves room for the others: a bulk job may use what is spare, but never the whole budget.
 */
export class FairShare {
  #windowEnds = 0;
  #used = new Map<string, number>();
  /** The callers active in the window before. */
  #earlierCallers: ReadonlySet<string> = new Set();

  /** Returns the waiting caller that has used least; of several, the one that came first. */
  next(waiting: Iterable<string>, rate: Rate | undefined, now: number): string | undefined {
    if (rate !== undefined) this.#startWindow(rate, now);
    let least: string | undefined;
    for (const caller of waiting) {
      if (least === undefined || this.#usedBy(caller) < this.#usedBy(least)) least = caller;
    }
    return least;
  }

  /** How much of the budget a caller must leave to the others: never more than half. */
  reserve(caller: string, { limit }: Rate): number {
    const others = new Set([...this.#earlierCallers, ...this.#used.keys()]);
    others.delete(caller);
    const share = Math.floor(limit / (others.size + 1));
    if (this.#usedBy(caller) < share) return 0;
    const kept = Math.min(share, keptPerCaller);
    let reserve = 0;
    for (const other of others) reserve += Math.max(0, kept - this.#usedBy(other));
    return Math.min(reserve, Math.floor(limit / 2));
  }

  count(caller: string): void {
    this.#used.set(caller, this.#usedBy(caller) + 1);
  }

  #usedBy(caller: string): number {
    return this.#used.get(caller) ?? 0;
  }

  #startWindow({ windowMs }: Rate, now: number): void {
    if (now < this.#windowEnds) return;
    // A caller that was idle for a whole window gets no share kept.
    this.#earlierCallers = now < this.#windowEnds + windowMs ? new Set(this.#used.keys()) : new Set();
    this.#used = new Map();
    this.#windowEnds = now + windowMs;
  }
}
