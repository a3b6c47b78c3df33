import type { McpServer, McpServerFactory } from "@modelcontextprotocol/server";
import { LRUCache } from "lru-cache";
import type { CalledOperation, Caller } from "../../api/scope.js";
import type { Program } from "../../app/compose.js";
import { serverFactory } from "../../mcp/server.js";

/** The parts of the program that serving over HTTP needs. */
export type ServedProgram = Pick<
  Program,
  "config" | "tools" | "resources" | "account" | "client" | "store" | "catalogue"
> &
  Partial<Pick<Program, "events" | "oauth">> & {
    /** Makes another server than the product's behind the same access checks, for the conformance suite. */
    readonly serverFactory?: typeof serverFactory;
  };

/** What a caller is limited to, whatever it asks for. */
export interface Limits {
  /** Tools and toolsets, in the words of GHL_TOOLS. */
  readonly tools?: string;
  readonly readOnly: boolean;
  readonly severalLocations: boolean;
}

/** What one connection is shown. */
export interface Surface {
  /** The same for queries that mean the same. */
  readonly key: string;
  readonly toolCount: number;
  readonly makeServer: (connection: Parameters<McpServerFactory>[0]) => McpServer;
}

/** A query string that cannot be used; the message says what is wanted. */
export class QueryError extends Error {}

/** What decides whether a caller that is limited may call an operation. */
type Permits = NonNullable<Caller["permits"]>;

interface Wanted extends Limits {
  /** In alphabetical order; none means the server's own setting. */
  readonly words: readonly string[];
}

/**
 * The surfaces that clients ask for with `?tools=…&readonly=1`. A query can only take away from what GHL_TOOLS
 * and GHL_READ_ONLY offer. What was asked for lately is kept, because making a tool list costs milliseconds.
 */
export class Surfaces {
  /** The server's own setting. */
  readonly own: Surface;
  readonly #program: ServedProgram;
  readonly #ownNames: ReadonlySet<string>;
  readonly #recent: LRUCache<string, Surface>;
  readonly #permits: LRUCache<string, Permits>;

  /** @throws SurfaceError when GHL_TOOLS names what is not there. */
  constructor(program: ServedProgram, most = 64) {
    const { tools, readOnly } = program.config;
    this.#program = program;
    this.#recent = new LRUCache({ max: most });
    this.#permits = new LRUCache({ max: most });
    // The account decides whether there are several sub-accounts, and a login may change that.
    const { severalLocations } = program.account;
    this.#ownNames = new Set(program.tools(tools, readOnly, true).map(({ name }) => name));
    this.own = this.#surface(
      keyOf({ words: [], readOnly, severalLocations }),
      program.tools(tools, readOnly, severalLocations),
    );
  }

  /**
   * @param limits of the caller: what it asks for can only take away from them.
   * @throws QueryError on a parameter that is not known or not usable.
   * @throws SurfaceError on a word that names neither toolset nor tool.
   */
  of(query: URLSearchParams, limits: Limits): Surface {
    const wanted = this.#wanted(query, limits);
    const key = keyOf(wanted);
    if (key === this.own.key) return this.own;
    const surface = this.#recent.get(key) ?? this.#scopedAccount(key, wanted);
    this.#recent.set(key, surface);
    return surface;
  }

  /**
   * What a caller may call at all: the tools that it is limited to, and what they can run. What its address asks for
   * is a convenience, and takes nothing from its resources.
   *
   * @returns undefined for a caller without limits.
   */
  permitsOf({ tools, readOnly }: Pick<Limits, "tools" | "readOnly">): Permits | undefined {
    if (tools === undefined && !readOnly) return undefined;
    const key = JSON.stringify([tools, readOnly]);
    const permits = this.#permits.get(key) ?? this.#permitted(tools, readOnly);
    this.#permits.set(key, permits);
    return permits;
  }

  #permitted(tools: string | undefined, readOnly: boolean): Permits {
    const isRead = (operation: CalledOperation) => !readOnly || operation.class === "read";
    if (tools === undefined) return isRead;
    const listed = (words: string) => this.#program.tools(words, readOnly, true).map(({ name }) => name);
    const names = new Set(listed(tools).filter((name) => this.#ownNames.has(name)));
    // What is taken out is so for the executors too.
    const words = tools.split(/[,\s]+/).flatMap((word) => (word.startsWith("-") ? [word.slice(1)] : []));
    const excluded = new Set(words.length === 0 ? [] : listed(words.join(",")));
    return ({ name, class: executor }) =>
      isRead({ name, class: executor }) &&
      (names.has(name) || (names.has(`${executor}_operation`) && !excluded.has(name)));
  }

  #wanted(query: URLSearchParams, limits: Limits): Wanted {
    // A misspelt parameter that is passed over would show more than was asked for.
    const unknown = [...query.keys()].find((name) => name !== "tools" && name !== "readonly");
    if (unknown !== undefined) {
      throw new QueryError(`The query has ${JSON.stringify(unknown)}: want tools=… or readonly=1.`);
    }
    const words = query.getAll("tools").flatMap((text) => text.split(/[,\s]+/));
    const readOnly = query.getAll("readonly").map(isOn).includes(true);
    return {
      ...limits,
      words: [...new Set(words)].filter((word) => word !== "").sort(),
      readOnly: this.#program.config.readOnly || limits.readOnly || readOnly,
    };
  }

  #scopedAccount(key: string, { words, readOnly, severalLocations, tools: limit }: Wanted): Surface {
    // Nothing but exclusions, or nothing at all, is meant of the server's own setting.
    const whole = words.every((word) => word.startsWith("-")) ? [this.#program.config.tools] : [];
    const setting = [...whole, ...words].join(",");
    const listed = (words: string) => this.#program.tools(words, readOnly, severalLocations);
    const allowed = limit === undefined ? this.#ownNames : new Set(listed(limit).map(({ name }) => name));
    const tools = listed(setting).filter(({ name }) => this.#ownNames.has(name) && allowed.has(name));
    return this.#surface(key, tools);
  }

  #surface(key: string, tools: ReturnType<ServedProgram["tools"]>): Surface {
    const { resources, catalogue, config, events, serverFactory: factory = serverFactory } = this.#program;
    const policy = config.confirm;
    const makeServer = factory({ tools, resources, catalogue, policy, updates: events?.updates });
    return { key, toolCount: tools.length, makeServer };
  }
}

function keyOf({ words, readOnly, severalLocations, tools }: Wanted): string {
  return JSON.stringify([words, readOnly, severalLocations, tools]);
}

/** `?readonly` alone means on. */
function isOn(value: string): boolean {
  if (["", "1", "true", "yes"].includes(value)) return true;
  if (["0", "false", "no"].includes(value)) return false;
  throw new QueryError(
    `readonly is ${JSON.stringify(value)}: want 1. The query can switch it on, never off.`,
  );
}
