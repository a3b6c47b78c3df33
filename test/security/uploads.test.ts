import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { temporaryFolder } from "../harness/places.js";
import { type Recorder, startRecorder } from "../harness/recorder.js";
import { type Spoken, speak } from "../harness/stdio.js";
import { until } from "../harness/until.js";

const isLinux = process.platform === "linux";
const onLinux = isLinux ? "" : " (skipped: there is no /proc)";

let highLevel: Recorder;
let program: Spoken;
/** Of the user: what an agent may upload from lies in it. */
let home: string;
let store: string;
let socket: Server;

const account = { GHL_PIT: "pit-of-the-host", GHL_LOCATION_ID: "Loc4tion0000000000AA" };

/** The widest roots that there are, and nobody to ask. */
const settings = () => ({
  GHL_BASE_URL: highLevel.url,
  GHL_CONFIRM: "never",
  GHL_FILE_ROOTS: "/",
  GHL_TOOLS: "media,forms",
  GHL_STORE: store,
  GHL_TIMEOUT_MS: "5000",
  MCP_KEYS_FILE: join(home, "keys.json"),
});

beforeAll(async () => {
  [highLevel, home] = await Promise.all([startRecorder(), temporaryFolder()]);
  store = join(home, "store");
  writeFileSync(join(home, "keys.json"), "[]", { mode: 0o600 });
  writeFileSync(join(home, "price list.txt"), "Botox 12");
  execFileSync("mkfifo", [join(home, "pipe")]);
  socket = createServer().listen(join(home, "socket"));
  program = speak([], { ...account, ...settings() });
  // The first change makes the store.
  const made = await call("media_upload_file", { file: { path: join(home, "price list.txt") } });
  expect(made.isError, made.text).toBe(false);
  await until("the store is made", () => existsSync(join(store, "store.db-wal")));
  writeFileSync(join(store, "store.key"), "the-key", { mode: 0o600 });
});

afterAll(async () => {
  await program?.close();
  socket?.close();
  await highLevel?.close();
  rmSync(home, { recursive: true, force: true });
});

const toolResult = z.looseObject({
  isError: z.boolean().default(false),
  content: z.tuple([z.looseObject({ text: z.string() })]),
});

async function call(name: string, args: object, of: Spoken = program) {
  const { result } = await of.request("tools/call", { name, arguments: args });
  const { isError, content } = toolResult.parse(result);
  return { isError, text: content[0].text };
}

/** What is said of an upload of this path, of which nothing has left the process. */
async function upload(path: string, of: Spoken = program): Promise<string> {
  const { isError, text } = await call("media_upload_file", { file: { path } }, of);
  expect(sent()).toEqual([]);
  expect(isError).toBe(true);
  return text;
}

const sent = () =>
  highLevel
    .take()
    .filter(({ method }) => method === "POST")
    .map(({ body }) => body.toString("latin1").slice(0, 1_000));

const ofTheProgram = "it belongs to ghl-mcp's store or settings, which hold secrets";

beforeEach(() => void sent());

describe("with the whole machine as GHL_FILE_ROOTS, an agent cannot upload", () => {
  it.each(["store.db", "store.db-wal", "store.key"])("the store's %s", async (name) => {
    expect(await upload(join(store, name))).toContain(ofTheProgram);
  });

  it("what somebody else laid into the store's folder", async () => {
    mkdirSync(join(store, "deep", "er"), { recursive: true });
    writeFileSync(join(store, "deep", "er", "copy.db"), "copy");
    expect(await upload(join(store, "deep", "er", "copy.db"))).toContain(ofTheProgram);
  });

  it("the store by a symbolic link to a file, or to its folder", async () => {
    symlinkSync(join(store, "store.db"), join(home, "list.csv"));
    symlinkSync(store, join(home, "photos"));
    expect(await upload(join(home, "list.csv"))).toContain(ofTheProgram);
    expect(await upload(join(home, "photos", "store.key"))).toContain(ofTheProgram);
  });

  it("the store by a hard link to a file", async () => {
    linkSync(join(store, "store.key"), join(home, "key.txt"));
    expect(await upload(join(home, "key.txt"))).toContain(ofTheProgram);
  });

  it.skipIf(!isLinux)(`the store by a way around that ends in it${onLinux}`, async () => {
    expect(await upload(`/proc/${program.pid}/root${join(store, "store.db")}`)).toContain(ofTheProgram);
    const handles = readdirSync(`/proc/${program.pid}/fd`);
    const answers = new Set<string>();
    for (const handle of handles) answers.add(await upload(`/proc/${program.pid}/fd/${handle}`));
    expect([...answers].join("\n")).toContain(ofTheProgram);
  });

  it.skipIf(!isLinux)(`the token in the program's environment${onLinux}`, async () => {
    for (const name of ["environ", "cmdline", "maps"])
      expect(await upload(`/proc/${program.pid}/${name}`)).toContain("cannot be used");
    expect(await upload("/proc/self/environ")).toContain("cannot be used");
  });

  it("the keys of its clients", async () => {
    expect(await upload(join(home, "keys.json"))).toContain(ofTheProgram);
  });

  it("the files of settings that a person named, to the program and to Node", async () => {
    const ofNode = join(home, "node.env");
    writeFileSync(ofNode, "GHL_PIT=pit-of-node");
    const path = join(home, "own.env");
    writeFileSync(
      path,
      Object.entries(account)
        .map(([name, value]) => `${name}=${value}`)
        .join("\n"),
    );
    const other = speak(["--settings", path], settings(), [`--env-file=${ofNode}`]);
    expect(await upload(path, other)).toContain(ofTheProgram);
    expect(await upload(ofNode, other)).toContain(ofTheProgram);
    const made = await call("media_upload_file", { file: { path: join(home, "price list.txt") } }, other);
    expect(made.isError, made.text).toBe(false);
    await other.close();
  });
});

describe("what is not a file", () => {
  it.each([
    ["a pipe that nobody writes to", () => join(home, "pipe")],
    ["a device that never ends", () => "/dev/zero"],
    ["a terminal", () => "/dev/tty"],
    ["a socket", () => join(home, "socket")],
    ["a folder", () => home],
  ])("%s is refused at once", async (_, path) => {
    expect(await upload(path())).toContain("The file for file cannot be used: it is not a file");
  });

  it("does not keep the next file from being uploaded, however many there were", async () => {
    await Promise.all(Array.from({ length: 8 }, () => upload(join(home, "pipe"))));
    await call("media_upload_file", { file: { path: join(home, "price list.txt") } });
    expect(sent()).toEqual([expect.stringContaining("Botox 12")]);
  });
});

it("a file that grows while it is read is refused", async () => {
  const path = join(home, "log.txt");
  const size = 40_000_000;
  writeFileSync(path, Buffer.alloc(size, "a"));
  const writer = spawn("sh", ["-c", `while :; do printf more >> '${path}'; done`]);
  try {
    await until("it grows", () => statSync(path).size > size);
    const { text } = await call("media_upload_file", { file: { path } });
    expect(text).toContain("it changes while it is read");
    expect(sent()).toEqual([]);
  } finally {
    writer.kill();
  }
});

it("the files of one call are bounded together", async () => {
  const path = join(home, "film.bin");
  writeFileSync(path, Buffer.alloc(20_000_000));
  const additional = { field_a: { path }, field_b: { path }, field_c: { path } };
  const { text } = await call("forms_upload_files", { contactId: "ocQHyuzHvysMo5N5VsXc", additional });
  expect(text).toContain("it is, with the others of this call, larger than 50 MB");
  expect(sent()).toEqual([]);
});
