import { readFileSync } from "node:fs";
import { z } from "zod";
import { firstOfficial, type OfficialOperation, readOfficial } from "./official/operations.js";

/** What HighLevel says of an operation: method and path are its key, and these its Version, names and needs. */
export interface Facts {
  readonly version: "2021-04-15" | "2021-07-28" | "v3";
  readonly scopes: readonly string[];
  readonly token: "location" | "agency" | "either";
  readonly query: readonly string[];
  readonly queryRequired: readonly string[];
  readonly pathNames: readonly string[];
  readonly body: FactsOfBody | null;
}

export interface FactsOfBody {
  readonly contentType: string;
  readonly properties: readonly string[];
  readonly required: readonly string[];
  /** True when the files give no fields. */
  readonly undocumented?: boolean;
  /** True when the body is a list; the names are those of its items. */
  readonly arrayOf?: boolean;
}

const versionSchema = z.enum(["2021-04-15", "2021-07-28", "v3"]);

const pagesSchema = z.record(
  z.string(),
  z.strictObject({
    version: versionSchema.optional(),
    scopes: z.array(z.string()).optional(),
    token: z.enum(["location", "agency", "either"]).optional(),
  }),
);

const addedSchema = z.record(
  z.string(),
  z.strictObject({
    version: versionSchema,
    scopes: z.array(z.string()),
    token: z.enum(["location", "agency", "either"]),
    query: z.array(z.string()),
    queryRequired: z.array(z.string()),
    pathNames: z.array(z.string()),
    body: z
      .strictObject({
        contentType: z.string(),
        properties: z.array(z.string()),
        required: z.array(z.string()),
        arrayOf: z.literal(true).exactOptional(),
      })
      .nullable(),
    returns: z.record(z.string(), z.enum(["list", "record", "value"])),
  }),
);

type AddedFacts = z.infer<typeof addedSchema>[string];

/** Facts of an operation that its file leaves out or has wrong. */
export type PageFacts = z.infer<typeof pagesSchema>[string];

/** What the OpenAPI files leave out or have wrong, and HighLevel's pages say. */
export const fromPages: ReadonlyMap<string, PageFacts> = new Map(Object.entries(readPages()));

/** Facts of operations that were laid down (`npm run new`) since the extract was written. */
export const addedFacts: ReadonlyMap<string, AddedFacts> = new Map(Object.entries(readAdded()));

/** The official operations, as the extract has them. */
export const official = readOfficial();

/** Facts that the pages need not give, a line each, because the files say the same or say it first. */
export function unusedPageFacts(): readonly string[] {
  return [...fromPages].flatMap(([line, { version, scopes, token }]) => {
    const operation = firstOfficial(official, line);
    if (operation === undefined) return [`${line}: no such operation`];
    return [
      ...(version !== undefined && operation.version !== undefined ? [`${line}: version`] : []),
      ...(scopes !== undefined && operation.scopes.length > 0 ? [`${line}: scopes`] : []),
      ...(token !== undefined && token === tokenOf(operation.schemes) ? [`${line}: token`] : []),
    ];
  });
}

/** The facts that the program stands on: of the 2021 set if it holds the operation, else of the v3 set, else of the live pages. */
export const ledger: ReadonlyMap<string, Facts> = new Map<string, Facts>([
  ...addedFacts,
  ...[...new Map([...official.live, ...official.v3, ...official["2021"]])]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([line, operation]) => [line, factsOf(operation, fromPages.get(line)?.version)] as const),
]);

/** The facts of the v3 form, of the operations that both sets hold. */
export const ledgerV3: ReadonlyMap<string, Facts> = new Map(
  [...ledger].flatMap(([line, older]) => {
    const operation = official["2021"].has(line) ? official.v3.get(line) : undefined;
    if (operation === undefined) return [];
    // Where the file forgets the header, the area's other operations say v3.
    const newer = factsOf(operation, "v3");
    const version = operation.version === older.version ? older.version : "v3";
    return [[line, { ...newer, version, scopes: older.scopes, token: older.token }] as const];
  }),
);

function factsOf(operation: OfficialOperation, otherwise: Facts["version"] | undefined): Facts {
  const { line, version, scopes, pathNames, query } = operation;
  const pages = fromPages.get(line);
  return {
    version: versionSchema.parse(version ?? otherwise),
    scopes: scopes.length === 0 ? (pages?.scopes ?? []) : scopes,
    token: pages?.token ?? tokenOf(operation.schemes),
    query: [...query.keys()].sort(),
    queryRequired: [...query].flatMap(([name, { required }]) => (required ? [name] : [])).sort(),
    pathNames,
    body: bodyOf(operation),
  };
}

/** A scheme is named after the accounts whose tokens it takes; `bearer` means a sub-account's. */
export function tokenOf(schemes: readonly string[]): Facts["token"] {
  const agency = schemes.some((scheme) => scheme.startsWith("Agency-Access"));
  const location = schemes.some((scheme) => !scheme.startsWith("Agency-Access"));
  if (agency && location) return "either";
  return agency ? "agency" : "location";
}

function bodyOf({ body }: OfficialOperation): FactsOfBody | null {
  if (body === undefined) return null;
  const [contentType = ""] = body.types;
  return {
    contentType,
    properties: body.properties,
    required: body.required,
    ...(body.properties.length === 0 ? { undocumented: true } : {}),
    ...(body.arrayOf ? { arrayOf: true } : {}),
  };
}

function readPages(): z.infer<typeof pagesSchema> {
  return pagesSchema.parse(
    JSON.parse(readFileSync(new URL("./official/pages.json", import.meta.url), "utf8")),
  );
}

function readAdded(): z.infer<typeof addedSchema> {
  return addedSchema.parse(
    JSON.parse(readFileSync(new URL("./official/added.json", import.meta.url), "utf8")),
  );
}
