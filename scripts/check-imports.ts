import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative } from "node:path";

/**
 * Imports run one way. Each room names the rooms it may know; itself it always may. What is not named here is a
 * fault, so that a new room gets its rule with its first file.
 */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  tools: ["src/catalogue"],
  resources: ["src/catalogue"],
  prompts: ["src/catalogue"],
  "src/catalogue": ["tools"],
  "src/ghl": ["src/catalogue", "src/store"],
  "src/call": ["src/catalogue", "src/ghl", "src/store"],
  "src/server": [
    "src/catalogue",
    "src/ghl",
    "src/call",
    "src/store",
    "src/webhooks",
    "resources",
    "prompts",
    "src/version.ts",
  ],
  "src/http": [
    "src/catalogue",
    "src/ghl",
    "src/call",
    "src/store",
    "src/webhooks",
    "src/server",
    "src/config.ts",
    "src/metrics.ts",
    "src/program.ts",
    "src/version.ts",
  ],
  "src/cli": [
    "src",
    "src/catalogue",
    "src/ghl",
    "src/call",
    "src/store",
    "src/webhooks",
    "src/server",
    "src/http",
    "src/simulator",
    "resources",
    "prompts",
  ],
  "src/store": [],
  "src/webhooks": ["src/store"],
  "src/simulator": ["src/webhooks"],
  src: [
    "resources",
    "src/catalogue",
    "src/ghl",
    "src/call",
    "src/store",
    "src/webhooks",
    "src/server",
    "src/cli",
    "src/http",
  ],
};

/** Rooms that hold declarations may use no module that reaches outside the process. */
const declarations = new Set(["tools", "resources", "prompts"]);

const root = normalize(join(import.meta.dirname, ".."));

function roomOf(file: string): string {
  const [top = "", second = "", third] = file.split("/");
  if (top !== "src") return top;
  return third === undefined ? "src" : `src/${second}`;
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

const importForm = /^(?:import|export)\b[^;"=]*\bfrom "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm;

function faultsOf(file: string): readonly string[] {
  const room = roomOf(file);
  const allowed = mayKnow[room];
  if (allowed === undefined)
    return [`${file}: the room ${room} has no import rule in scripts/check-imports.ts`];
  const text = readFileSync(join(root, file), "utf8");
  const imports = [...text.matchAll(importForm)].map(
    ([, ...targets]) => targets.find((target) => target !== undefined) ?? "",
  );
  return imports.flatMap((target) => {
    if (!target.startsWith(".")) {
      const isPlain = target === "zod";
      return declarations.has(room) && !isPlain
        ? [`${file}: declarations do no I/O, so they may not use ${target}`]
        : [];
    }
    const reached = relative(root, join(root, dirname(file), target)).replace(/\.js$/, ".ts");
    const other = roomOf(reached);
    const known = other === room || allowed.includes(other) || allowed.includes(reached);
    return known ? [] : [`${file}: ${room} may not know ${reached}`];
  });
}

const faults = ["src", "tools", "resources", "prompts"].flatMap(sources).flatMap(faultsOf);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
