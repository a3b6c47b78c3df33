import { openProgram, type Program } from "../app/compose.js";
import { ConfigError } from "../app/config.js";
import { Metrics } from "../app/metrics.js";
import { faultLine } from "../app/store-fault.js";
import { type HTTPServer, startHTTP } from "../http/app.js";
import { webhookPath } from "../http/webhooks.js";
import { version } from "../version.js";
import { type Start, type Started, start } from "./demo.js";

export interface HTTPStart extends Start {
  readonly port: string;
  readonly host: string;
}

/**
 * Serves many clients until SIGINT or SIGTERM; a second signal ends the process at once.
 *
 * @throws ConfigError, SurfaceError, or StoreError of a Redis, when it cannot start; nothing is left running.
 */
export async function serveOverHTTP({ port, host, ...options }: HTTPStart): Promise<void> {
  const wantedPort = parsePort(port);
  const started = await start({ ...options, receives: true });
  const { program, server } = await open(started, wantedPort, host).catch(async (error: unknown) => {
    await started.stop();
    throw error;
  });
  const end = async () => {
    await server.close();
    await program.close();
    await started.stop();
  };
  process.once("SIGINT", () => void end());
  process.once("SIGTERM", () => void end());
  started.emit(`${localAddress(server.url)}${webhookPath}`);
  // Printed last: a program that reads this line may stop the server at once.
  const { tools, readOnly } = started.config;
  const surface = `surface ${tools}${readOnly ? ", read-only" : ""}, ${server.toolCount} tools`;
  process.stderr.write(`ghl-mcp ${version} listening on ${server.url}/mcp (${surface})\n`);
}

async function open(
  { config }: Started,
  port: number,
  host: string,
): Promise<{ readonly program: Program; readonly server: HTTPServer }> {
  const program = await openProgram(config, false);
  const { log, limits, observers } = program;
  let server: HTTPServer | undefined;
  const metrics = new Metrics({
    budgets: () => limits.states(),
    sessions: () => server?.sessionCount() ?? 0,
  });
  observers.add(metrics);
  try {
    const fault = await program.storeFault();
    // A node that does not share what the others do would confirm, repeat and record by itself.
    if (fault !== undefined && config.store.shared) throw fault;
    if (fault !== undefined) process.stderr.write(`ghl-mcp: ${faultLine(fault, config)}\n`);
    server = await startHTTP({
      program,
      host,
      port,
      metrics,
      log,
    });
    return { program, server };
  } catch (error) {
    await program.close();
    throw error;
  }
}

/** The address at which this machine reaches a server that listens on all interfaces. */
function localAddress(url: string): string {
  return url.replace("//0.0.0.0:", "//127.0.0.1:").replace("//[::]:", "//[::1]:");
}

/** @throws ConfigError when it is not a port. */
function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new ConfigError(`--port is ${JSON.stringify(text)}: want a number from 0 to 65535.`);
}
