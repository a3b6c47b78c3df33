import { demo, type Simulator, type SimulatorOptions, startSimulator } from "../../simulator/index.js";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly version?: string | undefined;
}

/** A simulator, and a client that sends the main token and a version unless a call says another. */
export class Harness {
  private constructor(readonly simulator: Simulator) {}

  static async start(options: SimulatorOptions = {}): Promise<Harness> {
    return new Harness(await startSimulator(options));
  }

  get world() {
    return this.simulator.world;
  }

  async call(method: string, path: string, options: CallOptions = {}): Promise<Reply> {
    const token = "token" in options ? options.token : demo.pit;
    const version = "version" in options ? options.version : "2021-07-28";
    const headers = new Headers();
    if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
    if (version !== undefined) headers.set("version", version);
    if (options.body !== undefined) headers.set("content-type", "application/json");
    const response = await fetch(`${this.simulator.url}${path}`, {
      method,
      headers,
      body: options.body === undefined ? null : JSON.stringify(options.body),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  get = (path: string, options: CallOptions = {}) => this.call("GET", path, options);
  post = (path: string, body: unknown, options: CallOptions = {}) =>
    this.call("POST", path, { ...options, body });
  put = (path: string, body: unknown, options: CallOptions = {}) =>
    this.call("PUT", path, { ...options, body });
  delete = (path: string, body?: unknown) => this.call("DELETE", path, body === undefined ? {} : { body });

  close(): Promise<void> {
    return this.simulator.close();
  }
}

/** The value at a path inside a reply, undefined when a step is missing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = new Map<string, unknown>(Object.entries(here)).get(String(step));
  }
  return here;
}

/** The text at a path inside a reply; fails the test when there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== "string") throw new Error(`No text at ${path.join(".")} in ${JSON.stringify(value)}`);
  return found;
}

/** The list at a path inside a reply. */
export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  if (!Array.isArray(found)) throw new Error(`No list at ${path.join(".")} in ${JSON.stringify(value)}`);
  return found;
}

/** A record that the seed is known to hold; fails the test when it is missing. */
export function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("The seed lacks this record");
  return item;
}
