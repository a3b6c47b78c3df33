import type { Token } from "../world/tokens.js";
import type { World } from "../world/world.js";

/** The fields of a query or a body. */
export type Fields = Readonly<Record<string, unknown>>;

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
  /** The Idempotency-Key header. */
  readonly key: string | undefined;
  /** A multipart body; undefined when the request has none, or one that cannot be read. */
  readonly form: FormData | undefined;
}

export interface Reply {
  readonly status: number;
  /** A few operations reply with a bare list. */
  readonly body: Fields | readonly unknown[];
}

/** One implemented operation. `line` is `METHOD /path/{template}`, its key in the spec. */
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

/** A variable of the path. It is there whenever the endpoint's line names it. */
export function param(request: SimulatedRequest, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`${request.line} has no path variable ${name}`);
  return value;
}
