import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { demo, demoApp } from "../../simulator/index.js";
import { type Cluster, type ClusterNode, clusterRate } from "./cluster.js";
import { asAdministrator, asSomebodyElse, deliver, listedEvents, reply } from "./events.js";
import { connect, type Peer, type ToolResult } from "./peers.js";
import { startProxy } from "./proxy.js";
import { initialize, jsonHeaders, listTools, openSession, send } from "./requests.js";
import { subscriber } from "./subscriber.js";
import { until } from "./until.js";

/**
 * What several nodes promise, each as a thing that is done to a running cluster and the facts that came of it. The
 * tests judge the facts; `npm run demo:cluster` shows them.
 */

/** A client of 2026-07-28, of a node or of the proxy. */
export function modernPeer({ mcp }: { readonly mcp: string }): Promise<Peer> {
  return connect("sdk 2.x on 2026-07-28", { url: mcp, headers: asSomebodyElse });
}

type Act<T> = (peer: Peer, node: ClusterNode) => Promise<T>;

/** A client of each node, for as long as something is done with them: `all` does it on all at once. */
async function withClients<T>(
  { nodes }: Cluster,
  work: (all: <R>(act: Act<R>) => Promise<R[]>) => Promise<T>,
): Promise<T> {
  const clients = await Promise.all(nodes.map(async (node) => ({ node, peer: await modernPeer(node) })));
  try {
    return await work((act) => Promise.all(clients.map(({ peer, node }) => act(peer, node))));
  } finally {
    await Promise.all(clients.map(({ peer }) => peer.close()));
  }
}

function onEach<T>(cluster: Cluster, act: Act<T>): Promise<T[]> {
  return withClients(cluster, (all) => all(act));
}

/** A read that HighLevel is asked for. */
export function readContacts(peer: Peer): Promise<ToolResult> {
  // Of their owners nothing is asked, so that a call is one request.
  return peer.call("contacts_search_contacts", { pageLimit: 1, fields: ["id"] });
}

/** Somebody of the account. */
export async function contactId(peer: Peer): Promise<string> {
  const found = z
    .object({ contacts: z.array(z.object({ id: z.string() })).min(1) })
    .parse((await readContacts(peer)).structuredContent);
  return found.contacts[0]?.id ?? "";
}

/** One client of 2026-07-28 calls so many times. Answers how many calls each node has answered. */
export async function callsOfOneClient(
  cluster: Cluster,
  calls: number,
): Promise<ReadonlyMap<string, number>> {
  const peer = await modernPeer(cluster);
  await peer.listTools();
  const before = cluster.proxy.passed.length;
  for (let n = 0; n < calls; n++) succeeded(await readContacts(peer));
  await peer.close();
  const passed = cluster.proxy.passed.slice(before).filter(({ status }) => status === 200);
  return counted(passed.map(({ backend }) => backend));
}

/** A client of 2025-11-25 works through the proxy. Answers which nodes have seen its session. */
export async function sessionOfOneClient(cluster: Cluster): Promise<readonly string[]> {
  const before = cluster.proxy.passed.length;
  const peer = await connect("sdk 1.x", { url: cluster.mcp, headers: asSomebodyElse });
  await peer.listTools();
  for (let n = 0; n < 6; n++) succeeded(await readContacts(peer));
  await peer.close();
  const ofIt = cluster.proxy.passed.slice(before).filter(({ session }) => session !== undefined);
  return [...new Set(ofIt.map(({ backend }) => backend))];
}

export interface Strayed {
  /** What a session was answered, as many times as there are nodes, behind a proxy without affinity. */
  readonly statuses: readonly number[];
  /** What the first that does not know it said. */
  readonly message: string;
  /** What a new initialize was answered after that. */
  readonly again: number;
}

