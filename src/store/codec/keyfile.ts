import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreError, StorePermissionsError } from "../errors.js";
import { type SealSecret, sealSecret } from "./seal.js";

const keyFile = "store.key";

/**
 * Creates `folder` (mode 0700) if it is missing.
 * @throws StorePermissionsError when it exists and other users can open it.
 */
export async function privateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseIfOpen(folder, "700");
}

/**
 * Creates an empty `file` (mode 0600) if it is missing.
 * @throws StorePermissionsError when it exists and other users can read it.
 */
export async function privateFile(file: string): Promise<void> {
  // An existing database is never opened here. Closing it would drop every lock that SQLite holds on it in this process
  // (POSIX), and the next process to exit would delete the write-ahead log that this one still uses.
  if (!existsSync(file)) await makeOnce(file, "");
  await refuseIfOpen(file, "600");
}

/**
 * Returns the key in `folder`, created on first use. When several processes create it at once, all use the key of one.
 * @throws StorePermissionsError when other users can read the folder or the key.
 */
export async function keyFromFile(folder: string): Promise<SealSecret> {
  await privateFolder(folder);
  const file = join(folder, keyFile);
  const found = await readKey(file);
  if (found !== undefined) return found;
  await makeOnce(file, `${randomBytes(32).toString("base64")}\n`);
  const written = await readKey(file);
  if (written === undefined) throw new StoreError(`${file} was removed while it was being made.`);
  return written;
}

async function readKey(file: string): Promise<SealSecret | undefined> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  await refuseIfOpen(file, "600");
  const secret = sealSecret(text.trim());
  if (secret.kind !== "bytes") throw new StoreError(`${file} does not hold a key of 32 bytes.`);
  return secret;
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

async function refuseIfOpen(path: string, wanted: "600" | "700"): Promise<void> {
  // Windows has no such modes; a user's profile folder is private there.
  if (process.platform === "win32") return;
  const { mode } = await stat(path);
  if ((mode & 0o077) !== 0) throw new StorePermissionsError(path, mode, wanted);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
