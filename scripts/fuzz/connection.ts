import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Attempt } from "./attempts.js";

/** What came of an attempt. */
export interface Heard {
  /** The status of each answer on the connection. */
  readonly statuses: readonly number[];
  readonly text: string;
  /** Milliseconds until the first byte of an answer; undefined when there was none. */
  readonly firstMs: number | undefined;
}

/** How long an attempt waits for an answer, in milliseconds. A stranger's half-sent request is the program's to end. */
const patienceMs = 400;
const mostHeard = 100_000;

/** Makes an attempt on a connection of its own. It never fails: a connection that breaks was answered by nothing. */
export async function attempted(port: number, { pieces, ending }: Attempt): Promise<Heard> {
  const socket = connect(port, "127.0.0.1");
  const began = Date.now();
  let text = "";
  let firstMs: number | undefined;
  const closed = new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
    socket.on("error", () => resolve());
  });
  socket.on("data", (data: Buffer) => {
    firstMs ??= Date.now() - began;
    if (text.length < mostHeard) text += data.toString("latin1");
  });
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(Buffer.from(piece, "latin1"));
    if (pieces.length > 1) await sleep(1);
  }
  if (ending === "waits") await Promise.race([closed, sleep(patienceMs, undefined, { ref: false })]);
  if (ending === "holds") await Promise.race([closed, sleep(patienceMs / 8, undefined, { ref: false })]);
  socket.destroy();
  await closed;
  const statuses = [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
  return { statuses, text, firstMs };
}