/** A session of 2025-11-25 behind a proxy that knows of no sessions. */
export async function sessionElsewhere({ nodes }: Cluster): Promise<Strayed> {
  const proxy = await startProxy({ affinity: false });
  proxy.use(nodes);
  const url = `${proxy.url}/mcp`;
  const headers = { ...jsonHeaders, ...asSomebodyElse };
  try {
    const session = { ...headers, "mcp-session-id": await openSession(url, asSomebodyElse) };
    const answers = [];
    for (const _ of nodes) answers.push(await send(url, { headers: session, body: listTools }));
    const again = await send(url, { headers, body: initialize });
    return {
      statuses: answers.map(({ status }) => status),
      message: answers.find(({ status }) => status === 404)?.json.error?.message ?? "",
      again: again.status,
    };
  } finally {
    await proxy.close();
  }
}

export interface Shown {
  /** How many nodes gave the rest to the caller whose result it is. */
  readonly toItsCaller: number;
  /** How many gave it to another caller. */
  readonly toOthers: number;
}

/** A result is cut on one node, and its rest asked for on each, by its own caller and by another. */
export async function restOnEveryNode(cluster: Cluster): Promise<Shown> {
  const [cutting] = cluster.nodes;
  if (cutting === undefined) throw new Error("want nodes");
  const peer = await modernPeer(cutting);
  const result = succeeded(await peer.call("contacts_search_contacts", { pageLimit: 50 }));
  await peer.close();
  const { cut } = z.object({ cut: z.object({ rest: z.string() }) }).parse(result.structuredContent);
  const isShown = (one: Peer) =>
    one.read(cut.rest).then(
      (shown) => z.object({ text: z.string().min(1) }).safeParse(shown).success,
      () => false,
    );
  const own = await onEach(cluster, isShown);
  const others = await onEach(cluster, async (_, { mcp }) => {
    const other = await connect("sdk 2.x on 2026-07-28", { url: mcp, headers: asAdministrator });
    return isShown(other).finally(() => other.close());
  });
  return {
    toItsCaller: own.filter((shown) => shown).length,
    toOthers: others.filter((shown) => shown).length,
  };
}

export interface Heard {
  /** What the subscriber on one node was told of. */
  readonly updates: readonly string[];
  /** The texts of the messages that the wait on another node came back with. */
  readonly waited: readonly string[];
}

/** A webhook reaches the first node, while somebody waits on the second and somebody listens on the third. */
export async function eventAcrossNodes({ nodes }: Cluster, text: string): Promise<Heard> {
  const [receiving, waiting, telling] = nodes;
  if (receiving === undefined || waiting === undefined || telling === undefined)
    throw new Error("want three nodes");
  const listening = await subscriber("2026-07-28 over HTTP", {
    url: telling.mcp,
    headers: asAdministrator,
    env: {},
  });
  await listening.subscribe([`ghl://locations/${demo.locationId}/events`]);
  const peer = await modernPeer(waiting);
  try {
    // What comes before the wait has begun counts as well.
    const since = new Date().toISOString();
    const wait = peer.call("events_wait", { since, filter: { body: text }, timeoutSeconds: 20 });
    const { status } = await deliver(
      `${receiving.url}/webhooks/ghl`,
      reply(text, { locationId: demo.locationId, appId: demoApp.appId }),
    );
    if (status !== 200) throw new Error(`the webhook was answered ${status}`);
    const { events } = listedEvents.parse((await wait).structuredContent);
    await until("the subscriber is told", () => listening.heard.length > 0);
    return { updates: listening.heard, waited: events.map(({ body }) => String(body?.body)) };
  } finally {
    await listening.close();
    await peer.close();
  }
}

export interface Pressed {
  readonly answered: number;
  /** Requests that HighLevel refused with 429. */
  readonly refused: number;
  /** How many it counted in each of its windows. */
  readonly inWindows: readonly number[];
}

