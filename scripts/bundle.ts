import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { indexFiles } from "../src/catalogue/catalogue.js";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Writes the program as one file, `server/ghl-mcp/index.mjs`, with its indexes. They stand two
 * levels above it, because `scripts/build.ts` has injected that place. Runs on the built program.
 *
 * @param folder of the bundle; made where it is missing.
 */
export async function bundle(folder: string): Promise<void> {
  await build({
    entryPoints: [join(root, "dist/src/main.js")],
    outfile: join(folder, "server/ghl-mcp/index.mjs"),
    bundle: true,
    minify: true,
    legalComments: "eof",
    platform: "node",
    format: "esm",
    target: "node20",
    // It loads a binary that fits the machine, which no bundle can hold.
    external: ["libsql"],
    // What was written for CommonJS asks for Node's own modules by `require`, which a module has not.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  mkdirSync(folder, { recursive: true });
  for (const index of [...Object.values(indexFiles), "search.jsonl"])
    copyFileSync(join(root, "dist", index), join(folder, index));
  copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  const { name, version } = packageFacts();
  writeFileSync(
    join(folder, "package.json"),
    `${JSON.stringify({ name, version, type: "module", private: true })}\n`,
  );
}

export interface PackageFacts {
  readonly name: string;
  readonly version: string;
}

/** The package's own facts. */
export function packageFacts(): PackageFacts {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}
