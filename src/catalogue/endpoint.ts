import { z } from "zod";
import { type ArgumentKind, idKind, kindOf, unwrap } from "../declare/fields.js";
import type { IdKind } from "../declare/glossary.js";
import type { Operation } from "../declare/operation.js";
import { argumentFields } from "../declare/toolset.js";

/** An argument of an operation, with what it means. */
export interface Argument {
  readonly name: string;
  readonly field: z.ZodType;
  readonly kind: ArgumentKind | undefined;
  /** The kind of record that it names, or that each of its items names. */
  readonly names: IdKind | undefined;
}

/** An operation made ready to be called: its arguments are looked at once, and then for every call. */
export interface Endpoint {
  readonly operation: Operation;
  /** In the order in which they are declared. */
  readonly arguments: readonly Argument[];
  /** The same in the order in which they are filled in: a stage is looked for in its pipeline, whose id comes first. */
  readonly toFillIn: readonly Argument[];
  /** What the caller may give; the tenant may be given, and is otherwise filled in. */
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
}

export function endpointOf(operation: Operation): Endpoint {
  const all = Object.entries(argumentFields(operation)).map(([name, field]) => argument(name, field));
  const isPipeline = ({ kind }: Argument) => kind?.kind === "id" && kind.of === "pipeline";
  return {
    operation,
    arguments: all,
    toFillIn: [...all.filter(isPipeline), ...all.filter((one) => !isPipeline(one))],
    schema: z.strictObject(
      Object.fromEntries(
        all.map(({ name, field, kind }) => [name, kind?.kind === "tenant" ? field.optional() : field]),
      ),
    ),
  };
}

function argument(name: string, field: z.ZodType): Argument {
  const plain = unwrap(field);
  const element = plain instanceof z.ZodArray ? plain.element : undefined;
  const names = idKind(field) ?? (element instanceof z.ZodType ? idKind(element) : undefined);
  return { name, field, kind: kindOf(field), names };
}
