import { setImmediate as turn } from "node:timers/promises";
import { builtIndex, readBuiltIndex } from "../built-index.js";
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
  const steps = making(cards, builtIndex(file));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same for a server: nobody else waits for more than a moment while it is made. */
export async function searchInTurns(cards: readonly Card[]): Promise<OperationSearch> {
  const steps = making(cards, await readBuiltIndex(file));
  for (let since = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < longestTurnMs) continue;
    await turn();
    since = performance.now();
  }
}

const file = "search.jsonl";
const longestTurnMs = 5;

/** Some of what one classifier learned: of the deeds, of the areas, or within one area. */
interface Learned extends Weights {
  readonly of: string;
}

/** Of the deeds and the areas, beside which an area stands under its own name. */
const [ofDeeds, ofAreas] = [" deeds", " areas"];
const featuresInLine = 1_000;

/** The index as it is written: line by line, each of them short and JSON, so that it can be read in parts. */
export function linesOf({ phrases, areas, intent }: SearchIndex): readonly string[] {
  const classifiers = { [ofDeeds]: intent.deeds, [ofAreas]: intent.areas, ...intent.within };
  const learned = Object.entries(classifiers).flatMap(([of, { labels, features }]) => {
    const all = Object.entries(features);
    const lines = Array.from({ length: Math.max(1, Math.ceil(all.length / featuresInLine)) }, (_, n) =>
      all.slice(n * featuresInLine, (n + 1) * featuresInLine),
    );
    return lines.map((some): Learned => ({ of, labels, features: Object.fromEntries(some) }));
  });
  return [phrases, areas, ...learned].map((part) => JSON.stringify(part));
}

function* making(cards: readonly Card[], built: string | undefined): Generator<void, OperationSearch> {
  const lines = built?.split("\n") ?? linesOf(makeSearchIndex(cards));
  const [phrases = "{}", areas = "{}", ...learned] = lines;
  yield;
  const subjects = subjectsOf(cards, JSON.parse(phrases), JSON.parse(areas));
  const classifiers = new Map<string, Classifier>();
  for (const line of learned) {
    yield;
    const { of, labels, features }: Learned = JSON.parse(line);
    const known = classifiers.get(of) ?? new Classifier(labels);
    classifiers.set(of, known);
    known.add(features);
  }
  return yield* OperationSearch.making(subjects, judgeOf(classifiers));
}

function judgeOf(classifiers: ReadonlyMap<string, Classifier>): IntentJudge {
  const none = new Classifier([]);
  return new IntentJudge(classifiers.get(ofDeeds) ?? none, classifiers.get(ofAreas) ?? none, classifiers);
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
