import type { Declaration, HTTPLine } from "./operation.js";
import type { Declarations } from "./toolset.js";

/** An operation that another one has taken the place of: what it says here differs from its successor. */
export interface EarlierForm extends Partial<Declaration> {
  /** The key of its successor. */
  readonly of: string;
  readonly line: HTTPLine;
}

/**
 * Declares older addresses of operations. Effect, scopes, arguments, example and reply follow from the successor
 * where the earlier form says nothing; the title is the successor's with "(2021 form)" or "(deprecated)" behind it.
 *
 * @param toolset the name of the toolset that holds both.
 * @throws Error when a successor is not declared.
 */
export function earlierForms(
  toolset: string,
  successors: Declarations,
  forms: Readonly<Record<string, EarlierForm>>,
): Declarations {
  return Object.fromEntries(
    Object.entries(forms).map(([key, { of, ...own }]) => {
      const successor = successors[of];
      if (successor === undefined)
        throw new Error(`${key} is an earlier form of ${of}, which is not declared`);
      const title = `${successor.title} (${own.deprecated === true ? "deprecated" : "2021 form"})`;
      return [key, { ...successor, formerly: [], title, supersededBy: `${toolset}_${of}`, ...own }];
    }),
  );
}
