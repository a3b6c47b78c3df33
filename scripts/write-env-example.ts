import { readFileSync, writeFileSync } from "node:fs";
import type { z } from "zod";
import { settings } from "../src/app/config.js";

/**
 * `npm run env-example` writes .env.example: every setting, commented out, with what it is for. With `--check` it
 * writes nothing and fails when the file differs.
 */
const file = new URL("../.env.example", import.meta.url);

if (process.argv.includes("--check")) {
  if (readFileSync(file, "utf8") !== example()) {
    console.error(".env.example differs from the settings: npm run env-example");
    process.exitCode = 1;
  }
} else writeFileSync(file, example());

function example(): string {
  return [
    "# Copy to .env and set what you need; what is left out has its default. Without an account: --demo.",
    "# Written by `npm run env-example` from the settings that the program reads.",
    ...Object.entries(settings.shape).flatMap(([name, schema]) => ["", ...entry(name, schema)]),
    "",
  ].join("\n");
}

function entry(name: string, schema: z.ZodType): readonly string[] {
  const fallback = schema.safeParse(undefined).data;
  return [`# ${schema.description ?? ""}`, `# ${name}=${fallback === undefined ? "" : String(fallback)}`];
}
