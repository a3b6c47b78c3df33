import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreError, StorePermissionsError } from "../errors.js";
import { type SealSecret, sealSecret } from "./seal.js";

const keyFile = "store.key";

/**
 * Makes `folder` (mode 0700) where it is missing.
 * @throws StorePermissionsError where it stands and others can look into it.
 */
export async function privateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await refuseIfOpen(folder, "700");
}

/**
 * Makes an empty `file` (mode 0600) where it is missing.
 * @throws StorePermissionsError where it stands and others can read it.
 */
export async function privateFile(file: string): Promise<void> {
  // A database that stands is never opened here: closing it again would drop every lock that SQLite holds on
  // it in this process (POSIX), and the next process to leave would take the log away under our feet.
  if (!existsSync(file)) await makeOnce(file, "");
  await refuseIfOpen(file, "600");
}

/**
 * The key kept in `folder`, made on first use. Of several processes that make it at once, one wins and all
 * use its key.
 * @throws StorePermissionsError where others can read the folder or the key.
 */
export async function keyFromFile(folder: string): Promise<SealSecret> {
  await privateFolder(folder);
  const file = join(folder, keyFile);
  const found = await readKey(file);
  if (found) return found;
  await makeOnce(file, `${randomBytes(32).toString("base64")}\n`);
  const written = await readKey(file);
  if (!written) throw new StoreError(`${file} was removed while it was being made.`);
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

/** Written aside and then linked into place: nobody ever sees half a file, and the first to link wins. */
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
