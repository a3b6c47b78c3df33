import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the upstream does with a change: answer it, hold it until told, or do it and answer with a failure. */
export type Manner =
  | { readonly kind: "answer"; readonly status: number; readonly body: unknown }
  | { readonly kind: "hold" };

export interface Upstream {
  readonly url: string;
  /** How the next changes are dealt with. */
  manner: Manner;
  /** How many changes have arrived. */
  readonly changes: number;
  /** Resolves when so many have. */
  arrived(count: number): Promise<void>;
  /** Answers all that is held. */
  release(status: number, body: unknown): void;
  close(): Promise<void>;
}

/** A HighLevel that counts what changes something, and behaves as it is told. Reads get an empty object. */
export async function startUpstream(): Promise<Upstream> {
  let changes = 0;
  const held: ((status: number, body: unknown) => void)[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const server = createServer(async (request, response) => {
    for await (const _ of request);
    const reply = (status: number, body: unknown) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.method === "GET") {
      reply(200, {});
      return;
    }
    changes += 1;
    for (const { count, resolve } of waiting) if (changes >= count) resolve();
    if (upstream.manner.kind === "hold") held.push(reply);
    else reply(upstream.manner.status, upstream.manner.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const upstream: Upstream = {
    url: `http://127.0.0.1:${port}`,
    manner: { kind: "answer", status: 201, body: { contact: { id: "Cont4ct0000000000001" } } },
    get changes() {
      return changes;
    },
    arrived: (count) =>
      new Promise((resolve) => {
        if (changes >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    release: (status, body) => {
      for (const reply of held.splice(0)) reply(status, body);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return upstream;
}
