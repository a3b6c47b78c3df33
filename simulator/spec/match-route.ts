import { type Route, routes } from "./routes.js";

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the operation of a path as it came; literal segments win over variables, slashes count. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const segments = path.split("/");
  let best: RouteMatch | undefined;
  for (const route of routesByShape.get(shapeOf(method, segments.length)) ?? []) {
    const params = paramsOf(route.segments, segments);
    if (params !== undefined && (best === undefined || isMoreLiteral(params, best.params))) {
      best = { route, params };
    }
  }
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

function isMoreLiteral(one: RouteMatch["params"], other: RouteMatch["params"]) {
  return Object.keys(one).length < Object.keys(other).length;
}
