import { demo, demoApp, type Rate } from "../../simulator/index.js";
import { administratorKey, keys, otherKey } from "./events.js";
import { type RedisPlace, redisPlace } from "./places.js";
import { mainFile, type RunningProcess, startProcess } from "./process.js";
import { type Backend, type ReverseProxy, startProxy } from "./proxy.js";
import { type SimulatorProcess, simulatorProcess } from "./simulator.js";

export interface ClusterNode extends Backend {
  readonly mcp: string;
  readonly process: RunningProcess;
}

/** Nodes on one Redis behind a proxy, in an account of the simulator's marketplace app. Each is a process of its own. */
export interface Cluster {
  readonly simulator: SimulatorProcess;
  readonly redis: RedisPlace;
  readonly proxy: ReverseProxy;
  /** Where clients come in. */
  readonly mcp: string;
  /** Those that take turns. */
  readonly nodes: readonly ClusterNode[];
  /** Starts one more, which the proxy does not know yet. */
  startNode(): Promise<ClusterNode>;
  /** These take turns from now on. */
  use(nodes: readonly ClusterNode[]): void;
  close(): Promise<void>;
}

export interface ClusterOptions {
  readonly nodes?: number;
  /** HighLevel's own limit would make everything take minutes: what is proved here is that one is kept. */
  readonly rate?: Rate;
  /** Milliseconds that HighLevel's replies take. */
  readonly replyAfterMs?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export const clusterRate: Rate = { burst: 100, perMs: 2_000, daily: 1_000_000 };

/** @throws where one of its parts does not start; what was started by then is ended. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const { nodes: count = 3, rate = clusterRate, replyAfterMs = 50, env = {} } = options;
  const parts: { close(): Promise<unknown>; kill?(): unknown }[] = [];
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      for (const part of parts.toReversed()) await part.close();
      process.off("exit", kill);
    })();
    return closing;
  };
  // Whoever started it may end by an error that nobody caught.
  const kill = () => {
    for (const { kill } of parts) kill?.();
  };
  process.once("exit", kill);
  try {
    const redis = await redisPlace();
    parts.push({ close: redis.remove, kill: () => void redis.kill() });
    const simulator = await simulatorProcess({ rate, replyAfterMs });
    parts.push(simulator);
    const proxy = await startProxy({ affinity: true });
    parts.push(proxy);
    const settings = {
      GHL_CLIENT_ID: demoApp.clientId,
      GHL_CLIENT_SECRET: demoApp.clientSecret,
      GHL_AUTHORIZE_URL: `${simulator.url}/v2/oauth/chooselocation`,
      GHL_REDIRECT_URI: `${proxy.url}/oauth/callback`,
      GHL_LOCATION_ID: demo.locationId,
      GHL_BASE_URL: simulator.url,
      GHL_STORE: redis.options.location,
      GHL_STORE_KEY: redis.options.key ?? "",
      GHL_WEBHOOK_PUBLIC_KEY: keys.publicKey,
      // Little, so that a page of contacts is too long to be shown whole.
      GHL_MAX_RESULT_TOKENS: "2000",
      MCP_API_KEYS: otherKey,
      MCP_ADMIN_KEYS: administratorKey,
      ...env,
    };
    let started = 0;
    const startNode = async (): Promise<ClusterNode> => {
      const name = `node ${++started}`;
      const node = await startProcess(mainFile, ["http", "--port", "0"], settings, /(http:\S+)\/mcp/);
      parts.push({ close: node.stop, kill: () => node.child.kill("SIGKILL") });
      return { name, url: node.ready, mcp: `${node.ready}/mcp`, process: node };
    };
    let nodes: readonly ClusterNode[] = [];
    const use = (these: readonly ClusterNode[]) => {
      nodes = these;
      proxy.use(these);
    };
    use(await all(Array.from({ length: count }, startNode)));
    await signIn(proxy.url);
    return {
      simulator,
      redis,
      proxy,
      mcp: `${proxy.url}/mcp`,
      get nodes() {
        return nodes;
      },
      startNode,
      use,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What an administrator's browser does: one node begins, the next one sees the end. */
async function signIn(url: string): Promise<void> {
  const go = (address: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(address, { headers, redirect: "manual" });
  const begun = await go(`${url}/oauth/start`, { "x-api-key": administratorKey });
  const cookie = begun.headers.get("set-cookie")?.split(";")[0] ?? "";
  const consent = await go(`${begun.headers.get("location")}&choose=${demo.locationId}`);
  const done = await go(consent.headers.get("location") ?? "", { cookie });
  if (!done.ok) throw new Error(`the login came to nothing: ${done.status} ${await done.text()}`);
}

/** Like Promise.all, but leaves nothing half done behind when one fails. */
async function all<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
