import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../harness/process.js";

export interface Result {
  readonly status: number | null;
  /** What it wrote to stdout and stderr. */
  readonly output: string;
}

/** A git repository with the files of this one, to plant faults in. */
export class Sources {
  readonly folder = mkdtempSync(join(tmpdir(), "ghl-mcp-sources-"));

  constructor() {
    const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      cwd: root,
      encoding: "utf8",
    });
    const isFile = (name: string) => name !== "" && name !== "node_modules" && existsSync(join(root, name));
    for (const file of listed.split("\n").filter(isFile)) cpSync(join(root, file), join(this.folder, file));
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"));
    this.git("init", "--quiet", "--initial-branch=main");
    writeFileSync(join(this.folder, ".git/info/exclude"), "node_modules\n");
    this.git("config", "user.name", "test");
    this.git("config", "user.email", "test@example.com");
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message=The files as they are");
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Replaces one place of a file. */
  change(file: string, place: string | RegExp, text: string): void {
    const before = this.read(file);
    const after = before.replace(place, text);
    if (after === before) throw new Error(`${file} has no ${place}`);
    this.write(file, after);
  }

  git(...words: readonly string[]): Result {
    return this.run("git", ...words);
  }

  /** Runs a command in the folder, as a contributor does: not in CI, not within a test. */
  run(command: string, ...words: readonly string[]): Result {
    const { PATH = "", HOME = "" } = process.env;
    const { status, stdout, stderr } = spawnSync(command, words, {
      cwd: this.folder,
      env: { PATH, HOME },
      encoding: "utf8",
      timeout: 120_000,
    });
    return { status, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
