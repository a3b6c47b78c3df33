import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import type { OpenOptions } from "../../src/store/open.js";
import { builtWorker } from "../harness/workers.js";

export type Role = "claim" | "hold" | "deliver" | "burst" | "watch";

const script = builtWorker(new URL("./worker.ts", import.meta.url));
const message = z.object({
  held: z.boolean().optional(),
  stored: z.boolean().optional(),
  fresh: z.number().optional(),
  acknowledged: z.string().optional(),
  watching: z.boolean().optional(),
  heard: z.number().optional(),
});

/** What a worker tells (worker.ts). */
export type Message = z.infer<typeof message>;

/** Another process, playing one part on the same store. */
export class Worker {
  readonly #child: ChildProcess;

  constructor(options: OpenOptions, role: Role, name: string) {
    const part = JSON.stringify({ ...options, role, name });
    this.#child = fork(script, [part]);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  async ready(): Promise<void> {
    await once(this.#child, "message");
  }

  go(): void {
    this.#child.send("go");
  }

  async next(): Promise<Message> {
    const [told] = await once(this.#child, "message");
    return message.parse(told);
  }

  onMessage(listener: (told: Message) => void): void {
    this.#child.on("message", (told) => listener(message.parse(told)));
  }

  async left(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, "exit");
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.left();
  }
}

/** Starts so many processes, and lets all go at once when all are ready. */
export async function play(options: OpenOptions, role: Role, name: string, count: number): Promise<Worker[]> {
  const workers = Array.from({ length: count }, () => new Worker(options, role, name));
  await Promise.all(workers.map((worker) => worker.ready()));
  for (const worker of workers) worker.go();
  return workers;
}
