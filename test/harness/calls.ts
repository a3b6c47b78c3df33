import { z } from "zod";
import { connect, type Peer } from "./peers.js";
import type { Upstream } from "./upstream.js";

/** A call of each kind that retries tell apart. */
export const calls = {
  "a read": { name: "contacts_get_contact", args: { contactId: "Cont4ct0000000000001" } },
  "a read by POST": { name: "contacts_search_contacts", args: { pageLimit: 1 } },
  "a PUT": {
    name: "contacts_update_contact",
    args: { contactId: "Cont4ct0000000000001", firstName: "Mara" },
  },
  "a DELETE": { name: "contacts_delete_contact", args: { contactId: "Cont4ct0000000000001" } },
  "a POST": { name: "contacts_create_contact", args: { email: "mara@example.com" } },
  "a PATCH": {
    name: "funnels_update_redirect",
    args: { id: "Redir3ct000000000001", target: "https://example.com/may", action: "url" },
  },
  "a PUT that reaches people": {
    name: "calendars_update_appointment",
    args: { eventId: "Event000000000000001", title: "Consultation" },
  },
} as const;

export type CallKind = keyof typeof calls;

/** Those that may be carried out twice without harm. */
export const repeatable: readonly CallKind[] = ["a read", "a read by POST", "a PUT", "a DELETE"];
export const once: readonly CallKind[] = ["a POST", "a PATCH", "a PUT that reaches people"];
export const allKinds: readonly CallKind[] = [...repeatable, ...once];

/** An account of a sub-account, with nobody to ask and nothing kept. */
export const account = {
  GHL_PIT: "pit-0a1b2c3d-faults",
  GHL_LOCATION_ID: "Loc4tion0000000000AA",
  GHL_COMPANY_ID: "Company0000000000000",
  GHL_TOOLS: "all",
  GHL_CONFIRM: "never",
  GHL_JOURNAL: "off",
  GHL_STORE: ":memory:",
};

/** The real program over stdio, with short patience. */
export function connectTo(upstream: Upstream, env: Readonly<Record<string, string>> = {}): Promise<Peer> {
  const patience = { GHL_TIMEOUT_MS: "600" };
  return connect("sdk 2.x on 2026-07-28", {
    args: [],
    env: { ...account, ...patience, GHL_BASE_URL: upstream.url, ...env },
  });
}

/** What a call came to: "ok", or the kind of its failure. */
export interface Outcome {
  readonly kind: string;
  readonly text: string;
  readonly retryAfterSeconds: number | undefined;
}

const failed = z.object({
  error: z.looseObject({ kind: z.string(), retryAfterSeconds: z.number().optional() }),
});

export async function outcomeOf(peer: Peer, kind: CallKind, signal?: AbortSignal): Promise<Outcome> {
  const { name, args } = calls[kind];
  const { isError, content, structuredContent } = await peer.call(name, { ...args }, signal);
  const text = content[0]?.text ?? "";
  if (isError !== true) return { kind: "ok", text, retryAfterSeconds: undefined };
  const { error } = failed.parse(structuredContent);
  return { kind: error.kind, text, retryAfterSeconds: error.retryAfterSeconds };
}
