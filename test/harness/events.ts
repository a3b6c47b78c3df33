import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { z } from "zod";
import type { UnknownRecord } from "../../src/text/json.js";

import { signedDelivery } from "../../src/webhooks/sending/delivery.js";
import { ids } from "../../src/webhooks/sending/samples.js";
import { makeSigningKeys } from "../../src/webhooks/sending/sign.js";
import { temporaryFolder } from "./places.js";
import { mainFile, type RunningProcess, startProcess } from "./process.js";

/** The keys that stand in for HighLevel's in these tests. */
export const keys = makeSigningKeys();

export const administratorKey = "key-of-an-administrator";
export const otherKey = "key-of-somebody-else";
export const asAdministrator = { "x-api-key": administratorKey };
export const asSomebodyElse = { "x-api-key": otherKey };

/** The account of the samples, behind no HighLevel at all: what events need of it stands in the settings. */
export const settings = {
  GHL_PIT: "pit-test",
  GHL_LOCATION_ID: ids.location,
  GHL_COMPANY_ID: ids.company,
  GHL_BASE_URL: "http://127.0.0.1:9",
  GHL_WEBHOOK_PUBLIC_KEY: keys.publicKey,
  MCP_API_KEYS: otherKey,
  MCP_ADMIN_KEYS: administratorKey,
};

export interface EventServer extends RunningProcess {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly mcp: string;
}

/** The real program over HTTP, on a store that is given. */
export async function serveEvents(
  store: string,
  more: Readonly<Record<string, string>> = {},
): Promise<EventServer> {
  const env = { ...settings, GHL_STORE: store, ...more };
  const server = await startProcess(mainFile, ["http", "--port", "0"], env, /(http:\S+)\/mcp/);
  return { ...server, url: server.ready, mcp: `${server.ready}/mcp` };
}

/** A folder for a store, and how to be rid of it. */
export async function storeFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await temporaryFolder();
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const receiptSchema = z.object({ id: z.string(), duplicate: z.boolean() });

export interface Posted {
  readonly status: number;
  readonly receipt: z.infer<typeof receiptSchema> | undefined;
}

/** Signs a body as HighLevel would and posts it. */
export async function deliver(
  url: string,
  body: UnknownRecord,
  webhookId: string = randomUUID(),
): Promise<Posted> {
  const { rawBody, headers } = signedDelivery(body, {
    privateKey: keys.privateKey,
    webhookId,
    at: new Date(),
  });
  return post(url, rawBody, headers);
}

export async function post(
  url: string,
  rawBody: Uint8Array,
  headers: Readonly<Record<string, string>>,
): Promise<Posted> {
  const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(rawBody) });
  const text = await response.text();
  return {
    status: response.status,
    receipt: response.ok ? receiptSchema.parse(JSON.parse(text)) : undefined,
  };
}

/** A message that a contact of the samples wrote. */
export function reply(body: string, more: UnknownRecord = {}): UnknownRecord {
  return {
    type: "InboundMessage",
    locationId: ids.location,
    messageId: ids.message,
    conversationId: ids.conversation,
    contactId: ids.contact,
    direction: "inbound",
    messageType: "SMS",
    body,
    ...more,
  };
}

export const listedEvents = z.looseObject({
  events: z.array(
    z.looseObject({
      id: z.string(),
      event: z.string(),
      uri: z.string(),
      mayBe: z.array(z.string()).optional(),
      body: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  next: z.record(z.string(), z.unknown()).optional(),
  timedOut: z.boolean().optional(),
});
