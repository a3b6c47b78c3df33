import { execFileSync } from "node:child_process";
import { root } from "./harness/process.js";
import { buildWorkers } from "./harness/workers.js";

/**
 * The tests run the program as it is shipped, so it is built once before them, and so are their workers. Who has built
 * it says so by `GHL_MCP_BUILT`.
 */
export default async function build(): Promise<void> {
  if (process.env.GHL_MCP_BUILT === undefined)
    execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  await buildWorkers();
}
