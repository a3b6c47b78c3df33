import { isDeepStrictEqual } from "node:util";
import { type SpecSet, sets } from "../official/documents.js";
import { extractOf } from "../official/extract.js";
import { type Documents, objectOf } from "../official/shape.js";
import { type Found, indexOf, type OfficialIndex } from "./departures.js";
import { type Difference, onlyOnOneSide } from "./difference.js";
import { saidOf } from "./said.js";

export interface ChangeOfSet {
  readonly set: SpecSet;
  readonly differences: readonly Difference[];
}

/**
 * Everything that official files say otherwise than others did, by HTTP line: the second look of the audit, which sees
 * what stands inside a record of which the catalogue names no fields, and what an override explains that was another.
 *
 * @param before an extract.
 */
export function changesSince(
  before: Documents,
  after: Documents,
): ReadonlyMap<string, readonly ChangeOfSet[]> {
  const newer = asExtract(after);
  const same = new Set(
    [...before.keys()].filter((file) => isDeepStrictEqual(before.get(file), newer.get(file))),
  );
  const hasSameCommon = [...newer.keys()].every((file) => !file.startsWith("common/") || same.has(file));
  const [older, latest] = [indexOf(before), indexOf(newer)];
  const lines = new Set([...older.keys(), ...latest.keys()]);
  return new Map(
    [...lines].flatMap((line) => {
      const changes = sets.flatMap((set) => {
        const differences = changesIn(at(older, line, set), at(latest, line, set), set);
        return differences.length === 0 ? [] : [{ set, differences }];
      });
      return changes.length === 0 ? [] : [[line, changes] as const];
    }),
  );

  function changesIn(one: Found | undefined, other: Found | undefined, set: SpecSet): readonly Difference[] {
    if (one === undefined && other === undefined) return [];
    if (one === undefined) return [{ at: "operation", kind: "set", side: "gained", what: set }];
    if (other === undefined) return [{ at: "operation", kind: "set", side: "lost", what: set }];
    if (hasSameCommon && one.file === other.file && same.has(one.file)) return [];
    return onlyOnOneSide(saidOf(before, one.file, one.operation), saidOf(newer, other.file, other.operation));
  }
}

function at(index: OfficialIndex, line: string, set: SpecSet): Found | undefined {
  return index.get(line)?.[set];
}

/** Both sides have gone through the same: what the extract leaves out is no difference. */
function asExtract(documents: Documents): Documents {
  return new Map(
    [...extractOf(documents)].map(([file, text]) => [file, objectOf(JSON.parse(text))] as const),
  );
}
