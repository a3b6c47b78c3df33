import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { openProgram } from "../app/compose.js";
import { faultLine } from "../app/store-fault.js";
import { serverFactory } from "../mcp/server.js";
import { type Start, start } from "./demo.js";

/** Serves one host until it closes stdin. Only JSON-RPC is written to stdout. */
export async function serveOverStdio(options: Start): Promise<void> {
  const { config, stop } = await start(options);
  const program = await openProgram(config, true);
  const factory = serverFactory({
    tools: program.tools(config.tools, config.readOnly),
    resources: program.resources,
    catalogue: program.catalogue,
    policy: config.confirm,
    updates: program.events?.updates,
    local: program.local,
  });
  const handle = serveStdio(factory, {
    onerror: (error) => program.log.debug(error.message),
  });
  // Not awaited: the host is served at once, even if the store is slow.
  void program.storeFault().then((fault) => {
    if (fault !== undefined) process.stderr.write(`ghl-mcp: ${faultLine(fault, config)}\n`);
  });
  void program.events?.start();
  const end = async () => {
    await handle.close();
    await program.close();
    await stop();
  };
  process.stdin.once("end", () => void end());
  process.once("SIGINT", () => void end());
  process.once("SIGTERM", () => void end());
}
