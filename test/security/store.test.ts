import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { account, calls } from "../harness/calls.js";
import { temporaryFolder } from "../harness/places.js";
import { mainFile } from "../harness/process.js";
import { type Spoken, speak } from "../harness/stdio.js";
import { answers, startUpstream, type Upstream } from "../harness/upstream.js";

let upstream: Upstream;
let home: string;
/** In which two hundred changes stand, one of them very large. */
let store: string;
let bytesOfLargeChange: number;

const settings = () => ({
  ...account,
  GHL_JOURNAL: "full",
  GHL_BASE_URL: upstream.url,
  GHL_STORE: store,
});

beforeAll(async () => {
  [upstream, home] = await Promise.all([
    startUpstream(answers(200, '{"contact":{"id":"c"}}')),
    temporaryFolder(),
  ]);
  store = join(home, "store");
  const program = speak([], settings());
  await change(program, { idempotencyKey: "the first" });
  for (let n = 0; n < 200; n++) await change(program, { firstName: `Mara ${n}` });
  const before = sizeOf(store);
  await change(program, {
    tags: Array.from({ length: 90_000 }, (_, n) => `a tag of fifty letters, as a script may write it ${n}`),
  });
  await program.close();
  bytesOfLargeChange = sizeOf(store) - before;
});

afterAll(async () => {
  await upstream?.close();
  rmSync(home, { recursive: true, force: true });
});

const toolResult = z.looseObject({
  isError: z.boolean().default(false),
  content: z.tuple([z.looseObject({ text: z.string() })]),
});

async function change(program: Spoken, more: object): Promise<string> {
  const { name, args } = calls["a POST"];
  const { result } = await program.request("tools/call", { name, arguments: { ...args, ...more } });
  return toolResult.parse(result).content[0].text;
}

