import { type ExecutorClass, executorClass, type Hints, hints, type Risk } from "../declare/effect.js";
import { idKind, tenantPart } from "../declare/fields.js";
import type { HTTPLine, Operation, ReplyFields, TokenLevel } from "../declare/operation.js";
import { clearingArguments, replacingArguments } from "../declare/replaced.js";
import { argumentFields } from "../declare/toolset.js";
import { type JSONSchema, listedSchema } from "./schema.js";

/**
 * What is known of an operation without loading its declaration: enough to list it and judge it. Cards
 * are plain JSON, written to one file at build time, so that a start reads that file and no toolset.
 */
export interface Card {
  readonly name: string;
  readonly toolset: string;
  readonly title: string;
  readonly description: string;
  readonly line: HTTPLine;
  readonly class: ExecutorClass;
  readonly risk: Risk;
  readonly riskAlso: readonly Risk[];
  /** True where a list that is given takes the place of one that may have more. */
  readonly replaces: boolean;
  readonly hints: Hints;
  readonly scopes: readonly string[];
  readonly token: TokenLevel;
  readonly parameters: readonly string[];
  /** Kinds of ids that a call must have. */
  readonly needs: readonly string[];
  /** True where the account's sub-account goes into the request. */
  readonly forLocation: boolean;
  /** True where the reply is a list that goes on over pages. */
  readonly pages: boolean;
  /** What stands at the top of the reply. */
  readonly returns: ReplyFields;
  readonly listed: JSONSchema;
  readonly omitted: number;
  readonly supersededBy?: string;
  /** Names it was released under before. */
  readonly formerly?: readonly string[];
  readonly deprecated: boolean;
}

export function cardOf(operation: Operation): Card {
  const fields = Object.entries(argumentFields(operation));
  const { schema, omitted } = listedSchema(operation);
  return {
    name: operation.name,
    toolset: operation.toolset,
    title: operation.title,
    description: operation.description,
    line: operation.line,
    class: executorClass(operation),
    risk: operation.risk,
    riskAlso: operation.riskAlso,
    replaces: replacingArguments(operation).length + clearingArguments(operation).length > 0,
    hints: hints(operation),
    scopes: operation.scopes,
    token: operation.token,
    parameters: fields.filter(([, field]) => tenantPart(field) === undefined).map(([name]) => name),
    needs: fields.flatMap(([, field]) => {
      const kind = idKind(field);
      return kind === undefined || field.safeParse(undefined).success ? [] : [kind];
    }),
    forLocation: fields.some(([, field]) => tenantPart(field) === "locationId"),
    pages: operation.pager !== undefined,
    returns: operation.returns,
    listed: schema,
    omitted,
    ...(operation.supersededBy === undefined ? {} : { supersededBy: operation.supersededBy }),
    ...(operation.formerly.length === 0 ? {} : { formerly: operation.formerly }),
    deprecated: operation.deprecated,
  };
}
