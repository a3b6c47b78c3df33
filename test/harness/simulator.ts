import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import type { SimulatorOptions } from "../../simulator/index.js";
import { builtWorker } from "./workers.js";

const requests = z.array(
  z.object({ at: z.number(), method: z.string(), path: z.string(), status: z.number() }),
);
const counts = z.object({
  exchanges: z.number(),
  refreshes: z.number(),
  repeats: z.number(),
  reuses: z.number(),
  mints: z.number(),
});
const answer = z.object({ id: z.number(), value: z.unknown() });

/** A simulated HighLevel in a process of its own. */
export interface SimulatorProcess {
  readonly url: string;
  readonly pid: number | undefined;
  /** The latest requests that arrived, oldest first. */
  requests(): Promise<z.infer<typeof requests>>;
  /** The text of every note of the account. */
  notes(): Promise<readonly string[]>;
  /** What has happened at the token endpoints. */
  tokens(): Promise<z.infer<typeof counts>>;
  /** From now on no access token of a login is accepted any more; refresh tokens are. */
  expireTokens(): Promise<void>;
  close(): Promise<void>;
}

const script = builtWorker(new URL("./simulator-worker.ts", import.meta.url));

export async function simulatorProcess(
  options: Required<Pick<SimulatorOptions, "rate" | "replyAfterMs">>,
): Promise<SimulatorProcess> {
  const child = fork(script, [JSON.stringify(options)]);
  const exited = once(child, "exit");
  const failed = exited.then(([code]) => Promise.reject(new Error(`the simulator ended with ${code}`)));
  failed.catch(() => {});
  const [ready] = await Promise.race([once(child, "message"), failed]);
  const { url } = z.object({ url: z.string() }).parse(ready);

  const waiting = new Map<number, (value: unknown) => void>();
  child.on("message", (message) => {
    const { id, value } = answer.parse(message);
    waiting.get(id)?.(value);
    waiting.delete(id);
  });
  let asked = 0;
  const ask = (what: string): Promise<unknown> => {
    const id = ++asked;
    const told = new Promise((resolve) => waiting.set(id, resolve));
    child.send({ id, ask: what });
    return Promise.race([told, failed]);
  };
  return {
    url,
    pid: child.pid,
    requests: async () => requests.parse(await ask("requests")),
    notes: async () => z.array(z.string()).parse(await ask("notes")),
    tokens: async () => counts.parse(await ask("tokens")),
    expireTokens: async () => void (await ask("expire")),
    close: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
