import { checkedTake, type Spent, settle, take } from "../../../store/budget.js";
import type { Budgets } from "../../../store/port.js";
import { withTimeout } from "../../../store/with-timeout.js";

/** Rate budgets of this process alone, for programs without a store. */
export function localBudgets(now: () => number = Date.now): Budgets {
  const buckets = new Map<string, Spent>();
  return {
    take: async (bucket, options) => {
      const { spent, outcome } = take(buckets.get(bucket) ?? [], now(), checkedTake(options));
      buckets.set(bucket, spent);
      return outcome;
    },
    settle: async (bucket, settlement) => {
      buckets.set(bucket, settle(buckets.get(bucket) ?? [], now(), settlement));
    },
  };
}

/** How long a store that failed is not used. */
const restMs = 5_000;

/**
 * Rate budgets that all processes on a store share. While the store fails, calls continue with a budget of this process
 * alone; HighLevel refuses what exceeds the real limit. A failed store is tried again every few seconds rather than for
 * each request, because each request waits for the one before.
 *
 * Own code, because no library settles a budget by reply headers, shares it between nodes and divides it fairly between
 * callers (fair-share.ts).
 *
 * @param report is called once per failure, and again only after the store has worked in between.
 */
export function sharedBudgets(
  store: () => Promise<{ readonly budgets: Budgets }>,
  report: (fault: string) => void,
): Budgets {
  const local = localBudgets();
  let isFailing = false;
  let restsUntil = 0;
  async function shared<T>(use: (budgets: Budgets) => Promise<T>): Promise<T> {
    if (Date.now() < restsUntil) return use(local);
    try {
      const result = await withTimeout(store().then(({ budgets }) => use(budgets)));
      isFailing = false;
      return result;
    } catch (error) {
      if (error instanceof RangeError) throw error;
      if (!isFailing) report(`rate budgets: ${error instanceof Error ? error.message : String(error)}`);
      isFailing = true;
      restsUntil = Date.now() + restMs;
      return use(local);
    }
  }
  return {
    take: (bucket, options) => shared((budgets) => budgets.take(bucket, options)),
    settle: (bucket, settlement) => shared((budgets) => budgets.settle(bucket, settlement)),
  };
}
