import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The Node of a major version, from the npm registry, in a folder of its own outside the project: a path to its
 * binary. Fetched once and kept in the system's temporary folder.
 *
 * @throws Error where the registry has none or cannot be reached.
 */
export function nodeOf(major: number): string {
  const folder = join(tmpdir(), `ghl-mcp-node-${major}`);
  const binary = join(
    folder,
    "node_modules",
    "node",
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (!runs(binary, major)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", `node@${major}`], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (!runs(binary, major)) throw new Error(`npm brought no Node ${major} into ${folder}`);
  }
  return binary;
}

/** The folder before the others on a PATH, for what looks its node up there. */
export function pathWith(binary: string): string {
  return `${join(binary, "..")}:${process.env.PATH ?? ""}`;
}

function runs(binary: string, major: number): boolean {
  if (!existsSync(binary)) return false;
  return spawnSync(binary, ["--version"], { encoding: "utf8" }).stdout?.startsWith(`v${major}.`) ?? false;
}
