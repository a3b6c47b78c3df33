import { isDeepStrictEqual } from "node:util";
import type { Tool } from "@modelcontextprotocol/client";
import { argumentChanges } from "./arguments.js";
import { type Surfaces, surfaceNames } from "./read.js";

/** What differs between two versions of the surfaces, as Markdown for a reviewer. */
export function surfaceReport(before: Surfaces, after: Surfaces, base: string): string {
  const old = byName(before);
  const now = byName(after);
  const added = [...now.keys()].filter((name) => !old.has(name));
  const removed = [...old.keys()].filter((name) => !now.has(name));
  const changed = [...now].flatMap(([name, tool]) => {
    const earlier = old.get(name);
    const changes = earlier === undefined ? [] : toolChanges(earlier, tool);
    return changes.length === 0 ? [] : [{ name, changes }];
  });
  const nothing = added.length + removed.length + changed.length === 0;
  return [
    `# The surface since ${base}`,
    "",
    ...sizes(before, after),
    "",
    ...(nothing ? ["No tool changes.", ""] : []),
    ...section("New tools", added.map(code)),
    ...section("Tools that are gone", removed.map(code)),
    ...section(
      "Changed tools",
      changed.map(({ name, changes }) =>
        [code(name), ...changes.map((change) => `  - ${change}`)].join("\n"),
      ),
    ),
  ].join("\n");
}

function sizes(before: Surfaces, after: Surfaces): readonly string[] {
  const row = (surface: keyof Surfaces) => {
    const [old, now] = [before[surface], after[surface]];
    return `| ${surface} | ${step(old.length, now.length)} | ${step(tokensOf(old), tokensOf(now))} |`;
  };
  return ["| surface | tools | tokens |", "|---|---|---|", ...surfaceNames.map(row)];
}

function step(old: number, now: number): string {
  if (old === now) return String(now);
  return `${old} → ${now} (${now > old ? "+" : ""}${now - old})`;
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0
    ? []
    : [`## ${title} (${items.length})`, "", ...items.map((item) => `- ${item}`), ""];
}

function toolChanges(old: Tool, now: Tool): readonly string[] {
  const words = (["title", "description"] as const)
    .filter((field) => old[field] !== now[field])
    .map((field) => `${field}: ${quoted(old[field])} → ${quoted(now[field])}`);
  const told = new Set(["title", "description", "annotations", "inputSchema"]);
  const others = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !told.has(field) && !isDeepStrictEqual(fieldOf(old, field), fieldOf(now, field)))
    .map((field) => `${code(field)} differs`);
  const changes = [
    ...words,
    ...hintChanges(old, now),
    ...argumentChanges(old.inputSchema, now.inputSchema),
    ...others,
  ];
  const [was, is] = [tokensOf([old]), tokensOf([now])];
  return was === is || changes.length === 0 ? changes : [...changes, `tokens: ${step(was, is)}`];
}

function hintChanges(old: Tool, now: Tool): readonly string[] {
  const [was, is] = [
    new Map(Object.entries(old.annotations ?? {})),
    new Map(Object.entries(now.annotations ?? {})),
  ];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((hint) => was.get(hint) !== is.get(hint))
    .map((hint) => `hint ${code(hint)}: ${String(was.get(hint))} → ${String(is.get(hint))}`);
}

function byName(surfaces: Surfaces): ReadonlyMap<string, Tool> {
  return new Map(surfaceNames.flatMap((name) => surfaces[name].map((tool) => [tool.name, tool])));
}

function fieldOf(tool: Tool, field: string): unknown {
  return Object.entries(tool).find(([name]) => name === field)?.[1];
}

/** Of four bytes each. */
function tokensOf(tools: readonly Tool[]): number {
  return Math.round(Buffer.byteLength(JSON.stringify(tools)) / 4);
}

function code(name: string): string {
  return `\`${name}\``;
}

function quoted(text: string | undefined): string {
  return text === undefined ? "none" : JSON.stringify(text);
}
