import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** A room of the floor plan, with the rooms that it may know. */
export interface Room {
  readonly name: string;
  readonly knows: readonly string[];
}

const ruleSchema = z.object({ forbidden: z.array(z.looseObject({ name: z.string() })) });

/** The rooms of the program and of what stands beside it, in the order of `.dependency-cruiser.cjs`. */
export async function floorPlan(tree: string): Promise<readonly Room[]> {
  const { default: config } = await import(join(tree, ".dependency-cruiser.cjs"));
  return ruleSchema.parse(config).forbidden.flatMap(({ name: rule }) => {
    const [, name, known] = /^(\S+) knows (.+)$/.exec(rule) ?? [];
    if (name === undefined || known === undefined) return [];
    return [{ name, knows: known === "nothing" ? [] : known.split(", ") }];
  });
}

const cruised = z.object({
  summary: z.object({ violations: z.array(z.object({ rule: z.object({ name: z.string() }) })) }),
});

/** How many imports close a circle. */
export function circlesIn(tree: string, folders: readonly string[]): number {
  const command = join(tree, "node_modules/.bin/depcruise");
  const words = ["--config", ".dependency-cruiser.cjs", "--output-type", "json", ...folders];
  const output = execFileSync(command, words, { cwd: tree, encoding: "utf8", maxBuffer: 2 ** 28 });
  const { summary } = cruised.parse(JSON.parse(output));
  return summary.violations.filter(({ rule }) => rule.name === "no circle").length;
}

export interface RoomSize {
  readonly files: number;
  readonly lines: number;
  /** How many files stand in each folder, without those of the folders inside it. */
  readonly folders: ReadonlyMap<string, number>;
}

/** The TypeScript of a room. @param others rooms inside it, which are measured by themselves. */
export function sizeOf(tree: string, room: string, others: readonly string[]): RoomSize {
  const inner = others.filter((other) => other.startsWith(`${room}/`));
  const files = readdirSync(join(tree, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${room}/${file}`)
    .filter((file) => !inner.some((other) => file.startsWith(`${other}/`)));
  const lines = files.map((file) => readFileSync(join(tree, file), "utf8").split("\n").length - 1);
  const folders = new Map<string, number>();
  for (const file of files) {
    const folder = file.slice(0, file.lastIndexOf("/"));
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  return {
    files: files.length,
    lines: lines.reduce((total, count) => total + count, 0),
    folders,
  };
}
