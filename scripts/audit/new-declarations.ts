import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Documents } from "../../facts/official/shape.js";
import type { Operation } from "../../src/declare/operation.js";
import type { Toolset } from "../../src/declare/toolset.js";
import { declarationText } from "../new-operation/declaration-text.js";
import { factsIn } from "../new-operation/official.js";
import { type Place, placeOf } from "../new-operation/place.js";

/**
 * New operations as they could be declared, each with the command that puts it in its place.
 *
 * @param root of this project.
 * @param folder where the official files are, for the command.
 */
export function newDeclarations(
  root: string,
  toolsets: readonly Toolset[],
  documents: Documents,
  lines: readonly string[],
  folder: string,
): string {
  const texts = lines.flatMap((line) => {
    const facts = factsIn(documents, line);
    if (facts === undefined) return [];
    const toolset = toolsetOf(toolsets, facts.path);
    const key = keyOf(facts.operationId || `${facts.method} ${facts.path}`, toolset);
    const place = toolset === undefined ? nowhere : placeOf(join(root, "tools"), toolset.name, facts.path);
    const name = toolset?.name ?? "<toolset>";
    return [
      `// npm run new -- ${name} ${key} "${line}" --from ${folder}\n${declarationText(key, facts, place).text}`,
    ];
  });
  if (texts.length === 0) return "";
  return formatted(root, `export const declarations = {\n${texts.join("\n")}\n};\n`);
}

/** Where no toolset has anything to do with an operation. */
const nowhere: Place = { file: "", text: "", area: undefined, version: undefined, token: undefined };

/** The toolset with the operation whose path has most steps in common with this one. */
function toolsetOf(toolsets: readonly Toolset[], path: string): Toolset | undefined {
  const [best] = toolsets
    .map((toolset) => ({ toolset, steps: Math.max(...toolset.operations.map((one) => shared(one, path))) }))
    .sort((one, other) => other.steps - one.steps);
  return best === undefined || best.steps === 0 ? undefined : best.toolset;
}

function shared({ path }: Operation, other: string): number {
  const [one, two] = [path, other].map((text) => text.split("/").filter((step) => step !== ""));
  const end = one?.findIndex((step, place) => step !== two?.[place]) ?? 0;
  return end < 0 ? (one?.length ?? 0) : end;
}

/** `get-contact-lookup` as `get_contact_lookup`; another name where the toolset has it already. */
function keyOf(operationId: string, toolset: Toolset | undefined): string {
  const words = operationId.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase();
  const key = words.replace(/[^a-z\d]+/g, "_").replace(/^[_\d]+|_+$/g, "");
  const names = new Set(toolset?.operations.map(({ name }) => name));
  return names.has(`${toolset?.name}_${key}`) ? `${key}_anew` : key;
}

function formatted(root: string, text: string): string {
  return execFileSync(join(root, "node_modules/.bin/biome"), ["format", "--stdin-file-path", "new.ts"], {
    cwd: root,
    input: text,
    encoding: "utf8",
    stdio: ["pipe", "pipe", "inherit"],
  });
}
