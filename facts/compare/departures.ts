import { inV3 } from "../../src/catalogue/v3.js";
import type { Operation } from "../../src/declare/operation.js";
import { type DeepOverride, deepOverrides } from "../deep-overrides.js";
import { type SpecSet, sets } from "../official/documents.js";
import { type OfficialOperations, officialIn } from "../official/operations.js";
import { type Documents, type JSONObject, objectOf } from "../official/shape.js";
import { type Override, overrides, overridesOfV3 } from "../overrides.js";
import { type Difference, keyOf } from "./difference.js";
import { differences } from "./differences.js";
import { itselfDepartures } from "./itself.js";
import { officialRequest } from "./official-form.js";
import { ownRequest } from "./own-request.js";

/** An operation in an official file. */
export interface Found {
  readonly file: string;
  readonly operation: JSONObject;
}

/** The official operations by HTTP line, in each set that has them. */
export type OfficialIndex = ReadonlyMap<string, Readonly<Partial<Record<SpecSet, Found>>>>;

export function indexOf(documents: Documents): OfficialIndex {
  const index = new Map<string, Partial<Record<SpecSet, Found>>>();
  for (const [file, document] of documents) {
    const set = sets.find((one) => file.startsWith(`${one}/`));
    if (set === undefined) continue;
    for (const [path, methods] of Object.entries(objectOf(document.paths))) {
      for (const [method, operation] of Object.entries(objectOf(methods))) {
        const line = `${method.toUpperCase()} ${path}`;
        index.set(line, { ...index.get(line), [set]: { file, operation: objectOf(operation) } });
      }
    }
  }
  return index;
}

export interface Departure extends Difference {
  /** True where only the v3 form has it. */
  readonly inV3: boolean;
}

/** Official files, read in both ways. */
export interface OfficialFiles {
  readonly documents: Documents;
  readonly official: Readonly<Record<SpecSet, OfficialOperations>>;
  readonly index: OfficialIndex;
}

export function officialFiles(documents: Documents): OfficialFiles {
  return { documents, official: officialIn(documents), index: indexOf(documents) };
}

/**
 * Where an operation is declared otherwise than officially, in the 2021 form and in the v3 form, and no override says
 * why.
 *
 * @param used is told of each deep override that explains something, with what it explains.
 */
export function departures(
  files: OfficialFiles,
  operation: Operation,
  used: (override: DeepOverride, difference: Difference) => void = () => {},
): readonly Departure[] {
  const { line } = operation;
  const all = [
    ...itselfDepartures(files.official, operation).map((one) => ({ ...one, inV3: false })),
    ...requestDepartures(files, operation),
  ];
  const each = new Map(all.toReversed().map((one) => [keyOf(one), one]));
  return [...each.values()].toReversed().filter((one) => !isExplainedDeep(line, one, used));
}

function requestDepartures({ documents, index }: OfficialFiles, operation: Operation): readonly Departure[] {
  const { line } = operation;
  const found = index.get(line) ?? {};
  const forms = [
    { form: operation, set: "2021", known: [overrides[line]] },
    { form: inV3(operation), set: "v3", known: [overrides[line], overridesOfV3[line]] },
  ] as const;
  const first = forms.find(({ set }) => found[set] !== undefined) ?? forms[0];
  const each = forms
    .filter(({ set }) => found[set] !== undefined || set === first.set)
    .map(({ form, set, known }) => ({
      set,
      differences: requestDifferences(documents, found, form, set).filter((one) => !isExplained(one, known)),
    }));
  const earlier = new Set(each[0]?.differences.map(keyOf));
  return each.flatMap(({ set, differences }, place) =>
    differences
      .filter((one) => place === 0 || !earlier.has(keyOf(one)))
      .map((one) => ({ ...one, inV3: set === "v3" && place > 0 })),
  );
}

/** Of what ours has and the set has not, that which the live pages have not either. */
function requestDifferences(
  documents: Documents,
  found: Readonly<Partial<Record<SpecSet, Found>>>,
  operation: Operation,
  set: "2021" | "v3",
): readonly Difference[] {
  const own = ownRequest(operation);
  const each = [found[set], found.live].flatMap((one) => {
    if (one === undefined) return [];
    const official = officialRequest(documents, one.file, one.operation);
    const all = [
      ...differences(own.query, official.query, "query"),
      ...(operation.body === undefined && official.body.fields.size === 0
        ? []
        : differences(own.body, official.body, "body")),
    ];
    return [all.filter(({ at, kind }) => kind !== "required" || !own.filled.has(at.replace(/^\w+\./, "")))];
  });
  const inAll = (one: Difference) =>
    each.every((others) => others.some((other) => keyOf(other) === keyOf(one)));
  const all = new Map(each.flat().map((one) => [keyOf(one), one]));
  return [...all.values()].filter((one) => one.side === "gained" || inAll(one));
}

function isExplained({ at, kind, side }: Difference, known: readonly (Override | undefined)[]): boolean {
  const [place = "", name = ""] = /^(query|body)\.([^.[]+)/.exec(at)?.slice(1) ?? [at.split(/[.[]/)[0] ?? ""];
  const isTop = at === `${place}.${name}`;
  return known.some((override) => {
    if (override === undefined) return false;
    const { types = [], added = [], dropped = [], optional = [], required = [] } = override;
    if (types.includes(name) || (place === "body" && types.includes("(body)")))
      return kind !== "field" || !isTop;
    if (!isTop) return false;
    if (kind === "field") return (side === "lost" ? added : dropped).includes(name);
    return kind === "required" && (side === "lost" ? required : optional).includes(name);
  });
}

function isExplainedDeep(
  line: string,
  difference: Difference,
  used: (override: DeepOverride, difference: Difference) => void,
): boolean {
  const override = deepOverrides[line]?.find(
    ({ at, kind, what }) =>
      at === difference.at && kind === difference.kind && (what?.includes(difference.what) ?? true),
  );
  if (override !== undefined) used(override, difference);
  return override !== undefined;
}
