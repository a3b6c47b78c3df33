import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * The official facts of every operation, taken from HighLevel's OpenAPI files by a program that does not know
 * this catalogue: method and path, Version, names and what is required.
 */
const factsSchema = z.object({
  version: z.enum(["2021-04-15", "2021-07-28", "v3"]),
  scopes: z.array(z.string()),
  token: z.enum(["location", "agency", "either"]),
  query: z.array(z.string()),
  queryRequired: z.array(z.string()),
  pathNames: z.array(z.string()),
  body: z
    .object({
      contentType: z.string(),
      properties: z.array(z.string()),
      required: z.array(z.string()),
      undocumented: z.boolean().optional(),
      arrayOf: z.boolean().optional(),
    })
    .nullable(),
});

export type Facts = z.infer<typeof factsSchema>;

/** The facts that the program stands on: of the 2021 set where it holds the operation, else of the v3 set. */
export const ledger: ReadonlyMap<string, Facts> = new Map(
  Object.entries(z.record(z.string(), factsSchema).parse(readJSON("./ledger.json"))),
);

/** The facts of the v3 form, of the operations that both sets hold. */
export const ledgerV3: ReadonlyMap<string, Facts> = new Map(
  Object.entries(z.record(z.string(), factsSchema.partial()).parse(readJSON("./ledger-v3.json"))).map(
    ([line, changes]) => [line, factsSchema.parse({ ...ledger.get(line), ...changes })],
  ),
);

function readJSON(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8"));
}
