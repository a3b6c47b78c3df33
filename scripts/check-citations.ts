import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";

/**
 * `npm run check:citations`: every file that a comment or a page names must exist, and so must the section that
 * follows a `#`. A path is read from the root, or from the folder of the page that links to it; a bare name, such as
 * `main.ts`, must be the name of some file.
 */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(file));
const names = new Set(files.map((file) => basename(file)));

const citing = files.filter((file) => /\.(ts|cjs|md)$/.test(file) && file !== "CHANGELOG.md");
const faults = citing.flatMap((file) =>
  citedIn(file).flatMap(({ line, text }) =>
    citations(text)
      .filter((cited) => !stands(cited, file))
      .map((cited) => `${file}:${line} cites ${cited}, which is not there`),
  ),
);
for (const fault of faults) console.error(fault);
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
    const comment = /^\s*(?:\/\*\*?|\*(?!\/)|\/\/)(.*)$/.exec(text)?.[1] ?? /\s\/\/\s(.*)$/.exec(text)?.[1];
    return comment === undefined ? [] : [{ line, text: comment }];
  });
}

/** `docs/api/errors.md#shapes`, `catalogue.ts`: names of files of this project's kinds. */
function citations(text: string): readonly string[] {
  const withoutAddresses = text.replaceAll(/\w+:\/\/[^\s)>`"]+/g, "");
  const paths = withoutAddresses.matchAll(
    /(?<![\w/.@<${}*-])(?:\.{1,2}\/)*(?:[\w.@-]+\/)*[\w.-]*\w\.(?:ts|cjs|md)\b(?:#[\w-]+)?(?![\w/])/g,
  );
  return [...paths].map(([path]) => path);
}

function stands(cited: string, from: string): boolean {
  const [path = "", section] = cited.split("#");
  const place = [normalize(path), normalize(join(dirname(from), path))].find((one) => files.includes(one));
  if (place !== undefined) return section === undefined || sectionsOf(place).has(section);
  return !path.includes("/") && names.has(path) && section === undefined;
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
