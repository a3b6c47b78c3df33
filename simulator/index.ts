import { endpoints } from "./areas/index.js";
import { Emission, type EmissionOptions } from "./events/emission.js";
import { seedWorld } from "./seed/index.js";
import { control } from "./server/control/control.js";
import { Faults } from "./server/faults.js";
import { listen } from "./server/listener.js";
import { type Rate, RateLimit, usualRate } from "./server/rate-limit.js";
import { type RecordedRequest, RequestLog } from "./server/request-log.js";
import { Clock } from "./world/clock.js";
import type { OAuthOptions } from "./world/oauth.js";
import { snapshotOf } from "./world/snapshot.js";
import type { Pit } from "./world/tokens.js";
import { emptyWorld, type World } from "./world/world.js";

export type { EmissionOptions } from "./events/emission.js";
export type { Fault } from "./server/faults.js";
export type { Rate } from "./server/rate-limit.js";
export type { RecordedRequest } from "./server/request-log.js";
export { demo, demoApp } from "./world/demo.js";
export type { OAuthCounts } from "./world/oauth.js";
export { type Pit, rotatePit } from "./world/tokens.js";
export type { World } from "./world/world.js";

export interface SimulatorOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The same seed gives the same records and ids; dates follow `now`. */
  readonly seed?: number;
  readonly now?: () => Date;
  readonly rate?: Rate;
  /** Milliseconds between what a request does and its reply, as over a network; 0 by default. */
  readonly replyAfterMs?: number;
  /** How many of the latest requests can be looked at; 2,000 by default. */
  readonly keptRequests?: number;
  /** Private integration tokens beside those of `demo`. */
  readonly pits?: readonly Pit[];
  readonly oauth?: OAuthOptions;
}

export interface Simulator {
  /** `http://127.0.0.1:PORT`, without a trailing slash. */
  readonly url: string;
  /** The latest requests that arrived, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** How many requests arrived in all, those among them that `requests` has dropped. */
  readonly received: number;
  /** The account's records, to look at and to prepare. */
  readonly world: World;
  /** What is to go wrong with coming requests. */
  readonly faults: Faults;
  /** The account's time. */
  readonly clock: Clock;
  /** Puts the account's records, and the row of ids to come, back to what they were at the start. */
  reset(): void;
  /** Posts signed events of the changes from now on; earlier changes send none. */
  emit(options: EmissionOptions): void;
  /** Resolves once every event that was emitted has been taken, or given up. */
  eventsSettled(): Promise<void>;
  close(): Promise<void>;
}

const endpointsByLine = new Map(endpoints.map((endpoint) => [endpoint.line, endpoint]));

/** Starts HighLevel's API on loopback, in memory, over a believable demo account. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { seed = 1, rate = usualRate, port = 0, replyAfterMs = 0, keptRequests = 2_000 } = options;
  const clock = new Clock(options.now ?? (() => new Date()));
  const { now } = clock;
  const world = emptyWorld({ seed, now, pits: options.pits, oauth: options.oauth });
  seedWorld(world);
  const reset = snapshotOf(world);
  const faults = new Faults();
  const log = new RequestLog(keptRequests);
  const limit = new RateLimit(rate, now);
  const service = { world, limit, endpoints: endpointsByLine };
  const controlled = { world, clock, faults, log, reset: resetAll };
  const listener = await listen({
    service,
    faults,
    log,
    control: (request) => control(request, controlled),
    port,
    replyAfterMs,
  });
  let emission: Emission | undefined;
  return {
    url: `http://127.0.0.1:${listener.port}`,
    requests: log.requests,
    get received() {
      return log.received;
    },
    world,
    faults,
    clock,
    reset,
    emit: (emissionOptions) => {
      emission = new Emission(world, emissionOptions, seed);
    },
    eventsSettled: async () => emission?.settled(),
    close: async () => {
      await emission?.close();
      await listener.close();
    },
  };

  function resetAll(): void {
    clock.reset();
    reset();
    faults.clear();
    limit.forget();
    log.forget();
  }
}
