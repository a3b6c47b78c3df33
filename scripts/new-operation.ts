import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { layDown } from "./new-operation/lay-down.js";

/**
 * `npm run new -- <toolset> <key> "GET /…" [--from <file>]` lays down a new operation from the official OpenAPI file:
 * its declaration, a place for its phrases, and the facts that the contract tests hold it against. It prints what is
 * left to write.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: "string" } } });
const [toolset = "", key = "", line = ""] = positionals;
try {
  const root = fileURLToPath(new URL("..", import.meta.url));
  console.log(layDown(root, { toolset, key, line, from: values.from }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
