import type { Catalogue } from "../catalogue/catalogue.js";
import { ownNames } from "../catalogue/surface.js";
import { isRecord, type UnknownRecord } from "../text/json.js";

/**
 * How texts name operations to those who see one surface. Declarations name each other without knowing what is listed:
 * here a name that is not on the list is followed by the tool that reaches it, or by the word that none does.
 */
export interface Reach {
  readonly lists: (name: string) => boolean;
  /** What the listed operations are about, in plain words. */
  readonly areas: readonly string[];
  /** A text of a declaration, such as a description. */
  readonly text: (text: string) => string;
  /** What to do next: a clause that sends to a tool of this server's own that is not there is left out. */
  readonly advice: (text: string) => string;
  /** What is prose in a schema, or in what is told of an operation. */
  readonly prose: (data: UnknownRecord) => UnknownRecord;
}

/** @param listed the names on the tool list. */
export function reachOf(listed: readonly string[], catalogue: Pick<Catalogue, "card">): Reach {
  const names = new Set(listed);
  const lists = (name: string) => names.has(name);
  const way = (name: string): string | undefined => {
    if (lists(name)) return undefined;
    const card = catalogue.card(name);
    if (card === undefined) return ownNames.includes(name) ? notHere : undefined;
    if (lists(card.name)) return undefined;
    const executor = `${card.class}_operation`;
    return lists(executor) ? `by ${executor}` : notHere;
  };
  const text = (original: string) =>
    original.replace(nameOfTool, (name: string, at: number) => {
      const found = way(name);
      const told =
        /_operation (with )?$/.test(original.slice(Math.max(0, at - 20), at)) ||
        original.startsWith(" (by ", at + name.length);
      return found === undefined || (told && found !== notHere) ? name : `${name} (${found})`;
    });
  const isLost = (clause: string) =>
    [...clause.matchAll(nameOfTool)].some(([name]) => ownNames.includes(name) && !lists(name));
  const advice = (original: string) => {
    const clauses = original.split(/(?<=[.;]) /);
    const kept = clauses.filter((clause) => !isLost(clause));
    return kept.length === 0 ? text(original) : text(kept.join(" ").replace(/;$/, "."));
  };
  const prose = (original: UnknownRecord): UnknownRecord =>
    Object.fromEntries(
      Object.entries(original).map(([key, value]) => [
        key,
        proseKeys.includes(key) && typeof value === "string" ? text(value) : within(value),
      ]),
    );
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    return isRecord(value) ? prose(value) : value;
  };
  const toolsets = listed.flatMap((name) => catalogue.card(name)?.toolset ?? []);
  const areas = [...new Set(toolsets)].map((toolset) => toolset.replaceAll("_", " "));
  return { lists, areas, text, advice, prose };
}

const notHere = "not offered here";

/** Where prose stands: of an argument, of a risk, of an id that is needed, of what the API cannot do. */
const proseKeys: readonly string[] = ["description", "note", "from", "unsupported"];

/** Words that are joined by underscores, as the names of operations are. */
const nameOfTool = /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g;
