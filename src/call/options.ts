import { z } from "zod";
import type { Operation } from "../catalogue/operation.js";
import { argumentFields } from "../catalogue/toolset.js";
import { ValidationError } from "../ghl/errors.js";
import type { Arguments } from "../ghl/request.js";

/**
 * What a caller may say beside the arguments of the operation itself. The options stand flat among the arguments;
 * where an operation has an argument of the same name, the name is the operation's.
 */
const readOptions = {
  fields: z.array(z.string().min(1)).min(1).optional(),
  maxItems: z.int().min(1).max(2_000).optional(),
};

const optionFields = { ...readOptions, location: z.string().min(1).optional() };

export interface CallOptions {
  /** Dot paths of what is wanted of each item of a list, or of the record. */
  readonly fields?: readonly string[] | undefined;
  /** How many items to gather over several pages. */
  readonly maxItems?: number | undefined;
  /** The sub-account meant, by id or by name. */
  readonly location?: string | undefined;
}

export interface SplitArguments {
  readonly args: Arguments;
  readonly options: CallOptions;
}

/** @throws ValidationError on an option of the wrong form. */
export function splitOptions(operation: Operation, given: Arguments): SplitArguments {
  const own = argumentFields(operation);
  const isOption = (name: string) => Object.hasOwn(optionFields, name) && own[name] === undefined;
  const options = Object.fromEntries(Object.entries(given).filter(([name]) => isOption(name)));
  const args = Object.fromEntries(Object.entries(given).filter(([name]) => !isOption(name)));
  const checked = z.object(optionFields).safeParse(options);
  if (checked.success) return { args, options: checked.data };
  throw new ValidationError(`${operation.name}: an option does not fit`, {
    details: checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    advice:
      "fields is a list of dot paths, maxItems a whole number up to 2,000, location an id or a name. Nothing was sent.",
  });
}
