import { existsSync, readFileSync } from "node:fs";
import type { PhrasesFile } from "../src/catalogue/phrases.js";
import { unsupportedNames } from "../src/catalogue/search/subject.js";
import type { Toolset } from "../src/declare/toolset.js";

/** Everything that is wrong with the phrases files of some toolsets, a line each. */
export function phraseFaultsOf(
  toolsets: readonly Toolset[],
  files: readonly PhrasesFile[],
  textOf: typeof declarationText,
): readonly string[] {
  return [
    ...toolsets.flatMap((toolset) => faultsOfToolset(toolset, files)),
    ...files.flatMap((file) => faultsOfFile(file, toolsets, textOf)),
  ];
}

function faultsOfToolset(
  { name: toolset, operations }: Toolset,
  files: readonly PhrasesFile[],
): readonly string[] {
  const own = files.filter((file) => file.toolset === toolset);
  return operations.flatMap(({ name, title }) => {
    const phrases = own.flatMap((file) => file.phrases[name.slice(toolset.length + 1)] ?? []);
    return [
      ...(phrases.length < 2 ? [`${name}: want two phrases or more, in the phrases file beside it`] : []),
      ...(new Set(phrases).size < phrases.length ? [`${name}: a phrase stands there twice`] : []),
      ...(phrases.some((phrase) => phrase.toLowerCase() === title.toLowerCase())
        ? [`${name}: a phrase repeats the title`]
        : []),
    ];
  });
}

function faultsOfFile(
  { file, toolset, phrases }: PhrasesFile,
  toolsets: readonly Toolset[],
  textOf: typeof declarationText,
): readonly string[] {
  const known = new Set([
    ...toolsets.flatMap(({ operations }) => operations.map(({ name }) => name)),
    ...unsupportedNames,
  ]);
  const source = textOf(file.replace(".phrases.txt", ".ts"));
  if (source === undefined) return [`${file}: there is no declaration file beside it`];
  return Object.keys(phrases).flatMap((key) => {
    if (!known.has(`${toolset}_${key}`)) return [`${file}: ${key} is no operation of ${toolset}`];
    return new RegExp(`\\b${key}\\b`).test(source)
      ? []
      : [`${file}: ${key} is declared in another file than the one beside it`];
  });
}

/** The text of a declaration file by its place in `tools/`; undefined when there is none. */
export function declarationText(place: string): string | undefined {
  const file = new URL(`../tools/${place}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
