import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./process.js";

/** A fenced block of a page: "```json claude-desktop" has the language json and the label claude-desktop. */
export interface Block {
  readonly page: string;
  readonly language: string;
  readonly label: string;
  readonly text: string;
}

export function blocksOf(page: string): readonly Block[] {
  const source = readFileSync(join(root, page), "utf8");
  return [...source.matchAll(/^```(\w*)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", label = "", text = ""]) => ({ page, language, label, text }),
  );
}

type Tree = Record<string, unknown>;

/** What a block says, as data. Of TOML and YAML only what these pages use is understood: the rest is a fault. */
export function parsed({ language, text }: Block): unknown {
  if (language === "json") return JSON.parse(text);
  if (language === "toml") return parseTOML(text);
  if (language === "yaml") return parseYAML(text);
  throw new Error(`${language} holds no data`);
}

function parseTOML(text: string): Tree {
  const tree: Tree = {};
  let table = tree;
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const header = /^\[([\w.-]+)\]$/.exec(line)?.[1];
    const [, key, value] = /^(\w+) = (.+)$/.exec(line) ?? [];
    if (header !== undefined) table = header.split(".").reduce(within, tree);
    else if (key !== undefined && value !== undefined) table[key] = JSON.parse(value);
    else throw new Error(`not understood: ${line}`);
  }
  return tree;
}

function parseYAML(text: string): Tree {
  const path: Tree[] = [{}];
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const [, indent = "", key = "", value = ""] = /^((?: {2})*)([\w-]+):(?: (.+))?$/.exec(line) ?? [];
    const parent = path[indent.length / 2];
    if (key === "" || parent === undefined) throw new Error(`not understood: ${line}`);
    path.length = indent.length / 2 + 1;
    if (value === "") path.push(within(parent, key));
    else
      parent[key] =
        /^[a-z][\w-]*$/.test(value) && !/^(true|false|null)$/.test(value) ? value : JSON.parse(value);
  }
  return path[0] ?? {};
}

function within(tree: Tree, key: string): Tree {
  const there = tree[key];
  if (isTree(there)) return there;
  const inner: Tree = {};
  tree[key] = inner;
  return inner;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}
