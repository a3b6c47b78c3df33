/**
 * The fields of a query or a body, each with a short notation of what it takes: `string`, `number!` when
 * required, `string(a|b)` with its values.
 */
export type FieldList = Readonly<Record<string, string>>;

export interface FieldNotation {
  /** `string`, `number`, `boolean`, `object`, `array<…>` or `any`. */
  readonly kind: string;
  readonly required: boolean;
  /** Empty when any value goes. */
  readonly values: readonly string[];
}

export function parseNotation(notation: string): FieldNotation {
  const found = /^([^!(]+)(!?)(?:\((.*)\))?$/.exec(notation);
  return {
    kind: found?.[1] ?? "any",
    required: found?.[2] === "!",
    values: found?.[3]?.split("|") ?? [],
  };
}
