import { execFileSync, spawnSync } from "node:child_process";
import { chmod, chown, mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { mainFile } from "../harness/process.js";

/** A store that cannot work, made for real in a folder of the test's. */
export interface StoreFault {
  readonly name: string;
  /** Why it cannot be made here, if it cannot. */
  readonly skip?: string | undefined;
  /** @returns the value of GHL_STORE. */
  make(within: string): Promise<string>;
  /** What stands before the program's command. */
  readonly wrap?: readonly string[];
  /** Shows only once something is written: where there is no database yet, a command that reads makes none. */
  readonly showsInWriting?: true;
  /** What the line at the start says of the cause, and of the mend. */
  readonly says: RegExp;
  readonly mend: RegExp;
}

const nobody = 65_534;
const isRoot = process.geteuid?.() === 0;
const asNobody = ["setpriv", "--reuid", `${nobody}`, "--regid", `${nobody}`, "--clear-groups"];

/** Another user can be stood in for where this one is root and the other may read the program. */
const noOther = (): string | undefined => {
  if (!isRoot) return "only root can run the program as another user";
  const [command = "", ...args] = asNobody;
  const tried = spawnSync(command, [...args, process.execPath, mainFile, "--version"]);
  return tried.status === 0 ? undefined : "another user cannot run the program here";
};
const other = noOther();

async function folder(within: string, mode = 0o700): Promise<string> {
  const path = join(within, "store");
  await mkdir(path);
  await chmod(path, mode);
  return path;
}

const small = "size=128k,mode=700";
const mounted: string[] = [];

/** Takes the small disks away. */
export function unmount(): void {
  for (const path of mounted.splice(0)) spawnSync("umount", ["--lazy", path]);
}

/** Whether a small file system can be mounted: the only disk that a test may fill. */
const noMount = (): string | undefined => {
  if (!isRoot) return "only root can mount a small disk";
  const tried = spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "-o", small, "tmpfs", "/mnt"]);
  return tried.status === 0 ? undefined : "no disk can be mounted here";
};

export const folderFaults: readonly StoreFault[] = [
  {
    name: "a folder that is open to others",
    make: (within) => folder(within, 0o755),
    says: /it is open to others \(mode 755\)/,
    mend: /Mend it with "GHL_STORE=\S+ ghl-mcp doctor --fix"/,
  },
  {
    name: "a folder that others share, open to all",
    make: async (within) => {
      const path = await folder(within, 0o755);
      await writeFile(join(path, "holiday.txt"), "");
      return path;
    },
    says: /it is open to others \(mode 755\)/,
    mend: /Other things stand in it: name a folder of its own in GHL_STORE/,
  },
  {
    name: "a file in the folder's place",
    make: async (within) => {
      await writeFile(join(within, "store"), "a file");
      return join(within, "store");
    },
    says: /store is a file, not a folder/,
    mend: /Move it away, or name another folder/,
  },
  {
    name: "garbage in the database's place",
    make: async (within) => {
      const path = await folder(within);
      await writeFile(join(path, "store.db"), "garbage ".repeat(1_000), { mode: 0o600 });
      return path;
    },
    says: /store\.db is damaged, or no database/,
    mend: /ghl-mcp store repair", which keeps a copy/,
  },
  {
    name: "a folder in the database's place",
    make: async (within) => {
      const path = await folder(within);
      await mkdir(join(path, "store.db"), { mode: 0o700 });
      return path;
    },
    says: /store\.db is a folder, not a file/,
    mend: /Move it away/,
  },
  {
    name: "a user who may write no more",
    make: (within) => folder(within),
    // What is beyond the limit fails to be written, as on a full disk, where the signal for it is ignored.
    showsInWriting: true,
    wrap: ["sh", "-c", 'trap "" XFSZ; ulimit -f 8; exec "$0" "$@"'],
    says: /its disk does not do what is asked/,
    mend: /Look at the room on it and at the limits/,
  },
  {
    name: "a full disk",
    skip: noMount(),
    make: async (within) => {
      const path = await folder(within);
      execFileSync("mount", ["-t", "tmpfs", "-o", small, "tmpfs", path]);
      mounted.push(path);
      await writeFile(join(path, "store.db.filler"), Buffer.alloc(1 << 20)).catch(() => undefined);
      return path;
    },
    says: /there is no room left for it/,
    mend: /Free some on its disk/,
  },
  {
    name: "a folder of another user",
    skip: other,
    make: (within) => folder(within),
    wrap: asNobody,
    says: /belongs to another user \(uid 0\), and this process runs as uid 65534/,
    mend: /Give it over with "chown -R 65534 /,
  },
  {
    name: "a folder that its own user may not write to",
    skip: other,
    make: async (within) => {
      const path = await folder(within, 0o500);
      await chown(path, nobody, nobody);
      return path;
    },
    wrap: asNobody,
    says: /this process may not write to \S+ \(mode 500\)/,
    mend: /Mend it with "GHL_STORE=\S+ ghl-mcp doctor --fix"/,
  },
];

/** Something that answers and is no Redis. */
export async function noRedis(): Promise<{ readonly location: string; close(): void }> {
  const server = createServer((_, response) => response.end("hello"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return { location: `redis://127.0.0.1:${port}`, close: () => void server.close() };
}
