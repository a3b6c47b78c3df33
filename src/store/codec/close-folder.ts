import { chmod, stat } from "node:fs/promises";
import { StorePermissionsError } from "../errors.js";
import { isInFolder } from "../place.js";
import { filesIn, folderFault, isOwnFolder, refuseIfOpen } from "../sqlite/faults.js";

/** A mode that was changed, in octal digits. */
export interface Closed {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Gives a store's folder and its files to their owner alone. A folder in which other things stand is left as it is: it
 * may be everybody's.
 *
 * @returns what was changed: nothing where there is no folder.
 * @throws StoreUnusableError when it may not be changed.
 */
export async function closeFolder(location: string): Promise<readonly Closed[]> {
  if (!isInFolder(location) || process.platform === "win32") return [];
  try {
    const folder = await stat(location).catch(() => undefined);
    if (folder?.isDirectory() !== true) return [];
    if (!isOwnFolder(location)) {
      refuseIfOpen(location, location);
      return [];
    }
    const closed = await closePath(location, 0o700);
    const files = await Promise.all(filesIn(location).map((file) => closePath(file, 0o600)));
    return [...closed, ...files.flat()];
  } catch (error) {
    if (error instanceof StorePermissionsError) throw error;
    throw folderFault(location, error);
  }
}

async function closePath(path: string, wanted: number): Promise<readonly Closed[]> {
  const { mode } = await stat(path);
  const now = mode & 0o777;
  if (now === wanted) return [];
  await chmod(path, wanted);
  return [{ path, from: now.toString(8), to: wanted.toString(8) }];
}
