import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parse } from "@swc/core";

/** What carries a call on its way. */
const facts = {
  what: ["operation", "endpoint"],
  with: ["args", "placed", "request"],
  forWhom: ["scope", "signal", "caller"],
};

/**
 * The types that carry a call through the files it passes: those that hold what is called, with which arguments and
 * on whose behalf. A record of how a call ended has no signal any more, and a part that holds one of these types by
 * reference packs nothing anew: neither counts.
 */
export async function carriersIn(tree: string, files: readonly string[]): Promise<readonly string[]> {
  const types = (await Promise.all(files.map((file) => interfacesOf(join(tree, file))))).flat();
  const byName = new Map(types.map((type) => [type.name, type]));
  const membersOf = (name: string): readonly string[] => {
    const type = byName.get(name);
    return type === undefined ? [] : [...type.members, ...type.parents.flatMap(membersOf)];
  };
  const holds = (members: readonly string[], names: readonly string[]) =>
    names.some((name) => members.includes(name));
  return [...byName.keys()].filter((name) => {
    const members = membersOf(name);
    return Object.values(facts).every((names) => holds(members, names));
  });
}

interface Interface {
  readonly name: string;
  readonly parents: readonly string[];
  readonly members: readonly string[];
}

async function interfacesOf(file: string): Promise<readonly Interface[]> {
  const { body } = await parse(readFileSync(file, "utf8"), { syntax: "typescript", target: "es2022" });
  return body.flatMap((item) => {
    const declared = item.type === "ExportDeclaration" ? item.declaration : item;
    if (declared.type !== "TsInterfaceDeclaration") return [];
    return [
      {
        name: declared.id.value,
        parents: declared.extends.flatMap(({ expression }) => nameOf(expression)),
        members: declared.body.body.flatMap((member) => ("key" in member ? nameOf(member.key) : [])),
      },
    ];
  });
}

function nameOf(node: Node): readonly string[] {
  return "value" in node && typeof node.value === "string" ? [node.value] : [];
}
