import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The program as it is shipped; `GHL_MCP_PROGRAM` names that of another build, to see what a test says of it. */
export const mainFile = process.env.GHL_MCP_PROGRAM ?? `${root}dist/src/main.js`;

/** What a test leaves running when it fails ends with the test's own process. */
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

export interface RunningProcess {
  readonly child: ChildProcess;
  /** What was captured by the pattern that said it is ready. */
  readonly ready: string;
  stop(): Promise<void>;
}

/** Starts a script of the build, as `startCommand` does. */
export function startProcess(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<RunningProcess> {
  return startCommand(process.execPath, [script, ...args], env, ready);
}

/**
 * Starts a command and waits until a line on stdout or stderr matches `ready`.
 *
 * @throws Error with what it printed when it ends before.
 */
export async function startCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  ready: RegExp,
): Promise<RunningProcess> {
  const child = spawn(command, args, {
    // Nothing that a test does is kept in the home folder.
    env: { PATH: process.env.PATH ?? "", GHL_STORE: ":memory:", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  const said: string[] = [];
  const found = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        const match = ready.exec(line);
        if (match !== null) resolve(match[1] ?? line);
      });
    }
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`${[command, ...args].join(" ")} ended with ${code}: ${said.join("\n")}`)),
    );
  });
  return {
    child,
    ready: found,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}
