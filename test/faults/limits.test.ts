import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { account, allKinds, type CallKind, connectTo, outcomeOf } from "../harness/calls.js";
import { connect, type Peer } from "../harness/peers.js";
import { folderPlace, redisPlace, skipRedis } from "../harness/places.js";
import { serve } from "../harness/scene.js";
import { until } from "../harness/until.js";
import { answers, fine, startUpstream, type Upstream } from "../harness/upstream.js";
import { metered } from "./metered.js";

let upstream: Upstream;
let patient: Peer;
/** Its calls do not wait for their turn, and nothing of the day is kept for reads. */
let hasty: Peer;
let locations = 0;
const open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  upstream = await startUpstream();
  const agency = { GHL_LOCATION_ID: "", GHL_TIMEOUT_MS: "5000" };
  [patient, hasty] = await Promise.all([
    connectTo(upstream, agency),
    connectTo(upstream, { ...agency, GHL_WAIT_MS: "2000", GHL_DAILY_RESERVE: "0" }),
  ]);
});

beforeEach(() => {
  upstream.requests.length = 0;
  upstream.next.length = 0;
  upstream.manner = fine;
});

afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close();
});

afterAll(async () => {
  await Promise.all([patient?.close(), hasty?.close()]);
  await upstream?.close();
});

/** The agency's client, with each call for a sub-account of which none of the limits is used. */
function fresh(peer: Peer): Peer {
  const location = `Loc4tion${String(++locations).padStart(12, "0")}`;
  return { ...peer, call: (name, args) => peer.call(name, { location, ...args }) };
}

function many(peer: Peer, call: CallKind, count: number) {
  return Promise.all(Array.from({ length: count }, () => outcomeOf(peer, call)));
}

