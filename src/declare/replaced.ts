import { z } from "zod";
import { unwrap } from "./fields.js";
import type { Operation } from "./operation.js";
import { argumentFields } from "./toolset.js";

/** Where the list or value is that a given one takes the place of, and by what the items of lists are known again. */
export interface Replaced {
  /** Dot path to it in the reply of the read. */
  readonly at: string;
  /** Of a change that replaces the record whole: it need not be a list, and where it is left out it is cleared. */
  readonly clears?: true;
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
  /** Where the read is a list: which of its items is the record, by the argument that has its id. */
  readonly item?: { readonly list: string; readonly from: string };
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
 * A list, or with `clears` any value, that takes the place of the one that the record has, so that what it leaves out
 * is gone. A person is asked before something goes, and hears what.
 */
export function replaces<Value extends z.ZodType>(value: Value, what: Replaced): Value {
  // Elsewhere the same one may be given to a new record.
  const own = value.clone();
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

/** What the argument takes the place of; undefined when of nothing. */
export function replacedBy(field: z.ZodType): Replaced | undefined {
  return replaced.get(field) ?? replaced.get(unwrap(field));
}

/** The arguments of an operation that, where they are given, take the place of a list. */
export function replacingArguments(operation: Operation): readonly string[] {
  return argumentsThatReplace(operation, (what) => what.clears !== true);
}

/** Those whose value is cleared where they are left out. */
export function clearingArguments(operation: Operation): readonly string[] {
  return argumentsThatReplace(operation, (what) => what.clears === true);
}

function argumentsThatReplace(operation: Operation, isMeant: (what: Replaced) => boolean): readonly string[] {
  return Object.entries(argumentFields(operation)).flatMap(([name, field]) => {
    const what = replacedBy(field);
    return what !== undefined && isMeant(what) ? [name] : [];
  });
}
