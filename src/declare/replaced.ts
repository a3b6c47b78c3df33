import { z } from "zod";
import { unwrap } from "./fields.js";
import type { Operation } from "./operation.js";
import { argumentFields } from "./toolset.js";

/** Where the list is that a given one takes the place of, and by what its items are known again. */
export interface Replaced {
  /** Dot path to the list in the reply of the read. */
  readonly at: string;
  /** Fields of an item: one that has the same value in any of them is the same item. Of texts and ids there are none. */
  readonly by?: readonly string[];
  /** A list inside each item that is replaced with it; an item without one stands for all that it could hold. */
  readonly within?: string;
  /** The reads that show the record, by any argument that is given; where there are none, the read of the same path. */
  readonly foundBy?: readonly FoundBy[];
}

/** A read that takes one argument of the change. */
export interface FoundBy {
  readonly operation: string;
  readonly parameter: string;
  readonly from: string;
  /** How the argument has to begin for the read to be sure of finding it. */
  readonly beginsWith?: string;
}

/** What goes with a record that is taken away, or may go: a person hears of it first. */
export interface Taken {
  /** The read that shows it, and the arguments of the change that it takes. */
  readonly operation: string;
  readonly from: readonly string[];
  /** Dot path to the list in its reply. */
  readonly at: string;
  /** True where HighLevel does not say that it goes. */
  readonly perhaps?: true;
}

const replaced = z.registry<Replaced>();
const taken = z.registry<Taken>();

/**
 * A list that takes the place of the one that the record has, so that what it leaves out is gone. A person is asked
 * before something goes, and hears what.
 */
export function replaces<List extends z.ZodType>(list: List, what: Replaced): List {
  // Elsewhere the same list may be given to a new record.
  const own = list.clone();
  replaced.add(own, what);
  return own;
}

/** The id of a record with which others go. */
export function takes<Field extends z.ZodType>(field: Field, what: Taken): Field {
  taken.add(field, what);
  return field;
}

/** What goes with the record that the argument names; undefined when nothing else does. */
export function takenBy(field: z.ZodType): Taken | undefined {
  return taken.get(unwrap(field));
}

/** The list whose place the argument takes; undefined when it takes none's. */
export function replacedBy(field: z.ZodType): Replaced | undefined {
  return replaced.get(field) ?? replaced.get(unwrap(field));
}

/** The arguments of an operation that take the place of a list. */
export function replacingArguments(operation: Operation): readonly string[] {
  return Object.entries(argumentFields(operation)).flatMap(([name, field]) =>
    replacedBy(field) === undefined ? [] : [name],
  );
}
