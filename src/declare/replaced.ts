import { z } from "zod";
import { unwrap } from "./fields.js";
import type { Fields } from "./operation.js";

/** Where the list is that a given one takes the place of, and by what its items are known again. */
export interface Replaced {
  /** Dot path to the list in the reply of the read. */
  readonly at: string;
  /** Fields of an item: one that has the same value in any of them is the same item. Of texts and ids there are none. */
  readonly by?: readonly string[];
  /** The read that shows the record, with its arguments by the change's; unless it is the read of the same path. */
  readonly read?: { readonly operation: string; readonly args: Readonly<Record<string, string>> };
}

const replaced = z.registry<Replaced>();

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

/** The arguments that take the place of a list. */
export function replacedBy(fields: Fields): readonly (readonly [argument: string, what: Replaced])[] {
  return Object.entries(fields).flatMap(([argument, field]) => {
    const what = replaced.get(field) ?? replaced.get(unwrap(field));
    return what === undefined ? [] : [[argument, what] as const];
  });
}
