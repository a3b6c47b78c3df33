import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { printJournal } from "../../src/cli/journal.js";
import { redact } from "../../src/text/redact.js";
import { call } from "../harness/login.js";
import { connect, type Peer } from "../harness/peers.js";
import { temporaryFolder } from "../harness/places.js";
import { mainFile, type RunningProcess } from "../harness/process.js";
import { type Scene, scene } from "../harness/scene.js";

const entrySchema = z.looseObject({
  time: z.string(),
  caller: z.string(),
  locationId: z.string().optional(),
  operation: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  before: z.unknown().optional(),
  outcome: z.string(),
  confirmed: z.string(),
  error: z.string().optional(),
  status: z.number().optional(),
  traceId: z.string().optional(),
});

type Entry = z.infer<typeof entrySchema>;

async function journalOf(peer: Peer): Promise<readonly Entry[]> {
  return z.object({ entries: z.array(entrySchema) }).parse(await peer.read("ghl://journal")).entries;
}

/** An entry is written after its answer has left. */
async function written(peer: Peer, count: number): Promise<readonly Entry[]> {
  return expect
    .poll(() => journalOf(peer), { timeout: 5_000 })
    .toHaveLength(count)
    .then(() => journalOf(peer));
}

let account: Scene;

beforeAll(async () => {
  account = await scene();
});

afterAll(() => account.close());

describe("the journal on stdio", () => {
  let peer: Peer;
  let store: string;

  beforeAll(async () => {
    store = await temporaryFolder();
    peer = await connect(
      "sdk 2.x on 2026-07-28",
      { args: [], env: { ...account.settings, GHL_STORE: store } },
      () => "accept",
    );
  });

  afterAll(() => peer?.close());

  it("records every change with its outcome, the state before it and how it was confirmed, and no read", async () => {
    const { id } = account.contact;
    const before = account.simulator.world.contacts.get(id);
    await peer.call("contacts_get_contact", { contactId: id });
    const reply = await peer.call("contacts_update_contact", { contactId: id, city: "Bennett Falls" });
    await peer.call("conversations_send_message", {
      type: "SMS",
      contactId: id,
      message: "My card is in the mail",
    });
    await peer.call("contacts_update_contact", { contactId: "AAAAAAAAAAAAAAAAAAAA", city: "Nowhere" });
    await peer.call("contacts_create_contact", { emial: "x" });
    const [missing, sent, updated, ...others] = await written(peer, 3);
    expect(others).toEqual([]);
    expect(updated).toMatchObject({
      caller: "local",
      locationId: account.settings.GHL_LOCATION_ID,
      operation: "contacts_update_contact",
      outcome: "done",
      status: 200,
      confirmed: "not needed",
      arguments: { contactId: id, city: "Bennett Falls" },
      before: { contact: { id, firstName: before?.firstName } },
    });
    expect(updated?.traceId).toMatch(/^[\da-f-]{36}$/);
    expect(JSON.stringify(reply)).toContain(updated?.traceId);
    expect(Date.now() - Date.parse(updated?.time ?? "")).toBeLessThan(60_000);
    expect(sent).toMatchObject({
      operation: "conversations_send_message",
      confirmed: "asked",
      outcome: "done",
    });
    expect(missing).toMatchObject({ outcome: "refused", error: "not_found", status: expect.any(Number) });
  });

  it("keeps neither what people wrote nor secrets", async () => {
    const text = JSON.stringify(await journalOf(peer));
    expect(text).not.toContain("card is in the mail");
    expect(text).toContain("[22 characters]");
    expect(text).not.toContain(account.settings.GHL_PIT);
  });

  it("keeps neither anywhere in the store's files, what is on record while it is on its way among them", async () => {
    const files = await readdir(store);
    const kept = Buffer.concat(await Promise.all(files.map((file) => readFile(join(store, file)))));
    expect(kept.includes("Bennett Falls")).toBe(true);
    expect(kept.includes("journal-underway")).toBe(true);
    expect(kept.includes("card is in the mail")).toBe(false);
    expect(kept.includes(account.settings.GHL_PIT ?? "")).toBe(false);
  });

  it("is read by `ghl-mcp journal`, filtered and whole", async () => {
    const run = promisify(execFile);
    const env = { PATH: process.env.PATH ?? "", GHL_STORE: store };
    const filter = ["--json", "--operation", "conversations_send_message"];
    const [lines, whole] = await Promise.all([
      run(process.execPath, [mainFile, "journal"], { env }),
      run(process.execPath, [mainFile, "journal", ...filter], { env }),
    ]);
    expect(lines.stdout.trim().split("\n")).toHaveLength(3);
    expect(lines.stdout).toContain("confirmed: asked");
    expect(entrySchema.parse(JSON.parse(whole.stdout))).toMatchObject({
      operation: "conversations_send_message",
    });
    await expect(printJournal({ limit: "lots" })).rejects.toThrow(/--limit/);
  });
});

