import { z } from "zod";
import { tenantPart } from "../../src/declare/fields.js";
import type { Fields, Operation } from "../../src/declare/operation.js";
import { anything } from "./form.js";
import type { RequestForm } from "./official-form.js";
import { ownForm } from "./own-form.js";

export interface OwnRequest extends RequestForm {
  /** The arguments at the top that nobody need give: the account, a default or the path has them. */
  readonly filled: ReadonlySet<string>;
}

/** What an operation takes by its declaration. */
export function ownRequest({ query, body, pathFields }: Operation): OwnRequest {
  const fields: Fields = { ...query, ...(body?.kind === "fields" ? body.fields : {}) };
  return {
    query: ownForm(z.strictObject(query)),
    body:
      body === undefined
        ? anything
        : ownForm(body.kind === "whole" ? body.schema : z.strictObject(body.fields)),
    filled: new Set([
      ...Object.keys(pathFields),
      ...Object.entries(fields).flatMap(([name, field]) =>
        tenantPart(field) !== undefined || hasDefault(field) ? [name] : [],
      ),
    ]),
  };
}

function hasDefault(field: z.ZodType): boolean {
  const left = field.safeParse(undefined);
  return left.success && left.data !== undefined;
}
