import { createHash } from "node:crypto";
import type { Budgets } from "../../../store/port.js";
import { RateLimitedError } from "../../errors/errors.js";
import type { Reply } from "../../wire/reply.js";
import type { Sending } from "../sending.js";
import { DailyBudget } from "./daily-budget.js";
import type { Rate } from "./rate.js";
import { dailyNews, rateNews } from "./rate-headers.js";
import { RequestQueue } from "./request-queue.js";

/** What HighLevel documents (API.md section 4), believed until its replies say more. */
const documented: Rate = { limit: 100, windowMs: 10_000 };
/** Agent Studio has one more of its own per sub-account, of which no header speaks. */
const agentStudio: Rate = { limit: 300, windowMs: 60_000 };

/** The budgets that a request was taken from. */
export interface Turn {
  readonly bucket: Bucket;
  readonly lines: readonly RequestQueue[];
  /** Units that were left after it. */
  readonly remaining: number | undefined;
}

export interface BudgetState {
  /** Tells tokens apart without giving any away. */
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
  readonly line: RequestQueue;
  readonly daily: DailyBudget;
  agentStudio: RequestQueue | undefined;
  /** True once a reply has told numbers. */
  isTold: boolean;
  usedAt: number;
}

const mostBuckets = 2_000;
const idleMs = 60 * 60_000;

/** The rate limits per token and sub-account: requests wait for their turn, and replies tell what is left. */
export class RateLimits {
  readonly #budgets: Budgets;
  readonly #reservePercent: number;
  readonly #buckets = new Map<string, Bucket>();

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
   * @throws RateLimitedError where its turn does not come in time, or the rest of the day is kept for reads.
   * @throws CancelledError
   */
  async turn(
    { operation, locationId, scope: { caller, signal } }: Sending,
    { until, again }: { readonly until: number; readonly again: boolean },
  ): Promise<Turn> {
    const { owner, resource } = caller.account.counted(locationId);
    const bucket = this.#bucket(owner, resource ?? "");
    const waitMs = bucket.daily.take(operation.risk === "read", Date.now());
    if (waitMs > 0) throw dayUsedUp(bucket.daily, waitMs);
    const lines =
      operation.toolset === "agent_studio" ? [this.#agentStudio(bucket), bucket.line] : [bucket.line];
    for (const line of lines) await line.wait({ caller: caller.name, until, signal, again });
    return { bucket, lines, remaining: bucket.line.remaining };
  }

  /** Takes over what a reply says of the budget. */
  heard({ bucket, remaining }: Turn, { status, headers }: Reply): void {
    const now = Date.now();
    const daily = dailyNews(headers, now);
    if (daily !== undefined) bucket.daily.heard(daily, now);
    const news = rateNews(headers);
    if (news !== undefined) {
      const { limit, windowMs } = news;
      bucket.isTold = true;
      bucket.line.learn({ limit, windowMs });
      const left = status === 429 ? 0 : news.remaining;
      // Otherwise HighLevel has counted nothing that is not counted here, and the store need not be asked.
      if (remaining === undefined || left < remaining)
        this.#settle(bucket, { limit, windowMs, remaining: left });
    } else if (!bucket.isTold) {
      // No numbers, no limit: unless it is refused for one all the same.
      bucket.line.learn(status === 429 ? documented : undefined);
    }
  }

  /** Sends nothing from the same budgets for so many milliseconds, after HighLevel said it is too much. */
  pause({ lines }: Turn, ms: number): void {
    for (const line of lines) line.pause(ms);
  }

  /** What is left of each budget in use. */
  states(): readonly BudgetState[] {
    return [...this.#buckets.values()].map(({ token, resource, line, daily }) => ({
      budget: token.slice(0, 8),
      location: resource,
      limit: line.rate?.limit,
      remaining: line.remaining,
      dailyLimit: daily.remaining === undefined ? undefined : daily.limit,
      dailyRemaining: daily.remaining,
    }));
  }

  #settle(bucket: Bucket, settlement: Rate & { readonly remaining: number }): void {
    bucket.line.remaining = settlement.remaining;
    // Nobody waits for it: the budgets report their own failures.
    void this.#budgets.settle(bucket.name, settlement).catch(() => {});
  }

  #bucket(secret: string, resource: string): Bucket {
    const token = createHash("sha256").update(secret).digest("hex").slice(0, 32);
    const name = `rate ${token} ${resource}`;
    const known = this.#buckets.get(name);
    if (known !== undefined) {
      known.usedAt = Date.now();
      return known;
    }
    if (this.#buckets.size >= mostBuckets) this.#sweep();
    const bucket: Bucket = {
      token,
      resource,
      name,
      line: new RequestQueue(name, this.#budgets, documented),
      daily: new DailyBudget(this.#reservePercent),
      agentStudio: undefined,
      isTold: false,
      usedAt: Date.now(),
    };
    this.#buckets.set(name, bucket);
    return bucket;
  }

  #agentStudio(bucket: Bucket): RequestQueue {
    bucket.agentStudio ??= new RequestQueue(`${bucket.name} agent studio`, this.#budgets, agentStudio);
    return bucket.agentStudio;
  }

  /** Tokens are renewed each day: what was used long ago is not used again. */
  #sweep(): void {
    const before = Date.now() - idleMs;
    for (const [name, { usedAt, line }] of this.#buckets) {
      if (usedAt < before && line.isIdle) this.#buckets.delete(name);
    }
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
