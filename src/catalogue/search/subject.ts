import { unsupported } from "../../../tools/unsupported.js";
import type { Card } from "../card.js";
import type { Phrases } from "../phrases.js";
import { type Deed, deedOf } from "./deed.js";

/** What a query can be after: an operation, or something that the API cannot do. */
export interface Subject {
  readonly name: string;
  /** What is told apart last: the operations of one file of declarations lie in one area. */
  readonly area: string;
  readonly title: string;
  /** How people ask for it. */
  readonly phrases: readonly string[];
  /** Undefined for what the API cannot do. */
  readonly deed?: Deed;
  /** Undefined for what the API cannot do. */
  readonly card?: Card;
}

/** The area in which everything lies that the API cannot do; the phrases of it are in a file of that name. */
export const unsupportedArea = "unsupported";

/** What an operation's description says, less the names of other tools, which stand there to send people to them. */
export function described({ card }: Subject): string {
  return card?.description.replace(/\b[a-z]+(_[a-z0-9]+)+\b/g, "") ?? "";
}

/** The names under which the phrases of what the API cannot do are known. */
export const unsupportedNames: readonly string[] = Object.keys(unsupported).map(
  (key) => `${unsupportedArea}_${key}`,
);

/**
 * The operations among some cards that a search may find, and what the API cannot do. Superseded and deprecated
 * operations are reached by name alone.
 *
 * @param areas by the name of each operation.
 */
export function subjectsOf(
  cards: readonly Card[],
  phrases: Phrases,
  areas: Readonly<Record<string, string>>,
): readonly Subject[] {
  const operations = cards
    .filter(({ supersededBy, deprecated }) => supersededBy === undefined && !deprecated)
    .map((card) => ({
      name: card.name,
      area: areas[card.name] ?? card.toolset,
      title: card.title,
      phrases: phrases[card.name] ?? [],
      deed: deedOf(card),
      card,
    }));
  const others = Object.keys(unsupported).map((key) => {
    const name = `${unsupportedArea}_${key}`;
    return { name, area: unsupportedArea, title: key.replaceAll("_", " "), phrases: phrases[name] ?? [] };
  });
  return [...operations, ...others];
}
