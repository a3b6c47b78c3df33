import { z } from "zod";
import type { FieldList } from "./field-list.js";
import { overrides } from "./overrides.js";
import operations from "./routes.json" with { type: "json" };

/** One operation of the API, as the gate and the whitelist need to know it. */
export interface Route {
  /** `METHOD /path/{template}`, the key of an operation. */
  readonly line: string;
  readonly method: string;
  readonly segments: readonly string[];
  /** Which values of `Version` reach it: those before v3, only v3, or all. */
  readonly accepts: "old" | "v3" | "all";
  readonly level: "location" | "agency" | "both" | "unspecified" | "none";
  readonly oauthOnly: boolean;
  readonly scopes: readonly string[];
  readonly old: RouteFields;
  readonly v3: RouteFields;
}

export interface RouteFields {
  readonly query: FieldList;
  /** `open` lets every field through; undefined means that the operation takes no body. */
  readonly body: FieldList | "open" | undefined;
}

const fieldListSchema = z.record(z.string(), z.string());
const fieldsSchema = z.object({
  query: fieldListSchema,
  body: z.union([fieldListSchema, z.literal("open")]).optional(),
});

const operationSchema = fieldsSchema.extend({
  line: z.string(),
  accepts: z.enum(["old", "v3", "all"]),
  level: z.enum(["location", "agency", "both", "unspecified", "none"]),
  oauthOnly: z.boolean().default(false),
  scopes: z.array(z.string()),
  v3: fieldsSchema.optional(),
});

type Operation = z.infer<typeof operationSchema>;

/** Every operation of the official spec, in both of its versions, with the overrides laid over it. */
export const routes: readonly Route[] = z.array(operationSchema).parse(operations).map(toRoute);

/**
 * Which fields an operation takes under a Version. The v3 file of the ads asks for the Version of 2021, as the other
 * does: under it either form must be meant.
 */
export function formsOf({ segments, old, v3 }: Route, version: string): readonly RouteFields[] {
  if (version === "v3") return [v3];
  return segments.includes("ad-publishing") ? [old, v3] : [old];
}

function toRoute(operation: Operation): Route {
  const [method = "", path = ""] = operation.line.split(" ");
  return {
    line: operation.line,
    method,
    segments: path.split("/"),
    accepts: operation.accepts,
    level: operation.level,
    oauthOnly: operation.oauthOnly,
    scopes: operation.scopes,
    old: overridden(operation.line, operation),
    v3: overridden(operation.line, operation.v3 ?? operation),
  };
}

function overridden(line: string, { query, body }: z.infer<typeof fieldsSchema>): RouteFields {
  const { optional = [], queryFields, bodyFields, takesAnyName } = overrides[line] ?? {};
  if (takesAnyName) return { query: { ...relaxed(query, optional), ...queryFields }, body: "open" };
  return {
    query: { ...relaxed(query, optional), ...queryFields },
    body: typeof body === "object" ? { ...relaxed(body, optional), ...bodyFields } : body,
  };
}

function relaxed(fields: FieldList, optional: readonly string[]): FieldList {
  const entries = Object.entries(fields).map(([name, notation]) => [
    name,
    optional.includes(name) ? notation.replace("!", "") : notation,
  ]);
  return Object.fromEntries(entries);
}