describe("a storm of 429", () => {
  it("is met with at most four requests a call, and whatever was refused may be sent again", async () => {
    upstream.manner = answers(429, '{"message":"Too many requests"}');
    const peer = fresh(patient);
    const outcomes = await Promise.all(allKinds.map((call) => outcomeOf(peer, call)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(allKinds.map(() => "rate_limited"));
    expect(outcomes.every(({ retryAfterSeconds }) => (retryAfterSeconds ?? 0) >= 1)).toBe(true);
    expect(upstream.requests).toHaveLength(4 * allKinds.length);
  });

  it("that passes is not seen by the caller", async () => {
    const peer = fresh(patient);
    upstream.next.push(...allKinds.map(() => answers(429, "{}")));
    const outcomes = await Promise.all(allKinds.map((call) => outcomeOf(peer, call)));
    expect(outcomes.map(({ kind }) => kind)).toEqual(allKinds.map(() => "ok"));
    expect(upstream.requests).toHaveLength(2 * allKinds.length);
  });

  const turn = { managedAgentId: "Man4ged0000000000001", message: "Draft a post for May." };

  it("has each attempt carry the Idempotency-Key of its call, and no other call the same", async () => {
    const peer = fresh(patient);
    upstream.next.push(answers(429, '{"retryable":true}', { "retry-after": "1" }));
    await peer.call("agent_studio_execute_managed_agent", turn);
    await peer.call("agent_studio_execute_managed_agent", turn);
    const [first, again, second] = upstream.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(first).toMatch(/^\S{1,128}$/);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
    expect(upstream.requests).toHaveLength(3);
  });

  it("is final where HighLevel says that the same must not be sent again", async () => {
    const peer = fresh(patient);
    upstream.next.push(answers(429, '{"retryable":false}'));
    const { isError } = await peer.call("agent_studio_execute_managed_agent", turn);
    expect(isError).toBe(true);
    expect(upstream.requests).toHaveLength(1);
  });

  it("is waited out as long as HighLevel asks, where the call has that long", async () => {
    const peer = fresh(patient);
    upstream.next.push(answers(429, "{}", { "retry-after": "1" }));
    const from = Date.now();
    expect((await outcomeOf(peer, "a POST")).kind).toBe("ok");
    expect(Date.now() - from).toBeGreaterThanOrEqual(1_000);
    upstream.next.push(answers(429, "{}", { "retry-after": "3600" }));
    expect((await outcomeOf(peer, "a POST")).kind).toBe("rate_limited");
    expect(upstream.requests).toHaveLength(3);
  });
});

describe("the limit that the headers tell", () => {
  it("is kept: calls wait for their turn, none is lost, and no change arrives twice", async () => {
    const meter = metered({ limit: 10, windowMs: 1_000 });
    upstream.manner = meter.manner;
    const peer = fresh(patient);
    await outcomeOf(peer, "a read");
    const outcomes = await Promise.all([many(peer, "a read", 30), many(peer, "a POST", 15)]);
    expect(outcomes.flat().filter(({ kind }) => kind !== "ok")).toEqual([]);
    expect(meter.granted).toHaveLength(46);
    expect(meter.granted.filter(({ body }) => body.includes("mara@example.com"))).toHaveLength(15);
    // Its windows lie otherwise than ours, so that one at the edge may be refused; a crowd may not.
    expect(meter.refused).toBeLessThanOrEqual(12);
  });

  it("is the sandbox's own, not what the documentation says", async () => {
    const meter = metered({ limit: 25, windowMs: 60_000 });
    upstream.manner = meter.manner;
    const peer = fresh(hasty);
    await outcomeOf(peer, "a read");
    const outcomes = await many(peer, "a read", 40);
    expect(outcomes.filter(({ kind }) => kind === "ok").length).toBeLessThanOrEqual(24);
    expect(upstream.requests.length).toBeLessThanOrEqual(25);
  });

  it("that cannot be waited for is an error that says when, and sends nothing", async () => {
    upstream.manner = metered({ limit: 3, windowMs: 60_000 }).manner;
    const peer = fresh(hasty);
    await outcomeOf(peer, "a read");
    const outcomes = await many(peer, "a POST", 6);
    const late = outcomes.filter(({ kind }) => kind === "rate_limited");
    expect(late.length).toBeGreaterThanOrEqual(4);
    expect(late[0]?.text).toMatch(/Nothing was sent. Retry after \d+ s/);
    expect(late[0]?.retryAfterSeconds).toBeGreaterThan(0);
    expect(upstream.requests.length).toBeLessThanOrEqual(3);
  });

  describe.each([
    ["a folder", folderPlace],
    ["Redis", redisPlace],
  ] as const)("is shared by two processes on one store,", (kind, makePlace) => {
    it.skipIf(kind === "Redis" && skipRedis)(kind, async () => {
      const place = await makePlace();
      open.push(place.remove);
      const store = {
        GHL_TIMEOUT_MS: "5000",
        GHL_STORE: place.options.location,
        GHL_STORE_KEY: place.options.key ?? "",
      };
      const meter = metered({ limit: 20, windowMs: 1_000 });
      upstream.manner = meter.manner;
      const peers = await Promise.all([connectTo(upstream, store), connectTo(upstream, store)]);
      open.push(...peers.map((peer) => () => peer.close()));
      for (const peer of peers) await outcomeOf(peer, "a read");
      const outcomes = await Promise.all(peers.map((peer) => many(peer, "a read", 30)));
      expect(outcomes.flat().filter(({ kind: outcome }) => outcome !== "ok")).toEqual([]);
      expect(meter.granted).toHaveLength(62);
      // Two processes that do not know of each other would be refused about every second time.
      expect(meter.refused).toBeLessThanOrEqual(8);
    });
  });
});

describe("Agent Studio's own limit", () => {
  it("is 300 a minute for each sub-account, beside all others", async () => {
    const meter = metered({ limit: 100_000, windowMs: 10_000 });
    upstream.manner = meter.manner;
    const called = async (name: string, args: Record<string, unknown>) => {
      const { isError, content } = await hasty.call(name, args);
      return isError === true ? (content[0]?.text ?? "") : "ok";
    };
    const agents = (location: string) =>
      called("agent_studio_list_agents", { limit: 10, offset: 0, location });
    const contacts = (location: string) => called("contacts_search_contacts", { pageLimit: 1, location });
    const here = "Loc4tion0000000000AA";
    const there = "Loc4tion0000000000BB";
    // The first reply tells of the wide limit; until then a hundred are all that is believed.
    for (const location of [here, there]) expect(await contacts(location)).toBe("ok");
    const outcomes = await Promise.all(Array.from({ length: 320 }, () => agents(here)));
    const refused = outcomes.filter((outcome) => outcome !== "ok");
    expect(refused).toHaveLength(20);
    expect(refused[0]).toMatch(/300 requests per 60 s.*Retry after \d+ s/s);
    expect(meter.granted.filter(({ path }) => path.startsWith("/agent-studio/"))).toHaveLength(300);
    expect(await agents(there)).toBe("ok");
    expect(await contacts(here)).toBe("ok");
  });
});

describe("where HighLevel tells no numbers", () => {
  it("nobody waits", async () => {
    const peer = fresh(hasty);
    await outcomeOf(peer, "a read");
    const outcomes = await many(peer, "a read", 150);
    expect(outcomes.filter(({ kind }) => kind !== "ok")).toEqual([]);
  });

  it("the documented hundred is believed until the first reply", async () => {
    const peer = fresh(hasty);
    upstream.manner = async (request, response) => {
      for await (const _ of request);
      setTimeout(() => response.setHeader("content-type", "application/json").end("{}"), 1_000);
    };
    const outcomes = await many(peer, "a read", 130);
    expect(outcomes.filter(({ kind }) => kind === "ok")).toHaveLength(100);
    expect(upstream.requests).toHaveLength(100);
  });
});

describe("the end of the day's budget", () => {
  it("is kept for reads", async () => {
    const meter = metered({ limit: 100, windowMs: 10_000, daily: { limit: 100, left: 8 } });
    upstream.manner = meter.manner;
    const peer = fresh(patient);
    await outcomeOf(peer, "a read");
    expect((await outcomeOf(peer, "a POST")).kind).toBe("ok");
    expect((await outcomeOf(peer, "a POST")).kind).toBe("ok");
    const refused = await outcomeOf(peer, "a POST");
    expect(refused.kind).toBe("rate_limited");
    expect(refused.text).toContain("kept for reads");
    expect((await outcomeOf(peer, "a read by POST")).kind).toBe("ok");
    expect(upstream.requests).toHaveLength(4);
  });

  it("is kept as far as GHL_DAILY_RESERVE says", async () => {
    upstream.manner = metered({ limit: 100, windowMs: 10_000, daily: { limit: 100, left: 8 } }).manner;
    const peer = fresh(hasty);
    const outcomes = [];
    for (let n = 0; n < 9; n++) outcomes.push(await outcomeOf(peer, "a POST"));
    expect(outcomes.filter(({ kind }) => kind === "ok")).toHaveLength(8);
    expect(outcomes.at(-1)?.text).toContain("The day's budget");
    expect(upstream.requests).toHaveLength(8);
  });
});

describe("several callers at the limit", () => {
  it("take turns: one with a bulk job does not hold up one who asks little", async () => {
    const meter = metered({ limit: 10, windowMs: 500 });
    upstream.manner = meter.manner;
    const server = await serve({
      ...account,
      GHL_BASE_URL: upstream.url,
      MCP_API_KEYS: "bulk-key-1-of-these-tests,other-key-2-of-these-tests",
    });
    open.push(() => server.stop());
    const [bulk, other] = await Promise.all(
      ["bulk-key-1-of-these-tests", "other-key-2-of-these-tests"].map((key) =>
        connect("sdk 2.x on 2026-07-28", { url: server.ready, headers: { authorization: `Bearer ${key}` } }),
      ),
    );
    if (bulk === undefined || other === undefined) throw new Error("not connected");
    await outcomeOf(bulk, "a read");
    const job = many(bulk, "a read", 80);
    await until("the job is under way", () => meter.granted.length >= 11);
    const from = meter.granted.length;
    await many(other, "a read by POST", 5);
    // Every other turn is the other's: five of its own, five of the job's, and a few that were on their way.
    expect(meter.granted.length - from).toBeLessThanOrEqual(25);
    expect((await job).filter(({ kind }) => kind !== "ok")).toEqual([]);
    await Promise.all([bulk.close(), other.close()]);
  });
});