describe("the journal over HTTP", () => {
  let server: RunningProcess;
  const peers: Peer[] = [];

  beforeAll(async () => {
    server = await account.serve({ MCP_API_KEYS: "key-of-an-agent-1", MCP_ADMIN_KEYS: "key-of-an-admin-2" });
  });

  afterAll(async () => {
    await Promise.all(peers.map((peer) => peer.close()));
    await server?.stop();
  });

  it.each(["sdk 1.x", "sdk 2.x on 2026-07-28"] as const)(
    "is an administrator's to read, with %s",
    async (kind) => {
      const as = async (key: string) => {
        const peer = await connect(kind, { url: server.ready, headers: { authorization: `Bearer ${key}` } });
        peers.push(peer);
        return peer;
      };
      const agent = await as("key-of-an-agent-1");
      const admin = await as("key-of-an-admin-2");
      await agent.call("contacts_add_tags", { contactId: account.contact.id, tags: [kind] });
      await expect
        .poll(() => journalOf(admin), { timeout: 5_000 })
        .toContainEqual(
          expect.objectContaining({
            caller: expect.stringMatching(/^key [0-9a-f]{24}$/),
            arguments: { contactId: account.contact.id, tags: [kind] },
          }),
        );
      await expect(agent.read("ghl://journal")).rejects.toThrow(/administrators/);
    },
  );
});

describe("the journal of a server without keys", () => {
  it("is nobody's to read", async () => {
    const open = await account.serve();
    const peer = await connect("sdk 2.x on 2026-07-28", { url: open.ready });
    await peer.call("contacts_add_tags", { contactId: account.contact.id, tags: ["x"] });
    await expect(peer.read("ghl://journal")).rejects.toThrow(/administrators/);
    await expect(peer.read("ghl://journal/1")).rejects.toThrow(/administrators/);
    await peer.close();
    await open.stop();
  });
});

describe("a journal that cannot be written", () => {
  it("fails no call", async () => {
    const env = { ...account.settings, GHL_STORE: "/dev/null/nowhere" };
    const peer = await connect("sdk 2.x on 2026-07-28", { args: [], env });
    const result = await peer.call("contacts_add_tags", { contactId: account.contact.id, tags: ["kept"] });
    expect(result.isError, result.content[0]?.text).toBeUndefined();
    const keyed = await peer.call("contacts_add_tags", {
      contactId: account.contact.id,
      tags: ["k"],
      idempotencyKey: "k",
    });
    expect(keyed.content[0]?.text).toContain("store");
    await peer.close();
  });
});

describe("a journal with a retention", () => {
  it("keeps no more entries than it may", async () => {
    const store = await temporaryFolder();
    const env = { GHL_STORE: store, GHL_JOURNAL_ENTRIES: "2" };
    for (const tag of ["one", "two", "three", "four"]) {
      // The bound is kept when a program writes for the first time, and now and then after that.
      const program = await account.open(env);
      await call(program, "contacts_add_tags", { contactId: account.contact.id, tags: [tag] });
      await program.close();
    }
    const program = await account.open(env);
    const entries = await program.journal.read({ limit: 10 });
    expect(entries.map(({ value }) => value.arguments.tags)).toEqual([["four"], ["three"]]);
    await program.close();
  });
});

describe("what is redacted", () => {
  it("goes by names and by forms, at every depth", () => {
    const shown = redact({
      contactId: "Cont4ct0000000000001",
      message: "See you",
      apiKey: "abc",
      live: { liveMode: { apiKey: "sk_live_123", publishableKey: "pk_live_456" } },
      password: "hunter2",
      note: { body: "Owes us" },
      editorContent: "<p>Dear all</p>",
      globalPrompt: { currentPrompt: "You are" },
      context: "campaign",
      contentType: "text/html",
      name: "Ask for pit-0123456789abcdef at the desk",
      card: "4242 4242 4242 4242",
      headers: [{ key: "Authorization", value: "Bearer abc.def" }],
      amount: 12,
      missing: null,
    });
    expect(shown).toEqual({
      contactId: "Cont4ct0000000000001",
      message: "[7 characters]",
      apiKey: "[secret]",
      live: { liveMode: { apiKey: "[secret]", publishableKey: "[secret]" } },
      password: "[secret]",
      note: { body: "[7 characters]" },
      editorContent: "[15 characters]",
      globalPrompt: { currentPrompt: "[7 characters]" },
      context: "campaign",
      contentType: "text/html",
      name: "Ask for [secret] at the desk",
      card: "[secret]",
      headers: [{ key: "Authorization", value: "[secret]" }],
      amount: 12,
      missing: null,
    });
  });
});
