import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync } from "node:fs";
import { parse } from "dotenv";

/** The values of a file of settings, by their names. Nothing of it goes into the environment. */
export type FileValues = Readonly<Record<string, string>>;

/** A file of settings is some kilobytes long. */
const mostBytes = 2 ** 18;

/** @throws Error when it is not a regular file of that size that can be read: a pipe would never end. */
export function readSettingsFile(path: string): FileValues {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Error("it is not a file");
    if (stats.size > mostBytes) throw new Error(`it is larger than ${mostBytes} bytes`);
    return parse(readFileSync(file));
  } finally {
    closeSync(file);
  }
}

/** The files of settings among the arguments of Node: it puts what they hold into the environment. */
export function filesOfNode(args: readonly string[]): readonly string[] {
  const flag = /^--env-file(?:-if-exists)?(?:=(.*))?$/s;
  return args.flatMap((arg, at) => {
    const found = flag.exec(arg);
    const path = found?.[1] ?? (found === null ? undefined : args[at + 1]);
    return path === undefined ? [] : [path];
  });
}

/**
 * The line about a `.env` in the working directory, which nobody named and which is therefore not read: a host starts
 * the program in whatever folder is open, and whoever made that folder would choose where the token goes.
 *
 * @param isSetting whether a name is one of this program's settings.
 * @returns undefined where there is none, or none that sets anything here.
 */
export function ignoredLine(isSetting: (name: string) => boolean): string | undefined {
  const path = ".env";
  if (!existsSync(path)) return undefined;
  try {
    const names = Object.keys(readSettingsFile(path)).filter(isSetting);
    if (names.length === 0) return undefined;
    return `${path} in the working directory is not read, and so these are ignored: ${names.join(", ")}. Where it is yours, start with --settings ${path}.`;
  } catch {
    // What cannot be read has set nothing.
    return undefined;
  }
}
