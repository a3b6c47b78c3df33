import { type Route, routes } from "./routes.js";

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Finds the operation of a path as it came; literal segments win over variables, slashes count. One that the Version
 * has dropped is found only where no other fits.
 */
export function matchRoute(method: string, path: string, version: string): RouteMatch | undefined {
  const segments = path.split("/");
  const fitting = (routesByShape.get(shapeOf(method, segments.length)) ?? []).flatMap((route) => {
    const params = paramsOf(route.segments, segments);
    return params === undefined ? [] : [{ route, params }];
  });
  const current = version === "v3" ? fitting.filter(({ route }) => route.accepts !== "old") : fitting;
  const [best] = (current.length > 0 ? current : fitting).toSorted(byLiteral);
  return best;
}

const routesByShape = new Map<string, Route[]>();
for (const route of routes) {
  const shape = shapeOf(route.method, route.segments.length);
  const alike = routesByShape.get(shape);
  if (alike === undefined) routesByShape.set(shape, [route]);
  else alike.push(route);
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
      params[expected.slice(1, -1)] = decoded(actual);
    } else if (expected !== actual) {
      return undefined;
    }
  }
  return params;
}

function decoded(segment: string) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function byLiteral(one: RouteMatch, other: RouteMatch) {
  return Object.keys(one.params).length - Object.keys(other.params).length;
}
