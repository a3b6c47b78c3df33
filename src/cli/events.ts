import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Config, ConfigError, loadConfig } from "../app/config.js";
import { keptApps } from "../app/events.js";
import { plainValues } from "../mcp/results/readable.js";
import { openStore } from "../store/open.js";
import { absent, collection, type Store } from "../store/port.js";
import { isRecord } from "../text/json.js";
import { type Log, messageOf, silent } from "../text/log.js";
import { nearest } from "../text/nearest.js";
import { events, findEvent, type KnownEvent } from "../webhooks/events/index.js";

import { Inbox, type InboxEntry } from "../webhooks/receive/inbox.js";
import { signedDelivery } from "../webhooks/sending/delivery.js";
import { ids } from "../webhooks/sending/samples.js";
import { makeSigningKeys, type SigningKeys } from "../webhooks/sending/sign.js";

export interface SendFlags {
  readonly to: string;
  readonly location?: string;
}

/**
 * Signs a sample of an event with a key of this machine and posts it, as HighLevel would.
 *
 * @throws ConfigError for an unknown event, an invalid address, or a store that cannot be used.
 */
export async function sendEvent(name: string, flags: SendFlags): Promise<void> {
  const event = knownEvent(name);
  const url = addressOf(flags.to, event);
  const config = loadConfig();
  const keys = await withStore(config.store, testKeys);
  const body = sampleFor(event, flags.location ?? config.locationId);
  const [appId = ids.app] = keptApps(config);
  const { rawBody, headers } = signedDelivery(
    { appId, ...body },
    {
      privateKey: keys.privateKey,
      webhookId: randomUUID(),
      at: new Date(),
    },
  );
  process.stderr.write(`signed with a key of this machine: GHL_WEBHOOK_PUBLIC_KEY=${keys.publicKey}\n`);
  const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(rawBody) }).catch(
    (error: unknown) => {
      throw new ConfigError(`${url} does not answer: ${causeOf(error)}`);
    },
  );
  process.stdout.write(`${event.name} to ${url}: ${response.status} ${await response.text()}\n`);
  if (response.ok) return;
  process.exitCode = 1;
  if (response.status === 401)
    process.stderr.write("The server must be started with the GHL_WEBHOOK_PUBLIC_KEY above.\n");
}

export interface TailFlags {
  readonly last: string;
  readonly json?: true;
}

/**
 * Prints the latest events of the inbox, the oldest first, and then every new one until SIGINT or SIGTERM.
 *
 * @throws ConfigError for an invalid flag.
 */
export async function tailEvents({ last, json }: TailFlags): Promise<void> {
  if (!/^\d{1,4}$/.test(last))
    throw new ConfigError(`--last is ${JSON.stringify(last)}: want a number up to 9999.`);
  const config = loadConfig();
  await withStore(config.store, async (store) => {
    const warn = (text: string) => void process.stderr.write(`ghl-mcp: ${text}\n`);
    const failed = (part: string, error: unknown) => warn(`${part}: ${messageOf(error)}`);
    const log: Log = { ...silent, warn, failed };
    const inbox = new Inbox({ store: async () => store, retention: {}, log });
    const print = (entry: InboxEntry) =>
      void process.stdout.write(`${json === true ? whole(entry) : brief(entry)}\n`);
    // The watch starts before the latest are read, so that no event is missed between the two.
    const meanwhile: InboxEntry[] = [];
    let take = (entry: InboxEntry) => void meanwhile.push(entry);
    const stop = await inbox.watch((entry) => take(entry));
    const latest = last === "0" ? [] : await inbox.list({ owners: "all", limit: Number(last) });
    for (const entry of latest.toReversed()) print(entry);
    const shown = new Set(latest.map(({ id }) => id));
    for (const entry of meanwhile) if (!shown.has(entry.id)) print(entry);
    take = (entry) => {
      if (!shown.has(entry.id)) print(entry);
    };
    process.stderr.write("waiting for events; Ctrl+C ends it\n");
    await untilSignal();
    stop();
  });
}

function knownEvent(name: string): KnownEvent {
  const event = findEvent(name);
  if (event !== undefined) return event;
  const near = nearest(
    name,
    events.map((one) => one.name),
  );
  throw new ConfigError(
    `There is no event ${JSON.stringify(name)}${near.length > 0 ? `; nearest: ${near.join(", ")}` : ""}.`,
  );
}

/** An address without a path means the server's webhooks; an address with a path is used unchanged. */
function addressOf(to: string, { name }: KnownEvent): string {
  const url = URL.canParse(to) ? new URL(to) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new ConfigError(`--to is ${JSON.stringify(to)}: want an http(s) address.`);
  }
  return url.pathname === "/" ? `${url.origin}/webhooks/ghl/${name}` : url.href;
}

/** The sample, as an event of the sub-account whose events the server shows. */
function sampleFor({ sample }: KnownEvent, location: string | undefined) {
  const text = JSON.stringify(sample);
  const body: unknown = JSON.parse(location === undefined ? text : text.replaceAll(ids.location, location));
  return isRecord(body) ? body : {};
}

const testKeysCollection = collection<SigningKeys>(
  "webhook-test-keys",
  z.object({ publicKey: z.string(), privateKey: z.string() }),
  { sealed: true },
);

/** Created once and stored, so that a server can be configured with the public key. */
async function testKeys({ records }: Store): Promise<SigningKeys> {
  const outcome = await records.putIf(testKeysCollection, "own", makeSigningKeys(), absent);
  const kept = await records.get(testKeysCollection, "own");
  if (kept === undefined)
    throw new Error(`The key for events could not be kept (stored: ${outcome.stored}).`);
  return kept.value;
}

async function withStore<T>(
  { location, key }: Config["store"],
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore({ location, ...(key === undefined ? {} : { key }) });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

function whole({ id, at, value }: InboxEntry): string {
  return JSON.stringify(plainValues({ id, time: new Date(at).toISOString(), ...value }));
}

function brief({ id, at, value }: InboxEntry): string {
  const { event, candidates, owner, entities } = value;
  const parts = [
    new Date(at).toISOString(),
    candidates.length > 0 ? `${event} (${candidates.join(" or ")})` : event,
    ...(owner === null ? [] : [`${owner.level} ${owner.id}`]),
    ...entities.map((entity) => `${entity.kind}:${entity.id}`),
    `id ${id}`,
  ];
  return String(plainValues(parts.join("  ")));
}

function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    // The timers of the store do not keep the process alive.
    const alive = setInterval(() => {}, 60_000);
    const end = () => {
      clearInterval(alive);
      resolve();
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
  });
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
