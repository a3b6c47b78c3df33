import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { z } from "zod";
import { mainFile } from "./process.js";

const message = z.looseObject({
  jsonrpc: z.literal("2.0"),
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string().optional(),
  result: z.looseObject({}).optional(),
  error: z.looseObject({ code: z.number(), message: z.string() }).optional(),
});

export type Message = z.infer<typeof message>;

/** The program over its bare pipes: every line that it writes to stdout is looked at. */
export interface Spoken {
  readonly pid: number;
  /** True until it ends. */
  readonly isUp: boolean;
  /** What it has written to stderr so far. */
  readonly stderr: string;
  request(method: string, params: Readonly<Record<string, unknown>>): Promise<Message>;
  /** Closes its stdin and waits for its end. */
  close(): Promise<{ readonly stderr: string; readonly code: number | null }>;
}

const envelope = {
  "io.modelcontextprotocol/protocolVersion": "2026-07-28",
  "io.modelcontextprotocol/clientCapabilities": {},
  "io.modelcontextprotocol/clientInfo": { name: "raw", version: "1" },
};

/** @param nodeOptions given to node, before the program. */
export function speak(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Spoken {
  const child = spawn(process.execPath, [...nodeOptions, mainFile, ...args], {
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const waiting = new Map<
    string | number,
    { resolve: (found: Message) => void; reject: (error: Error) => void }
  >();
  const stray: string[] = [];
  let stderr = "";
  let lastId = 0;
  child.stderr.on("data", (data: Buffer) => {
    stderr += data.toString("utf8");
  });
  createInterface({ input: child.stdout }).on("line", (line) => {
    const found = parsed(line);
    if (found === undefined) {
      stray.push(line);
      return;
    }
    if (found.id === undefined || found.method !== undefined) return;
    waiting.get(found.id)?.resolve(found);
    waiting.delete(found.id);
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  void ended.then((code) => {
    for (const { reject } of waiting.values())
      reject(new Error(`ended with ${code}: ${stderr.slice(-2_000)}`));
  });
  child.stdin.on("error", () => {});
  return {
    pid: child.pid ?? 0,
    get isUp() {
      return child.exitCode === null && child.signalCode === null;
    },
    get stderr() {
      return stderr;
    },
    request: (method, { _meta, ...params }) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        const meta = { ...envelope, ...(typeof _meta === "object" ? _meta : {}) };
        child.stdin.write(
          `${JSON.stringify({ jsonrpc: "2.0", id, method, params: { ...params, _meta: meta } })}\n`,
        );
      }),
    async close() {
      child.stdin.end();
      const code = await ended;
      if (stray.length > 0) throw new Error(`stdout holds what is no JSON-RPC: ${stray[0]}`);
      return { stderr, code };
    },
  };
}

function parsed(line: string): Message | undefined {
  try {
    return message.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
