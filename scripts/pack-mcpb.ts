import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { bundle, packageFacts, root } from "./bundle.js";

/**
 * `npm run pack:mcpb [folder]` writes ghl-mcp-VERSION.mcpb, the bundle that Claude Desktop and other hosts install
 * with a double click, into the folder (the project's by default), validated and packed by the official tool. It
 * prints the file and its SHA-256, which a server.json that names the bundle needs.
 */
const { version } = packageFacts();
const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-bundle-"));
try {
  await bundle(folder);
  const template = JSON.parse(readFileSync(join(root, "packaging/manifest.json"), "utf8"));
  const manifest = join(folder, "manifest.json");
  writeFileSync(manifest, JSON.stringify({ ...template, version }, undefined, 2));
  addStore(join(folder, "server"));

  const file = join(resolve(process.argv[2] ?? root), `ghl-mcp-${version}.mcpb`);
  official("validate", manifest);
  official("pack", folder, file);
  console.log(`${file}\n${createHash("sha256").update(readFileSync(file)).digest("hex")}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * The embedded store beside the bundle, with its binary for each desktop: a bundle is installed on machines that
 * are not this one. Elsewhere the program starts without it and keeps nothing.
 */
function addStore(server: string): void {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const { version: store } = packages["node_modules/libsql"];
  const binaries = ["darwin-arm64", "darwin-x64", "linux-x64-gnu", "win32-x64-msvc"];
  const dependencies = Object.fromEntries(
    ["libsql", ...binaries.map((target) => `@libsql/${target}`)].map((name) => [name, store]),
  );
  mkdirSync(server, { recursive: true });
  writeFileSync(join(server, "package.json"), JSON.stringify({ private: true, dependencies }));
  // --force, because npm refuses what is made for another system.
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel=error"];
  execFileSync("npm", ["install", "--force", "--omit=optional", ...quiet], {
    cwd: server,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function official(...args: readonly string[]): void {
  const tool = join(root, "node_modules/@anthropic-ai/mcpb/dist/cli/cli.js");
  execFileSync(process.execPath, [tool, ...args], { stdio: ["ignore", "ignore", "inherit"] });
}
