import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { anyContact, launch, sendConfirmed } from "../harness/host.js";
import { nodeOf, pathWith } from "../harness/nodes.js";
import { root } from "../harness/process.js";

const packedSchema = z.array(
  z.object({
    filename: z.string(),
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string() })),
  }),
);

const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-packed-"));
let tarball = "";
let files: readonly string[] = [];
let size = 0;

beforeAll(() => {
  // Built already, by the setup of the tests.
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [packed] = packedSchema.parse(JSON.parse(execFileSync("npm", args, { cwd: root, encoding: "utf8" })));
  tarball = join(folder, packed?.filename ?? "");
  files = packed?.files.map(({ path }) => path) ?? [];
  size = packed?.unpackedSize ?? 0;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("What `npm pack` packs", () => {
  it("is the program, its indexes and the words that come with it", () => {
    const indexes = ["catalogue.json", "catalogue-2021.json", "catalogue-v3.json", "search.jsonl"];
    const needed = ["dist/src/main.js", ...indexes.map((name) => `dist/${name}`)];
    expect(files).toEqual(
      expect.arrayContaining([...needed, "LICENSE", "README.md", "mcp.json", "package.json"]),
    );
  });

  it("is nothing else: no tests, no sources, no settings, no tokens", () => {
    const allowed = /^(dist\/[\w/.-]+\.(js|jsonl?|wasm)|LICENSE|README\.md|mcp\.json|package\.json)$/;
    expect(files.filter((path) => !allowed.test(path))).toEqual([]);
    expect(
      files.filter((path) => /(^|\/)(test|scripts|bench|packaging)\/|\.test\.|\.env/.test(path)),
    ).toEqual([]);
  });

  it("is small", () => {
    // Half of it is what search reads; the catalogue stands in three forms, and the demo's replies in two.
    expect(size).toBeLessThan(12 * 1024 * 1024);
  });
});

describe.each([20, 22, 24])("The packed package on Node %i", (major) => {
  it("installs into an empty folder and serves the demo by npx", async () => {
    const project = join(folder, `node-${major}`);
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true }));
    const node = nodeOf(major);
    const env = { PATH: pathWith(node), HOME: project };
    // The user's own npm settings, the registry among them, hold here too.
    const npmEnv = { ...process.env, PATH: env.PATH };
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", tarball], {
      cwd: project,
      env: npmEnv,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const running = execFileSync("node", ["--version"], { env, encoding: "utf8" });
    expect(running).toMatch(new RegExp(`^v${major}\\.`));

    const client = await launch({
      command: "npx",
      args: ["--no-install", "ghl-mcp", "--demo"],
      cwd: project,
      env,
    });
    expect((await client.listTools()).tools.length).toBeGreaterThan(40);
    await sendConfirmed(client, await anyContact(client), "store");
    await client.close();
    expect(existsSync(join(project, ".ghl-mcp")), "a demo keeps nothing").toBe(false);
    const installed = readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."));
    expect(installed).not.toContain("vitest");
  });
});
