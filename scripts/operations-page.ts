import { official } from "../facts/ledger.js";
import { type EffectInWords, effectsInWords } from "../src/catalogue/describe.js";
import type { Surface } from "../src/catalogue/surface.js";
import { executorClass } from "../src/declare/effect.js";
import type { Operation } from "../src/declare/operation.js";
import type { Toolset } from "../src/declare/toolset.js";

/** docs/OPERATIONS.md: every operation with its facts, and how many there are. */
export function operationsPage(toolsets: readonly Toolset[]): string {
  const operations = toolsets.flatMap((toolset) => toolset.operations);
  return [
    "# Operations",
    "",
    "Written by `npm run catalogue`; `npm run check` fails where it differs from the catalogue.",
    "",
    `${operations.length} operations in ${toolsets.length} toolsets: ${count(operations, executorClass)}.`,
    `By Version: ${count(operations, ({ version }) => version)}. By token: ${count(operations, ({ token }) => token)}. By risk: ${count(operations, ({ risk }) => risk)}.`,
    `${onlyLive(operations)} stand on HighLevel's developer site alone and not in its OpenAPI files.`,
    `${operations.filter(({ supersededBy }) => supersededBy !== undefined).length} have a better successor; ${operations.filter(({ internal }) => internal).length} deal in tokens and are no tools.`,
    "",
    "| toolset | operations | read | write | delete |",
    "|---|---:|---:|---:|---:|",
    ...toolsets.map(
      ({ name, operations: own }) => `| [${name}](#${name}) | ${own.length} | ${classes(own)} |`,
    ),
    "",
    ...toolsets.flatMap(section),
  ].join("\n");
}

function classes(operations: readonly Operation[]): string {
  const of = (one: string) => operations.filter((operation) => executorClass(operation) === one).length;
  return ["read", "write", "delete"].map(of).join(" | ");
}

function section({ name, title, summary, operations }: Toolset): readonly string[] {
  return [
    `## ${name}`,
    "",
    `${title}. ${summary}`,
    "",
    "| tool | HTTP | Version | scopes | token | risk | |",
    "|---|---|---|---|---|---|---|",
    ...operations.map(row),
    "",
  ];
}

function row(operation: Operation): string {
  const { name, line, version, scopes, token, oauthOnly } = operation;
  return `| ${[
    `\`${name}\``,
    `\`${line}\``,
    version,
    scopes.join(", ") || "–",
    oauthOnly ? `${token}, OAuth` : token,
    effectsInWords(operation).map(shown).join(", "),
    remark(operation),
  ].join(" | ")} |`;
}

function remark({ supersededBy, deprecated, internal }: Operation): string {
  if (internal) return "no tool";
  if (supersededBy !== undefined) return `better: \`${supersededBy}\``;
  return deprecated ? "deprecated" : "";
}

function count(operations: readonly Operation[], by: (operation: Operation) => string): string {
  const counts = new Map<string, number>();
  for (const operation of operations) counts.set(by(operation), (counts.get(by(operation)) ?? 0) + 1);
  return [...counts].map(([name, number]) => `${number} ${name}`).join(", ");
}

/** What README says of the size of the catalogue, between its markers. */
export function countsInWords(toolsets: readonly Toolset[], surface: Surface): string {
  const all = toolsets.flatMap(({ operations }) => operations);
  const tools = all.filter(({ internal }) => !internal).length;
  const listed = surface.cards.length + surface.discovery.length;
  return `All ${all.length} operations of the API in ${toolsets.length} toolsets, ${onlyLive(all)} of them from the live developer site alone, ${tools} of them tools (the others deal in tokens); ${listed} tools are listed by default.`;
}

/** How many no OpenAPI file of HighLevel's repository has: only the live pages do. */
function onlyLive(operations: readonly Operation[]): number {
  return operations.filter(
    ({ line }) => official.live.has(line) && !official["2021"].has(line) && !official.v3.has(line),
  ).length;
}

const markers = /(<!-- counts -->)[\s\S]*?(<!-- \/counts -->)/g;

/** README with its numbers as they are. @throws Error where the markers are gone. */
export function withCounts(readme: string, words: string): string {
  if (readme.match(markers) === null) throw new Error("README.md has no <!-- counts -->…<!-- /counts -->");
  return readme.replace(markers, (_, open: string, close: string) => `${open}${words}${close}`);
}

/** `send where toNotify is not false`; a condition's quotation marks would only be noise here. */
function shown({ risk, when }: EffectInWords): string {
  return when === undefined ? risk : `${risk} where ${when.replaceAll('"', "")}`;
}
