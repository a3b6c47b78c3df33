import { randomUUID } from "node:crypto";
import type { UnknownRecord } from "../../src/text/json.js";
import type { EventName } from "../../src/webhooks/events/index.js";
import { signedDelivery } from "../../src/webhooks/sending/delivery.js";
import { Chance } from "../world/chance.js";
import { demoApp } from "../world/demo.js";
import type { World } from "../world/world.js";
import { watchChanges } from "./watch.js";

export interface EmissionOptions {
  /** Where the app takes its webhooks; each event goes to `<to>/<its name>`. */
  readonly to: string;
  /** Base64 PKCS#8, as `makeSigningKeys` gives it. */
  readonly privateKey: string;
  /** How many of a hundred events come twice; 5 by default. */
  readonly doubledPercent?: number;
  /** How many of a hundred arrive after later ones; 10 by default. */
  readonly latePercent?: number;
}

const lateMs = 300;
const firstRetryMs = 100;
const mostAttempts = 8;

/** Posts events as HighLevel does: at least once, some of them twice, and some out of order. */
export class Emission {
  readonly #options: EmissionOptions;
  readonly #world: World;
  /** Not the world's chance: emission must not change the ids of records. */
  readonly #chance: Chance;
  readonly #unfinished = new Set<Promise<void>>();
  readonly #closing = new AbortController();

  constructor(world: World, options: EmissionOptions, seed: number) {
    this.#options = options;
    this.#world = world;
    this.#chance = new Chance(seed + 1);
    watchChanges(world, (name, body) => this.#emit(name, body));
  }

  /** Resolves once everything that was emitted has been taken, or given up. */
  async settled(): Promise<void> {
    while (this.#unfinished.size > 0) await Promise.all(this.#unfinished);
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.settled();
  }

  #emit(name: EventName, body: UnknownRecord): void {
    const { doubledPercent = 5, latePercent = 10 } = this.#options;
    const late = this.#chance.below(100) < latePercent;
    const times = this.#chance.below(100) < doubledPercent ? 2 : 1;
    // Random, not seeded: an inbox that outlives a run would take the same id for a repeated event.
    const webhookId = randomUUID();
    const emitted = this.#deliver(name, body, webhookId, late ? lateMs : 0, times).finally(() =>
      this.#unfinished.delete(emitted),
    );
    this.#unfinished.add(emitted);
  }

  async #deliver(
    name: EventName,
    body: UnknownRecord,
    webhookId: string,
    afterMs: number,
    times: number,
  ): Promise<void> {
    const { to, privateKey } = this.#options;
    const sentAs = { privateKey, webhookId, at: this.#world.now() };
    const { rawBody, headers } = signedDelivery({ appId: demoApp.appId, ...body }, sentAs);
    const request = { method: "POST", headers, body: new Uint8Array(rawBody), signal: this.#closing.signal };
    await this.#pause(afterMs);
    for (let done = 0, attempt = 0; done < times && attempt < mostAttempts; attempt += 1) {
      if (this.#closing.signal.aborted) return;
      const taken = await fetch(`${to}/${name}`, request).then(
        async (response) => {
          await response.arrayBuffer();
          return response.ok;
        },
        () => false,
      );
      if (taken) done += 1;
      else await this.#pause(firstRetryMs * 2 ** attempt);
    }
  }

  #pause(ms: number): Promise<void> {
    if (ms === 0 || this.#closing.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#closing.signal.addEventListener(
        "abort",
        () => {
          clearTimeout(timer);
          resolve();
        },
        { once: true },
      );
    });
  }
}
