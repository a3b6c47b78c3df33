import { chmodSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Lays the program's own modules together in few files, packages left outside: a start that looks for two hundred
 * small files takes twice as long. A module that is loaded on demand stays in a separate file.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ["src/main.ts", "simulator/main.ts"],
  outdir: "dist",
  outbase: ".",
  // The index is read by a chunk, so these two lines belong together: `dist` is two levels above the chunks.
  chunkNames: "src/chunks/[name]-[hash]",
  define: { BUILT_INDEX_FOLDER: JSON.stringify("../../") },
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
