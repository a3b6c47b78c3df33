import { ledger, ledgerV3 } from "../../facts/ledger.js";
import { firstOfficial, readOfficial } from "../../facts/official/operations.js";
import { type Override, overrides, overridesOfV3 } from "../../facts/overrides.js";
import type { Expected } from "./judge.js";

export const official = readOfficial();

/** What a request of an operation must look like in its 2021 form, or in the only one that there is. */
export function expectedIn2021(line: string): Expected {
  const [facts, operation] = [ledger.get(line), firstOfficial(official, line)];
  if (facts === undefined || operation === undefined) throw new Error(`${line} is not in the facts`);
  return { line, facts, official: operation, override: overrides[line] };
}

/** The same in its v3 form. It has the lies of the 2021 one, and some of its own. */
export function expectedInV3(line: string): Expected {
  const [facts, operation] = [ledgerV3.get(line), official.v3.get(line)];
  if (facts === undefined || operation === undefined) throw new Error(`${line} is not in both sets`);
  return { line, facts, official: operation, override: overrideInV3(line) };
}

function overrideInV3(line: string): Override {
  const both = [overrides[line], overridesOfV3[line]];
  const names = (kind: "added" | "optional" | "types") => both.flatMap((override) => override?.[kind] ?? []);
  return { added: names("added"), optional: names("optional"), types: names("types"), reason: "" };
}
