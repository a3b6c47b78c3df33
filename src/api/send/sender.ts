import { setTimeout as sleep } from "node:timers/promises";
import { executorClass } from "../../declare/effect.js";
import type { Operation } from "../../declare/operation.js";
import { refusal, saysExpired, saysRotated } from "../errors/error-from-reply.js";
import { CancelledError, NotFoundError, UpstreamError } from "../errors/errors.js";
import { certainlyNotApplied } from "../errors/outcome-certainty.js";
import type { Scope } from "../scope.js";
import type { Client } from "../wire/client.js";
import type { Reply } from "../wire/reply.js";
import type { WireRequest } from "../wire/request.js";
import type { CallRecord, CallRecords } from "./call-record.js";
import type { RateLimits, Turn } from "./queue/rate-limits.js";
import { type Attempt, retryDelay } from "./retry.js";

/** A request that is ready to be sent. */
export interface Sending {
  readonly operation: Operation;
  readonly request: WireRequest;
  /** The sub-account the request is for, where it is for one. */
  readonly locationId: string | undefined;
  readonly scope: Pick<Scope, "caller" | "signal" | "trace">;
}

export interface SenderParts {
  readonly client: Client;
  readonly limits: RateLimits;
  readonly records: CallRecords;
  /** Milliseconds that a call may wait, for its turn and between attempts, until its last attempt begins. */
  readonly waitMs: number;
}

/** One call on its way. */
interface Run {
  readonly sending: Sending;
  readonly startedAt: number;
  readonly until: number;
  requests: number;
  /** What an earlier attempt of a change came to that may have been carried out all the same. */
  unsure: unknown;
}

/** A token may run out on its way; one that is refused time and again will not get better. */
const mostRenewals = 3;

type Sent = Attempt & { readonly turn: Turn; readonly token: string };

/**
 * Sends a request with the token it takes: in its turn, again where that is safe (`retry.ts`), and judges the reply.
 */
export class Sender {
  readonly #parts: SenderParts;

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** @throws CallError when HighLevel cannot be reached or refuses. */
  async send(sending: Sending): Promise<Reply> {
    const until = Date.now() + this.#parts.waitMs;
    const run: Run = { sending, startedAt: performance.now(), until, requests: 0, unsure: undefined };
    try {
      const reply = await this.#sendUntilSettled(run);
      const { status, bytes, traceId } = reply;
      this.#parts.records.ended({ ...factsOf(run), outcome: "ok", status, bytes, traceId });
      return reply;
    } catch (error) {
      const told = finalError(run, error);
      this.#parts.records.failed(factsOf(run), told);
      throw told;
    }
  }

  async #sendUntilSettled(run: Run): Promise<Reply> {
    const {
      operation,
      scope: { signal },
    } = run.sending;
    for (let attempts = 1; ; attempts++) {
      const sent = await this.#attempt(run, attempts > 1);
      const delayMs = retryDelay(operation, attempts, sent, Date.now());
      if (delayMs === undefined || Date.now() + delayMs > run.until) return judged(run, sent);
      if (sent.kind === "replied" && sent.reply.status === 429) {
        // Waited for in the line, where the others wait for the same.
        this.#parts.limits.pause(sent.turn, delayMs);
      } else {
        const failure = sent.kind === "failed" ? sent.error : refusal(operation, sent.reply);
        if (operation.risk !== "read" && !certainlyNotApplied(failure)) run.unsure = failure;
        await wait(delayMs, signal);
      }
    }
  }

  async #attempt(run: Run, again: boolean): Promise<Sent> {
    const { operation, locationId, scope } = run.sending;
    const {
      caller: { account },
      signal,
    } = scope;
    let sent = await this.#request(run, again);
    for (let renewals = 0; renewals < mostRenewals; renewals++) {
      if (sent.kind === "failed" || !(saysExpired(sent.reply) || saysRotated(sent.reply))) return sent;
      // What is refused for its token was not processed, so that even a POST can be sent again.
      const renewed = await account.renew(sent.token, operation.token, locationId, signal);
      if (renewed === undefined) return sent;
      sent = await this.#request(run, true);
    }
    return sent;
  }

  async #request(run: Run, again: boolean): Promise<Sent> {
    const { client, limits } = this.#parts;
    const { operation, request, locationId, scope } = run.sending;
    const {
      caller: { account, name },
      trace,
      signal,
    } = scope;
    const { owner, resource } = account.counted(locationId);
    const turn = await limits.turn({
      token: owner,
      resource,
      operation,
      caller: name,
      until: run.until,
      signal,
      again,
    });
    // Only now: a token could run out while the request waits for its turn.
    const token = await account.token(operation.token, locationId, signal);
    run.requests += 1;
    try {
      const reply = await client.send(trace === undefined ? request : { ...request, trace }, token, signal);
      limits.heard(turn, reply);
      return { kind: "replied", reply, turn, token };
    } catch (error) {
      return { kind: "failed", error, turn, token };
    }
  }
}

/** Of a call whose last attempt was never sent there is an earlier one to tell of, which may have been carried out. */
function finalError({ unsure }: Run, error: unknown): unknown {
  return unsure !== undefined && certainlyNotApplied(error) ? unsure : error;
}

/** @throws whatever the last attempt came to, where it is no success. */
function judged({ sending: { operation }, unsure }: Run, sent: Sent): Reply {
  if (sent.kind === "failed") throw sent.error;
  const { reply } = sent;
  const isUnsure = unsure !== undefined;
  if (reply.status === 404 && operation.method === "DELETE" && isUnsure) {
    throw new NotFoundError(
      "It is not there any more: an earlier attempt of this call most likely deleted it",
      {
        status: reply.status,
        unsure: true,
        advice: "Read it once more to be sure. There is no need to delete it again.",
      },
    );
  }
  if (reply.status >= 400) throw refusal(operation, without(sent.token, reply), isUnsure);
  if (operation.reply === "json" && reply.body.kind === "text" && reply.body.type === "text/html") {
    throw new UpstreamError("HighLevel answered with a web page instead of data", {
      status: reply.status,
      advice:
        "Something between here and HighLevel may stand in the way. For a change, look first whether it took effect.",
    });
  }
  return reply;
}

/** What HighLevel says is repeated to the caller; should it ever say the token, that is not. */
function without(token: string, reply: Reply): Reply {
  if (reply.body.kind !== "json") return reply;
  const text = JSON.stringify(reply.body.value);
  if (!text.includes(token)) return reply;
  return { ...reply, body: { kind: "json", value: JSON.parse(text.replaceAll(token, "[token]")) } };
}

async function wait(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch {
    throw new CancelledError("The call was cancelled between two attempts", {
      advice: "If it was a change, look whether it took effect before you repeat it.",
    });
  }
}

function factsOf({ sending, startedAt, requests }: Run): Omit<CallRecord, "outcome"> {
  const { operation, scope, locationId } = sending;
  return {
    operation: operation.name,
    class: executorClass(operation),
    caller: scope.caller.name,
    locationId,
    traceparent: scope.trace?.traceparent,
    requests,
    ms: performance.now() - startedAt,
  };
}
