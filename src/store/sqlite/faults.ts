import { accessSync, constants, readdirSync, type Stats, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { StoreError, StorePermissionsError, StoreUnusableError, type Trouble } from "../errors.js";

/** The files of a store, beside which SQLite lays its own. */
export const databaseFile = "store.db";
export const keyFile = "store.key";

/**
 * What a failure of the disk or of SQLite means for the store in a folder, with the mend. Codes say little by
 * themselves, so what stands in the folder's place is looked at.
 */
export function folderFault(folder: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreUnusableError(storeIn(folder), troubleOf(folder, codeOf(error), error), error);
}

/** @throws StorePermissionsError when other users than this process's own can open the folder or file. */
export function refuseIfOpen(path: string, folder: string): void {
  // Windows has no such modes; a user's profile folder is private there.
  if (process.platform === "win32") return;
  const { mode, uid } = statSync(path);
  const what = path === folder ? "it" : path;
  // Only the superuser comes so far with another's: what it writes there, the other may read and change.
  if (isAnothers(uid)) throw new StorePermissionsError(storeIn(folder), anothers(what, uid, folder));
  if ((mode & 0o077) === 0) return;
  throw new StorePermissionsError(storeIn(folder), {
    why: `${what} is open to others (mode ${octal(mode)})`,
    mend: mendModes(folder),
  });
}

/**
 * Looks whether a folder that does not exist, or holds no database yet, could take one. Makes nothing.
 *
 * @throws StoreUnusableError
 */
export function assertCouldHold(folder: string): void {
  const { path, stats } = nearest(folder);
  try {
    if (!stats.isDirectory()) throw withCode("ENOTDIR");
    accessSync(path, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(path);
    if (bavail * bsize < leastRoom) throw withCode("ENOSPC");
  } catch (error) {
    throw folderFault(folder, error);
  }
  if (path === folder) refuseIfOpen(folder, folder);
}

/** An empty database takes this much, in bytes. */
const leastRoom = 2 ** 17;

/** Whether a folder holds nothing but a store, so that its mode may be changed. */
export function isOwnFolder(folder: string): boolean {
  try {
    return readdirSync(folder).every(isOfStore);
  } catch {
    // Its owner may not look into it: a mode that nobody else's folder has.
    return true;
  }
}

/** The files of a store that are there. */
export function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter(isOfStore)
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function isOfStore(name: string): boolean {
  return name.startsWith(databaseFile) || name.startsWith(keyFile);
}

/** A command for a store's folder. */
export function commandFor(folder: string, command: "doctor --fix" | "store check" | "store repair"): string {
  const quoted = /^[\w./~-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
  return `GHL_STORE=${quoted} ghl-mcp ${command}`;
}

function mendModes(folder: string): string {
  return isOwnFolder(folder)
    ? `Mend it with "${commandFor(folder, "doctor --fix")}"`
    : "Other things stand in it: name a folder of its own in GHL_STORE, which is made with the right mode";
}

function storeIn(folder: string): string {
  return `The store in ${folder}`;
}

const another = "name another folder in GHL_STORE";

function troubleOf(folder: string, code: string, error: unknown): Trouble {
  const file = join(folder, databaseFile);
  switch (code) {
    case "ENOTDIR":
    case "EEXIST": {
      const { path } = nearest(folder);
      return { why: `${path} is a file, not a folder`, mend: `Move it away, or ${another}` };
    }
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
    case "SQLITE_FULL":
      return { why: "there is no room left for it", mend: `Free some on its disk, or ${another}` };
    case "EROFS":
      return { why: "its disk can only be read", mend: `Mount it for writing, or ${another}` };
    case "SQLITE_NOTADB":
    case "SQLITE_CORRUPT":
      return {
        why: `${file} is damaged, or no database`,
        mend: `Save what can be read of it with "${commandFor(folder, "store repair")}", which keeps a copy; or put a backup in its place`,
      };
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return { why: "another process has held it for seconds", mend: "End the process that hangs" };
    case "EACCES":
    case "EPERM":
    case "SQLITE_CANTOPEN":
    case "SQLITE_READONLY":
    case "SQLITE_PERM":
    case "EISDIR":
      return (
        accessTrouble(folder) ?? {
          why: messageOf(error),
          mend: `Give it to this process's user, or ${another}`,
        }
      );
    case "SQLITE_IOERR":
      return {
        why: `its disk does not do what is asked (${messageOf(error)})`,
        mend: `Look at the room on it and at the limits of this process's user, or ${another}`,
      };
    case "ERR_DLOPEN_FAILED":
    case "MODULE_NOT_FOUND":
    case "ERR_MODULE_NOT_FOUND":
      return {
        why: "the database libsql is not installed for this machine",
        mend: "Install ghl-mcp again on it, with optional dependencies, or set GHL_STORE to redis://host:port",
      };
    default:
      return { why: messageOf(error), mend: `Look at its disk, or ${another}` };
  }
}

/** What keeps this process out of the folder or its files; undefined when nothing is seen to. */
function accessTrouble(folder: string): Trouble | undefined {
  const { path: standing, stats } = nearest(folder);
  if (!isWritable(standing)) return ownerTrouble(standing, stats, folder);
  for (const path of filesIn(folder)) {
    const found = statSync(path);
    if (found.isDirectory())
      return { why: `${path} is a folder, not a file`, mend: `Move it away, or ${another}` };
    if (!isWritable(path)) return ownerTrouble(path, found, folder);
  }
  return undefined;
}

function ownerTrouble(path: string, { uid, mode }: Stats, folder: string): Trouble {
  if (isAnothers(uid)) return anothers(path, uid, path.startsWith(folder) ? folder : undefined);
  const why = `this process may not write to ${path} (mode ${octal(mode)})`;
  return path.startsWith(folder) ? { why, mend: mendModes(folder) } : { why, mend: capital(another) };
}

function isAnothers(uid: number): boolean {
  const own = process.geteuid?.();
  return own !== undefined && uid !== own;
}

/** @param folder of the store, where giving that over mends it. */
function anothers(what: string, uid: number, folder: string | undefined): Trouble {
  const own = process.geteuid?.();
  return {
    why: `${what} belongs to another user (uid ${uid}), and this process runs as uid ${own}`,
    mend:
      folder === undefined
        ? capital(another)
        : `Give it over with "chown -R ${own} ${folder}", or ${another}`,
  };
}

/** The folder, or what stands nearest above it. */
function nearest(folder: string): { readonly path: string; readonly stats: Stats } {
  for (let path = folder; ; path = dirname(path)) {
    const stats = isReachable(path) ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (stats !== undefined || path === dirname(path)) return { path, stats: stats ?? statSync(path) };
  }
}

function isReachable(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK | (statSync(path).isDirectory() ? constants.X_OK : 0));
    return true;
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string {
  // This one comes without a code of its own.
  if (error instanceof Error && /Unable to open connection to local database/.test(error.message))
    return "SQLITE_CANTOPEN";
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return "";
  if (/no such (table|column)|malformed/.test(error.message)) return "SQLITE_CORRUPT";
  // SQLite's codes come with their extensions: SQLITE_CANTOPEN_ISDIR.
  const [plain] = /^SQLITE_[A-Z]+/.exec(error.code) ?? [error.code];
  return plain;
}

function withCode(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, " ").replace(/\.+$/, "");
}

function octal(mode: number): string {
  return (mode & 0o777).toString(8);
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
