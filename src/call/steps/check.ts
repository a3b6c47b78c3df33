import { z } from "zod";
import { ValidationError } from "../../api/errors/errors.js";
import type { Arguments } from "../../api/wire/request.js";
import { tenantPart } from "../../declare/fields.js";
import type { Operation } from "../../declare/operation.js";
import { argumentFields } from "../../declare/toolset.js";
import { nearest } from "../../text/nearest.js";

/**
 * Checks what the caller gave against the operation's fields. Tenant fields may be given, and are else filled in
 * by the account.
 *
 * @throws ValidationError that names every wrong argument, the near miss of an unknown one, and what is expected.
 */
export function checkArguments(operation: Operation, args: Arguments): Arguments {
  const checked = checker(operation).safeParse(args, { reportInput: true });
  if (checked.success) return checked.data;
  throw new ValidationError(`${operation.name}: the arguments do not fit`, {
    details: checked.error.issues.flatMap((issue) => describeIssue(issue, operation)),
    advice: `Expected: ${expectation(operation)}. ${exampleOf(operation)}Nothing was sent.`,
  });
}

const checkers = new WeakMap<Operation, z.ZodType<Record<string, unknown>>>();

/** zod compiles a schema on its first use; an operation's stays for its later calls. */
function checker(operation: Operation): z.ZodType<Record<string, unknown>> {
  const known = checkers.get(operation);
  if (known !== undefined) return known;
  const made = z.strictObject(
    Object.fromEntries(
      Object.entries(argumentFields(operation)).map(([name, field]) => [
        name,
        tenantPart(field) === undefined ? field : field.optional(),
      ]),
    ),
  );
  checkers.set(operation, made);
  return made;
}

function describeIssue(issue: z.core.$ZodIssue, operation: Operation): readonly string[] {
  if (issue.code === "unrecognized_keys" && issue.path.length === 0) {
    return issue.keys.map((key) => unknownArgument(key, operation));
  }
  const where = issue.path.map(String).join(".");
  const isMissing = issue.code === "invalid_type" && issue.input === undefined;
  return [isMissing ? `${where} is missing` : `${where}: ${issue.message}`];
}

function unknownArgument(name: string, operation: Operation): string {
  const [guess] = nearest(name, Object.keys(argumentFields(operation)), 1);
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
export function expectation(operation: Operation): string {
  const own = Object.entries(argumentFields(operation)).filter(
    ([, field]) => tenantPart(field) === undefined,
  );
  if (own.length === 0) return "no arguments";
  const required = own.filter(([, field]) => !field.safeParse(undefined).success).map(([name]) => name);
  const optional = own.map(([name]) => name).filter((name) => !required.includes(name));
  const shown = optional.slice(0, 30).map((name) => `${name}?`);
  const more = optional.length > shown.length ? [`… ${optional.length - shown.length} more`] : [];
  return [...required, ...shown, ...more].join(", ");
}
