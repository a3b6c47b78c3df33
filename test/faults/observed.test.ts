import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { account, outcomeOf } from "../harness/calls.js";
import { logIn } from "../harness/login.js";
import { connect } from "../harness/peers.js";
import { mainFile, type RunningProcess, startProcess } from "../harness/process.js";
import { modern, openSession, send } from "../harness/requests.js";
import { scene } from "../harness/scene.js";
import { answers, startUpstream, type Upstream } from "../harness/upstream.js";
import { metered } from "./metered.js";

const key = "metrics-key-of-tests";
let upstream: Upstream;
let server: RunningProcess;
let open: RunningProcess;

const serve = (env: Readonly<Record<string, string>>) =>
  startProcess(
    mainFile,
    ["http", "--port", "0"],
    { ...account, GHL_BASE_URL: upstream.url, ...env },
    /(http:\S+)\/mcp/,
  );

beforeAll(async () => {
  upstream = await startUpstream(
    metered({ limit: 50, windowMs: 10_000, daily: { limit: 900, left: 800 } }).manner,
  );
  [server, open] = await Promise.all([serve({ MCP_API_KEYS: key }), serve({})]);
});

afterAll(async () => {
  await Promise.all([server?.stop(), open?.stop()]);
  await upstream?.close();
});

const scrape = (base: string, headers: Readonly<Record<string, string>> = {}) =>
  send(`${base}/metrics`, { method: "GET", headers });

describe("/metrics", () => {
  it("wants the same key as /mcp, and none where there is none", async () => {
    expect((await scrape(server.ready)).status).toBe(401);
    expect((await scrape(server.ready, { authorization: "Bearer wrong" })).status).toBe(401);
    expect((await scrape(server.ready, { authorization: `Bearer ${key}` })).status).toBe(200);
    expect((await scrape(open.ready)).status).toBe(200);
    expect((await scrape(open.ready, { host: "rebound.example.com" })).status).toBe(403);
    expect((await send(`${open.ready}/metrics`, { body: "{}" })).status).toBe(405);
  });

  it("counts calls by what they came to, requests, the budget and sessions", async () => {
    const peer = await connect("sdk 2.x on 2026-07-28", { url: `${open.ready}/mcp` });
    await outcomeOf(peer, "a read");
    await outcomeOf(peer, "a POST");
    upstream.next.push(answers(503, "{}"));
    await outcomeOf(peer, "a read by POST");
    upstream.next.push(answers(404, "{}"));
    await outcomeOf(peer, "a DELETE");
    await peer.call("contacts_get_contact", {});
    await peer.close();
    await openSession(`${open.ready}/mcp`);
    const { text } = await scrape(open.ready);
    const value = (line: string) =>
      Number(
        text
          .split("\n")
          .find((each) => each.startsWith(`${line} `))
          ?.split(" ")
          .at(-1),
      );
    expect(value('ghl_calls_total{class="read",outcome="ok"}')).toBe(2);
    expect(value('ghl_calls_total{class="write",outcome="ok"}')).toBe(1);
    expect(value('ghl_calls_total{class="delete",outcome="not_found"}')).toBe(1);
    expect(value('ghl_calls_total{class="read",outcome="validation"}')).toBe(1);
    expect(value('ghl_requests_total{class="read"}')).toBe(3);
    expect(value('ghl_call_seconds_count{class="read"}')).toBe(2);
    expect(value("mcp_sessions")).toBe(1);
    expect(text).toMatch(/ghl_rate_limit\{budget="[\da-f]{8}",location=""\} 50\n/);
    expect(text).toMatch(/ghl_daily_remaining\{budget="[\da-f]{8}",location=""\} 796\n/);
    expect(text).not.toContain(account.GHL_PIT);
  });

  it("counts what a call looked up in vain once, not with the call again", async () => {
    const requests = async () =>
      Number(/ghl_requests_total\{class="read"\} (\d+)/.exec((await scrape(open.ready)).text)?.[1] ?? 0);
    const before = await requests();
    const peer = await connect("sdk 2.x on 2026-07-28", { url: `${open.ready}/mcp` });
    upstream.next.push(answers(404, "{}"));
    const args = { calendarId: "Consultation", startDate: "2026-12-01", endDate: "2026-12-02" };
    expect(await peer.call("calendars_list_free_slots", args)).toMatchObject({ isError: true });
    await peer.close();
    expect((await requests()) - before).toBe(1);
  });
});

