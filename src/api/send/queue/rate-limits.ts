import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Budgets } from "../../../store/port.js";
import { RateLimitedError } from "../../errors/errors.js";
import type { Reply } from "../../wire/reply.js";
import type { Sending } from "../sending.js";
import { DailyBudget } from "./daily-budget.js";
import type { Rate } from "./rate.js";
import { dailyUsage, windowUsage } from "./rate-headers.js";
import { RequestQueue } from "./request-queue.js";

/** The limit that HighLevel documents (docs/api/rate-limits.md#documented-limits); used until a reply reports the actual one. */
const documented: Rate = { limit: 100, windowMs: 10_000 };
/** Agent Studio has a second limit per sub-account, which no header reports. */
const agentStudio: Rate = { limit: 300, windowMs: 60_000 };

/** A request's permission to be sent, with the budgets it was taken from. */
export interface Turn {
  readonly bucket: Bucket;
  readonly queues: readonly RequestQueue[];
  /** Units left after this request was taken. */
  readonly remaining: number | undefined;
}

export interface BudgetState {
  /** Part of the hash of the token: distinguishes tokens without revealing them. */
  readonly budget: string;
  readonly location: string;
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  readonly dailyLimit: number | undefined;
  readonly dailyRemaining: number | undefined;
}

interface Bucket {
  readonly token: string;
  readonly resource: string;
  readonly name: string;
  readonly queue: RequestQueue;
  readonly daily: DailyBudget;
  agentStudio: RequestQueue | undefined;
  /** True once a reply has reported the limit. */
  isReported: boolean;
}

const mostBuckets = 2_000;
const idleMs = 60 * 60_000;

/** The rate limits per token and sub-account: requests wait for their turn, and replies report what is left. */
export class RateLimits {
  readonly #budgets: Budgets;
  readonly #reservePercent: number;
  /** Tokens are renewed each day, so a bucket that was not used for an hour is dropped. */
  readonly #buckets = new LRUCache<string, Bucket>({ max: mostBuckets, ttl: idleMs, updateAgeOnGet: true });

  /** @param reservePercent how much of the day's requests is kept for reads. */
  constructor(budgets: Budgets, reservePercent: number) {
    this.#budgets = budgets;
    this.#reservePercent = reservePercent;
  }

  /**
   * Waits until the request may be sent.
   *
   * @param until how long to wait at most, in milliseconds since 1970.
   * @param again whether it had its turn once already: it then comes before the caller's other requests.
   * @throws RateLimitedError when its turn does not come in time, or the rest of the day is kept for reads.
   * @throws CancelledError
   */
  async turn(
    { operation, locationId, scope: { caller, signal } }: Sending,
    { until, again }: { readonly until: number; readonly again: boolean },
  ): Promise<Turn> {
    const { owner, resource } = caller.account.budgetKey(locationId);
    const bucket = this.#bucket(owner, resource ?? "");
    const waitMs = bucket.daily.take(operation.risk === "read", Date.now());
    if (waitMs > 0) throw dayUsedUp(bucket.daily, waitMs);
    const queues =
      operation.toolset === "agent_studio" ? [this.#agentStudio(bucket), bucket.queue] : [bucket.queue];
    for (const queue of queues) await queue.wait({ caller: caller.name, until, signal, again });
    return { bucket, queues, remaining: bucket.queue.remaining };
  }

  /** Updates the budget from the headers of a reply. */
  observe({ bucket, remaining }: Turn, { status, headers }: Reply): void {
    const now = Date.now();
    const daily = dailyUsage(headers, now);
    if (daily !== undefined) bucket.daily.observe(daily, now);
    const usage = windowUsage(headers);
    if (usage !== undefined) {
      const { limit, windowMs } = usage;
      bucket.isReported = true;
      bucket.queue.setRate({ limit, windowMs });
      const left = status === 429 ? 0 : usage.remaining;
      // If HighLevel reports no fewer than expected, every request is counted already: the store call is saved.
      if (remaining === undefined || left < remaining)
        this.#settle(bucket, { limit, windowMs, remaining: left });
    } else if (!bucket.isReported) {
      // A reply without rate headers means no limit, except when it is itself a 429.
      bucket.queue.setRate(status === 429 ? documented : undefined);
    }
  }

  /** Sends nothing from the same budgets for so many milliseconds; called after a 429. */
  pause({ queues }: Turn, ms: number): void {
    for (const queue of queues) queue.pause(ms);
  }

  /** The state of every budget in use, for metrics. */
  states(): readonly BudgetState[] {
    return [...this.#buckets.values()].map(({ token, resource, queue, daily }) => ({
      budget: token.slice(0, 8),
      location: resource,
      limit: queue.rate?.limit,
      remaining: queue.remaining,
      dailyLimit: daily.remaining === undefined ? undefined : daily.limit,
      dailyRemaining: daily.remaining,
    }));
  }

  #settle(bucket: Bucket, settlement: Rate & { readonly remaining: number }): void {
    bucket.queue.remaining = settlement.remaining;
    // Not awaited: the budgets report their failures themselves.
    void this.#budgets.settle(bucket.name, settlement).catch(() => {});
  }

  #bucket(secret: string, resource: string): Bucket {
    const token = createHash("sha256").update(secret).digest("hex").slice(0, 32);
    const name = `rate ${token} ${resource}`;
    const known = this.#buckets.get(name);
    if (known !== undefined) return known;
    const bucket: Bucket = {
      token,
      resource,
      name,
      queue: new RequestQueue(name, this.#budgets, documented),
      daily: new DailyBudget(this.#reservePercent),
      agentStudio: undefined,
      isReported: false,
    };
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #agentStudio(bucket: Bucket): RequestQueue {
    bucket.agentStudio ??= new RequestQueue(`${bucket.name} agent studio`, this.#budgets, agentStudio);
    return bucket.agentStudio;
  }
}

function dayUsedUp({ remaining = 0, reserve }: DailyBudget, waitMs: number): RateLimitedError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1000));
  const forReads = remaining > 0;
  return new RateLimitedError(
    forReads
      ? `${remaining} of the day's HighLevel requests are left, and the last ${reserve} are kept for reads`
      : "The day's budget of HighLevel requests is used up",
    {
      retryAfterSeconds,
      advice: `Nothing was sent. ${forReads ? "Reads still go through. " : ""}Retry after ${retryAfterSeconds} s.`,
    },
  );
}
