import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { CallRecord, Observer } from "../api/observer.js";
import type { BudgetState } from "../api/send/queue/rate-limits.js";

export interface MetricsSources {
  /** What is left of each rate budget. */
  readonly budgets: () => readonly BudgetState[];
  /** How many sessions of 2025-era clients are open. */
  readonly sessions: () => number;
}

const seconds = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** The counts of a process that serves over HTTP, in the form that Prometheus reads. No label holds what a caller wrote. */
export class Metrics implements Observer {
  readonly #registry = new Registry();
  readonly #calls = this.#counter("ghl_calls_total", "Calls, by class of operation and what they came to.", [
    "class",
    "outcome",
  ]);
  readonly #requests = this.#counter("ghl_requests_total", "Requests sent to HighLevel, retries included.", [
    "class",
  ]);
  readonly #refreshes = this.#counter("ghl_token_refreshes_total", "Access tokens renewed or minted.", [
    "outcome",
  ]);
  readonly #latency = new Histogram({
    name: "ghl_call_seconds",
    help: "How long calls took that sent something, waiting and retries included.",
    labelNames: ["class"],
    buckets: seconds,
    registers: [this.#registry],
  });

  constructor({ budgets, sessions }: MetricsSources) {
    collectDefaultMetrics({ register: this.#registry });
    const registers = [this.#registry];
    const collect = (
      gauge: Gauge<"budget" | "location">,
      value: (state: BudgetState) => number | undefined,
    ) => {
      gauge.reset();
      for (const state of budgets()) {
        const { budget, location } = state;
        const found = value(state);
        if (found !== undefined) gauge.set({ budget, location }, found);
      }
    };
    const gauges: readonly (readonly [string, string, (state: BudgetState) => number | undefined])[] = [
      ["ghl_rate_limit", "Requests per window that HighLevel grants.", ({ limit }) => limit],
      ["ghl_rate_remaining", "Requests left in the window at the last turn.", ({ remaining }) => remaining],
      ["ghl_daily_limit", "Requests per day that HighLevel grants.", ({ dailyLimit }) => dailyLimit],
      ["ghl_daily_remaining", "Requests left of the day.", ({ dailyRemaining }) => dailyRemaining],
    ];
    for (const [name, help, value] of gauges) {
      new Gauge({
        name,
        help,
        labelNames: ["budget", "location"] as const,
        registers,
        collect() {
          collect(this, value);
        },
      });
    }
    new Gauge({
      name: "mcp_sessions",
      help: "Open sessions of clients up to protocol 2025-11-25.",
      registers,
      collect() {
        this.set(sessions());
      },
    });
  }

  callEnded({ class: group, outcome, requests, ms }: CallRecord): void {
    this.#calls.inc({ class: group, outcome });
    if (requests === 0) return;
    this.#requests.inc({ class: group }, requests);
    this.#latency.observe({ class: group }, ms / 1000);
  }

  tokensRequested(outcome: string): void {
    this.#refreshes.inc({ outcome });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }
}
