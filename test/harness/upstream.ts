import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  /** As far as it was read. */
  body: string;
  /** Resolves once its connection is gone. */
  readonly cut: Promise<void>;
}

/** How the upstream behaves towards one request. */
export type Manner = (
  request: IncomingMessage,
  response: ServerResponse,
  arrived: Arrived,
) => Promise<void> | void;

export interface Upstream {
  readonly url: string;
  /** Everything that reached it since it was last emptied. */
  readonly requests: Arrived[];
  /** The manner of every request, unless `next` says otherwise. */
  manner: Manner;
  /** The manners of the very next requests, one each. */
  readonly next: Manner[];
  /** Stops to listen, so that connections are refused. */
  vanish(): Promise<void>;
  /** Listens again at the same address. */
  returns(): Promise<void>;
  close(): Promise<void>;
}

/** A HighLevel on a real socket that misbehaves as it is told. */
export async function startUpstream(manner: Manner = fine): Promise<Upstream> {
  const requests: Arrived[] = [];
  const next: Manner[] = [];
  const open = () =>
    createServer((request, response) => {
      const { method = "", url = "", headers } = request;
      const arrived: Arrived = { method, path: url, headers, body: "", cut: cutOf(request.socket) };
      requests.push(arrived);
      request.on("error", () => {});
      void (next.shift() ?? upstream.manner)(request, response, arrived);
    });
  let server = open();
  const port = await listen(server, 0);
  const upstream: Upstream = {
    url: `http://127.0.0.1:${port}`,
    requests,
    next,
    manner,
    vanish: () => stop(server),
    returns: async () => {
      server = open();
      await listen(server, port);
    },
    close: () => stop(server),
  };
  return upstream;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const cuts = new WeakMap<Socket, Promise<void>>();

/** One listener per connection, however many requests it carries. */
function cutOf(socket: Socket): Promise<void> {
  const known = cuts.get(socket);
  if (known !== undefined) return known;
  const cut = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  cuts.set(socket, cut);
  return cut;
}

async function readWhole(request: IncomingMessage, arrived: Arrived): Promise<void> {
  for await (const chunk of request) arrived.body += String(chunk);
}

/** Answers what it is given, once the request was read. */
export function answers(
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = { "content-type": "application/json" },
): Manner {
  return async (request, response, arrived) => {
    await readWhole(request, arrived);
    response.writeHead(status, headers).end(body);
  };
}

export const fine = answers(200, '{"ok":true}');

/** A page as a proxy in front shows it. */
export const page = (status: number) =>
  answers(status, "<html><body><h1>Bad gateway</h1>cf-ray 123</body></html>", {
    "content-type": "text/html",
  });

/** Cuts the connection as soon as the head of the request is there. */
export const resetBeforeBody: Manner = (request) => {
  request.socket.resetAndDestroy();
};

/** Does the work, as far as anybody can tell, and cuts the connection. */
export const resetAfterBody: Manner = async (request, _, arrived) => {
  await readWhole(request, arrived);
  request.socket.resetAndDestroy();
};

/** Cuts the connection in the middle of the reply. */
export const resetInReply: Manner = async (request, response, arrived) => {
  await readWhole(request, arrived);
  response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
  response.write('{"contacts":[{"id":"', () => request.socket.destroy());
};

export const hangs: Manner = async (request, _, arrived) => {
  await readWhole(request, arrived);
};

/** A byte now and then, for ever. */
export const drips: Manner = async (request, response, arrived) => {
  await readWhole(request, arrived);
  response.writeHead(200, { "content-type": "application/json" });
  const timer = setInterval(() => response.write(" "), 40);
  request.socket.once("close", () => clearInterval(timer));
};

/** A reply of so many bytes, as fast as it is taken. */
export function floods(bytes: number): Manner {
  return async (request, response, arrived) => {
    await readWhole(request, arrived);
    response.writeHead(200, { "content-type": "application/json", "content-length": String(bytes) });
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    response.on("error", () => {});
    const closed = new Promise<void>((resolve) => response.once("close", resolve));
    for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
      const room = response.write(chunk.subarray(0, Math.min(chunk.length, bytes - sent)));
      if (!room)
        await Promise.race([closed, new Promise<void>((resolve) => response.once("drain", resolve))]);
    }
    response.end();
  };
}
