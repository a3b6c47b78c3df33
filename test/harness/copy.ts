import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Card } from "../../src/catalogue/card.js";
import { indexFiles } from "../../src/catalogue/catalogue.js";
import { root } from "./process.js";

export interface ProgramCopy {
  /** The script to run. */
  readonly main: string;
  remove(): void;
}

export interface Differences {
  /** A package that is not installed, as on a machine for which it does not exist. */
  readonly without?: string;
  /** Another index of operations. */
  readonly cards?: (cards: readonly Card[]) => readonly Card[];
}

/** The program as it was built, in a folder of its own and different from the build in one point. */
export function copyOfProgram({ without, cards }: Differences): ProgramCopy {
  const folder = mkdtempSync(join(tmpdir(), "ghl-mcp-copy-"));
  cpSync(join(root, "dist"), join(folder, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name !== without) symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  if (cards !== undefined) {
    for (const name of Object.values(indexFiles)) {
      const index = join(folder, "dist", name);
      writeFileSync(index, JSON.stringify(cards(JSON.parse(readFileSync(index, "utf8")))));
    }
  }
  return {
    main: join(folder, "dist/src/main.js"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
