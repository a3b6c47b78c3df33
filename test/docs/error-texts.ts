import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../harness/process.js";

export interface ErrorText {
  readonly file: string;
  /** The longest part of the message that never changes: what a person would search for. */
  readonly stable: string;
}

/** The messages of the errors that an agent or a person is shown, as the source makes them. */
export function errorTexts(folder: string): readonly ErrorText[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const file = join(folder, name);
      const source = readFileSync(join(root, file), "utf8");
      return [...source.matchAll(/new [A-Z]\w*Error\(/g)]
        .flatMap(({ index, 0: { length } }) => messages(source, index + length))
        .map((stable) => ({ file, stable }));
    });
}

/** The literals of a call's first argument, each by its longest fixed part: a message may be one of two. */
function messages(source: string, from: number): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (depth === 0 && (sign === "," || sign === ")")) break;
    if (sign === '"' || sign === "`") {
      const literal = readLiteral(source, at);
      if (depth === 0) found.push(longest(literal.parts));
      at = literal.end;
    } else if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth -= 1;
  }
  return found.filter((text) => text.length >= 8);
}

interface Literal {
  /** What stands between the values that are put in. */
  readonly parts: readonly string[];
  /** Where its closing quote is. */
  readonly end: number;
}

function readLiteral(source: string, start: number): Literal {
  const quote = source[start];
  const parts = [""];
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    if (quote === "`" && source.startsWith("${", at)) {
      at = endOfValue(source, at + 2) + 1;
      parts.push("");
      continue;
    }
    if (source[at] === "\\") at += 1;
    parts.push(`${parts.pop() ?? ""}${source[at] ?? ""}`);
    at += 1;
  }
  return { parts, end: at };
}

/** Where the brace is that closes a value put into a template. */
function endOfValue(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (sign === '"' || sign === "`") at = readLiteral(source, at).end;
    else if (sign === "{") depth += 1;
    else if (sign === "}" && depth === 0) return at;
    else if (sign === "}") depth -= 1;
  }
  return source.length;
}

function longest(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/^[\s:,;.)]+|[\s:,;.("]+$/g, ""))
    .reduce((best, part) => (part.length > best.length ? part : best), "");
}
