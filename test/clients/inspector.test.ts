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
  it.each(["default", "search", "all"])("finds no fault in the tools of the surface %s", async (surface) => {
    const { exitCode, stdout, stderr } = await inspect([
      ...overStdio(surface),
      "--method",
      "tools/list",
      "--strict",
    ]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout).tools.length).toBeGreaterThan(4);
  });

  let server: RunningProcess;
  beforeAll(async () => {
    server = await startProcess(mainFile, ["http", "--demo", "--port", "0"], {}, /listening on (\S+)/);
  });
  afterAll(() => server.stop());

  describe.each(["legacy", "modern"])("in its %s era", (era) => {
    it.each(["stdio", "HTTP"])("calls a tool over %s", async (transport) => {
      const target = transport === "stdio" ? overStdio("default") : [server.ready];
      const { exitCode, stdout, stderr } = await inspect([
        ...target,
        ...["--protocol-era", era, "--method", "tools/call", "--tool-name", "contacts_search_contacts"],
        ...["--tool-args-json", '{"pageLimit":1}'],
      ]);
      expect(exitCode, stderr).toBe(0);
      expect(JSON.parse(stdout).structuredContent.contacts).toHaveLength(1);
    });

    it("reads a resource and gets a prompt", async () => {
      const read = await inspect([
        ...[server.ready, "--protocol-era", era],
        ...["--method", "resources/read", "--uri", "ghl://workflows"],
      ]);
      expect(read.exitCode, read.stderr).toBe(0);
      expect(JSON.parse(JSON.parse(read.stdout).contents[0].text)).toHaveProperty("workflows");
      const prompt = await inspect([
        ...[server.ready, "--protocol-era", era, "--method", "prompts/get"],
        ...["--prompt-name", "book_appointment", "--prompt-args", "contact=Olivia"],
      ]);
      expect(prompt.exitCode, prompt.stderr).toBe(0);
      expect(prompt.stdout).toContain("Olivia");
    });
  });
});
