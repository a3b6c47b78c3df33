import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import type { Arguments } from "../../api/wire/request.js";
import type { Endpoint } from "../../catalogue/endpoint.js";

/**
 * What a caller may say beside the arguments of the operation itself. The options stand flat among the arguments;
 * where an operation has an argument of the same name, the name is the operation's.
 */
const readOptions = {
  fields: z.array(z.string().min(1)).min(1).optional(),
  maxItems: z.int().min(1).max(2_000).optional(),
};

const readFields = { ...readOptions, location: z.string().min(1).optional() };

const changeFields = {
  ...readFields,
  dryRun: z.boolean().optional(),
  idempotencyKey: z.string().min(1).max(200).optional(),
  confirm: z.string().min(1).max(100).optional(),
};

export interface CallOptions {
  /** Dot paths of what is wanted of each item of a list, or of the record. */
  readonly fields?: readonly string[] | undefined;
  /** How many items to gather over several pages. */
  readonly maxItems?: number | undefined;
  /** The sub-account meant, by id or by name. */
  readonly location?: string | undefined;
  /** Of a change: show the request, send nothing. */
  readonly dryRun?: boolean | undefined;
  /** Of a change: the same key gives the first result again, for 24 hours. */
  readonly idempotencyKey?: string | undefined;
  /** Of a change: the code that this server gave for it, once a person has agreed. */
  readonly confirm?: string | undefined;
}

export interface SplitArguments {
  readonly args: Arguments;
  readonly options: CallOptions;
}

/** @throws ValidationError on an option of the wrong form. */
export function splitOptions(endpoint: Endpoint, given: Arguments): SplitArguments {
  const { operation } = endpoint;
  const own = new Set(endpoint.arguments.map(({ name }) => name));
  const fields = operation.risk === "read" ? readFields : changeFields;
  const isOption = (name: string) => Object.hasOwn(fields, name) && !own.has(name);
  const options = Object.fromEntries(Object.entries(given).filter(([name]) => isOption(name)));
  const args = Object.fromEntries(Object.entries(given).filter(([name]) => !isOption(name)));
  const checked = z.object(fields).safeParse(options);
  if (checked.success) return { args, options: checked.data };
  throw new ValidationError(`${operation.name}: an option does not fit`, {
    details: checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`),
    advice:
      "fields is a list of dot paths, maxItems a whole number up to 2,000, location an id or a name, dryRun true or false, idempotencyKey and confirm are texts. Nothing was sent.",
  });
}
