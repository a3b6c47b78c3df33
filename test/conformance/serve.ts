import { openProgram } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";
import { type HTTPServer, startHTTP } from "../../src/http/app.js";
import { fixtureServer } from "./fixtures.js";

export interface FixtureServer extends HTTPServer {
  stop(): Promise<void>;
}

/** Serves the suite's fixtures through the project's own HTTP layer: its access checks, its sessions, its two eras. */
export async function serveFixtures(): Promise<FixtureServer> {
  const settings = { GHL_PIT: "pit-conformance", GHL_LOCATION_ID: "location", GHL_STORE: ":memory:" };
  const program = await openProgram(parseConfig(settings), false);
  const server = await startHTTP({
    program: { ...program, serverFactory: () => fixtureServer },
    host: "127.0.0.1",
    port: 0,
  });
  return {
    ...server,
    stop: async () => {
      await server.close();
      await program.close();
    },
  };
}