describe("the tokens of a login in /metrics", () => {
  it("are counted as they are minted and renewed, and what was refused besides", async () => {
    const stage = await scene({ account: "app" });
    await logIn(await stage.open(), stage.simulator);
    const program = await startProcess(mainFile, ["http", "--port", "0"], stage.settings, /(http:\S+)\/mcp/);
    const peer = await connect("sdk 2.x on 2026-07-28", { url: `${program.ready}/mcp` });
    const refreshes = async () =>
      (await scrape(program.ready)).text.split("\n").filter((line) => line.startsWith("ghl_token_refreshes"));
    const search = () =>
      peer.call("contacts_search_contacts", { pageLimit: 1, location: demo.gymLocationId });
    expect(await refreshes()).toEqual([]);
    await search();
    expect(await refreshes()).toEqual(['ghl_token_refreshes_total{outcome="tokens"} 1']);
    for (const [name, token] of stage.simulator.world.tokens)
      stage.simulator.world.tokens.set(name, { ...token, expiresAt: 0 });
    await search();
    // The agency's own was refused as expired, then renewed, and the sub-account's minted by it.
    expect((await refreshes()).sort()).toEqual([
      'ghl_token_refreshes_total{outcome="expired"} 1',
      'ghl_token_refreshes_total{outcome="tokens"} 3',
    ]);
    await peer.close();
    await program.stop();
    await stage.close();
  });
});

describe("the trace of a caller", () => {
  const parent = `00-${"0af7651916cd43dd8448eb211c80319c"}-00f067aa0ba902b7-01`;
  const call = { name: "contacts_get_contact", arguments: { contactId: "Cont4ct0000000000001" } };

  /** Calls and says what trace reached HighLevel. */
  async function traced(
    meta: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const request = modern("tools/call", call);
    const params = { ...request.body.params, _meta: { ...request.body.params._meta, ...meta } };
    await send(`${open.ready}/mcp`, {
      headers: { ...request.headers, ...headers },
      body: { ...request.body, params },
    });
    const { traceparent, tracestate } = upstream.requests.at(-1)?.headers ?? {};
    return { traceparent, tracestate };
  }

  it("is passed on from _meta, before the one of the headers", async () => {
    const other = parent.replace("0af7", "1af7");
    expect(await traced({ traceparent: parent, tracestate: "vendor=1" }, { traceparent: other })).toEqual({
      traceparent: parent,
      tracestate: "vendor=1",
    });
  });

  it("is passed on from the headers", async () => {
    expect(await traced({}, { traceparent: parent, tracestate: "a=b" })).toEqual({
      traceparent: parent,
      tracestate: "a=b",
    });
  });

  it("is passed on for a session of the 2025 era and for resources", async () => {
    const headers = { traceparent: parent };
    const peer = await connect("sdk 1.x", { url: `${open.ready}/mcp`, headers });
    await peer.call(call.name, call.arguments);
    expect(upstream.requests.at(-1)?.headers.traceparent).toBe(parent);
    await peer.read("ghl://workflows").catch(() => undefined);
    expect(upstream.requests.at(-1)?.path).toContain("/workflows");
    expect(upstream.requests.at(-1)?.headers.traceparent).toBe(parent);
    await peer.close();
  });

  it.each(["nonsense", `${parent}\r\nx-evil: 1`, `00-${"0".repeat(32)}-00f067aa0ba902b7-01`])(
    "that is none (%j) is left out",
    async (traceparent) => {
      expect(await traced({ traceparent, tracestate: "a=b" })).toEqual({
        traceparent: undefined,
        tracestate: undefined,
      });
    },
  );
});
