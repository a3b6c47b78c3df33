import { departures, officialFiles } from "../../facts/compare/departures.js";
import { type Difference, keyOf, onlyOnOneSide, type Said } from "../../facts/compare/difference.js";
import { replyDepartures } from "../../facts/compare/itself.js";
import { type ChangeOfSet, changesSince } from "../../facts/compare/since.js";
import { officialFolder, readDocuments } from "../../facts/official/documents.js";
import type { OfficialEvents } from "../../facts/official/webhooks.js";
import { readWebhooks } from "../../facts/official/webhooks.js";
import type { Operation } from "../../src/declare/operation.js";
import type { Toolset } from "../../src/declare/toolset.js";
import type { Specs } from "./read-specs.js";

export interface Audit {
  /** HTTP lines that the specs have and the catalogue lacks. */
  readonly added: readonly string[];
  /** HTTP lines that no spec has any more. */
  readonly removed: readonly string[];
  readonly changed: readonly ChangedOperation[];
  readonly events: readonly Difference[];
}

export interface ChangedOperation {
  readonly operation: Operation;
  /** Where the declaration is another than officially, and nothing says why. */
  readonly departures: readonly (Difference & { readonly inV3: boolean })[];
  /** What is wrong with the names of its reply, in words. */
  readonly reply: readonly string[];
  /** What else the official files say otherwise than when facts/official was written. */
  readonly since: readonly ChangeOfSet[];
}

/** The catalogue against official files, and these against the extract that the catalogue was made from. */
export function auditOf(toolsets: readonly Toolset[], { documents, events, pages }: Specs): Audit {
  const operations = toolsets.flatMap((toolset) => toolset.operations);
  const own = new Set<string>(operations.map(({ line }) => line));
  const files = officialFiles(documents);
  const { index } = files;
  const since = changesSince(readDocuments(officialFolder), documents);
  return {
    added: [...index.keys()].filter((line) => !own.has(line)).sort(),
    removed: [...own].filter((line) => !index.has(line)).sort(),
    changed: operations.flatMap((operation) => {
      if (!index.has(operation.line)) return [];
      const own = departures(files, operation);
      const changes = withoutKnown(since.get(operation.line) ?? [], own);
      const saysReply = changes.some(({ differences }) => differences.some(({ kind }) => kind === "reply"));
      const reply = saysReply ? [] : replyDepartures(files.official, operation);
      if (own.length + changes.length + reply.length === 0) return [];
      return [{ operation, departures: own, reply, since: changes }];
    }),
    events: [
      ...(events === undefined
        ? []
        : onlyOnOneSide(saidOfEvents(readWebhooks().events), saidOfEvents(events))),
      ...(pages === undefined ? [] : newOnPages(pages)),
    ],
  };
}

/** What the declaration departs in is said once. */
function withoutKnown(
  changes: readonly ChangeOfSet[],
  departures: readonly Difference[],
): readonly ChangeOfSet[] {
  const known = new Set(departures.map(keyOf));
  // The files name schemes, the declarations whose token it is.
  const saysToken = departures.some(({ kind }) => kind === "token");
  return changes.flatMap(({ set, differences }) => {
    const others = differences.filter(
      (one) => !known.has(keyOf(one)) && !(one.kind === "token" && saysToken),
    );
    return others.length === 0 ? [] : [{ set, differences: others }];
  });
}

function saidOfEvents(events: OfficialEvents): readonly Said[] {
  return Object.entries(events).flatMap(([event, { payloadType, scopes, fields }]): readonly Said[] => [
    { at: event, kind: "field", what: "event" },
    ...(payloadType === null ? [] : [{ at: `${event}.type`, kind: "enum", what: payloadType } as const]),
    ...scopes.map((what) => ({ at: `${event}.scopes`, kind: "scope", what }) as const),
    ...Object.entries(fields).flatMap(([name, type]): readonly Said[] => [
      { at: `${event}.${name}`, kind: "field", what: name },
      { at: `${event}.${name}`, kind: "type", what: type },
    ]),
  ]);
}

/** The pages of the repository are behind the live ones, so that what they lack says nothing. */
function newOnPages(pages: OfficialEvents): readonly Difference[] {
  const names = (events: OfficialEvents) => saidOfEvents(events).filter(({ kind }) => kind === "field");
  return onlyOnOneSide(names(readWebhooks().events), names(pages)).filter(({ side }) => side === "gained");
}
