import type { IncomingMessage } from "node:http";

/** What came of reading a body. */
export type Body = Buffer | "too large" | "broken off";

/**
 * Reads a body of at most `mostBytes`. A larger one is left to `awaitRest`.
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
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) return "too large";
  // Its client may have left while it was found out who it is: then nothing is heard of it any more.
  if (request.destroyed) return "broken off";
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
    const isPatchwork = patchwork();
    request.on("data", (chunk: Buffer) => {
      if (isPatchwork(chunk)) return giveUp();
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
 * Once an answer is written, gives the client a moment to send the rest of its body, which Node drops: it then sees the
 * answer rather than a connection that is reset.
 */
export function awaitRest(request: IncomingMessage): void {
  if (request.complete) return;
  const timer = setTimeout(() => {
    if (!request.complete) request.destroy();
  }, mostRestMs);
  request.once("close", () => clearTimeout(timer));
}

const mostRestMs = 500;

/**
 * Whether all the pieces so far are too small on the whole. A body may come in many of them, but a megabyte that is
 * chunked byte by byte is a million events, and its first 64 kilobytes alone hold everybody else up.
 */
function patchwork(): (piece: Buffer) => boolean {
  let pieces = 0;
  let bytes = 0;
  return (piece) => {
    pieces += 1;
    bytes += piece.length;
    return pieces > mostSmallPieces + bytes / leastPieceBytes;
  };
}

const mostSmallPieces = 1_000;
const leastPieceBytes = 64;

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
