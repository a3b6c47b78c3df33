import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { Agent, request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { demo } from "../../simulator/index.js";
import type { Reply } from "../../src/api/wire/reply.js";
import { parseConfig } from "../../src/app/config.js";
import { BroughtTokens } from "../../src/http/access/brought-tokens.js";
import { openKeys } from "../../src/http/access/keys.js";
import { heldFor, heldProbe } from "../harness/held.js";
import { connect, type Peer } from "../harness/peers.js";
import { mainFile, type RunningProcess, startProcess } from "../harness/process.js";
import { initialize, jsonHeaders, modern, openSession, send } from "../harness/requests.js";
import { type Scene, scene } from "../harness/scene.js";
import { quiet, until } from "../harness/until.js";
import { answered, type Bare, bare, head } from "./bare.js";

const greedy = "the-key-that-was-removed";
const other = "the-key-that-comes-after";
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

let folder: string;
let stage: Scene;
let server: RunningProcess;
/** The same without the first of the keys. */
let after: RunningProcess;
/** Tells for how long its loop is held. */
let probed: { readonly pid: number; stderr: string };
let url: string;
const open: Bare[] = [];
const peers: Peer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ghl-mcp-callers-"));
  stage = await scene({ store: "folder" });
  const settings = { MCP_ACCEPT_PIT: "1", GHL_CONFIRM: "never" };
  [server, after] = await Promise.all([
    stage.serve({ ...settings, MCP_API_KEYS: `${greedy}, ${other}` }),
    // All the tools: a list of more than a megabyte.
    stage.serve({
      ...settings,
      MCP_API_KEYS: other,
      GHL_TOOLS: "all",
      NODE_OPTIONS: heldProbe.join("="),
    }),
  ]);
  const { pid = 0, stderr } = after.child;
  probed = { pid, stderr: "" };
  stderr?.on("data", (chunk: Buffer) => {
    probed.stderr += chunk.toString();
  });
  url = server.ready;
});

afterAll(async () => {
  for (const { socket } of open) socket.destroy();
  for (const peer of peers) await peer.close();
  await stage?.close();
  await rm(folder, { recursive: true, force: true });
});

async function peerOf(at: string, key: string): Promise<Peer> {
  const peer = await connect("sdk 2.x on 2026-07-28", { url: at, headers: bearer(key) });
  peers.push(peer);
  return peer;
}

