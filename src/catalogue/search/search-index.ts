import { setImmediate as turn } from "node:timers/promises";
import { builtIndex } from "../built-index.js";
import type { Card } from "../card.js";
import { type Phrases, phrasesByName, readPhrasesFiles } from "../phrases.js";
import { Classifier, type Weights } from "./classifier.js";
import { IntentJudge, type IntentWeights, trainIntent } from "./intent.js";
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
  const steps = making(cards);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same for a server: nobody else waits for more than a moment while it is made. */
export async function searchInTurns(cards: readonly Card[]): Promise<OperationSearch> {
  const steps = making(cards);
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < longestTurnMs) continue;
    await turn();
    since = performance.now();
  }
}

const longestTurnMs = 10;

/** The index as it is written: line by line, each of them JSON, so that it can be read in parts. */
export function linesOf({ phrases, areas, intent }: SearchIndex): readonly string[] {
  const within = Object.entries(intent.within);
  return [phrases, areas, intent.deeds, intent.areas, ...within].map((part) => JSON.stringify(part));
}

function* making(cards: readonly Card[]): Generator<void, OperationSearch> {
  const lines = builtIndex("search.jsonl")?.split("\n") ?? linesOf(makeSearchIndex(cards));
  const [phrases = "{}", areas = "{}", ...classifiers] = lines;
  yield;
  const subjects = subjectsOf(cards, JSON.parse(phrases), JSON.parse(areas));
  const [deeds, ofAreas, ...within] = classifiers;
  yield;
  const judgedDeeds = classifier(deeds);
  yield;
  const judgedAreas = classifier(ofAreas);
  const judged = new Map<string, Classifier>();
  for (const line of within) {
    yield;
    const [area, weights]: [string, Weights] = JSON.parse(line);
    judged.set(area, new Classifier(weights));
  }
  return yield* OperationSearch.making(subjects, new IntentJudge(judgedDeeds, judgedAreas, judged));
}

function classifier(line = "{}"): Classifier {
  return new Classifier(JSON.parse(line));
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
