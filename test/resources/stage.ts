import { demo, type Simulator, startSimulator } from "../../simulator/index.js";
import { noLimit } from "../auth/start.js";
import { connect, type Peer, type PeerKind } from "../harness/peers.js";
import { mainFile } from "../harness/process.js";

/** The real program before a simulator in this process, so that what is there can be looked at and changed. */
export interface Stage {
  readonly simulator: Simulator;
  readonly peer: Peer;
  /** What starts one more of the same program. */
  readonly command: {
    readonly command: string;
    readonly args: string[];
    readonly env: Record<string, string>;
  };
  close(): Promise<void>;
}

export interface Staging {
  readonly kind?: PeerKind;
  readonly env?: Readonly<Record<string, string>>;
  /** What the program takes for HighLevel, where it is not the simulator itself. */
  readonly before?: (simulator: Simulator) => Promise<{ readonly url: string; close(): Promise<void> }>;
}

export async function stage({
  kind = "sdk 2.x on 2026-07-28",
  env = {},
  before,
}: Staging = {}): Promise<Stage> {
  const simulator = await startSimulator({ rate: noLimit });
  const front = await before?.(simulator);
  const settings = {
    GHL_PIT: demo.pit,
    GHL_LOCATION_ID: demo.locationId,
    GHL_BASE_URL: front?.url ?? simulator.url,
    GHL_CONFIRM: "never",
    GHL_STORE: ":memory:",
    ...env,
  };
  const peer = await connect(kind, { args: [], env: settings });
  const command = {
    command: process.execPath,
    args: [mainFile],
    env: { PATH: process.env.PATH ?? "", ...settings },
  };
  return {
    simulator,
    peer,
    command,
    async close() {
      await peer.close();
      await front?.close();
      await simulator.close();
    },
  };
}

/** What the seed is known to hold; fails the test instead of going on without it. */
export function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("The seed lacks this record");
  return item;
}
