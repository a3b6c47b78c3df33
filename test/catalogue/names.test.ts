import { execFile } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lostNames, releasedNames } from "../../facts/released-names.js";
import { faultsOf } from "../../facts/rules.js";
import { type Card, cardOf } from "../../src/catalogue/card.js";
import { allCards, Catalogue } from "../../src/catalogue/catalogue.js";
import { surfaceOf } from "../../src/catalogue/surface.js";
import { read, remove, toolset } from "../../src/declare/toolset.js";
import { copyOfProgram, type ProgramCopy } from "../harness/copy.js";
import { connect, type Peer } from "../harness/peers.js";
import { temporaryFolder } from "../harness/places.js";
import { type RunningProcess, startProcess } from "../harness/process.js";
import { type Scene, scene } from "../harness/scene.js";

const catalogue = new Catalogue(await allCards());

/** Two operations as they would be had they been renamed since a release. */
const former = {
  contacts_get_contact: "contacts_fetch_contact",
  contacts_delete_contact: "contacts_remove_contact",
} as const;

function renamedIn(cards: readonly Card[]): readonly Card[] {
  return cards.map((card) => {
    const name = Object.entries(former).find(([present]) => present === card.name)?.[1];
    return name === undefined ? card : { ...card, formerly: [name] };
  });
}

describe("a tool name that was released", () => {
  it("still names an operation", () => {
    expect(releasedNames().length).toBeGreaterThan(600);
    expect(lostNames(releasedNames(), catalogue)).toEqual([]);
  });

  it("that vanished is a fault, which says what to do about it", () => {
    expect(lostNames(["contacts_fetch_contact"], catalogue)).toEqual([
      'contacts_fetch_contact was released and names nothing any more: write it into the "formerly" of the operation that took its place.',
    ]);
  });

  it("is the only kind that may stand in a formerly", () => {
    const renamed = renamedIn(catalogue.cards);
    expect(lostNames(releasedNames(), new Catalogue(renamed))).toEqual([
      expect.stringContaining("contacts_fetch_contact stands in the"),
      expect.stringContaining("contacts_remove_contact stands in the"),
    ]);
    expect(lostNames([...releasedNames(), ...Object.values(former)], new Catalogue(renamed))).toEqual([]);
  });
});

describe("a declaration with former names", () => {
  const declared = {
    title: "Get pet",
    description: "Read one pet whole, with everything that is known of it and of its keeper.",
    example: { petId: "ocQHyuzHvysMo5N5VsXc" },
  };
  const pets = (formerly: readonly string[]) =>
    toolset(
      "pets",
      { title: "Pets", summary: "Animals that people keep.", version: "2021-07-28" },
      {
        get_pet: read("GET /pets/{petId}", { ...declared, formerly }),
        delete_pet: remove("DELETE /pets/{petId}", { ...declared, title: "Delete pet" }),
      },
    );

  it("is found by each of them, and listed by its own name alone", () => {
    const found = new Catalogue(pets(["pets_fetch", "animals_get"]).operations.map(cardOf));
    for (const name of ["pets_get_pet", "pets_fetch", "animals_get"]) {
      expect(found.card(name)?.name).toBe("pets_get_pet");
      expect(surfaceOf(name, found).cards.map((card) => card.name)).toEqual(["pets_get_pet"]);
    }
    expect(surfaceOf("all,-animals_get", found).cards.map((card) => card.name)).toEqual(["pets_delete_pet"]);
    expect(found.cards.map((card) => card.name)).toEqual(["pets_get_pet", "pets_delete_pet"]);
  });

  it.each(["pets_delete_pet", "pets", "search_operations"])(
    "is at fault where one of them is %s, which names something else",
    (name) => {
      const toolsets = [pets([name])];
      expect(faultsOf(toolsets, toolsets)).toContain(
        `pets_get_pet: formerly has ${name}, which names something else or stands there twice`,
      );
    },
  );

  it("is without fault where they name nothing else", () => {
    const toolsets = [pets(["pets_fetch"])];
    expect(faultsOf(toolsets, toolsets).filter((fault) => fault.includes("formerly"))).toEqual([]);
  });
});

