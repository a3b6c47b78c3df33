import type { z } from "zod";
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