/** Every node is asked for more at once than all of them together may have in a window. */
export async function pressAtTheLimit(cluster: Cluster, callsPerNode: number): Promise<Pressed> {
  const { burst, perMs } = clusterRate;
  if (callsPerNode * cluster.nodes.length <= burst) throw new Error("that is no pressure");
  let from = 0;
  const results = await withClients(cluster, async (all) => {
    // Each hears of the limit first.
    await all(readContacts);
    // At the beginning of a window, so that what is counted in it is not a matter of luck.
    await sleep(perMs - (Date.now() % perMs) + 50);
    from = Date.now();
    return all((peer) => Promise.all(Array.from({ length: callsPerNode }, () => readContacts(peer))));
  });
  const requests = (await cluster.simulator.requests()).filter(({ at }) => at >= from);
  const granted = requests.filter(({ status }) => status !== 429);
  const windows = counted(granted.map(({ at }) => Math.floor(at / perMs)));
  return {
    answered: results.flat().filter(({ isError }) => isError !== true).length,
    refused: requests.length - granted.length,
    inWindows: [...windows.values()],
  };
}

export interface Renewed {
  readonly answered: number;
  readonly refreshes: number;
  /** Refresh tokens that came a second time: HighLevel takes all of a login back for that. */
  readonly reuses: number;
}

/** The access token that all nodes hold runs out, and all of them are called at once. */
export async function tokenRunsOut(cluster: Cluster, callsPerNode: number): Promise<Renewed> {
  await onEach(cluster, readContacts);
  const before = await cluster.simulator.tokens();
  await cluster.simulator.expireTokens();
  const results = await onEach(cluster, (peer) =>
    Promise.all(Array.from({ length: callsPerNode }, () => readContacts(peer))),
  );
  const after = await cluster.simulator.tokens();
  return {
    answered: results.flat().filter(({ isError }) => isError !== true).length,
    refreshes: after.refreshes - before.refreshes,
    reuses: after.reuses - before.reuses,
  };
}

export interface Redeemed {
  /** How many nodes let the change through, each given the code at once. */
  readonly accepted: number;
  /** How many messages HighLevel was asked to send. */
  readonly sent: number;
}

/** One node asks for a person's word; the code that it gave is brought to the others, to all at once. */
export async function codeFromAnotherNode(cluster: Cluster): Promise<Redeemed> {
  const before = await sentMessages(cluster);
  const [asking, ...others] = cluster.nodes;
  if (asking === undefined) throw new Error("want nodes");
  const first = await modernPeer(asking);
  const message = { type: "SMS", contactId: await contactId(first), message: "See you at ten" };
  const { structuredContent } = await first.call("conversations_send_message", message);
  await first.close();
  const { confirmationNeeded } = z
    .object({ confirmationNeeded: z.object({ confirm: z.string() }) })
    .parse(structuredContent);
  const results = await Promise.all(
    others.map(async (node) => {
      const peer = await modernPeer(node);
      const { confirm } = confirmationNeeded;
      const result = await peer.call("conversations_send_message", { ...message, confirm });
      await peer.close();
      return result;
    }),
  );
  return {
    accepted: results.filter(({ isError }) => isError !== true).length,
    sent: (await sentMessages(cluster)) - before,
  };
}

async function sentMessages({ simulator }: Cluster): Promise<number> {
  const requests = await simulator.requests();
  return requests.filter(({ method, path }) => method === "POST" && path === "/conversations/messages")
    .length;
}

export interface Repeated {
  /** The ids of the note that each node answered with. */
  readonly ids: readonly string[];
  /** How many notes there are of it. */
  readonly kept: number;
}

/** The same change with the same idempotency key, on every node at once. */
export async function keyOnEveryNode(cluster: Cluster): Promise<Repeated> {
  const body = `by key ${Date.now()}`;
  const peer = await modernPeer(cluster);
  const change = { contactId: await contactId(peer), body, idempotencyKey: body };
  await peer.close();
  const results = await onEach(cluster, (one) => one.call("contacts_create_note", change));
  const note = z.object({ note: z.object({ id: z.string() }) });
  return {
    ids: [...new Set(results.map((result) => note.parse(succeeded(result).structuredContent).note.id))],
    kept: (await cluster.simulator.notes()).filter((each) => each === body).length,
  };
}

