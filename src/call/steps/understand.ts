import { z } from "zod";
import { PolicyError, ValidationError } from "../../api/errors/errors.js";
import type { Observer } from "../../api/observer.js";
import type { Arguments } from "../../api/wire/request.js";
import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";
import { type Endpoint, inItsNames } from "../../catalogue/endpoint.js";
import type { ExecutorClass } from "../../declare/effect.js";
import type { Operation } from "../../declare/operation.js";
import { nearest } from "../../text/nearest.js";
import type { Call, CallOptions, CheckedCall, Step } from "../call.js";

export interface UnderstandParts {
  readonly catalogue: Catalogue;
  readonly observer: Observer;
  readonly readOnly: boolean;
}

/** Finds the operation, sees whether it may be called, and checks the options and the arguments. */
export function understood({ catalogue, observer, readOnly }: UnderstandParts): Step<Call, CheckedCall> {
  return async (call, next) => {
    const { scope, approval } = call;
    const card = findOperation(catalogue, call.operation);
    guard(card, call.only, readOnly);
    if (scope.caller.permits?.(card) === false) throw notPermitted(card.name);
    if (isTooMuch(call.args))
      throw new ValidationError(
        `${card.name}: the arguments hold more than ${mostValues} values, or some over ${deepest} deep`,
        { advice: "Make several calls of it. Nothing was sent." },
      );
    const endpoint = await catalogue.endpoint(card);
    observer.callBegan?.(card.name, call.args, endpoint.secrets);
    const { args: given, options } = splitOptions(endpoint, call.args);
    const args = checkArguments(endpoint, inItsNames(given, endpoint));
    return next({ endpoint, class: card.class, args, options, scope, approval });
  };
}

/** @throws ValidationError with the nearest names. */
export function findOperation(catalogue: Catalogue, wanted: string): Card {
  const card = catalogue.card(wanted);
  if (card !== undefined) return card;
  const names = catalogue.cards.map(({ name }) => name);
  const near = nearest(wanted, names);
  throw new ValidationError(`There is no operation ${JSON.stringify(wanted)}`, {
    advice:
      near.length > 0
        ? `Nearest: ${near.join(", ")}.`
        : "search_operations finds operations by what they do.",
  });
}

/**
 * Lets an operation through that may be called this way.
 *
 * @param only the one class that the caller's tool stands for.
 * @throws PolicyError on a change where only reads are allowed, and on another class.
 */
export function guard(card: Card, only: ExecutorClass | undefined, readOnly: boolean): void {
  if (readOnly && card.class !== "read") {
    throw new PolicyError(`${card.name} changes something, and this server is read-only`, {
      advice: "Nothing was sent. Only a person can lift GHL_READ_ONLY.",
    });
  }
  if (only !== undefined && card.class !== only) {
    throw new PolicyError(`${card.name} is a ${card.class} operation`, {
      advice: `Call it with ${card.class}_operation, or by its own tool. Nothing was sent.`,
    });
  }
}

function notPermitted(operation: string): PolicyError {
  return new PolicyError(`${operation} is not among what this key may use`, {
    advice: "Nothing was sent. Only a person can give the key more tools.",
  });
}

/**
 * Checks what the caller gave against the operation's fields. Tenant fields may be given, and are else filled in
 * by the account.
 *
 * @throws ValidationError that names every wrong argument, the near miss of an unknown one, and what is expected.
 */
export function checkArguments(endpoint: Endpoint, args: Arguments): Arguments {
  const { operation, schema } = endpoint;
  const strict = schema.safeParse(args, { reportInput: true });
  if (strict.success) return strict.data;
  const changed = mended(args, strict.error.issues);
  const checked = changed === undefined ? strict : schema.safeParse(changed, { reportInput: true });
  if (checked.success) return checked.data;
  throw new ValidationError(`${operation.name}: the arguments do not fit`, {
    details: checked.error.issues.slice(0, mostNamed).flatMap((issue) => describeIssue(issue, endpoint)),
    advice: `Expected: ${expectation(endpoint)}. ${exampleOf(operation)}Nothing was sent.`,
  });
}

/** No endpoint takes lists so long, and all of it is gone through several times. */
const mostValues = 10_000;

const deepest = 100;

/** It goes no deeper in the stack for a value that lies deeper. */
function isTooMuch(value: unknown): boolean {
  let level = [value];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (count > mostValues || depth > deepest) return true;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return false;
}

/** So many wrong arguments are named: whoever is wrong in more corrects these first. */
const mostNamed = 30;

/** An error lists so many values that an argument may have; of more it gives those that are near. */
const mostValuesListed = 30;

/**
 * What is right but for its type, in the type that is wanted: "20" for 20, "true" for true, 20 for "20". Undefined
 * where nothing is.
 */
function mended(args: Arguments, issues: readonly z.core.$ZodIssue[]): Arguments | undefined {
  const result: Record<string, unknown> = {};
  for (const issue of issues) {
    const [name, ...deeper] = issue.path;
    if (issue.code !== "invalid_type" || typeof name !== "string" || deeper.length > 0) continue;
    const other = inType(issue.expected, args[name]);
    if (other !== undefined) result[name] = other;
  }
  return Object.keys(result).length === 0 ? undefined : { ...args, ...result };
}

function inType(wanted: string, given: unknown): unknown {
  if (typeof given === "number") return wanted === "string" ? String(given) : undefined;
  if (typeof given !== "string") return undefined;
  if (wanted === "number" || wanted === "int")
    return /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : undefined;
  if (wanted === "boolean") return { true: true, false: false }[given];
  return undefined;
}

function describeIssue(issue: z.core.$ZodIssue, endpoint: Endpoint): readonly string[] {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    return issue.keys.slice(0, mostNamed).map((key) => unknownArgument(key, endpoint));
  }
  const where = issue.path.map(String).join(".");
  // What is wrong with a name that the caller made stands inside.
  if (issue.code === "invalid_key") return issue.issues.map(({ message }) => `${where}: ${message}`);
  if (issue.code === "invalid_value" && issue.values.length > mostValuesListed)
    return [`${where}: ${otherValue(String(issue.input), issue.values.map(String))}`];
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  return [isMissing ? `${where} is missing` : `${where}: ${issue.message}`];
}

/** Of hundreds of values an error names those that may be meant. */
function otherValue(given: string, values: readonly string[]): string {
  const near = nearest(given, values);
  const meant = near.length === 0 ? values.slice(0, 3) : near;
  return `${JSON.stringify(given)} is none of its ${values.length} values, such as ${meant.join(", ")}`;
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
const eachFields = {
  // One text may hold several, as in other APIs.
  fields: z
    .preprocess(
      (given) => (typeof given === "string" ? given.split(",").map((field) => field.trim()) : given),
      z.array(z.string().min(1).max(200)).min(1).max(200),
    )
    .optional(),
  location: z.string().min(1).max(500).optional(),
};

const readFields = { ...eachFields, maxItems: z.int().min(1).max(2_000).optional() };

const changeFields = {
  ...eachFields,
  dryRun: z.boolean().optional(),
  idempotencyKey: z.string().min(1).max(200).optional(),
  confirm: z.string().min(1).max(100).optional(),
};

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
      "fields is a list of up to 200 dot paths or one text with commas, maxItems a whole number up to 2,000, location an id or a name, dryRun true or false, idempotencyKey and confirm are texts. Nothing was sent.",
  });
}
