import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** What hono knows of a request: Node's own objects stand in `c.env`. */
export interface Env {
  Bindings: HttpBindings;
}

/** A request and its answer. */
export type Exchange = Context<Env>;
