import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { nodeOf } from "../harness/nodes.js";

const suite = fileURLToPath(
  new URL("../../node_modules/@modelcontextprotocol/conformance/dist/index.js", import.meta.url),
);

export interface Verdict {
  readonly exitCode: number | null;
  /** What the suite printed. */
  readonly said: string;
}

/**
 * Runs the official conformance suite against a server, under the Node 22 that it needs.
 *
 * @param args of its `server` command, beside the address.
 */
export function judge(url: string, args: readonly string[]): Promise<Verdict> {
  const child = spawn(nodeOf(22), [suite, "server", "--url", url, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => said.push(text));
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, said: said.join("") }));
  });
}
