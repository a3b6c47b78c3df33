import { createHash } from "node:crypto";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../simulator/index.js";
import { type HTTPServer, startHTTP } from "../../src/http/app.js";
import { logIn } from "../harness/login.js";
import { connect, type Peer } from "../harness/peers.js";
import { initialize, jsonHeaders, listTools, modern, openSession, send } from "../harness/requests.js";
import { type Scene, scene } from "../harness/scene.js";

const keys = {
  everything: "everything-key-0001",
  dental: "dental-only-key-0002",
  reader: "read-only-key-0003",
  contacts: "contacts-tools-key-04",
};

let folder: string;
let stage: Scene;
let server: HTTPServer;
let url: string;

async function keysFile(entries: unknown, mode = 0o600): Promise<string> {
  const file = join(
    folder,
    `keys-${createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 8)}.json`,
  );
  await writeFile(file, JSON.stringify(entries));
  await chmod(file, mode);
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ghl-mcp-keys-"));
  stage = await scene({ account: "app" });
  const file = await keysFile([
    { name: "everything", key: keys.everything },
    {
      name: "dental",
      sha256: createHash("sha256").update(keys.dental).digest("hex"),
      locations: [demo.dentalLocationId],
    },
    { name: "reader", key: keys.reader, readOnly: true },
    { name: "contacts", key: keys.contacts, tools: "contacts_get_contact,contacts_search_contacts" },
  ]);
  const program = await stage.open({
    MCP_KEYS_FILE: file,
    MCP_KEY_IN_QUERY: "1",
    MCP_ACCEPT_PIT: "1",
    GHL_MAX_RESULT_TOKENS: "300",
  });
  await logIn(program, stage.simulator);
  server = await startHTTP({ program, host: "127.0.0.1", port: 0 });
  url = `${server.url}/mcp`;
});
afterAll(async () => {
  await server.close();
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

async function as(
  headers: Readonly<Record<string, string>>,
  work: (peer: Peer) => Promise<void>,
  at = url,
): Promise<void> {
  for (const kind of ["sdk 1.x", "sdk 2.x on 2026-07-28"] as const) {
    const peer = await connect(kind, { url: at, headers });
    await work(peer).finally(() => peer.close());
  }
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const names = async (peer: Peer) => (await peer.listTools()).map(({ name }) => name);

const searchedIn = async (peer: Peer, args: Record<string, unknown> = {}) => {
  const wanted = { pageLimit: 3, fields: ["locationId"], ...args };
  const { structuredContent } = await peer.call("contacts_search_contacts", wanted);
  return JSON.stringify(structuredContent);
};

describe("A key of MCP_KEYS_FILE", () => {
  it.each([
    ["as bearer", { headers: bearer(keys.everything) }],
    ["as X-API-Key", { headers: { "x-api-key": keys.everything } }],
    ["in the address, where that is switched on", { query: `?key=${keys.everything}` }],
  ])("lets in %s", async (_, { headers = {}, query = "" }: { headers?: object; query?: string }) => {
    const { headers: usual, body } = modern("tools/list");
    const answer = await send(`${url}${query}`, { headers: { ...usual, ...headers }, body });
    expect(answer.status).toBe(200);
  });

  it("that is not known is refused, in the address too", async () => {
    const { headers, body } = modern("tools/list");
    expect((await send(`${url}?key=unknown-key-000000`, { headers, body })).status).toBe(401);
    expect((await send(url, { headers: { ...headers, ...bearer("unknown-key-000000") }, body })).status).toBe(
      401,
    );
  });

  it("limited to one sub-account is for that one without saying so", async () => {
    await as(bearer(keys.dental), async (peer) => {
      expect(await names(peer)).not.toContain("list_locations");
      expect(await searchedIn(peer)).toContain(demo.dentalLocationId);
    });
  });

  it.each([
    ["by location", { location: demo.gymLocationId }],
    ["by locationId", { locationId: demo.gymLocationId }],
    ["by name", { location: "Kestrel" }],
  ])("limited to one sub-account reaches no other %s", async (_, args) => {
    await as(bearer(keys.dental), async (peer) => {
      const { isError, structuredContent } = await peer.call("contacts_search_contacts", {
        pageLimit: 1,
        ...args,
      });
      expect(isError).toBe(true);
      expect(structuredContent).toMatchObject({ error: { kind: "wrong_location" } });
      expect(JSON.stringify(structuredContent)).not.toContain("Lumina");
    });
  });

  it("limited to one sub-account reaches no other by path, header, record id, or the agency's token", async () => {
    await as(
      bearer(keys.dental),
      async (peer) => {
        expect(await searchedIn(peer)).toContain("error");
      },
      `${url}/${demo.gymLocationId}`,
    );
    await as({ ...bearer(keys.dental), locationId: demo.gymLocationId }, async (peer) => {
      expect(await searchedIn(peer)).toContain("wrong_location");
    });
    await as(bearer(keys.dental), async (peer) => {
      const [other] = stage.simulator.world.contacts.where(
        ({ locationId }) => locationId === demo.gymLocationId,
      );
      const read = await peer.call("contacts_get_contact", { contactId: other?.id });
      expect(read).toMatchObject({ isError: true });
      const agency = await peer.call("read_operation", {
        operation: "snapshots_list_snapshots",
        arguments: {},
      });
      expect(agency.structuredContent).toMatchObject({ error: { kind: "refused" } });
      const search = await peer.call("read_operation", {
        operation: "locations_search_locations",
        arguments: {},
      });
      expect(JSON.stringify(search.structuredContent)).not.toContain(demo.gymLocationId);
      const direct = await peer.call("read_operation", {
        operation: "locations_get_location",
        arguments: { locationId: demo.gymLocationId },
      });
      expect(JSON.stringify(direct.structuredContent)).not.toContain("Kestrel");
    });
  });

  it("that only reads is shown no tool that changes, and none can be called", async () => {
    await as(bearer(keys.reader), async (peer) => {
      const tools = await peer.listTools();
      expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
      await expect(peer.call("write_operation", { operation: "contacts_create_contact" })).rejects.toThrow();
    });
    await as(
      bearer(keys.reader),
      async (peer) => {
        expect((await names(peer)).includes("contacts_create_contact")).toBe(false);
      },
      `${url}?tools=contacts`,
    );
  });

  it("limited to tools has these alone, whatever the address asks for", async () => {
    const few = ["contacts_get_contact", "contacts_search_contacts", "list_locations"];
    await as(bearer(keys.contacts), async (peer) => {
      expect((await names(peer)).toSorted()).toEqual(few);
    });
    await as(
      bearer(keys.contacts),
      async (peer) => {
        expect(await names(peer)).not.toContain("read_operation");
      },
      `${url}?tools=search,contacts_get_contact`,
    );
  });
});

describe("A connection's sub-account", () => {
  it("is that of its path, and arguments cannot say another", async () => {
    await as(
      bearer(keys.everything),
      async (peer) => {
        expect(await names(peer)).not.toContain("list_locations");
        expect(await searchedIn(peer)).toContain(demo.gymLocationId);
        expect(await searchedIn(peer, { location: demo.dentalLocationId })).toContain("wrong_location");
      },
      `${url}/${demo.gymLocationId}`,
    );
  });

  it("is that of the header locationId", async () => {
    await as({ ...bearer(keys.everything), locationId: demo.gymLocationId }, async (peer) => {
      expect(await searchedIn(peer)).toContain(demo.gymLocationId);
    });
  });

  it.each([
    ["a path and a header that differ", `/${demo.gymLocationId}`, 400],
    ["a path that goes on", `/${demo.gymLocationId}/contacts`, 404],
    ["a path that is no id", "/..%2fadmin", 404],
  ])("is not guessed from %s", async (_, path, status) => {
    const { headers, body } = modern("tools/list");
    const shown = { ...headers, ...bearer(keys.everything), locationid: demo.dentalLocationId };
    const given = status === 400 ? shown : { ...headers, ...bearer(keys.everything) };
    expect((await send(`${url}${path}`, { headers: given, body })).status).toBe(status);
  });

  it("belongs to its session: another path cannot go on with it", async () => {
    const id = await openSession(`${url}/${demo.gymLocationId}`, bearer(keys.everything));
    const headers = { ...jsonHeaders, ...bearer(keys.everything), "mcp-session-id": id };
    expect((await send(url, { headers, body: listTools })).status).toBe(404);
    expect((await send(`${url}/${demo.gymLocationId}`, { headers, body: listTools })).status).toBe(200);
  });
});

describe("What is kept for one caller", () => {
  it("is not read by another: results, whatever key or sub-account they came by", async () => {
    const owner = await connect("sdk 2.x on 2026-07-28", { url, headers: bearer(keys.everything) });
    const long = await owner.call("contacts_search_contacts", {
      pageLimit: 20,
      location: demo.dentalLocationId,
    });
    const rest = JSON.stringify(long.structuredContent).match(/ghl:\/\/results\/[\w-]+/)?.[0] ?? "";
    expect(await owner.read(rest)).toMatchObject({ from: 0 });
    await owner.close();
    const others: readonly [string, Readonly<Record<string, string>>][] = [
      [url, bearer(keys.dental)],
      [url, bearer(keys.reader)],
      [`${url}/${demo.dentalLocationId}`, bearer(keys.everything)],
      [`${url}/${demo.locationId}`, bearer(demo.pit)],
    ];
    for (const [at, headers] of others) {
      await as(headers, async (peer) => void (await expect(peer.read(rest)).rejects.toThrow()), at);
    }
  });

  it("is not served by another's session", async () => {
    const id = await openSession(url, bearer(keys.everything));
    const headers = { ...jsonHeaders, ...bearer(keys.reader), "mcp-session-id": id };
    expect((await send(url, { headers, body: listTools })).status).toBe(404);
  });
});

describe("A client that brings its own Private Integration Token", () => {
  const own = { ...bearer(demo.pit), locationId: demo.locationId };

  it("has its calls made with that and with nothing of the server's", async () => {
    const before = stage.simulator.requests.length;
    await as(own, async (peer) => {
      expect(await searchedIn(peer)).toContain(demo.locationId);
      expect(await searchedIn(peer, { location: demo.gymLocationId })).toContain("wrong_location");
    });
    const shown = stage.simulator.requests.slice(before).map(({ headers }) => headers.authorization);
    expect(new Set(shown)).toEqual(new Set([`Bearer ${demo.pit}`]));
  });

  it("gets HighLevel's own refusal for a sub-account that is not its token's", async () => {
    await as({ ...bearer(demo.pit), locationId: demo.gymLocationId }, async (peer) => {
      expect(await searchedIn(peer)).toContain("wrong_location");
    });
  });

  it("is refused where that is not switched on", async () => {
    const program = await stage.open({ MCP_API_KEYS: "some-key-of-this-server" });
    const closed = await startHTTP({ program, host: "127.0.0.1", port: 0 });
    const answer = await send(`${closed.url}/mcp`, { headers: { ...jsonHeaders, ...own }, body: initialize });
    expect(answer.status).toBe(401);
    await closed.close();
  });
});

describe("A keys file that cannot be trusted", () => {
  it.each([
    ["that others can read", [{ name: "a", key: "long-enough-key-1" }], 0o644, /chmod 600/],
    [
      "with a name twice",
      [
        { name: "a", key: "long-enough-key-1" },
        { name: "A", key: "long-enough-key-2" },
      ],
      0o600,
      /twice/,
    ],
    [
      "with a key twice",
      [
        { name: "a", key: "long-enough-key-1" },
        { name: "b", key: "long-enough-key-1" },
      ],
      0o600,
      /twice/,
    ],
    ["with another caller's name", [{ name: "key 1", key: "long-enough-key-1" }], 0o600, /taken/],
    ["with a key that is short", [{ name: "a", key: "short" }], 0o600, /at least 16/],
    [
      "with a word that is not known",
      [{ name: "a", key: "long-enough-key-1", readonly: true }],
      0o600,
      /readonly/,
    ],
  ])("%s stops the start, and the message holds no key", async (_, entries, mode, message) => {
    const program = await stage.open({ MCP_KEYS_FILE: await keysFile(entries, mode) });
    const refused = await startHTTP({ program, host: "127.0.0.1", port: 0 }).catch((error: unknown) => error);
    expect(String(refused)).toMatch(message);
    expect(String(refused)).not.toContain("long-enough-key");
  });
});
