import type { IncomingMessage } from "node:http";

/** What came of reading a body. */
export type Body = Buffer | "too large" | "broken off";

/**
 * Reads a body of at most `mostBytes`. The rest of a larger one is read off and dropped, so that the client sees the
 * answer: leaving a `for await` early would destroy the socket before a 413 is written.
 *
 * hono's own body limit makes a whole web request first, and doubles what an exchange costs: 801 µs of processor time
 * against 375 for 500 bytes, both ends counted.
 *
 * @param room where it is kept until it is complete, together with others that share that room.
 */
export async function readBytes(
  request: IncomingMessage,
  mostBytes: number,
  room = new BodyRoom(Number.POSITIVE_INFINITY),
): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) {
    request.resume();
    return "too large";
  }
  const body = new GrowingBody();
  return new Promise<Body>((resolve) => {
    let isOver = false;
    const end = (outcome: Body) => {
      isOver = true;
      room.leave(body);
      resolve(outcome);
    };
    const giveUp = () => {
      end("broken off");
      request.destroy();
    };
    request.on("data", (chunk: Buffer) => {
      if (isOver) return;
      if (body.size + chunk.length > mostBytes) return end("too large");
      body.add(chunk);
      room.grow(body, giveUp);
    });
    request.once("end", () => end(body.bytes));
    request.once("error", () => end("broken off"));
    request.once("close", () => end("broken off"));
  });
}

/**
 * The memory that incomplete bodies share. When it is full, the one that began first gives way: a body that has been
 * coming for the longest is the least likely to be an honest one.
 */
export class BodyRoom {
  readonly #mostBytes: number;
  /** In the order in which they began. */
  readonly #incomplete = new Map<GrowingBody, { readonly bytes: number; readonly giveUp: () => void }>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  grow(body: GrowingBody, giveUp: () => void): void {
    const bytes = body.capacity;
    this.#bytes += bytes - (this.#incomplete.get(body)?.bytes ?? 0);
    this.#incomplete.set(body, { bytes, giveUp });
    for (const { giveUp: makeWay } of this.#incomplete.values()) {
      if (this.#bytes <= this.#mostBytes) return;
      makeWay();
    }
  }

  leave(body: GrowingBody): void {
    this.#bytes -= this.#incomplete.get(body)?.bytes ?? 0;
    this.#incomplete.delete(body);
  }
}

/** Bytes in one piece: a body that comes byte by byte would take a hundred times its size as a list of pieces. */
class GrowingBody {
  #buffer = Buffer.alloc(0);
  size = 0;

  get capacity(): number {
    return this.#buffer.length;
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.size);
  }

  add(chunk: Buffer): void {
    const size = this.size + chunk.length;
    if (size > this.#buffer.length) {
      const wider = Buffer.allocUnsafeSlow(this.size === 0 ? size : Math.max(size, 2 * this.#buffer.length));
      this.#buffer.copy(wider, 0, 0, this.size);
      this.#buffer = wider;
    }
    chunk.copy(this.#buffer, this.size);
    this.size = size;
  }
}
