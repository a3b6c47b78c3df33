import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";

/** One instruction of a Dockerfile, its continued lines joined. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

export function instructionsOf(file: string): readonly Instruction[] {
  return readFileSync(file, "utf8")
    .replaceAll(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [, name = "", rest = ""] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
      return { name: name.toUpperCase(), rest };
    });
}

/** The words of an instruction in its JSON form; undefined in any other. */
export function execForm(rest: string): readonly string[] | undefined {
  const list = /\[.*\]$/.exec(rest)?.[0];
  return list === undefined ? undefined : JSON.parse(list);
}

/** Where a build ended: a folder that stands for the image's root, and what is started in it. */
export interface Image {
  readonly root: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly uid: number;
  readonly gid: number;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
}

interface Stage {
  readonly root: string;
  workdir: string;
  readonly env: Record<string, string>;
}

/**
 * Carries a Dockerfile's steps out in plain folders, one for each stage, where no engine is. Only what this
 * project's Dockerfile uses is understood, and base images are taken to be this machine: that they hold what the
 * steps need is not proved here.
 *
 * @param absolute the absolute paths of the image that its commands name; they are moved into the stage's folder.
 * @throws Error at a step that fails or is not understood.
 */
export function buildIn(folder: string, context: string, absolute: readonly string[]): Image {
  const stages = new Map<string, Stage>();
  const last: Record<string, readonly string[]> = {};
  let stage: Stage | undefined;
  let user = "0:0";
  for (const { name, rest } of instructionsOf(join(context, "Dockerfile"))) {
    if (name === "FROM") {
      const label = / AS (\w+)$/.exec(rest)?.[1] ?? "final";
      stage = { root: join(folder, label), workdir: "/", env: {} };
      mkdirSync(stage.root, { recursive: true });
      stages.set(label, stage);
      continue;
    }
    if (stage === undefined) throw new Error(`${name} stands before FROM`);
    switch (name) {
      case "WORKDIR":
        stage.workdir = rest;
        mkdirSync(inside(stage, rest), { recursive: true });
        break;
      case "ENV": {
        const [key = "", value = ""] = rest.split("=");
        stage.env[key] = value;
        break;
      }
      case "COPY":
        copy(rest, stage, stages, context);
        break;
      case "RUN":
        run(moved(rest, stage, absolute), stage);
        break;
      case "USER":
        user = rest;
        break;
      case "ENTRYPOINT":
      case "CMD":
      case "HEALTHCHECK":
        last[name] = (execForm(rest) ?? []).map((word) => moved(word, stage, absolute));
        break;
      case "LABEL":
      case "EXPOSE":
      case "VOLUME":
      case "STOPSIGNAL":
        break;
      default:
        throw new Error(`${name} is not understood here`);
    }
  }
  if (stage === undefined) throw new Error("no FROM");
  const [uid = 0, gid = 0] = user.split(":").map(Number);
  const env = Object.fromEntries(
    Object.entries(stage.env).map(([key, value]) => [key, moved(value, stage, absolute)]),
  );
  return {
    root: stage.root,
    workdir: inside(stage, stage.workdir),
    env,
    uid,
    gid,
    entrypoint: last.ENTRYPOINT ?? [],
    command: last.CMD ?? [],
    healthcheck: last.HEALTHCHECK ?? [],
  };
}

function inside({ root, workdir }: Stage, path: string): string {
  return join(root, isAbsolute(path) ? path : join(workdir, path));
}

function moved(text: string, stage: Stage | undefined, absolute: readonly string[]): string {
  if (stage === undefined) return text;
  return absolute.reduce(
    (words, path) => words.replaceAll(new RegExp(`(^|\\s)(${path}\\b)`, "g"), `$1${stage.root}$2`),
    text,
  );
}

function copy(rest: string, stage: Stage, stages: ReadonlyMap<string, Stage>, context: string): void {
  const from = /^--from=(\w+) /.exec(rest)?.[1];
  const words = rest.replace(/^--from=\w+ /, "").split(/\s+/);
  const to = words.pop() ?? "";
  const origin = from === undefined ? undefined : stages.get(from);
  if (from !== undefined && origin === undefined) throw new Error(`no stage ${from}`);
  for (const source of words) {
    const path = origin === undefined ? join(context, source) : inside(origin, source);
    const target = inside(stage, to);
    // A folder's contents are copied, a file goes into a target that ends in a slash.
    cpSync(path, statSync(path).isDirectory() || !to.endsWith("/") ? target : join(target, basename(path)), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

function run(command: string, stage: Stage): void {
  execFileSync("sh", ["-ec", command], {
    cwd: inside(stage, stage.workdir),
    env: { ...process.env, ...stage.env },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** Takes the folders of a build away. */
export function clear(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
