import { demo, type RecordedRequest, type Simulator, startSimulator } from "../../simulator/index.js";
import { mainFile, type RunningProcess, startProcess } from "../harness/process.js";

/** A simulated account that tells what reached it, and the settings of a program that works in it. */
export interface Account {
  readonly simulator: Simulator;
  readonly env: Readonly<Record<string, string>>;
  /** A person of the account, with the name that HighLevel shows. */
  readonly contact: { readonly id: string; readonly name: string };
  /** The requests since the last time that were not reads. */
  changes(): readonly RecordedRequest[];
  close(): Promise<void>;
}

export async function openAccount(): Promise<Account> {
  // A calm account: the tests count requests, and the rate limit is others' business.
  const simulator = await startSimulator({ rate: { burst: 100_000, perMs: 10_000, daily: 1_000_000 } });
  const [contact] = simulator.world.contacts.where(({ locationId }) => locationId === demo.locationId);
  if (contact === undefined) throw new Error("the simulator knows nobody");
  let seen = 0;
  return {
    simulator,
    env: { GHL_PIT: demo.pit, GHL_LOCATION_ID: demo.locationId, GHL_BASE_URL: simulator.url },
    contact: { id: contact.id, name: `${contact.firstName} ${contact.lastName}` },
    changes() {
      const fresh = simulator.requests
        .slice(seen)
        .filter(({ method, path }) => method !== "GET" && path !== "/contacts/search");
      seen = simulator.requests.length;
      return fresh;
    },
    close: () => simulator.close(),
  };
}

/** The real program over HTTP; `ready` is its address. */
export function serve(env: Readonly<Record<string, string>>): Promise<RunningProcess> {
  return startProcess(mainFile, ["http", "--port", "0"], env, /(http:\S+\/mcp)/);
}
