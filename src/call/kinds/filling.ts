import type { Arguments } from "../../api/wire/request.js";
import type { Argument } from "../../catalogue/endpoint.js";
import type { CheckedCall } from "../call.js";
import type { LookupScope } from "../lookups/lookup.js";
import type { Names } from "../lookups/names.js";

/** What the filling in of one argument may look at. */
export interface Filling {
  readonly call: CheckedCall;
  /** The arguments that are filled in already, and the others as they were given. */
  readonly filled: Arguments;
  readonly names: Names;
  /** In which sub-account names are looked up. */
  readonly within: LookupScope;
  /** Notes that a name was given, and the id that is used for it. */
  readonly noteName: (name: string, id: string) => void;
}

/**
 * Puts a value in the form that the API takes.
 *
 * @throws ValidationError when the value cannot be understood.
 */
export type Fill<Kind> = (
  value: unknown,
  argument: Argument,
  kind: Kind,
  filling: Filling,
) => Promise<unknown>;
