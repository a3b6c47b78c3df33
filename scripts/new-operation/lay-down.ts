import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { declarationText } from "./declaration-text.js";
import { type OfficialFacts, readFacts } from "./official.js";
import { placeOf, withDeclaration } from "./place.js";

export interface NewOperation {
  readonly toolset: string;
  /** The second half of its tool name. */
  readonly key: string;
  /** Such as `GET /links/{linkId}`. */
  readonly line: string;
  /** An official OpenAPI file, or a folder of them; `../shared/ghl/openapi` by default. */
  readonly from?: string | undefined;
}

const added = "facts/official/added.json";

/**
 * Writes a new operation into a checkout as far as the official file gives it.
 *
 * @returns what is left to write, in words.
 * @throws Error that says what to do when it cannot.
 */
export function layDown(root: string, { toolset, key, line, from }: NewOperation): string {
  const isWhole = [toolset, key].every((name) => /^[a-z]\w*$/.test(name)) && lineForm.test(line);
  if (!isWhole) {
    throw new Error('Say: npm run new -- <toolset> <key> "GET /path/{id}" [--from <OpenAPI file>]');
  }
  const facts = officialFacts(root, toolset, line, from);
  const place = placeOf(join(root, "tools"), toolset, facts.path);
  const file = relative(root, place.file);
  if (place.text.includes(`"${line}"`)) throw new Error(`${file} declares ${line} already.`);

  writeFileSync(place.file, withDeclaration(place, declarationText(key, facts, place)));
  const phrases = file.replace(/\.ts$/, ".phrases.txt");
  const others = existsSync(join(root, phrases)) ? readFileSync(join(root, phrases), "utf8") : "";
  writeFileSync(join(root, phrases), `${others}${key}\n`);
  addFacts(join(root, added), line, ledgerFacts(facts, place.version));
  format(root, [file]);
  return whatIsLeft({ toolset, key, file, phrases });
}

const lineForm = /^(GET|POST|PUT|PATCH|DELETE) \/\S*$/;

function officialFacts(root: string, toolset: string, line: string, from: string | undefined): OfficialFacts {
  const place = from ?? join(root, "../shared/ghl/openapi");
  if (!existsSync(place)) {
    throw new Error(
      `There is no official file at ${from ?? relative(root, place)}. Check highlevel-api-docs out, and name the file of the area: --from ../highlevel-api-docs/apps/${toolset}.json`,
    );
  }
  const facts = readFacts(place, line);
  if (facts === undefined) throw new Error(`${from ?? relative(root, place)} has no operation ${line}.`);
  return facts;
}

/** What the contract tests hold the operation against. */
function ledgerFacts(facts: OfficialFacts, usual?: string) {
  const { version, scopes, token, query, pathFields, body, returns } = facts;
  return {
    version: version ?? usual,
    scopes,
    token,
    query: query.map(({ name }) => name).sort(),
    queryRequired: query.filter(({ required }) => required).map(({ name }) => name),
    body:
      body === undefined
        ? null
        : {
            contentType: body.contentType,
            properties: body.fields.map(({ name }) => name).sort(),
            required: body.fields.filter(({ required }) => required).map(({ name }) => name),
            ...(body.isList ? { arrayOf: true } : {}),
          },
    pathNames: pathFields.map(({ name }) => name),
    returns,
  };
}

/** Adds an entry to a file of facts, whose lines are in order. */
function addFacts(file: string, line: string, facts: unknown): void {
  const known: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(file, "utf8"));
  const all = Object.entries({ ...known, [line]: known[line] ?? facts }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

function format(root: string, files: readonly string[]): void {
  execFileSync(join(root, "node_modules/.bin/biome"), ["check", "--write", ...files], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

interface Written {
  readonly toolset: string;
  readonly key: string;
  readonly file: string;
  readonly phrases: string;
}

function whatIsLeft({ toolset, key, file, phrases }: Written): string {
  return `${toolset}_${key} is laid down. What is left to write:
  ${file}
    the description and, if it changes anything, its effect: they say TODO
    \`listed\`, if it has more arguments than a tool list should show
    whatever the official file has wrong: say so in facts/overrides.ts
  ${phrases}
    at least two phrases beneath ${key}, indented by two spaces
  test/catalogue/catalogue.test.ts
    how many operations there are
Then:
  npm run catalogue:check -- ${toolset}   says what is still wrong
  npm run catalogue                 writes docs/OPERATIONS.md
  npm run catalogue:snapshots       writes what the tools show
  npx vitest run test/contract      sends it, and holds what leaves the process against the facts`;
}