export interface Load {
  /** What each write was to be, by what became of it. */
  readonly answered: readonly string[];
  readonly unanswered: readonly string[];
  /** What those that came to nothing were told. */
  readonly told: readonly string[];
}

/**
 * Clients write notes through the proxy, as fast as they are answered. Once a few are, something is done to the
 * cluster, and they go on until as many more are answered.
 */
export async function writeMeanwhile<T>(
  cluster: Cluster,
  { name, clients }: { readonly name: string; readonly clients: number },
  meanwhile: (cluster: Cluster) => Promise<T>,
): Promise<Load & { readonly done: T }> {
  const peers = await Promise.all(Array.from({ length: clients }, () => modernPeer(cluster)));
  const [first] = peers;
  if (first === undefined) throw new Error("want clients");
  const id = await contactId(first);
  const answered: string[] = [];
  const unanswered: string[] = [];
  const told: string[] = [];
  let begun = 0;
  let goesOn = true;
  const writing = peers.map(async (peer) => {
    while (goesOn) {
      const body = `${name} ${++begun}`;
      const failure = await peer.call("contacts_create_note", { contactId: id, body }).then(
        ({ isError, content }) => (isError === true ? (content[0]?.text ?? "") : undefined),
        (error: unknown) => String(error),
      );
      if (failure === undefined) answered.push(body);
      else {
        unanswered.push(body);
        told.push(failure);
      }
    }
  });
  const more = async () => {
    const wanted = answered.length + 2 * clients;
    await until(`${wanted} writes are answered`, () => answered.length >= wanted);
  };
  try {
    await more();
    const done = await meanwhile(cluster);
    await more();
    return { answered, unanswered, told, done };
  } finally {
    goesOn = false;
    await Promise.all(writing);
    await Promise.all(peers.map((peer) => peer.close()));
  }
}

export interface Kept {
  /** Answered, and not there. */
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Not answered, and there all the same: had somebody sent them again, they would be there twice. */
  readonly unknown: readonly string[];
}

/** What HighLevel has of the writes of a load. */
export async function writesKept({ simulator }: Cluster, { answered, unanswered }: Load): Promise<Kept> {
  const times = counted(await simulator.notes());
  return {
    lost: answered.filter((body) => !times.has(body)),
    twice: [...answered, ...unanswered].filter((body) => (times.get(body) ?? 0) > 1),
    unknown: unanswered.filter((body) => times.has(body)),
  };
}

/** Ends a node in the middle of what it does, once it is at work, and puts another in its place. */
export async function killOne(
  cluster: Cluster,
): Promise<{ readonly killed: string; readonly underWay: number }> {
  const [doomed] = cluster.nodes;
  if (doomed === undefined) throw new Error("want nodes");
  await until("it has work", () => cluster.proxy.underWay(doomed.name) > 1);
  const underWay = cluster.proxy.underWay(doomed.name);
  doomed.process.child.kill("SIGKILL");
  const next = await cluster.startNode();
  cluster.use([...cluster.nodes.filter((node) => node !== doomed), next]);
  return { killed: doomed.name, underWay };
}

/** Puts a new node in the place of each, one after the other, as an upgrade does. */
export async function replaceAll(cluster: Cluster): Promise<void> {
  for (const old of cluster.nodes) {
    const next = await cluster.startNode();
    cluster.use([...cluster.nodes.filter((node) => node !== old), next]);
    await old.process.stop();
  }
}

function succeeded(result: ToolResult): ToolResult {
  if (result.isError === true) throw new Error(result.content[0]?.text);
  return result;
}

function counted<T>(all: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
