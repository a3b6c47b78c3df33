import { z } from "zod";
import { corrections } from "./overrides.js";
import operations from "./routes.json" with { type: "json" };

export type FieldList = Readonly<Record<string, string>>;

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

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
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

/** The 667 operations of both spec sets (shared/ghl/operations.json, condensed into routes.json). */
export const routes: readonly Route[] = z.array(operationSchema).parse(operations).map(toRoute);

/** Finds the operation for a path as it came; literal segments win over variables, slashes count. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const segments = path.split("/");
  let best: RouteMatch | undefined;
  for (const route of routesByShape.get(shapeOf(method, segments.length)) ?? []) {
    const params = paramsOf(route.segments, segments);
    if (params && (!best || moreLiteral(params, best.params))) best = { route, params };
  }
  return best;
}

function toRoute(operation: Operation): Route {
  const [method = "", path = ""] = operation.line.split(" ");
  const corrected = (fields: Operation["v3"] & object): RouteFields => ({
    query: relaxed(operation.line, fields.query),
    body:
      typeof fields.body === "object"
        ? { ...relaxed(operation.line, fields.body), ...corrections[operation.line]?.bodyFields }
        : fields.body,
  });
  return {
    line: operation.line,
    method,
    segments: path.split("/"),
    accepts: operation.accepts,
    level: operation.level,
    oauthOnly: operation.oauthOnly,
    scopes: operation.scopes,
    old: corrected(operation),
    v3: corrected(operation.v3 ?? operation),
  };
}

function relaxed(line: string, fields: FieldList): FieldList {
  const optional = corrections[line]?.optional ?? [];
  const entries = Object.entries(fields).map(([name, kind]) => [
    name,
    optional.includes(name) ? kind.replace("!", "") : kind,
  ]);
  return Object.fromEntries(entries);
}

const routesByShape = new Map<string, readonly Route[]>();
for (const route of routes) {
  const shape = shapeOf(route.method, route.segments.length);
  routesByShape.set(shape, [...(routesByShape.get(shape) ?? []), route]);
}

function shapeOf(method: string, length: number) {
  return `${method} ${length}`;
}

function paramsOf(template: readonly string[], segments: readonly string[]) {
  const params: Record<string, string> = {};
  for (const [index, expected] of template.entries()) {
    const actual = segments[index] ?? "";
    if (expected.startsWith("{")) {
      if (actual === "") return undefined;
      params[expected.slice(1, -1)] = decode(actual);
    } else if (expected !== actual) {
      return undefined;
    }
  }
  return params;
}

function decode(segment: string) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function moreLiteral(one: RouteMatch["params"], other: RouteMatch["params"]) {
  return Object.keys(one).length < Object.keys(other).length;
}
