import type { Arguments } from "../../api/wire/request.js";
import type { CheckedCall } from "../call.js";
import type { LookupScope } from "../lookups/lookup.js";
import type { Named, Names } from "../lookups/names.js";

/** What the filling in of one argument may look at. */
export interface Filling {
  readonly call: CheckedCall;
  /** The arguments that are filled in already, and the others as they were given. */
  readonly filled: Arguments;
  readonly names: Names;
  /** In which sub-account names are looked up. */
  readonly within: LookupScope;
  /** Notes that a name was given, and what is taken to be meant by it. */
  readonly noteName: (given: string, taken: Named) => void;
}

/**
 * Puts a value in the form that the API takes.
 *
 * @param where the value stands: `startTime`, `filters.0.endDate`.
 * @throws ValidationError when the value cannot be understood.
 */
export type Fill<Kind> = (value: unknown, where: string, kind: Kind, filling: Filling) => Promise<unknown>;
