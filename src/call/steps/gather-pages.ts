import type { CheckedCall, Outcome, Step } from "../call.js";
import { readOn } from "./pages.js";

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
