import type { Operation } from "../../declare/operation.js";
import type { Scope } from "../scope.js";
import type { Reply } from "../wire/reply.js";
import type { WireRequest } from "../wire/request.js";

/** A request that is ready to be sent. */
export interface Sending {
  readonly operation: Operation;
  readonly request: WireRequest;
  /** The sub-account the request is for, if it is for one. */
  readonly locationId: string | undefined;
  readonly scope: Pick<Scope, "caller" | "signal" | "trace">;
}

/** Sends a request. @throws CallError when HighLevel cannot be reached or refuses. */
export type Send = (sending: Sending) => Promise<Reply>;
