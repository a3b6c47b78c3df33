import type { IdKind } from "./glossary.js";

/**
 * How a search that takes filters and an order is asked. HighLevel's files leave both out; what is declared stands
 * on the pages that they link to.
 */
export interface FilterRules {
  /** One filter for each operator there is: it shows what the operator's value looks like. */
  readonly examples: readonly Filter[];
  /** Which operators the fields take. There may be further fields: the API says so of one that it does not know. */
  readonly fields: readonly FieldsAlike[];
  /** The fields that hold ids: names are taken there too. */
  readonly ids?: Readonly<Record<string, IdKind>>;
}

/** One condition, as it is sent. */
export interface Filter {
  readonly field: string;
  readonly operator: string;
  readonly value?: unknown;
}

/** Fields that take the same operators. `<id>` stands for the id of a custom field. */
export interface FieldsAlike {
  readonly names: readonly string[];
  readonly operators: readonly string[];
  /** True where the values are moments. */
  readonly times?: true;
}

export interface SortRules {
  readonly example: readonly { readonly field: string; readonly direction: "asc" | "desc" }[];
  /** The fields by which the API sorts; undefined where nobody has written them down. */
  readonly fields?: readonly string[];
}

/** Fields by what they hold: a text, an exact value, a number, a moment. */
export const texts = (...names: readonly string[]): FieldsAlike => ({
  names,
  operators: ["eq", "not_eq", "contains", "not_contains", "exists", "not_exists"],
});
export const values = (...names: readonly string[]): FieldsAlike => ({
  names,
  operators: ["eq", "not_eq", "exists", "not_exists"],
});
export const numbers = (...names: readonly string[]): FieldsAlike => ({
  names,
  operators: ["eq", "not_eq", "range", "exists", "not_exists"],
});
export const moments = (...names: readonly string[]): FieldsAlike => ({
  names,
  operators: ["range", "exists", "not_exists"],
  times: true,
});

/** The operators there are. */
export function operatorsOf({ examples }: FilterRules): readonly string[] {
  return examples.map(({ operator }) => operator);
}
