import type { SaidKind } from "./compare/difference.js";

/**
 * Where an argument's inside, its enum or its pattern departs from the official one, and why; what stands at the top of
 * a request is in `overrides.ts`. A departure that is not named here is a finding of `npm run catalogue:audit`; one that
 * is named and no longer there fails `test/catalogue`.
 */
export interface DeepOverride {
  /** The place, as the audit prints it: `body.hours[].from`. */
  readonly at: string;
  readonly kind: SaidKind;
  /** Only these names, values or patterns; a further one is a finding. */
  readonly what?: readonly string[];
  readonly reason: string;
}

export const deepOverrides: Readonly<Record<string, readonly DeepOverride[]>> = {};
