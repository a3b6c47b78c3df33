import type { Send } from "../../api/send/sending.js";
import type { Reply } from "../../api/wire/reply.js";
import type { CheckedCall, LaidOutCall, Outcome, Step } from "../call.js";
import { pageOf, readOn } from "./pages.js";

/** Sends the request and answers with the reply. @throws CallError */
export function answered({ send }: { readonly send: Send }): (call: LaidOutCall) => Promise<Outcome> {
  return async (call) => answerOf(call, await send(call), false);
}

/** @param repeated whether the reply is that of an earlier call. */
export function answerOf(call: LaidOutCall, reply: Reply, repeated: boolean): Outcome {
  const { operation, args, options, names, locationId } = call;
  const { next } = pageOf(operation, args, reply);
  const answer = { operation, args, options, reply, names, locationId };
  return { kind: "answered", repeated, answer: next === undefined ? answer : { ...answer, next } };
}

/** Reads as many pages as `maxItems` asks for, each by the steps that follow. */
export const gathered: Step<CheckedCall> = async (call, next) => {
  const first = await next(call);
  const { maxItems } = call.options;
  if (maxItems === undefined || first.kind !== "answered") return first;
  const readPage = async (args: CheckedCall["args"]) => answerIn(await next({ ...call, args }));
  const { next: _, ...answer } = first.answer;
  return { ...first, answer: { ...answer, ...(await readOn(first.answer, maxItems, readPage, call.scope)) } };
};

function answerIn(outcome: Outcome) {
  if (outcome.kind === "answered") return outcome.answer;
  throw new Error("a read ends with an answer");
}