describe("the program, two of whose operations were renamed since a release", () => {
  let account: Scene;
  let program: ProgramCopy;
  let env: Readonly<Record<string, string>>;
  let usual: Peer;
  let searching: Peer;
  let readOnly: RunningProcess;
  const closing: (() => Promise<void>)[] = [];
  const cannotChange = { GHL_READ_ONLY: "true", GHL_CONFIRM: "never" };

  beforeAll(async () => {
    account = await scene();
    program = copyOfProgram({ cards: renamedIn });
    env = { ...account.settings, GHL_STORE: await temporaryFolder() };
    const serving = startProcess(
      program.main,
      ["http", "--port", "0"],
      { ...env, ...cannotChange },
      /(http:\S+\/mcp)/,
    );
    [usual, searching, readOnly] = await Promise.all([open(), open({ GHL_TOOLS: "search" }), serving]);
    closing.push(() => readOnly.stop());
  });

  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
    program?.remove();
    await account?.close();
  });

  const open = async (settings: Readonly<Record<string, string>> = {}, answer?: "accept") => {
    const place = { args: [], env: { ...env, ...settings }, script: program.main };
    const person = answer === undefined ? undefined : () => answer;
    return kept(await connect("sdk 2.x on 2026-07-28", place, person));
  };
  const at = async (query: string) =>
    kept(await connect("sdk 2.x on 2026-07-28", { url: readOnly.ready + query }));
  const kept = (peer: Peer) => {
    closing.push(() => peer.close());
    return peer;
  };
  const namesIn = async (peer: Peer) => (await peer.listTools()).map(({ name }) => name);
  /** Not waited for in place: the account that it calls is in this process. */
  const command = (settings: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    new Promise<{ readonly status: unknown; readonly stdout: string; readonly stderr: string }>((resolve) => {
      const options = { env: { PATH: process.env.PATH ?? "", ...env, ...settings } };
      const done = (error: { readonly code?: unknown } | null, stdout: string, stderr: string) =>
        resolve({ status: error === null ? 0 : error.code, stdout, stderr });
      execFile(process.execPath, [program.main, ...args], options, done).stdin?.end();
    });
  const contact = () => ({ contactId: account.contact.id });
  const [fetched, removed] = [former.contacts_get_contact, former.contacts_delete_contact];

  it("answers a host that calls a tool by its former name, and lists it by its present one", async () => {
    expect(await usual.call(fetched, contact())).toMatchObject({
      structuredContent: { contact: { id: account.contact.id } },
    });
    const names = await namesIn(usual);
    expect(names).toContain("contacts_get_contact");
    expect(names.filter((name) => name === fetched || name === removed)).toEqual([]);
    expect(JSON.stringify(await usual.listTools())).not.toContain(fetched);
  });

  it("runs and describes it by its former name", async () => {
    expect(await namesIn(searching)).not.toContain("contacts_get_contact");
    const call = { operation: fetched, arguments: contact() };
    expect(await searching.call("read_operation", call)).toMatchObject({
      structuredContent: { contact: { id: account.contact.id } },
    });
    const described = await searching.call("describe_operation", { operation: fetched });
    expect(described.structuredContent).toMatchObject({ operation: "contacts_get_contact" });
    await expect(searching.call(fetched, contact()), "not listed").rejects.toThrow(/unknown tool/i);
  });

  it("finds none by searching", async () => {
    const query = fetched.replaceAll("_", " ");
    const found = await searching.call("search_operations", { query, limit: 20 });
    expect(JSON.stringify(found)).toContain("contacts_get_contact");
    expect(JSON.stringify(found)).not.toContain(fetched);
  });

  it("takes a former name in GHL_TOOLS, to list and to leave out", async () => {
    const tools = [fetched, "contacts_update_contact", "contacts_delete_contact", `-${removed}`].join();
    const names = await namesIn(await open({ GHL_TOOLS: tools }));
    expect(names.toSorted()).toEqual(["contacts_get_contact", "contacts_update_contact"]);
  });

  it("takes one in the address of a connection", async () => {
    const peer = await at(`?tools=${fetched}`);
    expect(await namesIn(peer)).toEqual(["contacts_get_contact"]);
    expect((await peer.call(fetched, contact())).isError).toBeUndefined();
  });

  it("takes one at a terminal", async () => {
    const [called, listed] = await Promise.all([
      command({}, "call", fetched, JSON.stringify(contact())),
      command({}, "tools", "--tools", fetched, "--json"),
    ]);
    expect(JSON.parse(called.stdout)).toMatchObject({ contact: { id: account.contact.id } });
    expect(JSON.parse(listed.stdout)).toMatchObject([{ name: "contacts_get_contact" }]);
    expect(listed.stdout).not.toContain(fetched);
  });

  it.each(["", "?tools=all"])("gets round read-only by none: at the address %j", async (query) => {
    account.changes();
    const peer = await at(query);
    expect((await peer.call(fetched, contact())).isError).toBeUndefined();
    await expect(peer.call(removed, contact())).rejects.toThrow(/unknown tool/i);
    const call = { operation: removed, arguments: contact() };
    const read = await peer.call("read_operation", call);
    expect(read.content[0]?.text).toContain("this server is read-only");
    await expect(peer.call("delete_operation", call)).rejects.toThrow(/unknown tool/i);
    expect(account.changes()).toEqual([]);
  });

  it("gets round read-only by none at a terminal", async () => {
    account.changes();
    const called = await command(cannotChange, "call", removed, JSON.stringify(contact()));
    expect(called.status).toBe(1);
    expect(called.stderr).toContain("this server is read-only");
    expect(account.changes()).toEqual([]);
  });

  it("asks a person before a change by its former name, and keeps it in the journal under its present one", async () => {
    account.changes();
    const asked = await usual.call(removed, contact());
    expect(asked.content[0]?.text).toContain("Delete contact (contacts_delete_contact)");
    expect(account.changes()).toEqual([]);
    const deleting = await open({}, "accept");
    await deleting.call("delete_operation", { operation: removed, arguments: contact() });
    expect(account.changes()).toHaveLength(1);
    await deleting.close();
    const { stdout } = await command({}, "journal", "--json", "--operation", removed);
    expect(JSON.parse(stdout)).toMatchObject({ operation: "contacts_delete_contact", outcome: "done" });
  });
});
