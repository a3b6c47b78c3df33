import type { Token } from "./tokens.js";
import type { Fields } from "./whitelist.js";
import type { World } from "./world.js";

/** A request that passed the gate and the whitelist. */
export interface SimulatedRequest {
  readonly line: string;
  /** The value of the Version header. */
  readonly version: string;
  readonly token: Token;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Fields;
  readonly body: Fields;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One implemented operation. `line` is its key in routes.json. */
export interface Endpoint {
  readonly line: string;
  handle(request: SimulatedRequest, world: World): Reply;
}

export const ok = (body: Reply["body"]): Reply => ({ status: 200, body });
export const created = (body: Reply["body"]): Reply => ({ status: 201, body });

/** The misspelt success flag of the 2021 replies; v3 has the right spelling beside it (docs/api/versions.md#what-v3-changes). */
export function succeeded(request: SimulatedRequest): Readonly<Record<string, boolean>> {
  return request.version === "v3" ? { succeded: true, succeeded: true } : { succeded: true };
}

/** A variable of the path; the route guarantees that it is there. */
export function param(request: SimulatedRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`${request.line} has no path variable ${name}`);
  return value;
}
