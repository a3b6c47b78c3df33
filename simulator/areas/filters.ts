import { z } from "zod";
import { serviceError } from "../endpoint/service-error.js";

const conditionSchema = z.object({
  field: z.string(),
  operator: z.string().default("eq"),
  value: z.unknown().optional(),
});

export type Condition = z.infer<typeof conditionSchema>;

export interface Group {
  readonly group: "AND" | "OR";
  readonly filters: readonly (Condition | Group)[];
}

const groupSchema: z.ZodType<Group> = z.lazy(() =>
  z.object({ group: z.enum(["AND", "OR"]), filters: z.array(filterSchema) }),
);

/** A filter of a search, or a group of them. */
export const filterSchema: z.ZodType<Condition | Group> = z.lazy(() =>
  z.union([groupSchema, conditionSchema]),
);

export const sortSchema = z.array(z.object({ field: z.string(), direction: z.enum(["asc", "desc"]) }));

/** The value by which a record is filtered and sorted; throws 400 when there is no such field. */
export type ReadField = (field: string) => unknown;

/** Whether a record meets a condition, or a group of them. */
export function passes(read: ReadField, filter: Condition | Group): boolean {
  if ("group" in filter) {
    const test = (one: Condition | Group) => passes(read, one);
    return filter.group === "AND" ? filter.filters.every(test) : filter.filters.some(test);
  }
  const actual = read(filter.field);
  if (filter.operator === "nested") return listOf(actual).some((one) => passesWithin(one, filter.value));
  const test = operators[filter.operator];
  if (test === undefined) throw serviceError(400, `Invalid operator ${filter.operator}`);
  return test(actual, filter.value);
}

const fieldsSchema = z.record(z.string(), z.unknown());

function passesWithin(record: unknown, within: unknown): boolean {
  const fields = fieldsSchema.parse(record);
  return z
    .array(filterSchema)
    .parse(within)
    .every((one) => passes((field) => fields[field], one));
}

/** Orders two records by the fields of a sort, the first that tells them apart. */
export function compare(one: ReadField, other: ReadField, sort: z.infer<typeof sortSchema>): number {
  for (const { field, direction } of sort) {
    const [a, b] = [one(field), other(field)];
    const order = typeof a === "number" && typeof b === "number" ? a - b : text(a).localeCompare(text(b));
    if (order !== 0) return direction === "asc" ? order : -order;
  }
  return 0;
}

type Test = (actual: unknown, expected: unknown) => boolean;

const equal: Test = (actual, expected) =>
  Array.isArray(expected)
    ? expected.some((one) => equal(actual, one))
    : listOf(actual).some((one) => text(one) === text(expected));

const contains: Test = (actual, expected) =>
  listOf(expected).some((sought) => listOf(actual).some((one) => text(one).includes(text(sought))));

const exists: Test = (actual) => listOf(actual).length > 0;

const rangeSchema = z.object({
  gt: z.union([z.string(), z.number()]).optional(),
  gte: z.union([z.string(), z.number()]).optional(),
  lt: z.union([z.string(), z.number()]).optional(),
  lte: z.union([z.string(), z.number()]).optional(),
});

const inRange: Test = (actual, expected) => {
  const { gt, gte, lt, lte } = rangeSchema.catch({}).parse(expected);
  const at = comparable(actual);
  return (
    (gt === undefined || at > comparable(gt)) &&
    (gte === undefined || at >= comparable(gte)) &&
    (lt === undefined || at < comparable(lt)) &&
    (lte === undefined || at <= comparable(lte))
  );
};

const operators: Readonly<Record<string, Test>> = {
  eq: equal,
  not_eq: (actual, expected) => !equal(actual, expected),
  contains,
  not_contains: (actual, expected) => !contains(actual, expected),
  exists,
  not_exists: (actual, expected) => !exists(actual, expected),
  range: inRange,
};

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null || value === "" ? [] : [value];
}

function text(value: unknown) {
  return String(value ?? "").toLowerCase();
}

function comparable(value: unknown): number {
  if (typeof value === "number") return value;
  const date = Date.parse(String(value));
  return Number.isNaN(date) ? Number(value) : date;
}
