import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildIn, clear, execForm, type Image, instructionsOf } from "../harness/dockerfile.js";
import { anyContact, launch, sendConfirmed } from "../harness/host.js";
import { root } from "../harness/process.js";

describe("The Dockerfile", () => {
  const instructions = instructionsOf(join(root, "Dockerfile"));
  const all = (wanted: string) => instructions.filter(({ name }) => name === wanted).map(({ rest }) => rest);
  const finalStage = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));

  it("starts from pinned major versions of an official image, the same to build and to run", () => {
    const bases = all("FROM").map((rest) => rest.split(" ")[0]);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:\d+-slim$/);
  });

  it("copies what it names and nothing else, and fetches nothing by itself", () => {
    expect(all("ADD")).toEqual([]);
    expect(all("COPY").filter((rest) => /^\.\s|\s\.\s|\*|\.env/.test(rest))).toEqual([]);
    expect(all("RUN").filter((rest) => /curl|wget|apt|sudo/.test(rest))).toEqual([]);
  });

  it("holds no secret", () => {
    for (const rest of [...all("ENV"), ...all("ARG")])
      expect(rest).not.toMatch(/PIT|SECRET|KEY|TOKEN|PASSWORD/i);
  });

  it("runs as nobody special, by number, so that an orchestrator can tell", () => {
    const [user, ...others] = finalStage.filter(({ name }) => name === "USER").map(({ rest }) => rest);
    expect(others).toEqual([]);
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    // Nothing is done as that user's better before the program starts.
    const after = finalStage.slice(finalStage.findIndex(({ name }) => name === "USER"));
    expect(after.map(({ name }) => name)).not.toContain("RUN");
  });

  it("starts without a shell between, so that signals arrive, and tells how it is", () => {
    for (const name of ["ENTRYPOINT", "CMD", "HEALTHCHECK"]) {
      const [rest = ""] = all(name);
      expect(execForm(rest), name).toBeDefined();
    }
    expect(all("HEALTHCHECK")[0]).toContain("/healthz");
  });

  it("keeps tokens and the tree of whoever builds out of the context", () => {
    const ignored = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
    expect(ignored).toEqual(expect.arrayContaining([".env*", "**/node_modules", ".git", "dist"]));
  });
});

const isRoot = process.getuid?.() === 0;

describe("The image's steps, carried out in a plain folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-image-"));
  let image: Image;
  let port: number;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    image = buildIn(folder, root, ["/app", "/data"]);
    execFileSync("chmod", ["-R", "a-w", join(image.root, "app")]);
    port = await freePort();
  }, 300_000);
  afterAll(() => clear(folder));

  const onFreePort = (words: readonly string[]) => words.map((word) => word.replaceAll("3000", String(port)));
  const asUser = () => (isRoot ? { uid: image.uid, gid: image.gid } : {});
  const environment = () => ({ PATH: process.env.PATH ?? "", ...image.env });

  function start(words: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
    const [command = "", ...args] = [...image.entrypoint, ...onFreePort(words)];
    return spawn(command, args, {
      cwd: image.workdir,
      env: { ...environment(), ...env },
      stdio: ["pipe", "ignore", "pipe"],
      ...asUser(),
    });
  }

  const healthy = () => {
    const [command = "", ...args] = onFreePort(image.healthcheck);
    return spawnSync(command, args, { env: environment(), ...asUser() }).status;
  };

  it("leave no tools of the build behind", () => {
    const packages = readdirSync(join(image.root, "app/node_modules"));
    expect(packages).toContain("libsql");
    for (const tool of ["typescript", "vitest", "tsx", "esbuild"]) expect(packages).not.toContain(tool);
  });

  it("make a server that lets nobody in without a key", async () => {
    const child = start(image.command, {});
    expect(await exitOf(child)).toEqual({ code: 1, said: expect.stringContaining("MCP_API_KEYS") });
  });

  it("make a server that is healthy while it runs, on a read-only file system, and stops at SIGTERM", async () => {
    expect(healthy()).toBe(1);
    const child = start([...image.command, "--demo"], { MCP_API_KEYS: "a-key-of-the-tests" });
    await saying(child, /listening on/);
    expect(healthy()).toBe(0);
    const refused = await fetch(`http://127.0.0.1:${port}/mcp`, { method: "POST", body: "{}" });
    expect(refused.status).toBe(401);
    const exit = exitOf(child);
    child.kill("SIGTERM");
    expect((await exit).code).toBe(0);
  });

  it("make a server that keeps what it keeps in /data and serves one host over stdio", async () => {
    const [command = "", ...args] = image.entrypoint;
    const wrapped = isRoot
      ? ["setpriv", `--reuid=${image.uid}`, `--regid=${image.gid}`, "--clear-groups"]
      : [];
    const [first = "", ...others] = [...wrapped, command, ...args, "stdio", "--demo"];
    const client = await launch({ command: first, args: others, cwd: image.workdir, env: environment() });
    await sendConfirmed(client, await anyContact(client), "store");
    await client.close();
    expect(readdirSync(join(image.root, "data"))).toContain("store.db");
  });
});

function exitOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
}

function saying(child: ChildProcess, wanted: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    if (child.stderr === null) return reject(new Error("no stderr"));
    createInterface({ input: child.stderr }).on("line", (line) => {
      if (wanted.test(line)) resolve();
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const found = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(found));
    });
  });
}
