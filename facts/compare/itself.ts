import { inV3 } from "../../src/catalogue/v3.js";
import type { Operation } from "../../src/declare/operation.js";
import { fromPages, tokenOf } from "../ledger.js";
import type { SpecSet } from "../official/documents.js";
import type { OfficialOperation, OfficialOperations } from "../official/operations.js";
import { type Override, overrides, overridesOfV3 } from "../overrides.js";
import { replyFaults, replyFaultsInV3 } from "../replies.js";
import type { Difference } from "./difference.js";

type Official = Readonly<Record<SpecSet, OfficialOperations>>;

/** Where an operation is declared otherwise than officially, beside what it takes: Version, scopes, token, reply. */
export function itselfDepartures(official: Official, operation: Operation): readonly Difference[] {
  const { line } = operation;
  const [older, newer, live] = [official["2021"].get(line), official.v3.get(line), official.live.get(line)];
  const first = older ?? newer ?? live;
  if (first === undefined) return [];
  return [
    ...departuresFrom(first, operation, [overrides[line]]),
    ...(older === undefined || newer === undefined
      ? []
      : departuresFrom(newer, inV3(operation), [overrides[line], overridesOfV3[line]])),
  ];
}

/** What is wrong with the names that it says stand at the top of its reply. */
export function replyDepartures(official: Official, operation: Operation): readonly string[] {
  const { line } = operation;
  const isInBoth = official["2021"].has(line) && official.v3.has(line);
  return [
    ...replyFaults(line, operation.returns, official),
    ...(isInBoth ? replyFaultsInV3(line, inV3(operation).returns, official) : []),
  ];
}

function departuresFrom(
  official: OfficialOperation,
  operation: Operation,
  known: readonly (Override | undefined)[],
): readonly Difference[] {
  const pages = fromPages.get(official.line);
  const scopes = known.find((override) => override?.scopes !== undefined)?.scopes ?? official.scopes;
  const token =
    known.find((override) => override?.token !== undefined)?.token ??
    pages?.token ??
    tokenOf(official.schemes);
  const version = official.version ?? operation.version;
  return [
    ...unequal("version", [operation.version], [version]),
    // The files leave out scopes that the prose has.
    ...(scopes.length === 0 ? [] : unequal("scope", operation.scopes, scopes)),
    ...unequal("token", [operation.token], [token]),
    ...unequal("content", encodingOf(operation), encodingOfficially(official)),
    ...unequal(
      "deprecated",
      operation.deprecated ? ["deprecated"] : [],
      official.deprecated ? ["deprecated"] : [],
    ),
  ];
}

const places = {
  version: "version",
  scope: "scopes",
  token: "token",
  content: "body",
  deprecated: "operation",
} as const;

function unequal(
  kind: keyof typeof places,
  own: readonly string[],
  official: readonly string[],
): readonly Difference[] {
  const at = places[kind];
  return [
    ...official
      .filter((what) => !own.includes(what))
      .map((what) => ({ at, kind, side: "gained", what }) as const),
    ...own
      .filter((what) => !official.includes(what))
      .map((what) => ({ at, kind, side: "lost", what }) as const),
  ];
}

const contentTypes = {
  json: "application/json",
  form: "application/x-www-form-urlencoded",
  multipart: "multipart/form-data",
} as const;

function encodingOf({ body }: Operation): readonly string[] {
  return body === undefined ? [] : [contentTypes[body.encoding]];
}

function encodingOfficially({ body }: OfficialOperation): readonly string[] {
  return body?.types.slice(0, 1) ?? [];
}
