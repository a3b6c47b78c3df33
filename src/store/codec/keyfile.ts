import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { StoreUnusableError } from "../errors.js";
import { folderFault, keyFile, refuseIfOpen } from "../sqlite/faults.js";
import { type SealSecret, sealSecret } from "./seal.js";

/**
 * Creates `folder` (mode 0700) if it is missing.
 * @throws StorePermissionsError when it exists and other users can open it.
 */
export async function privateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  refuseIfOpen(folder, folder);
}

/**
 * Creates an empty `file` (mode 0600) if it is missing.
 * @throws StorePermissionsError when it exists and other users can read it.
 */
export async function privateFile(file: string): Promise<void> {
  // An existing database is never opened here. Closing it would drop every lock that SQLite holds on it in this process
  // (POSIX), and the next process to exit would delete the write-ahead log that this one still uses.
  if (!existsSync(file)) await makeOnce(file, "");
  refuseIfOpen(file, dirname(file));
}

/**
 * Returns the key in `folder`, created on first use. When several processes create it at once, all use the key of one.
 * @throws StoreUnusableError when other users can read the folder or the key, or it holds none.
 */
export async function keyFromFile(folder: string): Promise<SealSecret> {
  try {
    await privateFolder(folder);
    const found = await readKey(folder);
    if (found !== undefined) return found;
    await makeOnce(join(folder, keyFile), `${randomBytes(32).toString("base64")}\n`);
    const written = await readKey(folder);
    if (written === undefined) throw noKey(folder);
    return written;
  } catch (error) {
    throw folderFault(folder, error);
  }
}

/** @returns undefined when there is no key yet. */
export async function readKey(folder: string): Promise<SealSecret | undefined> {
  const file = join(folder, keyFile);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return undefined;
    throw folderFault(folder, error);
  });
  if (text === undefined) return undefined;
  refuseIfOpen(file, folder);
  const secret = sealSecret(text.trim());
  if (secret.kind !== "bytes") throw noKey(folder);
  return secret;
}

function noKey(folder: string): StoreUnusableError {
  return new StoreUnusableError(`The store in ${folder}`, {
    why: `${join(folder, keyFile)} does not hold a key of 32 bytes`,
    mend: "Put back the one that its logins were sealed with, or move it away and log in again",
  });
}

/** Writes a draft and links it into place: no process ever reads half a file, and the first to link wins. */
async function makeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(8).toString("hex")}`;
  try {
    await writeFile(draft, text, { flag: "wx", mode: 0o600, flush: true });
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
