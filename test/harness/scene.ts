import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  demo,
  demoApp,
  type RecordedRequest,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from "../../simulator/index.js";
import { openProgram, type Program } from "../../src/app/compose.js";
import { parseConfig } from "../../src/app/config.js";
import { connect, type Peer, type PeerKind, type Person } from "./peers.js";
import { KEY } from "./places.js";
import { mainFile, type RunningProcess, startProcess } from "./process.js";

/** What a suite wants to play in. What it does not say is as a user has it who says nothing. */
export interface Setting {
  /** How the program is signed in: by the token of one sub-account, or by a login of the marketplace app. */
  readonly account?: "token" | "app";
  /** A login has to be kept, so with the app the store is a folder unless another is named. */
  readonly store?: "memory" | "folder" | { readonly location: string };
  /** Starts one program and a client of it. Without it there is only the account until something is started. */
  readonly transport?: "stdio" | "http";
  readonly client?: PeerKind;
  /** Answers the client's questions. With "nobody" the program asks none; without it the client cannot ask. */
  readonly person?: Person | "nobody";
  /** Further settings of the program. */
  readonly env?: Readonly<Record<string, string>>;
  /** Further arguments of the program. */
  readonly args?: readonly string[];
  readonly simulator?: SimulatorOptions;
  /** Stands between the program and the simulator. */
  readonly front?: (simulator: Simulator) => Promise<{ readonly url: string; close(): Promise<void> }>;
}

/** A simulated account in this process, so that it can be looked at and changed, and what works in it. */
export interface Scene {
  readonly simulator: Simulator;
  /** The settings of every program here. */
  readonly settings: Readonly<Record<string, string>>;
  /** A person of the account, with the name that HighLevel shows. */
  readonly contact: { readonly id: string; readonly name: string };
  /** The requests since the last time that were not reads. Throws where more arrived than the simulator keeps. */
  changes(): readonly RecordedRequest[];
  /** One more program, in this process. */
  open(more?: Readonly<Record<string, string>>): Promise<Program>;
  /** One more program, a process that serves HTTP; `ready` is its address. */
  serve(more?: Readonly<Record<string, string>>): Promise<RunningProcess>;
  close(): Promise<void>;
}

export interface SceneWithClient extends Scene {
  readonly peer: Peer;
}

export const redirectURI = "https://mcp.example.com/oauth/callback";

/** More requests than any test sends: limits are the subject of their own suites. */
export const noLimit = { burst: 1_000_000, perMs: 10_000, daily: 10_000_000 };

export async function scene(
  setting: Setting & { readonly transport: "stdio" | "http" },
): Promise<SceneWithClient>;
export async function scene(setting?: Setting): Promise<Scene>;
export async function scene(setting: Setting = {}): Promise<Scene | SceneWithClient> {
  const { account = "token", transport, client = "sdk 2.x on 2026-07-28", person, args = [] } = setting;
  const simulator = await startSimulator({ rate: noLimit, ...setting.simulator });
  const front = await setting.front?.(simulator);
  const folder = await mkdtemp(join(tmpdir(), "ghl-mcp-scene-"));
  const { store = account === "app" ? "folder" : "memory" } = setting;
  const settings: Readonly<Record<string, string>> = {
    ...(account === "app" ? appSettings(simulator) : tokenSettings),
    GHL_BASE_URL: front?.url ?? simulator.url,
    GHL_STORE: locationOf(store, folder),
    ...(person === "nobody" ? { GHL_CONFIRM: "never" } : {}),
    ...setting.env,
  };
  // Closed from the last to the first: nothing loses what it stands on.
  const closing: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true }),
    () => simulator.close(),
    () => front?.close() ?? Promise.resolve(),
  ];
  let seen = 0;
  const own: Scene = {
    simulator,
    settings,
    contact: someContact(simulator),
    changes() {
      const { requests, received } = simulator;
      const fresh = received - seen;
      seen = received;
      if (fresh > requests.length) throw new Error("More requests arrived than the simulator keeps");
      return requests.slice(requests.length - fresh).filter((request) => !isRead(request));
    },
    async open(more = {}) {
      const program = await openProgram(parseConfig({ ...settings, ...more }), false);
      closing.push(() => program.close());
      return program;
    },
    async serve(more = {}) {
      const server = await serve({ ...settings, ...more });
      closing.push(() => server.stop());
      return server;
    },
    async close() {
      for (const close of closing.splice(0).toReversed()) await close();
    },
  };
  if (transport === undefined) return own;
  const place =
    transport === "http" ? { url: (await own.serve()).ready } : { args: [...args], env: settings };
  const peer = await connect(client, place, person === "nobody" ? undefined : person);
  closing.push(() => peer.close());
  return { ...own, peer };
}

/** The real program over HTTP; `ready` is its address. */
export function serve(env: Readonly<Record<string, string>>): Promise<RunningProcess> {
  return startProcess(mainFile, ["http", "--port", "0"], env, /(http:\S+\/mcp)/);
}

/** What the seed is known to hold; fails the test instead of going on without it. */
export function present<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error("The seed lacks this record");
  return item;
}

const tokenSettings = { GHL_PIT: demo.pit, GHL_LOCATION_ID: demo.locationId };

function appSettings(simulator: Simulator): Readonly<Record<string, string>> {
  return {
    GHL_CLIENT_ID: demoApp.clientId,
    GHL_CLIENT_SECRET: demoApp.clientSecret,
    GHL_REDIRECT_URI: redirectURI,
    GHL_AUTHORIZE_URL: `${simulator.url}/v2/oauth/chooselocation`,
    GHL_STORE_KEY: KEY,
  };
}

function locationOf(store: NonNullable<Setting["store"]>, folder: string): string {
  if (store === "memory") return ":memory:";
  return store === "folder" ? join(folder, "store") : store.location;
}

function someContact({ world }: Simulator): Scene["contact"] {
  const { id, firstName, lastName } = present(
    world.contacts.find(({ locationId }) => locationId === demo.locationId),
  );
  return { id, name: `${firstName} ${lastName}` };
}

function isRead({ method, path }: RecordedRequest): boolean {
  return method === "GET" || path === "/contacts/search";
}
