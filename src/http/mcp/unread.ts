import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Answers the messages of a batch one after another, in one stream of events: the next is not begun until the client has
 * read what came before. However many there are, one reply is in memory, and others have their turn between two of them.
 *
 * @param answer answers one message, with status 202 where it wants no reply.
 */
export async function inTurn(
  messages: readonly unknown[],
  answer: (message: unknown) => Promise<Response>,
): Promise<Response> {
  const waiting = messages.values();
  for (;;) {
    // Not `for … of`, which would end the iterator that the stream goes on with.
    const { value: message, done } = waiting.next();
    if (done) return new Response(null, { status: accepted });
    const first = await answer(message);
    if (first.status === accepted) {
      await nextTurn();
      continue;
    }
    if (!isStream(first)) return first;
    return new Response(ReadableStream.from(replies(first, waiting, answer)), first);
  }
}

/**
 * The same stream, with its connection ended when the client leaves more than `mostBytes` of it unread: what is reported
 * to it piles up as long as it is open.
 */
export function endedWhenUnread(
  response: Response,
  outgoing: { destroy(): unknown },
  mostBytes = 1024 * 1024,
): Response {
  if (response.body === null || !isStream(response)) return response;
  const passed = new TransformStream<Uint8Array, Uint8Array>(
    {
      transform: (chunk, controller) => {
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) outgoing.destroy();
      },
    },
    undefined,
    new ByteLengthQueuingStrategy({ highWaterMark: mostBytes }),
  );
  return new Response(response.body.pipeThrough(passed), response);
}

const accepted = 202;

function isStream(response: Response): boolean {
  return response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
}

async function* replies(
  first: Response,
  waiting: Iterator<unknown>,
  answer: (message: unknown) => Promise<Response>,
): AsyncGenerator<Uint8Array> {
  for (let response = first; ; ) {
    yield* eventsIn(response);
    const { value: message, done } = waiting.next();
    if (done) return;
    await nextTurn();
    response = await answer(message);
  }
}

async function* eventsIn(response: Response): AsyncGenerator<Uint8Array> {
  if (response.body === null) return;
  if (isStream(response)) yield* response.body;
  // A message that could not be taken is answered with an error in JSON.
  else yield new TextEncoder().encode(`event: message\ndata: ${await response.text()}\n\n`);
}
