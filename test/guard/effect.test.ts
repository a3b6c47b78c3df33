import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type CallKind, calls, connectTo } from "../harness/calls.js";
import type { Peer } from "../harness/peers.js";
import {
  answers,
  fine,
  hangs,
  type Manner,
  resetAfterBody,
  startUpstream,
  type Upstream,
} from "../harness/upstream.js";

/**
 * What a failed change is said to have done: in the journal, and by what its idempotencyKey gives afterwards. Both
 * must hold, because whoever reads "refused" repeats it.
 */
const env = { GHL_JOURNAL: "brief", GHL_TIMEOUT_MS: "15000", GHL_WAIT_MS: "5000" };
let upstream: Upstream;
let patient: Peer;
let hasty: Peer;
/** How many changes were made, each with its own key. */
let made = 0;

beforeAll(async () => {
  upstream = await startUpstream();
  [patient, hasty] = await Promise.all([
    connectTo(upstream, env),
    connectTo(upstream, { ...env, GHL_TIMEOUT_MS: "1500", GHL_WAIT_MS: "20000" }),
  ]);
});

beforeEach(() => {
  upstream.requests.length = 0;
  upstream.next.length = 0;
  upstream.manner = fine;
});

afterAll(async () => {
  await patient?.close();
  await hasty?.close();
  await upstream?.close();
});

const opportunity = {
  name: "opportunities_create_opportunity",
  args: {
    name: "Roof",
    pipelineId: "Pipe0000000000000001",
    pipelineStageId: "Stage000000000000001",
    status: "open",
    contactId: "Cont4ct0000000000001",
  },
};
const upsert = { name: "contacts_upsert_contact", args: { email: "mara@example.com" } };
const changes = { ...calls, "a POST of another kind": opportunity, "an upsert": upsert };
type Change = Exclude<CallKind, "a read"> | "a POST of another kind" | "an upsert";

const journal = z.object({
  entries: z.array(
    z.object({ outcome: z.string(), error: z.string().optional(), status: z.number().optional() }),
  ),
});

/** Makes the change with a key; then says what the journal holds of it, and what the key gives. */
async function changed(
  change: Change,
  {
    signal,
    betweenCalls,
    peer = patient,
  }: {
    readonly signal?: AbortSignal;
    readonly betweenCalls?: () => Promise<void>;
    readonly peer?: Peer;
  } = {},
) {
  const { name, args } = changes[change];
  const idempotencyKey = `k${made++}`;
  const call = (own?: AbortSignal) => peer.call(name, { ...args, idempotencyKey }, own);
  const read = async () => journal.parse(await peer.read("ghl://journal")).entries;
  const before = (await read()).length;
  const first = await call(signal).catch(() => undefined);
  await expect.poll(read, { timeout: 10_000 }).toHaveLength(before + 1);
  const [entry] = await read();
  const sent = upstream.requests.length;
  upstream.next.length = 0;
  upstream.manner = fine;
  await betweenCalls?.();
  const again = (await call()).content[0]?.text ?? "";
  const repeated = upstream.requests.length > sent;
  // The entry of this one too, or the next change would take it for its own.
  if (repeated) await expect.poll(read, { timeout: 10_000 }).toHaveLength(before + 2);
  return {
    text: first?.content[0]?.text ?? "",
    entry,
    sent,
    repeated,
    again,
  };
}

const invalid = answers(422, '{"message":["phone must be a phone number"]}');
const missing = answers(404, '{"message":"Contact not found"}');
const overloaded = answers(503, "{}");

describe("after a 422", () => {
  it.each(["a POST", "an upsert"] as const)(
    "%s of a contact may have been made: the outcome is unknown, and nothing is sent again",
    async (change) => {
      upstream.next.push(invalid);
      const { text, entry, repeated, again } = await changed(change);
      expect(text).toContain("phone must be a phone number");
      expect(text).toContain("look first whether the record exists all the same");
      expect(entry).toEqual({ outcome: "unknown", error: "unprocessable", status: 422 });
      expect(repeated).toBe(false);
      expect(again).toContain("The outcome of the first call with this idempotencyKey is unknown");
    },
  );

  it("a duplicate among contacts is unknown too", async () => {
    upstream.next.push(answers(422, '{"message":["contact already exists"]}'));
    const { entry, repeated } = await changed("a POST");
    expect(entry).toEqual({ outcome: "unknown", error: "conflict", status: 422 });
    expect(repeated).toBe(false);
  });

  it.each(["a POST of another kind", "a PUT"] as const)(
    "%s was refused, and may be sent again",
    async (change) => {
      upstream.next.push(invalid);
      const { entry, repeated } = await changed(change);
      expect(entry).toEqual({ outcome: "refused", error: "unprocessable", status: 422 });
      expect(repeated).toBe(true);
    },
  );
});

