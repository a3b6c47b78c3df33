import { demo, type Simulator, startSimulator } from "../../simulator/index.js";
import { connect, type Peer } from "../harness/peers.js";

/** A client of the real program, which asks a simulator in this process: what that was sent can be looked at. */
export interface Scene {
  readonly simulator: Simulator;
  readonly peer: Peer;
  close(): Promise<void>;
}

/** @param args of the program. Nobody is there to be asked, so it asks nobody. */
export async function startScene(args: readonly string[] = []): Promise<Scene> {
  const simulator = await startSimulator();
  const env = {
    GHL_PIT: demo.pit,
    GHL_LOCATION_ID: demo.locationId,
    GHL_BASE_URL: simulator.url,
    GHL_CONFIRM: "never",
  };
  const peer = await connect("sdk 2.x on 2026-07-28", { args, env });
  const close = async () => {
    await peer.close();
    await simulator.close();
  };
  return { simulator, peer, close };
}
