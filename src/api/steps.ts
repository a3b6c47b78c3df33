/**
 * One step of a way: it may end the call, or go on to the next step with what that needs to know, and see what the
 * rest came to.
 */
export type Step<In, Result, Out = In, Inner = Result> = (
  stage: In,
  next: (stage: Out) => Promise<Inner>,
) => Promise<Result>;

/** Steps in the order in which a call takes them. */
export interface Steps<In, Result, Out, Inner> {
  /** Adds a step behind the others. */
  via<Next, Innermost>(step: Step<Out, Inner, Next, Innermost>): Steps<In, Result, Next, Innermost>;
  /** Ends the way with what carries the call out. */
  to(end: (stage: Out) => Promise<Inner>): (stage: In) => Promise<Result>;
}

/** Begins a way with one step. */
export function from<In, Result, Out, Inner>(
  step: Step<In, Result, Out, Inner>,
): Steps<In, Result, Out, Inner> {
  return {
    via: (following) => from((stage, next) => step(stage, (between) => following(between, next))),
    to: (end) => (stage) => step(stage, end),
  };
}