describe("A key", () => {
  it("that is removed hands nothing of its caller's to the next: not the answer to an idempotency key", async () => {
    const make = { firstName: "Mara", lastName: "Removed", idempotencyKey: "the-same-key" };
    stage.changes();
    await (await peerOf(url, greedy)).call("contacts_create_contact", make);
    expect(stage.changes()).toHaveLength(1);
    await (await peerOf(after.ready, other)).call("contacts_create_contact", make);
    expect(stage.changes()).toHaveLength(1);
    // The caller is known by its key, wherever that stands in the list.
    await (await peerOf(url, other)).call("contacts_create_contact", make);
    expect(stage.changes()).toHaveLength(0);
  });

  it.each(["MCP_API_KEYS", "MCP_ADMIN_KEYS"])(
    "of one character is refused at the start, in %s",
    async (name) => {
      const args = ["http", "--port", "0", "--host", "0.0.0.0"];
      const started = startProcess(mainFile, args, { ...stage.settings, [name]: "1" }, /listening/);
      await expect(started.then(({ stop }) => stop())).rejects.toThrow(/at least 16 characters/);
    },
  );

  it.each([
    ["what can't be seen", { MCP_API_KEYS: "\u200b".repeat(16) }],
    ["blanks in it", { MCP_ADMIN_KEYS: "aaaaaaaa bbbbbbbb" }],
    ["nothing between commas", { MCP_API_KEYS: " , ," }],
  ])("is refused with %s", (_, values) => {
    expect(() => parseConfig(values)).toThrow(/at least 16 characters/);
  });

  it.each([
    ["blanks alone", { key: " ".repeat(16) }, /at least 16 characters/],
    ["the digest of nothing", { sha256: sha256("") }, /no key at all/],
    ["what MCP_API_KEYS has without limits", { key: other }, /has a key that MCP_API_KEYS/],
    ["the digest of that", { sha256: sha256(other).toUpperCase() }, /has a key that MCP_API_KEYS/],
  ])("in a file is refused with %s", async (_, entry, message) => {
    const keysFile = join(folder, "keys.json");
    await writeFile(keysFile, JSON.stringify([{ name: "limited", readOnly: true, ...entry }]), {
      mode: 0o600,
    });
    await expect(openKeys({ apiKeys: [other], adminKeys: [], keysFile })).rejects.toThrow(message);
  });

  it("that holds all the sessions there are, under many addresses, takes no other's share", async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const opened = await Promise.all(
      Array.from({ length: 1_000 }, (_, n) => statusOfInitialize(`${url}/${n}`, greedy, agent)),
    );
    agent.destroy();
    expect(new Set(opened)).toEqual(new Set([200]));
    const refused = await send(url, { headers: { ...jsonHeaders, ...bearer(greedy) }, body: initialize });
    expect(refused.status).toBe(503);
    expect(await openSession(url, bearer(other))).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("What a client has kept as long as it is connected is little:", () => {
  const long = "n".repeat(70_000);

  it("a session is not opened with a body over 64 KiB", async () => {
    const params = { ...initialize.params, clientInfo: { name: long, version: "1" } };
    const headers = { ...jsonHeaders, ...bearer(other) };
    const answer = await send(after.ready, { headers, body: { ...initialize, params } });
    expect([answer.status, answer.json.error?.code]).toEqual([400, -32600]);
  });

  it("no URI over 2,000 characters is a resource, to subscribe to or to read", async () => {
    const headers = {
      ...jsonHeaders,
      ...bearer(other),
      "mcp-session-id": await openSession(url, bearer(other)),
    };
    const ask = async (method: string, uri: string) =>
      (await send(url, { headers, body: { jsonrpc: "2.0", id: 5, method, params: { uri } } })).json;
    for (const uri of [
      `ghl://contacts/${"a".repeat(2_000)}`,
      `ghl://contacts/${"a".repeat(1_200_000)}`,
      `ghl://calendars/x/free-slots?${"start=1&".repeat(100_000)}`,
    ]) {
      for (const method of ["resources/subscribe", "resources/read"])
        expect((await ask(method, uri)).error?.message).toMatch(/There is no resource ghl/);
    }
    const length = 1_900;
    const some = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        ask("resources/subscribe", `ghl://contacts/${String(n).padStart(length, "a")}`),
      ),
    );
    const taken = some.filter(({ error }) => error === undefined).length;
    expect(taken).toBeGreaterThan(0);
    expect(taken * length).toBeLessThan(100_000);
  });

  it("streams of subscriptions are opened with 64 KiB, and 200 of them at most", async () => {
    const listen = (uri: string) => {
      const { headers, body } = modern("subscriptions/listen", {
        notifications: { resourceSubscriptions: [uri] },
      });
      const text = JSON.stringify(body);
      const lines = Object.entries({ ...headers, ...bearer(greedy) }).map((line) => line.join(": "));
      const length = `Content-Length: ${text.length}`;
      return bare(url, head("POST /mcp HTTP/1.1", "Host: localhost", ...lines, length) + text);
    };
    const tooLong = await listen(`ghl://contacts/${long}`);
    const streams = await Promise.all(Array.from({ length: 220 }, () => listen("ghl://contacts/one")));
    open.push(tooLong, ...streams);
    const statuses = () => [tooLong, ...streams].map(({ said }) => said().slice(9, 12));
    await until("all are answered", () => !statuses().includes(""));
    const [first, ...rest] = statuses();
    expect([first, rest.filter((status) => status === "200").length]).toEqual(["400", 200]);
    expect(new Set(rest)).toEqual(new Set(["200", "429"]));
    for (const { socket } of streams) socket.destroy();
  });
});

describe("A batch", () => {
  it("of a hundred messages leaves others their turn between two of them", async () => {
    const session = await openSession(after.ready, bearer(other));
    const params = { name: "describe_operation", arguments: { operation: "invoices_create_invoice" } };
    const body = Array.from({ length: 100 }, (_, id) => ({
      jsonrpc: "2.0",
      id,
      method: "tools/call",
      params,
    }));
    const headers = { ...jsonHeaders, ...bearer(other), "mcp-session-id": session };
    await send(after.ready, { headers, body: body.slice(0, 1) });
    await heldFor(probed);
    await send(after.ready, { headers, body });
    expect(await heldFor(probed)).toBeLessThan(150);
  });
});

describe("A token that a client makes up", () => {
  const madeUp = (n: number) => `pit-00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

  it("opens no session and is shown no tool; a genuine one is", async () => {
    const asked = await Promise.all(
      [1, 2, 3].flatMap((n) => [
        send(url, { headers: { ...jsonHeaders, ...bearer(madeUp(n)) }, body: initialize }),
        send(url, {
          headers: { ...modern("tools/list").headers, ...bearer(madeUp(n)) },
          body: modern("tools/list").body,
        }),
      ]),
    );
    expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 401));
    const genuine = await peerOf(`${url}/${demo.locationId}`, demo.pit);
    expect((await genuine.listTools()).length).toBeGreaterThan(0);
  });

  it.each([
    [302, {}],
    [304, {}],
    [400, {}],
    [403, "a proxy's page"],
    [404, { statusCode: 404, message: "Not Found" }],
    [422, {}],
  ])("is not genuine because something answers %i %j", async (status, value) => {
    const brought = new BroughtTokens({ send: async () => replied(status, value) });
    await expect(brought.isKnown(demo.pit, "::1")).rejects.toThrow(/cannot be asked/);
  });

  it("locks out no genuine one that was here before, however many are made up behind the same proxy", async () => {
    vi.useFakeTimers({ toFake: ["Date", "performance"] });
    const brought = new BroughtTokens({
      send: async (_, token) => (token === demo.pit ? replied(200, {}) : replied(401, {})),
    });
    const all = async () => {
      for (let n = 0; n < 70; n++) await brought.isKnown(madeUp(n), "::1").catch(() => {});
      return brought.isKnown(demo.pit, "::1");
    };
    try {
      expect(await brought.isKnown(demo.pit, "::1")).toBe(true);
      vi.advanceTimersByTime(11 * 60_000);
      expect(await all()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it("takes part of the places for tokens that are asked about, and leaves the others to other addresses", async () => {
    const brought = new BroughtTokens({ send: () => new Promise(() => {}) });
    const refused: unknown[] = [];
    for (let n = 0; n < 20; n++) brought.isKnown(madeUp(n), "::1").catch((error) => refused.push(error));
    brought.isKnown(demo.pit, "::2").catch(() => refused.push("the other"));
    await nextTurn();
    expect(refused).toHaveLength(10);
    expect(refused).not.toContain("the other");
  });

  it("is asked about once, and no flood of them reaches HighLevel", async () => {
    const before = stage.simulator.received;
    const statuses = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const headers = { ...jsonHeaders, ...bearer(madeUp(n + 10)) };
        return (await send(after.ready, { headers, body: initialize })).status;
      }),
    );
    expect(statuses.every((status) => status === 401 || status === 429)).toBe(true);
    expect(stage.simulator.received - before).toBeLessThanOrEqual(60);
  });
});

describe("A client that does not read", () => {
  const authorization = `Authorization: Bearer ${other}`;

  it("is not answered on: the rest of its batch waits until it has read what came before", async () => {
    const session = await openSession(after.ready, bearer(other));
    const params = { name: "contacts_search_contacts", arguments: { pageLimit: 1 } };
    const pairs = 20;
    const batch = Array.from({ length: pairs }, (_, id) => [
      { jsonrpc: "2.0", id: `list ${id}`, method: "tools/list" },
      { jsonrpc: "2.0", id: `call ${id}`, method: "tools/call", params },
    ]);
    const body = JSON.stringify(batch.flat());
    const before = stage.simulator.received;
    const idle = await bare(
      after.ready,
      head(
        "POST /mcp HTTP/1.1",
        "Host: localhost",
        authorization,
        `Mcp-Session-Id: ${session}`,
        ...Object.entries(jsonHeaders).map(([name, value]) => `${name}: ${value}`),
        `Content-Length: ${Buffer.byteLength(body)}`,
      ),
    );
    open.push(idle);
    idle.socket.pause();
    idle.socket.write(body);
    const received = () => stage.simulator.received - before;
    await until("the first of it is answered", () => received() > 0);
    await quiet(received, 100);
    // The system itself takes some megabytes.
    expect(received()).toBeLessThan(pairs / 2);
    idle.socket.resume();
    await until("the stream ends", () => idle.said().endsWith("\r\n0\r\n\r\n"));
    expect(received()).toBe(pairs);
    const answered = [...idle.said().matchAll(/"id":"((?:list|call) \d+)"/g)].map(([, id]) => id);
    expect(answered).toEqual(batch.flat().map(({ id }) => id));
  });

  it("has its connection ended when it goes on asking", async () => {
    const { headers, body } = modern("tools/list");
    const text = JSON.stringify(body);
    const one =
      head(
        "POST /mcp HTTP/1.1",
        "Host: localhost",
        authorization,
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
        `Content-Length: ${Buffer.byteLength(text)}`,
      ) + text;
    const idle = await bare(after.ready, "");
    open.push(idle);
    idle.socket.pause();
    idle.socket.write(one.repeat(140));
    const healthz = after.ready.replace(/mcp$/, "healthz");
    expect((await send(healthz, { method: "GET" })).status).toBe(200);
    idle.socket.resume();
    const answers = () => idle.said().split("HTTP/1.1 200").length - 1;
    await until("it has all that it gets", () => idle.ended() || answers() === 140);
    expect(answers()).toBeLessThan(140);
  });
});

describe("A connection", () => {
  it("gets no further by asking for what Node would refuse by itself", async () => {
    const one = head("GET /healthz HTTP/1.1", "Host: localhost", "Expect: anything");
    const asking = await bare(url, one.repeat(500));
    open.push(asking);
    await until("it is ended", asking.ended);
    expect(asking.said().split("HTTP/1.1 ").length - 1).toBeLessThanOrEqual(8);
    expect((await answered(url, one)).status).toBe(417);
  });
});

describe("A request that two readers could read in two ways is answered 400:", () => {
  it.each([
    ["a user before the host", ["Host: evil.com:80@localhost"]],
    ["a fragment in the host", ["Host: localhost#.evil.com"]],
    ["a path in the host", ["Host: localhost/x"]],
    ["a blank in the host", ["Host: local host"]],
    ["two hosts", ["Host: localhost", "Host: evil.com"]],
    ["no such port", ["Host: localhost:99999"]],
    ["two hosts far apart", ["Host: localhost", ...Array(2_100).fill("a:"), "Host: evil.com"]],
  ])("%s", async (_, hosts) => {
    for (const line of ["GET /healthz HTTP/1.1", "POST /mcp HTTP/1.1", "POST /webhooks/ghl HTTP/1.1"])
      expect((await answered(url, head(line, ...hosts, "Content-Length: 0"))).status).toBe(400);
  });

  it.each([
    ["another host in the address", "GET http://evil.com/healthz HTTP/1.1"],
    ["no path", "OPTIONS * HTTP/1.1"],
  ])("%s", async (_, line) => {
    expect((await answered(url, head(line, "Host: localhost"))).status).toBe(400);
  });

  it("arguments that are 10,000 deep, in either protocol", async () => {
    const deep = `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
    const { headers, body } = modern("tools/call", { name: "contacts_search_contacts", arguments: "DEEP" });
    const text = JSON.stringify(body).replace('"DEEP"', deep);
    const session = await openSession(url, bearer(other));
    for (const shown of [headers, { ...jsonHeaders, "mcp-session-id": session }]) {
      const answer = await send(url, { headers: { ...shown, ...bearer(other) }, body: text });
      expect([answer.status, answer.json.error?.code]).toEqual([400, -32600]);
    }
  });
});

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function replied(status: number, value: unknown): Reply {
  return { status, headers: {}, body: { kind: "json", value }, bytes: 0, requests: 1 };
}

/** On a connection that is used again: a thousand of their own take longer to open than to serve. */
function statusOfInitialize(at: string, key: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { ...jsonHeaders, ...bearer(key) };
    const request = httpRequest(at, { method: "POST", headers, agent }, (response) => {
      response.resume().once("end", () => resolve(response.statusCode ?? 0));
    });
    request.once("error", reject);
    request.end(JSON.stringify(initialize));
  });
}
