import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { connect } from "../harness/peers.js";
import { mainFile } from "../harness/process.js";
import { serve } from "./start.js";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: readonly string[];
}

/** Runs `ghl-mcp http` as it is shipped, with nothing but what is given in its environment. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, [mainFile, "http", ...args], {
    env: { PATH: process.env.PATH ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stderr: string[] = [];
  const stdout: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  const firstLine = new Promise<string>((resolve) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      stderr.push(line);
      resolve(line);
    });
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, stdout: Buffer.concat(stdout).toString("utf8"), stderr }));
  });
  return { child, firstLine, ended };
}

// Each waits for a process of its own, so they wait together.
describe.concurrent("ghl-mcp http", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "says where it listens in one line, serves, and ends cleanly on %s",
    async (signal) => {
      const { child, firstLine, ended } = run(["--demo", "--port", "0", "--tools", "contacts"]);
      const line = await firstLine;
      const [, url = "", count] =
        /^ghl-mcp \d+\.\d+\.\d+ listening on (http:\/\/127\.0\.0\.1:\d+\/mcp) \(surface contacts, (\d+) tools\)$/.exec(
          line,
        ) ?? [];
      const peer = await connect("sdk 1.x", { url });
      expect((await peer.listTools()).length).toBe(Number(count));
      child.kill(signal);
      expect(await ended).toEqual({ code: 0, stdout: "", stderr: [line] });
      await peer.close().catch(() => {});
    },
  );

  it.each([
    ["a wide address without keys", ["--port", "0", "--host", "0.0.0.0"], /--host 0\.0\.0\.0 .*MCP_API_KEYS/],
    ["a port that is none", ["--port", "web"], /--port is "web": want a number from 0 to 65535/],
    ["a port that is too large", ["--port", "65536"], /--port is "65536"/],
    ["an address of another machine", ["--port", "0", "--host", "127.0.0.1.example.invalid"], /MCP_API_KEYS/],
    ["a surface that is not there", ["--port", "0", "--tools", "nothing_at_all"], /nothing_at_all/],
  ])("refuses %s in one line, and ends", async (_, args, words) => {
    const { code, stdout, stderr } = await run(["--demo", ...args]).ended;
    expect([code, stdout, stderr.length]).toEqual([1, "", 1]);
    expect(stderr[0]).toMatch(words);
  });

  it("refuses a port in use in one line, and ends", async () => {
    const other = await serve();
    const port = new URL(other.url).port;
    const { code, stderr } = await run(["--demo", "--port", port]).ended;
    expect([code, stderr]).toEqual([
      1,
      [`ghl-mcp: Port ${port} is in use: give another with --port, or 0 for a free one.`],
    ]);
    await other.stop();
  });

  it("listens wide where there are keys", async () => {
    const { child, firstLine, ended } = run(["--demo", "--port", "0", "--host", "0.0.0.0"], {
      MCP_API_KEYS: "secret-of-a-client",
    });
    const line = await firstLine;
    expect(line).toMatch(/listening on http:\/\/0\.0\.0\.0:\d+\/mcp/);
    expect(line).not.toContain("secret");
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
  });
});
