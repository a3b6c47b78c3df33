import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { saysOtherLevel, saysScopeMissing } from "../../api/errors/error-from-reply.js";
import type { Client } from "../../api/wire/client.js";
import type { Reply } from "../../api/wire/reply.js";
import { at } from "../../text/json.js";
import { AddressRate } from "../address-rate.js";
import { HTTPProblem } from "../problem.js";

/** The form of HighLevel's tokens: what has another is not worth a request. */
const form = /^pit-[\w-]{8,120}$/;
const knownForMs = 10 * 60_000;
const unknownForMs = 60_000;
const patienceMs = 10_000;
/** How many tokens that turn out unknown one address may bring in a minute. */
const mostPerMinute = 60;
/** How many new ones are asked about at once: all together, and of one address. */
const mostAtOnce = 20;
const mostAtOnceOfOne = 10;

/** Asks HighLevel about the tokens that clients bring, before anything is kept for one: anybody can make one up. */
export class BroughtTokens {
  readonly #client: Pick<Client, "send">;
  readonly #rate = new AddressRate(mostPerMinute);
  /**
   * Digests of tokens. Two caches: a flood of made-up ones drives no genuine one out. A genuine one stays, with the time
   * until which it need not be asked about again: no flood keeps it from that.
   */
  readonly #known = new LRUCache<string, number>({ max: 10_000 });
  readonly #unknown = new LRUCache<string, true>({ max: 10_000, ttl: unknownForMs });
  readonly #asking = new Map<string, Promise<boolean>>();
  /** Those of them that are new, and whose address brought them. */
  readonly #newcomers = new Map<string, string | undefined>();

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
    const until = this.#known.get(digest);
    if (until !== undefined && until > Date.now()) return true;
    if (this.#unknown.has(digest)) return false;
    return this.#asking.get(digest) ?? this.#begin(pit, digest, address, until === undefined);
  }

  #begin(pit: string, digest: string, address: string | undefined, isNew: boolean): Promise<boolean> {
    if (isNew) this.#admit(digest, address);
    const asking = this.#ask(pit)
      .then((isKnown) => {
        this.#remember(digest, address, isKnown);
        return isKnown;
      })
      .finally(() => {
        this.#asking.delete(digest);
        this.#newcomers.delete(digest);
      });
    this.#asking.set(digest, asking);
    return asking;
  }

  /** @throws HTTPProblem when too many new ones are asked about, or were unknown. */
  #admit(digest: string, address: string | undefined): void {
    const ofOne = [...this.#newcomers.values()].filter((other) => other === address).length;
    const isFull = this.#newcomers.size >= mostAtOnce || ofOne >= mostAtOnceOfOne;
    const waitSeconds = isFull ? 1 : this.#rate.wait(address, ofOne);
    if (waitSeconds > 0) {
      const headers = { "retry-after": String(waitSeconds) };
      throw new HTTPProblem(429, "Too many new Private Integration Tokens at once.", { headers });
    }
    this.#newcomers.set(digest, address);
  }

  #remember(digest: string, address: string | undefined, isKnown: boolean): void {
    if (isKnown) {
      this.#known.set(digest, Date.now() + knownForMs);
      return;
    }
    this.#known.delete(digest);
    this.#unknown.set(digest, true);
    this.#rate.take(address);
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

/** Undefined when the reply says nothing about the token: then it is not HighLevel's to this request. */
function answerIn(reply: Reply): boolean | undefined {
  const { status } = reply;
  if (status === 401) return saysOtherLevel(reply) || saysScopeMissing(reply);
  if (status >= 200 && status < 300) return true;
  // What HighLevel refuses bears the status in its body too: a proxy's page does not.
  const { body } = reply;
  const isRefusal = [400, 403, 422].includes(status) && body.kind === "json";
  return isRefusal && (at(body.value, "statusCode") ?? at(body.value, "status")) === status
    ? true
    : undefined;
}
