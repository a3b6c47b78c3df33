import { AsyncLocalStorage } from "node:async_hooks";
import {
  InMemoryServerEventBus,
  type McpRequestContext,
  type McpServer,
  ResourceNotFoundError,
  type ServerEvent,
  type ServerEventBus,
} from "@modelcontextprotocol/server";
import type { Caller } from "../../api/scope.js";
import type { EventFeed } from "../../webhooks/receive/feed.js";
import type { KeptEvent } from "../../webhooks/receive/kept-event.js";
import type { EventAccess } from "../events/event-access.js";
import { fromInbox } from "../events/event-parts.js";
import type { ResourceIndex } from "../resources/resource-index.js";
import type { ScopeOf } from "../scope.js";
import { staleURIs } from "./invalidated.js";

type Update = (uri: string) => void;

interface Subscriber {
  readonly caller: Caller;
  readonly update: Update;
}

/** Turns events into updates of the resources they make stale, told to those alone who may see the event. */
export class ResourceUpdates {
  readonly #feed: EventFeed;
  readonly #access: EventAccess;
  readonly #subscribers = new Set<Subscriber>();

  constructor(feed: EventFeed, access: EventAccess) {
    this.#feed = feed;
    this.#access = access;
    feed.listen(({ value }) => this.#tell(value));
  }

  /** Resolves once no update is missed any more. @throws where the store cannot be opened. */
  ready(): Promise<void> {
    return fromInbox(this.#feed.start());
  }

  /** Hears of updates from now on, the same resource at most four times a second, until the function is called. */
  subscribe(caller: Caller, update: Update): () => void {
    const subscriber = { caller, update: seldom(update) };
    this.#subscribers.add(subscriber);
    return () => void this.#subscribers.delete(subscriber);
  }

  #tell(kept: KeptEvent): void {
    if (this.#subscribers.size === 0) return;
    const uris = staleURIs(kept);
    for (const subscriber of this.#subscribers) {
      this.#access
        .of(subscriber.caller)
        .then((visible) => {
          if (!visible.includes(kept) || !this.#subscribers.has(subscriber)) return;
          for (const uri of uris) subscriber.update(uri);
        })
        // Who cannot be told what it may see is told nothing.
        .catch(() => {});
    }
  }
}

const restMs = 250;

/** Tells the first at once, and of those that follow within the rest only that there were some. */
function seldom(update: Update): Update {
  const resting = new Map<string, { again: boolean }>();
  return function tell(uri) {
    const rest = resting.get(uri);
    if (rest !== undefined) {
      rest.again = true;
      return;
    }
    const fresh = { again: false };
    resting.set(uri, fresh);
    setTimeout(() => {
      resting.delete(uri);
      if (fresh.again) tell(uri);
    }, restMs).unref();
    update(uri);
  };
}

/**
 * What `subscriptions/listen` over HTTP listens to. The SDK has one bus for all streams, so the bus remembers who
 * opened each of them: `within` wraps the request that may open one.
 */
export class UpdateBus implements ServerEventBus {
  readonly #updates: ResourceUpdates;
  readonly #resources: ResourceIndex;
  readonly #others = new InMemoryServerEventBus();
  readonly #caller = new AsyncLocalStorage<Caller>();

  constructor(updates: ResourceUpdates, resources: ResourceIndex) {
    this.#updates = updates;
    this.#resources = resources;
  }

  within<T>(caller: Caller, serve: () => T): T {
    return this.#caller.run(caller, serve);
  }

  publish(event: ServerEvent): void {
    this.#others.publish(event);
  }

  subscribe(listener: (event: ServerEvent) => void): () => void {
    const stopOthers = this.#others.subscribe(listener);
    const caller = this.#caller.getStore();
    const stop =
      caller === undefined
        ? () => {}
        : this.#updates.subscribe(caller, (uri) => {
            if (this.#resources.has(uri, caller)) listener({ kind: "resource_updated", uri });
          });
    return () => {
      stopOthers();
      stop();
    };
  }
}

/** Of one connection: URIs, and what they have in characters together. */
const mostSubscriptions = 1_000;
const longestSubscribed = 100_000;

export interface SubscriptionParts {
  readonly updates: ResourceUpdates;
  readonly resources: ResourceIndex;
  readonly scopeOf: ScopeOf;
  /** The caller over stdio. */
  readonly local: Caller | undefined;
}

/**
 * Serves the subscriptions of one server object: `resources/subscribe` and `resources/unsubscribe` to the clients
 * of 2025; to those of 2026 over stdio every update, of which the SDK passes on what was asked for. Over HTTP
 * those of 2026 are served by `UpdateBus`.
 */
export function serveSubscriptions(
  server: McpServer["server"],
  { updates, resources, scopeOf, local }: SubscriptionParts,
  era: McpRequestContext["era"],
): void {
  if (era === "modern") {
    if (local === undefined) return;
    const stop = updates.subscribe(local, notify(server));
    onClose(server, stop);
    return;
  }

  const subscribed = new Set<string>();
  let stop: (() => void) | undefined;
  server.setRequestHandler("resources/subscribe", async ({ params: { uri } }, context) => {
    const characters = [...subscribed, uri].reduce((sum, { length }) => sum + length, 0);
    const isFull = subscribed.size >= mostSubscriptions || characters > longestSubscribed;
    if (isFull || !resources.has(uri, scopeOf(context).caller)) {
      throw new ResourceNotFoundError(uri, `There is no resource ${uri} that could be subscribed to`);
    }
    await updates.ready();
    subscribed.add(uri);
    const tell = notify(server);
    stop ??= updates.subscribe(scopeOf(context).caller, (updated) => {
      if (subscribed.has(updated)) tell(updated);
    });
    return {};
  });
  server.setRequestHandler("resources/unsubscribe", ({ params: { uri } }) => {
    subscribed.delete(uri);
    return {};
  });
  onClose(server, () => stop?.());
}

function notify(server: McpServer["server"]): Update {
  return (uri) => {
    // A client that left in this moment is told nothing.
    server.sendResourceUpdated({ uri }).catch(() => {});
  };
}

function onClose(server: McpServer["server"], stop: () => void): void {
  const before = server.onclose;
  server.onclose = () => {
    stop();
    before?.();
  };
}
