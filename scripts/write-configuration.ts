import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { type PlacedSetting, settings } from "../src/app/config.js";

/**
 * `npm run configuration` writes docs/CONFIGURATION.md from the settings that src/app/config/settings.ts declares;
 * with `--check` it writes nothing and fails where the page differs.
 */
const page = new URL("../docs/CONFIGURATION.md", import.meta.url);

if (process.argv.includes("--check")) {
  if (text(page) !== configurationPage()) {
    console.error("docs/CONFIGURATION.md differs from src/app/config/settings.ts: npm run configuration");
    process.exitCode = 1;
  }
} else writeFileSync(page, configurationPage());

function configurationPage(): string {
  const of = (prefix: string) =>
    [...settings.values()].filter(({ variable }) => variable.startsWith(prefix)).map(row);
  const head = ["| setting | what | takes | default |", "|---|---|---|---|"];
  return [
    "# Configuration",
    "",
    "Written by `npm run configuration` from `src/app/config/settings.ts`; `npm run check` fails where it differs.",
    "",
    "Every setting is an environment variable. A file of them counts where `--settings` names it, beneath the environment; the flags `--tools` and `--read-only` stand above both. A `.env` in the working directory is not read by itself: a host starts the server in whatever folder is open. An empty value means unset. A value that cannot be used ends the program with one line that names the setting.",
    "",
    "## The account and what is done with it",
    "",
    ...head,
    ...of("GHL_"),
    "",
    "`GHL_API_KEY` is read where `GHL_PIT` is not set.",
    "",
    "## Serving over HTTP",
    "",
    ...head,
    ...of("MCP_"),
    "",
  ].join("\n");
}

function row({ variable, schema }: PlacedSetting): string {
  const form = z.toJSONSchema(schema, { io: "input" });
  const cells = [`\`${variable}\``, schema.description ?? "", taken(form), shown(form.default)];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

/** What kind of value it is, as far as its schema tells. */
function taken({ type, enum: words, format, default: fallback }: z.core.JSONSchema.BaseSchema): string {
  if (typeof fallback === "boolean") return "true or false";
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(", ");
  if (type === "integer" || type === "number") return "number";
  return format === "uri" ? "address" : "text";
}

function shown(fallback: unknown): string {
  return fallback === undefined ? "" : `\`${String(fallback)}\``;
}

function text(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