describe("after an earlier attempt that may have been carried out", () => {
  const firsts: Readonly<Record<string, Manner>> = { "a 503": overloaded, "a lost answer": resetAfterBody };

  it.each(Object.entries(firsts))("%s, a refusal proves nothing", async (_, first) => {
    upstream.next.push(first, missing);
    const { entry, sent, repeated } = await changed("a PUT");
    expect(sent).toBe(2);
    expect(entry).toEqual({ outcome: "unknown", error: "not_found", status: 404 });
    expect(repeated).toBe(false);
  });

  it("a DELETE that finds nothing has most likely deleted it", async () => {
    upstream.next.push(resetAfterBody, missing);
    const { text, entry, repeated } = await changed("a DELETE");
    expect(text).toContain("an earlier attempt of this call most likely deleted it");
    expect(entry).toEqual({ outcome: "unknown", error: "not_found", status: 404 });
    expect(repeated).toBe(false);
  });

  it("a connection that is refused does not make it unsent", async () => {
    upstream.next.push(async (...exchange) => {
      await resetAfterBody(...exchange);
      await upstream.vanish();
    });
    const { text, entry } = await changed("a PUT", { betweenCalls: () => upstream.returns() });
    expect(text).toContain("The connection to HighLevel broke");
    expect(text).toContain("look first whether it took effect");
    expect(entry).toEqual({ outcome: "unknown", error: "network" });
  });
});

describe("a change that is cancelled", () => {
  it("on its way may have been carried out", async () => {
    upstream.manner = hangs;
    const cancel = new AbortController();
    const change = changed("a POST", { signal: cancel.signal });
    await expect.poll(() => upstream.requests.length, { timeout: 10_000 }).toBe(1);
    cancel.abort();
    const { entry, repeated } = await change;
    expect(entry).toEqual({ outcome: "unknown", error: "cancelled" });
    expect(repeated).toBe(false);
  });

  it("while it waits for its turn was not sent, and its key is free", async () => {
    // Of two, because the unit of the read itself is taken for the longer window that was assumed before its reply.
    const noneLeft = {
      "x-ratelimit-max": "2",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-interval-milliseconds": "1500",
    };
    upstream.manner = answers(200, "{}", { "content-type": "application/json", ...noneLeft });
    await hasty.call(calls["a read"].name, calls["a read"].args);
    upstream.requests.length = 0;
    const cancel = new AbortController();
    const change = changed("a POST", { signal: cancel.signal, peer: hasty });
    setTimeout(() => cancel.abort(), 200);
    const { entry, sent, repeated } = await change;
    expect(entry).toEqual({ outcome: "refused", error: "cancelled" });
    expect([sent, repeated]).toEqual([0, true]);
  });
});

describe("a change that HighLevel does not answer in time", () => {
  it("may have been carried out", async () => {
    upstream.manner = hangs;
    const { text, entry, sent, repeated } = await changed("a PUT", { peer: hasty });
    expect(text).toContain("HighLevel did not answer within 1.5 s");
    expect(entry).toEqual({ outcome: "unknown", error: "timeout" });
    expect([sent, repeated]).toEqual([1, false]);
  });
});

/** The last, because the process keeps the limit that it learns here. */
describe("a turn that does not come in time", () => {
  it("does not make an earlier attempt unsent", async () => {
    // Of the day: a short window may begin anew while the second attempt waits for its turn.
    const usedUp = {
      "x-ratelimit-limit-daily": "100",
      "x-ratelimit-daily-remaining": "0",
      "x-ratelimit-daily-reset": "3600000",
    };
    upstream.next.push(answers(503, "{}", { "content-type": "application/json", ...usedUp }));
    const { text, entry, sent, repeated } = await changed("a PUT");
    expect(text).toContain("HighLevel failed with status 503");
    expect(text).not.toContain("Nothing was sent");
    expect(entry).toEqual({ outcome: "unknown", error: "upstream", status: 503 });
    expect([sent, repeated]).toEqual([1, false]);
  });
});
