import { WebSocket } from "undici";
import { z } from "zod";

/** V8's coverage of another process. */
export interface Inspector {
  startCoverage(): Promise<void>;
  /** What ran since the coverage was started or taken last, as `Profiler.takePreciseCoverage` returns it. */
  takeCoverage(): Promise<unknown>;
  close(): void;
}

const replySchema = z.object({
  id: z.number(),
  result: z.looseObject({ result: z.unknown() }).partial().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** @param url the address that Node prints when it is started with `--inspect`. */
export async function connectInspector(url: string): Promise<Inspector> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let sent = 0;
  socket.addEventListener("message", ({ data }) => {
    const reply = replySchema.safeParse(JSON.parse(String(data)));
    // Notifications have no id.
    if (!reply.success) return;
    const { id, result, error } = reply.data;
    if (error === undefined) waiting.get(id)?.resolve(result?.result);
    else waiting.get(id)?.reject(new Error(error.message));
    waiting.delete(id);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", () => reject(new Error(`no inspector at ${url}`)));
  });

  const ask = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      sent += 1;
      waiting.set(sent, { resolve, reject });
      socket.send(JSON.stringify({ id: sent, method, params }));
    });
  return {
    startCoverage: async () => {
      await ask("Profiler.enable");
      await ask("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    },
    takeCoverage: () => ask("Profiler.takePreciseCoverage"),
    close: () => socket.close(),
  };
}
