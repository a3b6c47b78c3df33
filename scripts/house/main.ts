import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { carriersIn } from "./carriers.js";
import { planPicture, wayPicture } from "./pictures.js";
import { circlesIn, floorPlan, sizeOf } from "./rooms.js";
import { walkConfirmedCall } from "./walk.js";

/**
 * `npm run house` measures the house: it walks one confirmed call, counts what the call passes, what carries it, the
 * circles, and the size of each room, prints that, and brings docs/ARCHITECTURE.md up to date. With `--check` it
 * writes nothing, and fails when a picture of the page differs from the code or a figure is above its limit.
 */
const limits = { files: 55, carriers: 4, circles: 0, filesInFolder: 16 };

/** Holds one file for each group of events, and so may hold more. */
const collections = ["src/webhooks/events"];

const tree = resolve(import.meta.dirname, "../..");
const page = resolve(tree, "docs/ARCHITECTURE.md");
const isCheck = process.argv.includes("--check");

const plan = await floorPlan(tree);
const names = plan.map(({ name }) => name);
const sizes = plan.map(({ name }) => ({ name, ...sizeOf(tree, name, names) }));
const walk = await walkConfirmedCall(tree);
const passed = [...walk.keys()].toSorted();
const carriers = await carriersIn(tree, sourcesOf(["src/http", "src/mcp", "src/call", "src/api"]));
const circles = circlesIn(tree, ["src", "tools", "resources", "prompts", "simulator", "facts", "scripts"]);

const blocks = {
  plan: planPicture(plan),
  way: wayPicture(tree),
  figures: [
    `One confirmed \`contacts_create_contact\` over HTTP, from the request to the answer and the person's consent between, passes ${passed.length} files and ${[...walk.values()].flat().length} named functions. ${carriers.length} types carry it: ${carriers.map((name) => `\`${name}\``).join(", ")}. There are ${circles} import circles.`,
    "",
    "| Room | Files | Lines |",
    "|---|---|---|",
    ...sizes.map(({ name, files, lines }) => `| \`${name}\` | ${files} | ${lines} |`),
  ].join("\n"),
};

for (const file of passed) console.log(`${file}: ${walk.get(file)?.join(" ")}`);
console.log(`\n${blocks.figures}\n`);

const before = readFileSync(page, "utf8");
const after = Object.entries(blocks).reduce((text, [name, block]) => withBlock(text, name, block), before);
const faults = [
  ...above("files passed by the confirmed call", passed.length, limits.files),
  ...above("types that carry it", carriers.length, limits.carriers),
  ...above("import circles", circles, limits.circles),
  ...sizes
    .flatMap(({ folders }) => [...folders])
    .filter(([folder]) => /^(src|simulator)/.test(folder) && !collections.includes(folder))
    .flatMap(([folder, files]) => above(`files in ${folder}`, files, limits.filesInFolder)),
  ...(isCheck
    ? (["plan", "way"] as const)
        .filter((name) => withBlock(before, name, blocks[name]) !== before)
        .map((name) => `docs/ARCHITECTURE.md shows another ${name} than the code has: npm run house`)
    : []),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
if (!isCheck) writeFileSync(page, after);

/** Types are declared in files that run nothing, too: every file of the rooms that a call passes may hold one. */
function sourcesOf(rooms: readonly string[]): readonly string[] {
  return rooms.flatMap((room) =>
    readdirSync(resolve(tree, room), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => `${room}/${file}`),
  );
}

function above(what: string, count: number, limit: number): readonly string[] {
  return count > limit ? [`${what}: ${count}, at most ${limit}`] : [];
}

/** The page with what stands between the marks of a block replaced. */
function withBlock(text: string, name: string, block: string): string {
  const [begin, end] = [`<!-- house: ${name} -->`, `<!-- house: end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`docs/ARCHITECTURE.md lacks the marks of ${name}`);
  return `${text.slice(0, from)}${begin}\n\n${block}\n\n${text.slice(to)}`;
}
