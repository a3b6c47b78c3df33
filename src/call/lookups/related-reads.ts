import type { Card } from "../../catalogue/card.js";
import type { Catalogue } from "../../catalogue/catalogue.js";

/** The read of the same path: it shows the very record that an update or a delete is about. */
export function readOfSamePath(catalogue: Catalogue, line: string): Card | undefined {
  const [, path = ""] = line.split(" ");
  const card = catalogue.card(`GET ${path}`);
  return card?.class === "read" ? card : undefined;
}

/**
 * The read by which a person or a model finds out whether a change took effect: of the record itself, else of the
 * nearest path in its toolset.
 */
export function readToCheck(
  catalogue: Catalogue,
  { line, toolset }: Pick<Card, "line" | "toolset">,
): Card | undefined {
  const same = readOfSamePath(catalogue, line);
  if (same !== undefined) return same;
  const segments = segmentsOf(line);
  const reads = catalogue.cards.filter(
    (card) => card.toolset === toolset && card.class === "read" && !card.deprecated,
  );
  const near = reads.map((card) => ({ card, shared: sharedStart(segments, segmentsOf(card.line)) }));
  // Among equals a list or a search comes before the read of one record, whose id may not be known.
  near.sort((a, b) => b.shared - a.shared || Number(b.card.pages) - Number(a.card.pages));
  return near[0]?.card;
}

function segmentsOf(line: string): readonly string[] {
  return (line.split(" ")[1] ?? "").split("/").filter((segment) => segment !== "");
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((segment, at) => segment !== b[at]);
  return differs < 0 ? a.length : differs;
}
