import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import type { Arguments } from "../../api/wire/request.js";
import type { Endpoint } from "../../catalogue/endpoint.js";
import type { Operation } from "../../declare/operation.js";
import { nearest } from "../../text/nearest.js";

/**
 * Checks what the caller gave against the operation's fields. Tenant fields may be given, and are else filled in
 * by the account.
 *
 * @throws ValidationError that names every wrong argument, the near miss of an unknown one, and what is expected.
 */
export function checkArguments(endpoint: Endpoint, args: Arguments): Arguments {
  const { operation, schema } = endpoint;
  const checked = schema.safeParse(args, { reportInput: true });
  if (checked.success) return checked.data;
  throw new ValidationError(`${operation.name}: the arguments do not fit`, {
    details: checked.error.issues.flatMap((issue) => describeIssue(issue, endpoint)),
    advice: `Expected: ${expectation(endpoint)}. ${exampleOf(operation)}Nothing was sent.`,
  });
}

function describeIssue(issue: z.core.$ZodIssue, endpoint: Endpoint): readonly string[] {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    return issue.keys.map((key) => unknownArgument(key, endpoint));
  }
  const where = issue.path.map(String).join(".");
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  return [isMissing ? `${where} is missing` : `${where}: ${issue.message}`];
}

function unknownArgument(name: string, endpoint: Endpoint): string {
  const [guess] = nearest(
    name,
    endpoint.arguments.map((argument) => argument.name),
    1,
  );
  return guess === undefined
    ? `${name}: no such argument`
    : `${name}: no such argument; did you mean ${guess}?`;
}

/** Something to copy from, unless it is so long that describe_operation is the better place for it. */
function exampleOf({ example }: Operation): string {
  const text = JSON.stringify(example);
  return text === "{}" || text.length > 400 ? "" : `For example ${text}. `;
}

/** The arguments in one line: the required ones first, the optional ones with a question mark. */
export function expectation(endpoint: Endpoint): string {
  const own = endpoint.arguments.filter(({ kind }) => kind?.kind !== "tenant");
  if (own.length === 0) return "no arguments";
  const required = own.filter(({ field }) => !field.safeParse(undefined).success).map(({ name }) => name);
  const optional = own.map(({ name }) => name).filter((name) => !required.includes(name));
  const shown = optional.slice(0, 30).map((name) => `${name}?`);
  const more = optional.length > shown.length ? [`… ${optional.length - shown.length} more`] : [];
  return [...required, ...shown, ...more].join(", ");
}

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
