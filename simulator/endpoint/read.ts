import type { z } from "zod";
import type { Fields } from "./endpoint.js";
import { serviceError } from "./service-error.js";

/** Reads fields that passed the whitelist into the shape that an endpoint works with; throws 422 when they do not fit. */
export function read<Shape extends z.ZodType>(schema: Shape, fields: Fields): z.output<Shape> {
  const result = schema.safeParse(fields, { reportInput: true });
  if (!result.success) throw serviceError(422, messagesOf(result.error));
  return result.data;
}

/** What is wrong with the fields, empty when they fit. */
export function problems(schema: z.ZodType, fields: Fields): readonly string[] {
  const result = schema.safeParse(fields, { reportInput: true });
  return result.success ? [] : messagesOf(result.error);
}

/** In the wording of class-validator, which the service uses. */
function messagesOf(error: z.ZodError): readonly string[] {
  return error.issues.flatMap((issue) => {
    const name = issue.path.join(".");
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => `property ${key} should not exist`);
    }
    if (issue.code === "invalid_value") {
      return [`${name} must be one of the following values: ${issue.values.join(", ")}`];
    }
    if (issue.code !== "invalid_type") return [issue.message];
    const wrongType = `${name} ${wordings[issue.expected] ?? `must be ${issue.expected}`}`;
    return issue.input === undefined ? [`${name} should not be empty`, wrongType] : [wrongType];
  });
}

const wordings: Readonly<Record<string, string>> = {
  string: "must be a string",
  number: "must be a number conforming to the specified constraints",
  boolean: "must be a boolean value",
  array: "must be an array",
  object: "must be an object",
  record: "must be an object",
};
