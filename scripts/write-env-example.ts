import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { type PlacedSetting, settings } from "../src/app/config.js";

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
    "# Copy to .env, set what you need, and start with `--settings .env`; what is left out has its default. Without an",
    "# account: --demo.",
    "# Written by `npm run env-example` from the settings that the program reads.",
    ...[...settings.values()].flatMap((setting) => ["", ...entry(setting)]),
    "",
  ].join("\n");
}

function entry({ variable, schema }: PlacedSetting): readonly string[] {
  const { default: fallback } = z.toJSONSchema(schema, { io: "input" });
  return [`# ${schema.description ?? ""}`, `# ${variable}=${fallback === undefined ? "" : String(fallback)}`];
}
