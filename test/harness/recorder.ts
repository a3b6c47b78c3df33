import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Recorded {
  readonly method: string;
  /** The path as it was sent, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Recorder {
  readonly url: string;
  /** Takes what has arrived since the last time. */
  take(): readonly Recorded[];
  close(): Promise<void>;
}

/** An upstream that says yes to everything and keeps what it was sent. */
export async function startRecorder(reply: unknown = {}): Promise<Recorder> {
  let arrived: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const [path = "", query = ""] = (request.url ?? "").split("?");
    arrived.push({
      method: request.method ?? "",
      path,
      query: new URLSearchParams(query),
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      body: Buffer.concat(chunks),
    });
    response.setHeader("content-type", "application/json").end(JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    take() {
      const taken = arrived;
      arrived = [];
      return taken;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
