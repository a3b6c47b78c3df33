import { stemmer } from "stemmer";
import { type Classifier, trained, type Weights } from "./classifier.js";
import type { Deed } from "./deed.js";
import { otherWords } from "./other-words.js";
import { described, type Subject } from "./subject.js";
import { wordsOf } from "./words.js";

/** What is learned of the phrases: which deed a query speaks of, in which area, and which operation of that area. */
export interface IntentWeights {
  readonly deeds: Weights;
  readonly areas: Weights;
  readonly within: Readonly<Record<string, Weights>>;
}

/**
 * Learns from the titles, phrases and descriptions of all subjects. In three steps, because there are many more phrases of an area
 * or a deed than of one operation: the small words that tell a deed ("how many", "get rid of", "a typo in") are the
 * same everywhere.
 */
export function trainIntent(subjects: readonly Subject[]): IntentWeights {
  const examples = subjects.flatMap((subject) =>
    [subject.title, ...subject.phrases, ...described(subject).split(/[.:;] /)].map((text) => ({
      subject,
      features: featuresOf(text),
    })),
  );
  const labelled = (some: typeof examples, label: (subject: Subject) => string | undefined) =>
    some.flatMap(({ subject, features }) => {
      const own = label(subject);
      return own === undefined ? [] : [{ label: own, features }];
    });
  const areas = [...new Set(subjects.map(({ area }) => area))];
  return {
    deeds: trained(
      labelled(examples, ({ deed }) => deed),
      { rarest: 4, rounds: 4 },
    ),
    areas: trained(
      labelled(examples, ({ area }) => area),
      { rarest: 3, rounds: 4 },
    ),
    within: Object.fromEntries(
      areas.map((area) => {
        const own = examples.filter(({ subject }) => subject.area === area);
        return [
          area,
          trained(
            labelled(own, ({ name }) => name),
            { rarest: 3, rounds: 4 },
          ),
        ];
      }),
    ),
  };
}

export interface Intent {
  /** The share of a deed, between 0 and 1. */
  deed(deed: Deed): number;
  /** How well a subject fits, as a logarithm. */
  fit(subject: Subject): number;
}

/** Tells what a query is after. */
export class IntentJudge {
  readonly #deeds: Classifier;
  readonly #areas: Classifier;
  readonly #within: ReadonlyMap<string, Classifier>;

  constructor(deeds: Classifier, areas: Classifier, within: ReadonlyMap<string, Classifier>) {
    this.#deeds = deeds;
    this.#areas = areas;
    this.#within = within;
  }

  judge(query: string): Intent {
    const features = featuresOf(query);
    const deeds = this.#deeds.logShares(features);
    const areas = this.#areas.logShares(features);
    const within = new Map<string, ReadonlyMap<string, number>>();
    const sharesWithin = (area: string) => {
      const known = within.get(area) ?? this.#within.get(area)?.logShares(features) ?? new Map();
      within.set(area, known);
      return known;
    };
    return {
      deed: (deed) => Math.exp(deeds.get(deed) ?? worst),
      fit: ({ name, area, deed }) =>
        deedWeight * floored(deed === undefined ? 0 : deeds.get(deed), worst) +
        areaWeight * floored(areas.get(area), worst) +
        withinWeight * floored(sharesWithin(area).get(name), 2 * worst),
    };
  }
}

// `npm run eval:search` shows what these are good for.
const deedWeight = 0.1;
const areaWeight = 0.1;
const withinWeight = 0.15;
/** Below it no share falls: what was never seen is unlikely, and not ruled out. */
const worst = -6;

function floored(share: number | undefined, floor: number): number {
  return Math.max(share ?? floor, floor);
}

/** The words, the pairs of neighbours and of those with one word between, how it begins, and what the API calls what people call otherwise. */
function featuresOf(text: string): readonly string[] {
  const words = wordsOf(text);
  const stems = words.map((word) => stemmer(word));
  const pairs = stems.slice(1).map((stem, n) => `${stems[n]} ${stem}`);
  const others = words.flatMap((word) => otherWords[word]?.split(" ") ?? []).map((word) => `~${word}`);
  const apart = stems.slice(2).map((stem, n) => `${stems[n]} _ ${stem}`);
  return [...new Set([...stems, ...pairs, ...apart, `^${stems[0]}`, ...others])];
}
