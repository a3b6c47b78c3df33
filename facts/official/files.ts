import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A folder of files, on the disk or in a commit; paths go from it with `/`. */
export interface Files {
  /** The names of what stands in a folder; undefined when there is no such folder. */
  names(folder: string): readonly string[] | undefined;
  /** The text of a file; undefined when there is no such file. */
  text(file: string): string | undefined;
}

export function filesOnDisk(root: string): Files {
  return {
    names(folder) {
      const place = join(root, folder);
      return existsSync(place) && statSync(place).isDirectory() ? readdirSync(place) : undefined;
    },
    text(file) {
      const place = join(root, file);
      return existsSync(place) ? readFileSync(place, "utf8") : undefined;
    },
  };
}

/** Of some files those of a folder. */
export function filesWithin(files: Files, place: string): Files {
  return {
    names: (folder) => files.names(folder === "." ? place : `${place}/${folder}`),
    text: (file) => files.text(`${place}/${file}`),
  };
}

/**
 * The files of the commit that HEAD names, of a bare repository or of one whose files are not checked out.
 *
 * @returns undefined when the folder is no repository, or one without a commit.
 */
export function filesAtHead(folder: string): Files | undefined {
  const place = [join(folder, ".git"), folder].find((one) => existsSync(join(one, "HEAD")));
  if (place === undefined) return undefined;
  // Whoever it belongs to: nothing of it is run.
  const git = (...asked: readonly string[]) =>
    execFileSync("git", ["-c", "safe.directory=*", `--git-dir=${place}`, ...asked], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  const paths = new Set(listed(git));
  if (paths.size === 0) return undefined;
  return {
    names(inner) {
      const under = [...paths].filter((path) => path.startsWith(`${inner}/`));
      const names = under.map((path) => path.slice(inner.length + 1).split("/")[0] ?? "");
      return names.length === 0 ? undefined : [...new Set(names)];
    },
    text: (file) => (paths.has(file) ? git("cat-file", "blob", `HEAD:${file}`) : undefined),
  };
}

function listed(git: (...asked: readonly string[]) => string): readonly string[] {
  try {
    return git("ls-tree", "-r", "-z", "--name-only", "HEAD")
      .split("\0")
      .filter((path) => path !== "");
  } catch {
    return [];
  }
}
