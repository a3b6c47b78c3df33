import { chmodSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Lays the program's own modules together in few files, packages left outside: a start that looks for two hundred
 * small files takes twice as long. What is loaded on demand stays a file of its own.
 *
 * Chunks stand two levels deep, as the sources do, because the program finds its data by its own place.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts", "simulator/main.ts"],
  outdir: "dist",
  outbase: ".",
  chunkNames: "src/chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20.18",
  keepNames: true,
  logLevel: "warning",
});
chmodSync(`${root}dist/src/main.js`, 0o755);
