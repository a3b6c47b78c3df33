import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { endedWhenUnread } from "../../src/http/mcp/unread.js";

const mebibyte = 1024 * 1024;

/** A stream of events that says so many bytes at once, as one does to whose client much is reported. */
function streamOf(bytes: number): Response {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let said = 0; said < bytes; said += 1024) controller.enqueue(new Uint8Array(1024));
      controller.close();
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

it("a stream that is left unread is ended, rather than kept for a client that never reads it", async () => {
  const connection = new PassThrough();
  endedWhenUnread(streamOf(2 * mebibyte), connection);
  await expect.poll(() => connection.destroyed).toBe(true);
});

it("one that is read comes through whole", async () => {
  const connection = new PassThrough();
  const { body } = endedWhenUnread(streamOf(mebibyte / 2), connection);
  let read = 0;
  for await (const chunk of body ?? []) read += chunk.length;
  expect([read, connection.destroyed]).toEqual([mebibyte / 2, false]);
});
