import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { leavesOpen, saysOtherLevel, saysScopeMissing } from "../../api/errors/error-from-reply.js";
import type { Client } from "../../api/wire/client.js";
import type { Reply } from "../../api/wire/reply.js";
import { AddressRate } from "../address-rate.js";
import { HTTPProblem } from "../problem.js";

/** The form of HighLevel's tokens: what has another is not worth a request. */
const form = /^pit-[\w-]{8,120}$/;
const knownForMs = 10 * 60_000;
const unknownForMs = 60_000;
const patienceMs = 10_000;
/** How many new tokens one address may have asked about in a minute, and all together at once. */
const mostPerMinute = 60;
const mostAtOnce = 20;

/** Asks HighLevel about the tokens that clients bring, before anything is kept for one: anybody can make one up. */
export class BroughtTokens {
  readonly #client: Pick<Client, "send">;
  readonly #rate = new AddressRate(mostPerMinute);
  /** Digests of tokens. Two caches: a flood of made-up ones drives no genuine one out. */
  readonly #known = new LRUCache<string, true>({ max: 10_000, ttl: knownForMs });
  readonly #unknown = new LRUCache<string, true>({ max: 10_000, ttl: unknownForMs });
  readonly #asking = new Map<string, Promise<boolean>>();

  constructor(client: Pick<Client, "send">) {
    this.#client = client;
  }

  /**
   * @param address of the client.
   * @throws HTTPProblem when HighLevel cannot be asked.
   */
  async isKnown(pit: string, address: string | undefined): Promise<boolean> {
    if (!form.test(pit)) return false;
    const digest = createHash("sha256").update(pit).digest("hex");
    if (this.#known.has(digest)) return true;
    if (this.#unknown.has(digest)) return false;
    const asking = this.#asking.get(digest) ?? this.#begin(pit, digest, address);
    const isKnown = await asking;
    (isKnown ? this.#known : this.#unknown).set(digest, true);
    return isKnown;
  }

  #begin(pit: string, digest: string, address: string | undefined): Promise<boolean> {
    const waitSeconds = this.#asking.size >= mostAtOnce ? 1 : this.#rate.take(address);
    if (waitSeconds > 0) {
      const headers = { "retry-after": String(waitSeconds) };
      throw new HTTPProblem(429, "Too many new Private Integration Tokens at once.", { headers });
    }
    const asking = this.#ask(pit).finally(() => this.#asking.delete(digest));
    this.#asking.set(digest, asking);
    return asking;
  }

  /** A request that only an agency may make: HighLevel checks the token before anything else. */
  async #ask(pit: string): Promise<boolean> {
    const request = { method: "GET", target: "/snapshots/?companyId=any", version: "2021-07-28" } as const;
    const reply = await this.#client
      .send(request, pit, AbortSignal.timeout(patienceMs))
      .catch(() => undefined);
    const answer = reply === undefined ? undefined : answerIn(reply);
    if (answer !== undefined) return answer;
    const headers = { "retry-after": "10" };
    throw new HTTPProblem(503, "HighLevel cannot be asked about this token now.", { headers });
  }
}

/** Undefined when the reply says nothing about the token. */
function answerIn(reply: Reply): boolean | undefined {
  if (reply.status === 401) return saysOtherLevel(reply) || saysScopeMissing(reply);
  return reply.status === 429 || leavesOpen(reply) ? undefined : true;
}
