import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface DeclarationText {
  readonly text: string;
  /** The names that it uses, by the module they come from. */
  readonly imports: Readonly<Record<"zod" | "fields" | "pages" | "toolset", readonly string[]>>;
}

/** The file of `tools/` in which an operation is declared, and what it says once for all of its operations. */
export interface Place {
  readonly file: string;
  readonly text: string;
  readonly area: string | undefined;
  readonly version: string | undefined;
  readonly token: string | undefined;
}

/**
 * Finds the file of a toolset that an operation belongs in: the one whose paths have most in common with its own.
 *
 * @throws Error when there is no such toolset.
 */
export function placeOf(tools: string, toolset: string, path: string): Place {
  const single = join(tools, `${toolset}.ts`);
  const index = join(tools, toolset, "index.ts");
  if (!existsSync(single) && !existsSync(index)) {
    throw new Error(
      `tools/ has no toolset ${toolset}. Write tools/${toolset}.ts first, with toolset("${toolset}", {…}, {}) as its neighbours have it, and name it in tools/index.ts.`,
    );
  }
  const settings = readFileSync(existsSync(single) ? single : index, "utf8");
  const files = existsSync(single)
    ? [single]
    : readdirSync(join(tools, toolset))
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(tools, toolset, name));
  const [best] = files
    .map((file) => ({ file, text: readFileSync(file, "utf8") }))
    .filter(({ text }) => ending.test(text) && !text.includes("earlierForms("))
    .map((one) => ({ ...one, likeness: likeness(one.text, path) }))
    .sort((a, b) => b.likeness - a.likeness);
  if (best === undefined) throw new Error(`no file of ${toolset} ends with its declarations`);
  return {
    file: best.file,
    text: best.text,
    area:
      /^export const \w+ = area\("([^"]+)"/m.exec(best.text)?.[1] ??
      /^\s+area: "([^"]+)"/m.exec(settings)?.[1],
    version: /^\s+version: "([^"]+)"/m.exec(settings.slice(settings.indexOf("toolset(")))?.[1],
    token: /^\s+token: "([^"]+)"/m.exec(
      settings.slice(settings.indexOf("toolset("), settings.indexOf("},")),
    )?.[1],
  };
}

/** Where a declaration file ends: `  },\n);`, `});` or `} satisfies Declarations;`. */
const ending = /\n(?: {2}\},\n\);|\}\);|\} satisfies Declarations;)\n$/;

/** How many steps the path shares with the most alike of the file's, and then how many the file has. */
function likeness(text: string, path: string): number {
  const steps = path.split("/");
  const paths = [...text.matchAll(/"(?:GET|POST|PUT|PATCH|DELETE) (\/[^"]*)"/g)].map(([, one = ""]) => one);
  const shared = paths.map((one) => {
    const others = one.split("/");
    const end = steps.findIndex((step, n) => step !== others[n]);
    return end < 0 ? steps.length : end;
  });
  return Math.max(0, ...shared) + Math.min(paths.length, 99) / 100;
}

/** The file with the declaration behind its others and with what it imports. */
export function withDeclaration({ file, text }: Place, declaration: DeclarationText): string {
  const end = ending.exec(text)?.index;
  if (end === undefined) throw new Error(`${file} does not end with its declarations`);
  const inserted = `${text.slice(0, end)}\n\n${declaration.text}${text.slice(end)}`;
  const declare = /from "(\.[./]*src\/declare\/)/.exec(text)?.[1] ?? "../src/declare/";
  const { zod, fields, pages, toolset } = declaration.imports;
  return [
    ["zod", zod] as const,
    [`${declare}fields.js`, fields] as const,
    [`${declare}pages.js`, pages] as const,
    [`${declare}toolset.js`, toolset] as const,
  ].reduce((whole, [module, names]) => withImport(whole, module, names), inserted);
}

function withImport(text: string, module: string, names: readonly string[]): string {
  if (names.length === 0) return text;
  const known = new RegExp(`import \\{([^}]*)\\} from "${module.replaceAll(".", "\\.")}";`).exec(text);
  if (known === null) return `import { ${names.join(", ")} } from "${module}";\n${text}`;
  const [whole, list = ""] = known;
  const present = list.split(",").map((name) => name.trim());
  const all = new Set([...present.filter((name) => name !== ""), ...names]);
  return text.replace(whole, `import { ${[...all].join(", ")} } from "${module}";`);
}
