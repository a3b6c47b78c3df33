import type { Outcome, Step } from "../call.js";

/** Steps in the order in which a call takes them. */
export interface Steps<In, Out> {
  /** Adds a step behind the others. */
  via<Next>(step: Step<Out, Next>): Steps<In, Next>;
  /** Ends the steps with what carries the call out. */
  to(end: (stage: Out) => Promise<Outcome>): (stage: In) => Promise<Outcome>;
}

/** Begins with one step. */
export function from<In, Out>(step: Step<In, Out>): Steps<In, Out> {
  return {
    via: (following) => from((stage, next) => step(stage, (between) => following(between, next))),
    to: (end) => (stage) => step(stage, end),
  };
}
