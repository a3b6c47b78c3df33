import { setTimeout as sleep } from "node:timers/promises";
import { errorFrom, saysExpired, saysRotated } from "../errors/error-from-reply.js";
import { CallError, CancelledError, NotFoundError, UpstreamError } from "../errors/errors.js";
import { afterUncertain } from "../errors/next-step.js";
import { certainlyNotApplied } from "../errors/outcome-certainty.js";
import { from, type Step } from "../steps.js";
import { type Client, succeeded } from "../wire/client.js";
import type { Reply } from "../wire/reply.js";
import type { RateLimits, Turn } from "./queue/rate-limits.js";
import { type Attempt, retryDelay } from "./retry.js";
import type { Send, Sending } from "./sending.js";

export interface SendParts {
  readonly client: Client;
  readonly limits: RateLimits;
  /** Milliseconds that a call may wait, for its turn and between attempts, until its last attempt begins. */
  readonly waitMs: number;
}

/** Composes the way of a request, from outside to inside: it is sent in its turn, with a token that works, again when that is safe, and its reply is judged. */
export function sendWay(parts: SendParts): Send {
  return from(judged).via(retried(parts)).via(renewed).to(queued(parts));
}

/** One attempt at a request. */
interface Try {
  readonly sending: Sending;
  /** Until when it may wait for its turn, in milliseconds since 1970. */
  readonly until: number;
  /** Whether it had its turn before, and so comes before the caller's others. */
  readonly again: boolean;
}

type Tried = Attempt & {
  /** How many requests were sent. */
  readonly requests: number;
  /** The turn in which it was sent, and the token; undefined when it was not sent. */
  readonly sent?: { readonly turn: Turn; readonly token: string };
};

interface Settled {
  readonly last: Tried;
  readonly requests: number;
  /** How an earlier attempt of a change failed that may have been carried out all the same. */
  readonly inDoubt: unknown;
}

/** Returns the reply if it is a success, and throws what it means if it is not. */
const judged: Step<Sending, Reply, Sending, Settled> = async (sending, next) => {
  const { last, requests, inDoubt } = await next(sending);
  try {
    // When the last attempt was never sent, the caller must hear of the earlier one.
    if (last.kind === "failed")
      throw inDoubt !== undefined && certainlyNotApplied(last.error) ? inDoubt : last.error;
    return { ...judgedReply(sending, last.reply, inDoubt !== undefined), requests };
  } catch (error) {
    throw error instanceof CallError ? error.after({ requests, locationId: sending.locationId }) : error;
  }
};

function judgedReply({ operation, request }: Sending, reply: Reply, isInDoubt: boolean): Reply {
  const { status, body } = reply;
  if (status === 404 && operation.method === "DELETE" && isInDoubt) {
    throw new NotFoundError(
      "It is not there any more: an earlier attempt of this call most likely deleted it",
      {
        status,
        unsure: true,
        advice: "Read it once more to be sure. There is no need to delete it again.",
      },
    );
  }
  if (!succeeded(reply)) throw errorFrom(operation, reply, { unsure: isInDoubt, request });
  if (operation.reply === "json" && body.kind === "text" && body.type === "text/html") {
    throw new UpstreamError("HighLevel answered with a web page instead of data", {
      status,
      advice: `Something between here and HighLevel may stand in the way. ${afterUncertain(operation.risk !== "read")}`,
    });
  }
  return reply;
}

/** Sends again what may safely be sent again (`retry.ts`), as long as the call may wait. */
function retried({ limits, waitMs }: SendParts): Step<Sending, Settled, Try, Tried> {
  return async (sending, next) => {
    const { operation, scope } = sending;
    const until = Date.now() + waitMs;
    let requests = 0;
    let inDoubt: unknown;
    for (let attempts = 1; ; attempts++) {
      const last = await next({ sending, until, again: attempts > 1 });
      requests += last.requests;
      if (last.kind === "replied" && succeeded(last.reply)) return { last, requests, inDoubt };
      const delayMs = retryDelay(operation, attempts, last, Date.now());
      if (delayMs === undefined || Date.now() + delayMs > until) return { last, requests, inDoubt };
      if (last.kind === "replied" && last.reply.status === 429) {
        // It waits in the queue, as the others do that need the same budget.
        if (last.sent !== undefined) limits.pause(last.sent.turn, delayMs);
        continue;
      }
      const failure = last.kind === "failed" ? last.error : errorFrom(operation, last.reply);
      if (operation.risk !== "read" && !certainlyNotApplied(failure)) inDoubt = failure;
      const cancelled = await wait(delayMs, scope.signal, operation.risk !== "read");
      if (cancelled !== undefined)
        return { last: { kind: "failed", error: cancelled, requests: 0 }, requests, inDoubt };
    }
  };
}

async function wait(ms: number, signal: AbortSignal, changes: boolean): Promise<CancelledError | undefined> {
  try {
    await sleep(ms, undefined, { signal });
    return undefined;
  } catch {
    return new CancelledError("The call was cancelled between two attempts", {
      advice: changes ? afterUncertain(true) : "Nothing was changed.",
    });
  }
}

/** A token may expire on the way; one that is refused again and again will not get better. */
const mostRenewals = 3;

/** Sends again with a new token when HighLevel says that the token has expired. */
const renewed: Step<Try, Tried> = async (attempt, next) => {
  const { operation, locationId, scope } = attempt.sending;
  let tried = await next(attempt);
  for (let renewals = 0; renewals < mostRenewals; renewals++) {
    if (tried.kind === "failed" || succeeded(tried.reply) || tried.sent === undefined) return tried;
    if (!saysExpired(tried.reply) && !saysRotated(tried.reply)) return tried;
    const { token } = tried.sent;
    const { requests } = tried;
    try {
      // What is refused for its token was not processed: even a POST can be sent again.
      const other = await scope.caller.account.renew(token, operation.token, locationId, scope.signal);
      if (other === undefined) return tried;
    } catch (error) {
      return { kind: "failed", error, requests };
    }
    const again = await next({ ...attempt, again: true });
    tried = { ...again, requests: requests + again.requests };
  }
  return tried;
};

/** Waits for the request's turn, and sends it once. */
function queued({ client, limits }: SendParts): (attempt: Try) => Promise<Tried> {
  return async ({ sending, until, again }) => {
    const { operation, request, locationId, scope } = sending;
    const { caller, signal, trace } = scope;
    let requests = 0;
    try {
      const turn = await limits.turn(sending, { until, again });
      // Only now: a token could expire while the request waits for its turn.
      const token = await caller.account.token(operation.token, locationId, signal);
      requests = 1;
      const reply = await client.send(trace === undefined ? request : { ...request, trace }, token, signal);
      limits.observe(turn, reply);
      return { kind: "replied", reply, requests, sent: { turn, token } };
    } catch (error) {
      return { kind: "failed", error, requests };
    }
  };
}
