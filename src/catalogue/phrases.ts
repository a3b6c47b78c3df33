import { readdirSync, readFileSync } from "node:fs";

/** How people who run agencies ask for each operation, by its tool name. Only search needs them. */
export type Phrases = Readonly<Record<string, readonly string[]>>;

/** A file `tools/<toolset>….phrases.txt`: the phrases of the operations that the file beside it declares. */
export interface PhrasesFile {
  /** Its place in `tools/`, such as `payments/orders.phrases.txt`. */
  readonly file: string;
  readonly toolset: string;
  /** By key, the second half of the tool name. */
  readonly phrases: Phrases;
}

const tools = new URL("../../tools/", import.meta.url);

/** The phrases of several files by the tool names of their operations. */
export function phrasesByName(files: readonly PhrasesFile[]): Phrases {
  return Object.fromEntries(
    files.flatMap(({ toolset, phrases }) =>
      Object.entries(phrases).map(([key, own]) => [`${toolset}_${key}`, own]),
    ),
  );
}

/** Every phrases file of a folder laid out as `tools/` is. */
export function readPhrasesFiles(folder: URL = tools): readonly PhrasesFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((place) => place.replaceAll("\\", "/"))
    .filter((place) => place.endsWith(".phrases.txt"))
    .sort()
    .map((file) => {
      const [toolset = file] = file.split(/[/.]/);
      return { file, toolset, phrases: parsePhrases(readFileSync(new URL(file, folder), "utf8"), file) };
    });
}

/**
 * The phrases of a file by key: the key stands on a line alone, its phrases beneath it, indented by two spaces.
 *
 * @throws Error when a line is neither, or a key stands there twice.
 */
export function parsePhrases(text: string, file: string): Phrases {
  const phrases = new Map<string, string[]>();
  let own: string[] | undefined;
  for (const [n, line] of text.split("\n").entries()) {
    if (line === "") continue;
    const phrase = /^ {2}(\S.*)$/.exec(line)?.[1];
    if (phrase !== undefined && own !== undefined) {
      own.push(phrase);
      continue;
    }
    if (!/^\w+$/.test(line) || phrases.has(line)) {
      throw new Error(
        `${file}:${n + 1}: want a key that stands there once, or a phrase indented by two spaces: ${line}`,
      );
    }
    own = [];
    phrases.set(line, own);
  }
  return Object.fromEntries(phrases);
}
