import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mainFile, type RunningProcess, root, startProcess } from "../harness/process.js";

const inspector = join(root, "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js");

interface Said {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One run of the Inspector's command line. */
function inspect(args: readonly string[]): Promise<Said> {
  // It keeps a catalogue of servers: not in the home folder of whoever runs the tests.
  const catalogue = join(mkdtempSync(join(tmpdir(), "ghl-mcp-inspector-")), "mcp.json");
  const child = spawn(process.execPath, [inspector, "--cli", ...args], {
    env: { PATH: process.env.PATH ?? "", MCP_CATALOG_PATH: catalogue, GHL_STORE: ":memory:" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, ...said }));
  });
}

const overStdio = (surface: string) => [process.execPath, mainFile, "--demo", "--tools", surface];

describe("The Inspector", () => {
  let server: RunningProcess;
  beforeAll(async () => {
    server = await startProcess(mainFile, ["http", "--demo", "--port", "0"], {}, /listening on (\S+)/);
  });
  afterAll(() => server?.stop());

  /** What it prints as JSON when it does one thing over a transport. */
  const does = async (transport: string, ...args: readonly string[]) => {
    const target = transport === "stdio" ? overStdio("default") : [server.ready];
    const { exitCode, stdout, stderr } = await inspect([...target, ...args]);
    expect(exitCode, stderr).toBe(0);
    return JSON.parse(stdout);
  };

  it.each(["default", "search", "all"])("finds no fault in the tools of the surface %s", async (surface) => {
    const target = surface === "default" ? [server.ready] : overStdio(surface);
    const { exitCode, stdout, stderr } = await inspect([...target, "--method", "tools/list", "--strict"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).tools.length).toBeGreaterThan(4);
  });

  // Each era over each transport, and each thing that a host does.
  it.each([
    ["legacy", "stdio"],
    ["modern", "HTTP"],
  ])("calls a tool in its %s era over %s", async (era, transport) => {
    const call = ["--method", "tools/call", "--tool-name", "contacts_search_contacts"];
    const args = ["--tool-args-json", '{"pageLimit":1}'];
    const { structuredContent } = await does(transport, "--protocol-era", era, ...call, ...args);
    expect(structuredContent.contacts).toHaveLength(1);
  });

  it("reads a resource in its legacy era over HTTP", async () => {
    const read = ["--method", "resources/read", "--uri", "ghl://workflows"];
    const { contents } = await does("HTTP", "--protocol-era", "legacy", ...read);
    expect(JSON.parse(contents[0].text)).toHaveProperty("workflows");
  });

  it("gets a prompt in its modern era over stdio", async () => {
    const get = ["--method", "prompts/get", "--prompt-name", "book_appointment"];
    const args = ["--prompt-args", "contact=Olivia"];
    const prompt = await does("stdio", "--protocol-era", "modern", ...get, ...args);
    expect(JSON.stringify(prompt)).toContain("Olivia");
  });
});
