import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A connection that says what it likes, and need not listen. */
export interface Bare {
  readonly socket: Socket;
  /** What came back so far. */
  readonly said: () => string;
  /** True once the other side has ended it. */
  readonly ended: () => boolean;
}

/** @param head the lines of a request, without the empty one at the end where `body` is undefined. */
export async function bare(url: string, text: string): Promise<Bare> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let said = "";
  let ended = false;
  socket.on("data", (chunk: Buffer) => {
    said += chunk.toString("latin1");
  });
  for (const end of ["end", "error", "close"]) {
    socket.on(end, () => {
      ended = true;
    });
  }
  await once(socket, "connect");
  socket.write(text);
  return { socket, said: () => said, ended: () => ended };
}

/** A request's head, line by line, with the empty line that ends it. */
export function head(...lines: readonly string[]): string {
  return [...lines, "", ""].join("\r\n");
}

/** The answer to one whole request on a connection of its own: its status, and all that came. */
export async function answered(url: string, text: string): Promise<{ status: number; said: string }> {
  const { socket, said } = await bare(url, text);
  while (!/^HTTP\/1\.1 \d{3}[\s\S]*\r\n\r\n/.test(said())) {
    await Promise.race([once(socket, "data"), once(socket, "close")]);
    if (socket.closed) break;
  }
  socket.destroy();
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(said())?.[1] ?? 0), said: said() };
}
