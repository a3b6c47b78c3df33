import { builtIndex } from "../built-index.js";
import type { Card } from "../card.js";
import { type Phrases, phrasesByName, readPhrasesFiles } from "../phrases.js";
import { type IntentWeights, trainIntent } from "./intent.js";
import { OperationSearch } from "./operation-search.js";
import { subjectsOf } from "./subject.js";

/** What search is made of besides the cards. Plain JSON, written to one file at build time. */
export interface SearchIndex {
  readonly phrases: Phrases;
  /** By the name of each operation the file of its phrases, which is that of its declaration. */
  readonly areas: Readonly<Record<string, string>>;
  readonly intent: IntentWeights;
}

/** A search over some cards. Where there is no build it is learned first, which takes seconds. */
export function searchOver(cards: readonly Card[]): OperationSearch {
  const built = builtIndex("search.json");
  const index: SearchIndex = built === undefined ? makeSearchIndex(cards) : JSON.parse(built);
  return new OperationSearch(subjectsOf(cards, index.phrases, index.areas), index.intent);
}

export function makeSearchIndex(cards: readonly Card[]): SearchIndex {
  const files = readPhrasesFiles();
  const phrases = phrasesByName(files);
  const areas = Object.fromEntries(
    files.flatMap(({ file, toolset, phrases: own }) =>
      Object.keys(own).map((key) => [`${toolset}_${key}`, file.replace(".phrases.txt", "")]),
    ),
  );
  return { phrases, areas, intent: trainIntent(subjectsOf(cards, phrases, areas)) };
}
