import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Room } from "./rooms.js";

/** The floor plan as a Mermaid picture: an arrow from each room to those it knows, less what follows from another arrow. */
export function planPicture(rooms: readonly Room[]): string {
  const product = rooms.filter(({ name }) => !/^(simulator|test|scripts|bench|facts)/.test(name));
  const knows = new Map(product.map(({ name, knows: known }) => [name, known.flatMap(expanded(product))]));
  const reaches = (from: string, to: string): boolean =>
    (knows.get(from) ?? []).some((next) => next === to || (next !== from && reaches(next, to)));
  const arrows = product.flatMap(({ name }) =>
    (knows.get(name) ?? [])
      .filter((to) => !(knows.get(name) ?? []).some((other) => other !== to && reaches(other, to)))
      .map((to) => `  ${nodeOf(name)} --> ${nodeOf(to)}`),
  );
  return picture("TD", [...product.map(({ name }) => `  ${nodeOf(name)}["${name}"]`), ...arrows]);
}

/** A rule that names `src` means every room in it. */
function expanded(rooms: readonly Room[]): (name: string) => readonly string[] {
  return (name) =>
    name === "src"
      ? rooms.map((room) => room.name).filter((room) => room.startsWith("src/") && room !== "src/cli")
      : [name];
}

/** The two ways as Mermaid pictures in one, each step in the order in which the code composes them. */
export function wayPicture(tree: string): string {
  const call = chainsIn(join(tree, "src/call/way.ts"));
  const send = chainsIn(join(tree, "src/api/send/way.ts"));
  const chain = (name: string) => {
    const steps = call.get(name);
    if (steps === undefined) throw new Error(`src/call/way.ts composes no ${name}`);
    return steps;
  };
  const [sending = []] = [...send.values()];
  const attempt = chain("attempt").filter((step) => step !== "");
  const row = (title: string, steps: readonly string[], prefix: string) => [
    `  subgraph ${prefix}["${title}"]`,
    "    direction LR",
    `    ${steps.map((step, at) => `${prefix}${at}["${step}"]`).join(" --> ")}`,
    "  end",
  ];
  return picture("TD", [
    ...row("every call", attempt, "every"),
    ...row("a read", chain("read"), "read"),
    ...row("a change", chain("change"), "change"),
    ...row("the request", sending, "send"),
    "  every --> read & change",
    "  read & change --> send",
  ]);
}

/** `const name = from(a).via(b(parts)).to(c)`: the steps by the name of the way, or of the function that returns it. */
function chainsIn(file: string): ReadonlyMap<string, readonly string[]> {
  const text = readFileSync(file, "utf8");
  const chains = text.matchAll(
    /(?:const (\w+) =|function (\w+)\([^)]*\)[^{]*\{\s*return)\s+(from\([\s\S]*?\);)\n/g,
  );
  return new Map(
    [...chains].map(([, constant, made, chain = ""]) => [
      constant ?? made ?? "",
      [...chain.matchAll(/(?:from|\.via|\.to)\((\w*)/g)].map(([, step = ""]) => step),
    ]),
  );
}

function nodeOf(name: string): string {
  return name.replaceAll("/", "_");
}

function picture(direction: string, lines: readonly string[]): string {
  return ["```mermaid", `flowchart ${direction}`, ...lines, "```"].join("\n");
}
