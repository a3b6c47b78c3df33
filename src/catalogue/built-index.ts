import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";

/** Where the build writes its indexes, relative to each of its files. Injected by the build, absent without one. */
declare const BUILT_INDEX_FOLDER: string | undefined;

/** The JSON of an index. Undefined when the sources run: then the declarations are read in its place. */
export function builtIndex(file: string): string | undefined {
  if (typeof BUILT_INDEX_FOLDER === "undefined") return undefined;
  return readFileSync(new URL(BUILT_INDEX_FOLDER + file, import.meta.url), "utf8");
}

/** The same for whoever must not hold others up. */
export async function readBuiltIndex(file: string): Promise<string | undefined> {
  if (typeof BUILT_INDEX_FOLDER === "undefined") return undefined;
  return readFile(new URL(BUILT_INDEX_FOLDER + file, import.meta.url), "utf8");
}
