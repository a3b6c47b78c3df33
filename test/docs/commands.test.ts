import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo, type Simulator, startSimulator } from "../../simulator/index.js";
import { connect } from "../harness/peers.js";
import { mainFile, root, startProcess } from "../harness/process.js";

const inDocs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" });
const pages = [
  "README.md",
  "SECURITY.md",
  ...inDocs.filter((name) => name.endsWith(".md")).map((name) => `docs/${name}`),
];

/** Every command of this program that a page tells people to run, without what stands before its arguments. */
function commandsIn(page: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8");
  const inLines = [...text.matchAll(/`(?:npx \. |(?:npx (?:-y )?)?ghl-mcp )([^`\n]*)`/g)].map(
    ([, args = ""]) => args,
  );
  const inBlocks = [...text.matchAll(/^```(?:sh \S+|sh)?\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block = ""]) => block.split("\n"))
    .flatMap((line) => /(?:^|\s)(?:npx (?:-y )?)?ghl-mcp(?: (.*))?$/.exec(line)?.[1] ?? []);
  return [...inLines, ...inBlocks]
    .map((args) => args.trim())
    .filter((args) => args !== "" && !args.startsWith("ghl-mcp"));
}

const found = [...new Set(pages.flatMap(commandsIn))].sort();

/** How each is run here: against the simulator, and with a port of its own where one is listened on. */
const account = (url: string) => ({ GHL_PIT: demo.pit, GHL_LOCATION_ID: demo.locationId, GHL_BASE_URL: url });

describe("The commands of the pages", () => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator();
  });
  afterAll(() => simulator?.close());
  const run = (args: string, env: Readonly<Record<string, string>> = {}) =>
    new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
      const usual = { PATH: process.env.PATH ?? "", GHL_STORE: ":memory:" };
      const options = { env: { ...usual, ...env }, timeout: 20_000 };
      execFile(process.execPath, [mainFile, ...args.split(" ")], options, (error, stdout, stderr) =>
        resolve({ status: error === null ? 0 : error.code, stdout, stderr }),
      );
    });

  /** A command that serves is right when it serves. */
  const serves = async (args: string, env: Readonly<Record<string, string>>) => {
    const words = args.replace(/--port \d+/, "--port 0").split(" ");
    const server = await startProcess(mainFile, words, env, /listening on (\S+)\/mcp/);
    const health = await fetch(`${server.ready.replace("0.0.0.0", "127.0.0.1")}/healthz`);
    await server.stop();
    expect(health.status).toBe(200);
  };

  /** A sample is sent, taken by a server that trusts this machine's key, and shown: once for both commands. */
  let shown: Promise<void> | undefined;
  const sendsAndShows = async () => {
    shown ??= sendAndShow();
    await shown;
  };
  const sendAndShow = async () => {
    const env = { ...account(simulator.url), GHL_STORE: mkdtempSync(join(tmpdir(), "ghl-mcp-docs-")) };
    const publicKey =
      /GHL_WEBHOOK_PUBLIC_KEY=(\S+)/.exec((await run("events send ContactCreate", env)).stderr)?.[1] ?? "";
    const trusting = { ...env, GHL_WEBHOOK_PUBLIC_KEY: publicKey };
    const server = await startProcess(mainFile, ["http", "--port", "0"], trusting, /listening on (\S+)\/mcp/);
    const { status, stdout, stderr } = await run(`events send ContactCreate --to ${server.ready}`, env);
    expect([status, stdout], stderr).toEqual([0, expect.stringContaining(": 200")]);
    const tail = await startProcess(mainFile, ["events", "tail"], env, /ContactCreate/);
    await tail.stop();
    await server.stop();
  };

  const ways: Readonly<Record<string, () => Promise<void>>> = {
    "--demo": async () => {
      const client = await connect("sdk 2.x on 2026-07-28", { args: ["--demo"] });
      const { structuredContent } = await client.call("contacts_search_contacts", { pageLimit: 1 });
      await client.close();
      expect(structuredContent).toMatchObject({ contacts: [{ id: expect.stringMatching(/^\w{20}$/) }] });
    },
    "http --demo --port 3000": () => serves("http --demo --port 3000", {}),
    "http --host 0.0.0.0 --port 3000": () =>
      serves("http --host 0.0.0.0 --port 3000", {
        ...account(simulator.url),
        MCP_API_KEYS: "a-long-key-of-a-client",
      }),
    doctor: async () => {
      const { status, stdout } = await run("doctor", account(simulator.url));
      expect([status, stdout]).toEqual([0, expect.stringContaining("Calls can be made.")]);
    },
    "doctor --fix": async () => {
      const store = mkdtempSync(join(tmpdir(), "ghl-mcp-docs-"));
      chmodSync(store, 0o755);
      const { status, stdout } = await run("doctor --fix", { ...account(simulator.url), GHL_STORE: store });
      expect([status, stdout]).toEqual([0, expect.stringContaining("was mode 755, is 700 now")]);
    },
    "store check": async () => {
      const { status, stdout } = await run("store check");
      expect([status, stdout]).toEqual([0, "The store in :memory: is whole.\n"]);
    },
    "store repair": async () => {
      const { status, stdout } = await run("store repair");
      expect([status, stdout]).toEqual([0, expect.stringContaining("There is no file to repair")]);
    },
    journal: async () => expect((await run("journal")).status).toBe(0),
    // A login needs a browser and a person: what can be seen here is that it says what it lacks.
    login: async () => expect((await run("login")).stderr).toContain("GHL_CLIENT_ID"),
    "events send ContactCreate --to http://127.0.0.1:3000": sendsAndShows,
    "events tail": sendsAndShows,
  };

  it.each(found)("run: ghl-mcp %s", async (args) => {
    const way = ways[args];
    expect(way, `docs name a command that no test runs: ${args}`).toBeDefined();
    await way?.();
  });
});

describe("The npm scripts of the pages", () => {
  it("are there", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const texts = [...pages, "CONTRIBUTING.md", "AGENTS.md", ".github/pull_request_template.md"]
      .map((page) => readFileSync(join(root, page), "utf8"))
      .join("\n");
    const named = new Set([...texts.matchAll(/npm run ([\w:-]+)/g)].map(([, name = ""]) => name));
    expect(named.size).toBeGreaterThan(4);
    expect([...named].filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