function sizeOf(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

it("a change of ninety thousand tags leaves no more than some hundred kilobytes behind", () => {
  expect(bytesOfLargeChange).toBeLessThan(500_000);
});

it("a clock a hundred days ahead, and one change, leave the journal as it was", async () => {
  const ahead = `data:text/javascript,const now=Date.now;Date.now=()=>now()+${100 * 86_400_000}`;
  const folder = damaged("ahead", () => {});
  const before = entriesIn(folder);
  const program = speak([], { ...settings(), GHL_STORE: folder }, ["--import", ahead]);
  await change(program, { firstName: "Mara of the future" });
  await program.close();
  expect(before).toBeGreaterThan(200);
  expect(entriesIn(folder)).toBe(before + 1);
});

it("a clock that jumps a day ahead loses no idempotencyKey, and sends no change twice", async () => {
  const aDay = 86_400_000 + 3_600_000;
  const ahead = `data:text/javascript,const now=Date.now;Date.now=()=>now()+${aDay}`;
  const program = speak([], settings(), ["--import", ahead]);
  // Whatever is written clears away what is out of date.
  await change(program, { idempotencyKey: "another" });
  upstream.requests.length = 0;
  expect(await change(program, { idempotencyKey: "the first" })).toContain('"id":"c"');
  expect(upstream.requests).toEqual([]);
  await program.close();
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, folder: string): Promise<Ended> {
  const env = { PATH: process.env.PATH ?? "", ...settings(), GHL_STORE: folder };
  return new Promise((resolve) => {
    const options = { env, timeout: 20_000 };
    execFile(process.execPath, [mainFile, ...command.split(" ")], options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

/** A copy of the store, damaged. */
function damaged(name: string, damage: (database: string) => void): string {
  const folder = join(home, name.replaceAll(/\W/g, "-"));
  cpSync(store, folder, { recursive: true });
  damage(join(folder, "store.db"));
  return folder;
}

const sql = (statement: string) => (path: string) => {
  const database = new Database(path);
  database.exec(statement);
  database.close();
};

/** Overwrites the pages on which one entry of the journal stands. */
function scratched(path: string): void {
  const content = readFileSync(path);
  for (let at = content.indexOf("Mara 100"); at >= 0; at = content.indexOf("Mara 100")) {
    const page = Math.floor(at / 4_096) * 4_096;
    content.fill(0x2a, page, page + 4_096);
  }
  writeFileSync(path, content);
}

/** The number of the page on which an entry of the journal begins. */
const pageOf = (content: Buffer, text: string) => Math.floor(content.indexOf(text) / 4_096);

/** A page of the journal stands a second time in place of a later one, and one behind that is overwritten. */
function doubled(path: string): void {
  const content = readFileSync(path);
  const [from, to] = [pageOf(content, 'Mara 20"'), pageOf(content, 'Mara 60"')];
  content.copy(content, to * 4_096, from * 4_096, (from + 1) * 4_096);
  writeFileSync(path, content);
  scratched(path);
}

function cutOff(path: string): void {
  const content = readFileSync(path);
  writeFileSync(path, content.subarray(0, content.length - 7 * 4_096));
}

/** How many changes the journal of a store holds. */
function entriesIn(folder: string): number {
  const database = new Database(join(folder, "store.db"));
  const found: unknown = database.prepare("SELECT count(*) AS count FROM entries").get();
  database.close();
  return z.object({ count: z.number() }).parse(found).count;
}

describe("a store that is damaged", () => {
  it.each([
    ["overwritten", (path: string) => writeFileSync(path, Buffer.alloc(50_000, "no database "))],
    ["scratched in the middle", scratched],
    ["in want of a table", sql("DROP TABLE entries")],
    ["with labels that are no JSON", sql("UPDATE entries SET tags = '{nope'")],
    ["with entries of another kind", sql("UPDATE entries SET value = '{}'")],
  ])("%s is one line with a way out, and no stack", async (name, damage) => {
    const { code, stderr } = await run("journal --limit 500", damaged(name, damage));
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toEqual([
      expect.stringMatching(/damaged.*ghl-mcp store (check|repair)/),
    ]);
  });

  it.each([
    ["by a page that stands there twice", doubled, "its rows are out of order"],
    ["by the loss of its end", cutOff, "the end of the file is gone"],
  ])(
    "%s gives nearly all of its journal to store repair, which comes to an end",
    async (name, damage, said) => {
      const folder = damaged(name, damage);
      const { code, stdout, stderr } = await run("store repair", folder);
      expect(code, stderr).toBe(0);
      expect(stdout).toContain(said);
      expect(entriesIn(folder)).toBeGreaterThan(150);
      const left = readdirSync(folder).filter((file) => file.includes(".new-"));
      expect(left).toEqual([]);
    },
  );

  it("is found by store check, and store repair saves what can be read and keeps the damaged one", async () => {
    const folder = damaged("to repair", scratched);
    const before = readFileSync(join(folder, "store.db"));
    const check = await run("store check", folder);
    expect(check.code).toBe(1);
    expect(check.stdout).toContain("not all of the table entries can be read");
    expect(check.stdout).toContain(`GHL_STORE=${folder} ghl-mcp store repair`);

    const repair = await run("store repair", folder);
    expect(repair.code, repair.stderr).toBe(0);
    const [, copy = ""] = /kept as (\S+)\.$/m.exec(repair.stdout) ?? [];
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(statSync(copy).mode & 0o077).toBe(0);

    const [again, journal] = await Promise.all([
      run("store check", folder),
      run("journal --limit 500", folder),
    ]);
    expect(again).toMatchObject({ code: 0, stdout: `The store in ${folder} is whole.\n` });
    expect(journal.code, journal.stderr).toBe(0);
    // Before the damage and behind it.
    expect(journal.stdout.split("\n").length).toBeGreaterThan(100);
    const program = speak([], { ...settings(), GHL_STORE: folder });
    upstream.requests.length = 0;
    expect(await change(program, { idempotencyKey: "the first" })).toContain('"id":"c"');
    expect(upstream.requests).toEqual([]);
    // Nor is one taken away that is in use.
    expect(await run("store repair", folder)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("another process uses it"),
    });
    await program.close();
  });
});
