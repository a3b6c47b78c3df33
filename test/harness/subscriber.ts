import { Client as ClientV2, StreamableHTTPClientTransport as HTTPv2 } from "@modelcontextprotocol/client";
import { Client as ClientV1 } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as StdioV1 } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as HTTPv1 } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ResourceUpdatedNotificationSchema } from "@modelcontextprotocol/sdk/types.js";
import { command, OneProcess } from "./peers.js";

export const subscriberKinds = [
  "2025-11-25 over HTTP",
  "2026-07-28 over HTTP",
  "2025-11-25 over stdio",
  "2026-07-28 over stdio",
] as const;

export type SubscriberKind = (typeof subscriberKinds)[number];

export interface Where {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For a server of its own over stdio. */
  readonly env: Readonly<Record<string, string>>;
}

/** A client that listens, in the way of its era. */
export interface Subscriber {
  /** Every update it was told of, in order. */
  readonly heard: readonly string[];
  /** Begins to hear of these, besides what it hears of already. */
  subscribe(uris: readonly string[]): Promise<void>;
  /** Hears of this no more. */
  unsubscribe(uri: string): Promise<void>;
  close(): Promise<void>;
}

const info = { name: "ghl-mcp-subscriber", version: "1.0.0" };

export function subscriber(kind: SubscriberKind, where: Where): Promise<Subscriber> {
  return kind.startsWith("2025") ? oldSubscriber(kind, where) : newSubscriber(kind, where);
}

async function oldSubscriber(kind: SubscriberKind, where: Where): Promise<Subscriber> {
  const client = new ClientV1(info);
  const heard: string[] = [];
  client.setNotificationHandler(
    ResourceUpdatedNotificationSchema,
    ({ params }) => void heard.push(params.uri),
  );
  const transport = kind.endsWith("stdio")
    ? new StdioV1(command({ args: [], env: where.env }))
    : new HTTPv1(new URL(where.url), { requestInit: { headers: { ...where.headers } } });
  // The transport's optional fields are typed without `exactOptionalPropertyTypes` in the old SDK.
  await client.connect(Object.assign(transport, {}) as Parameters<ClientV1["connect"]>[0]);
  return {
    heard,
    subscribe: async (uris) => {
      for (const uri of uris) await client.subscribeResource({ uri });
    },
    unsubscribe: async (uri) => void (await client.unsubscribeResource({ uri })),
    close: () => client.close(),
  };
}

async function newSubscriber(kind: SubscriberKind, where: Where): Promise<Subscriber> {
  const client = new ClientV2(info, { versionNegotiation: { mode: { pin: "2026-07-28" } } });
  const heard: string[] = [];
  client.setNotificationHandler(
    "notifications/resources/updated",
    ({ params }) => void heard.push(params.uri),
  );
  const transport = kind.endsWith("stdio")
    ? new OneProcess(command({ args: [], env: where.env }))
    : new HTTPv2(new URL(where.url), { requestInit: { headers: { ...where.headers } } });
  await client.connect(transport);
  const streams = new Map<string, { close(): Promise<void> }>();
  return {
    heard,
    subscribe: async (uris) => {
      for (const uri of uris) {
        const stream = await client.listen({ resourceSubscriptions: [uri] });
        if (stream.honoredFilter.resourceSubscriptions?.[0] !== uri)
          throw new Error(`${uri} is not honoured`);
        streams.set(uri, stream);
      }
    },
    unsubscribe: async (uri) => streams.get(uri)?.close(),
    close: () => client.close(),
  };
}
