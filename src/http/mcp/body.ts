import type { IncomingMessage } from "node:http";

export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "not JSON" }
  | { readonly kind: "too large" }
  | { readonly kind: "broken off" };

/** Reads a JSON body of at most `mostBytes`. What goes beyond is read off and dropped, so that the client sees the answer. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > mostBytes) {
    request.resume();
    return { kind: "too large" };
  }
  try {
    const bytes = await readBytes(request, mostBytes);
    return bytes === undefined ? { kind: "too large" } : parse(bytes.toString("utf8"));
  } catch {
    return { kind: "broken off" };
  }
}

/**
 * The bytes of a body, or undefined where they are more than `mostBytes`. Rejects where the client leaves.
 *
 * Not `for await`: leaving that loop early destroys the socket before a 413 can be written.
 */
export function readBytes(request: IncomingMessage, mostBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBytes) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => reject(new Error("the client left")));
  });
}

function parse(text: string): Body {
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return { kind: "not JSON" };
  }
}
