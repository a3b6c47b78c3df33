import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/**
 * `npm run check:citations`: every file or folder that a comment or a page names must exist, and so must the section
 * that follows a `#`. A path is read from the root, or from the folder of the page that links to it; what is shorter,
 * such as `way.ts` or `call/way.ts`, must be the end of some file's path.
 */
const files = new Set(
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => file !== "" && existsSync(file)),
);
const ends = new Set([...files].flatMap(endsOf));
const folders = new Set([...files].flatMap(foldersOf));

// The changelog speaks of what was.
const citing = [...files].filter((file) => /\.(ts|js|cjs|md|yml)$/.test(file) && file !== "CHANGELOG.md");
const faults = citing.flatMap((file) =>
  citedIn(file).flatMap(({ line, text }) =>
    citations(text)
      .filter((cited) => !isThere(cited, file))
      .map((cited) => `${file}:${line} cites ${cited}, which is not there`),
  ),
);
for (const fault of faults) console.error(fault);
console.log(`${citing.length} files, ${faults.length} citations of what is not there`);
if (faults.length > 0 || citing.length === 0) process.exitCode = 1;

interface Line {
  readonly line: number;
  readonly text: string;
}

/** Where a file may cite: a page throughout, a program in its comments. */
function citedIn(file: string): readonly Line[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .map((text, at) => ({ line: at + 1, text }));
  if (file.endsWith(".md")) return lines;
  return lines.flatMap(({ line, text }) => {
    const comment = commentIn(text, file);
    return comment === undefined ? [] : [{ line, text: comment }];
  });
}

function commentIn(text: string, file: string): string | undefined {
  if (file.endsWith(".yml")) return /(?:^|\s)#\s(.*)$/.exec(text)?.[1];
  return /^\s*(?:\/\*\*?|\*(?!\/)|\/\/)(.*)$/.exec(text)?.[1] ?? /\s\/\/\s(.*)$/.exec(text)?.[1];
}

/** `docs/api/errors.md#shapes`, `catalogue.ts`, `src/api/errors/`: names as this project's files and folders have. */
function citations(text: string): readonly string[] {
  const withoutAddresses = text.replaceAll(/\w+:\/\/[^\s)>`"]+/g, "");
  const ofFiles = withoutAddresses.matchAll(
    /(?<![\w/.@<${}*-])(?:\.{1,2}\/)*(?:[\w.@-]+\/)*[\w.-]*\w\.(?:ts|cjs|md|yml)\b(?:#[\w-]+)?(?![\w/])/g,
  );
  const ofFolders = withoutAddresses.matchAll(
    /(?<![\w/.@<${}*-])(?:src|simulator|tools|resources|prompts|facts|test|scripts|bench|docs)\/(?:[\w-]+\/)*(?![\w<{$*.…])/g,
  );
  return [...ofFiles, ...ofFolders].map(([path]) => path);
}

function isThere(cited: string, from: string): boolean {
  const [path = "", section] = cited.split("#");
  if (path.endsWith("/")) return folders.has(path);
  const place = [normalize(path), normalize(join(dirname(from), path))].find((one) => files.has(one));
  if (place !== undefined) return section === undefined || sectionsOf(place).has(section);
  return ends.has(path) && section === undefined;
}

/** The anchors that a page's headings have. */
function sectionsOf(page: string): ReadonlySet<string> {
  const headings = readFileSync(page, "utf8").matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
        .trim()
        .replaceAll(/\s/g, "-"),
    ),
  );
}

/** `src/` and `src/call/` of `src/call/way.ts`. */
function foldersOf(file: string): readonly string[] {
  const steps = dirname(file).split("/");
  return steps.map((_, at) => `${steps.slice(0, at + 1).join("/")}/`);
}

/** `call/way.ts` and `way.ts` of `src/call/way.ts`. */
function endsOf(file: string): readonly string[] {
  const steps = file.split("/");
  return steps.slice(1).map((_, at) => steps.slice(at + 1).join("/"));
}
