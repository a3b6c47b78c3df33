import type { Sender } from "../../api/send/sender.js";
import type { Reply } from "../../api/wire/reply.js";
import type { LaidOutCall, Outcome } from "../call.js";
import { pageOf } from "./pages.js";

/** Sends the request and answers with the reply. @throws CallError */
export function answered({ sender }: { readonly sender: Sender }): (call: LaidOutCall) => Promise<Outcome> {
  return async (call) => answerOf(call, await sender.send(call), false);
}

/** @param repeated whether the reply is that of an earlier call. */
export function answerOf(call: LaidOutCall, reply: Reply, repeated: boolean): Outcome {
  const { operation, args, options, names, locationId } = call;
  const { next } = pageOf(operation, args, reply);
  const answer = { operation, args, options, reply, names, locationId };
  return { kind: "answered", repeated, answer: next === undefined ? answer : { ...answer, next } };
}
