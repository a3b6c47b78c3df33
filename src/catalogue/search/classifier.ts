/** A text with the label that it is an example of. */
export interface Example {
  readonly label: string;
  readonly features: readonly string[];
}

/** What was learned from examples, as plain JSON. */
export interface Weights {
  readonly labels: readonly string[];
  /**
   * In tenths: for each feature how much it tells, and then pairs, the place of a label and how much the feature
   * speaks for it.
   */
  readonly features: Readonly<Record<string, readonly number[]>>;
}

/** Tells which of some labels a text deserves, by softmax regression. */
export class Classifier {
  readonly #labels: readonly string[];
  readonly #features = new Map<string, readonly number[]>();

  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  /** Adds what was learned of some features. */
  add(features: Weights["features"]): void {
    for (const [feature, weights] of Object.entries(features)) this.#features.set(feature, weights);
  }

  /** The logarithm of each label's share. */
  logShares(features: readonly string[]): ReadonlyMap<string, number> {
    const labels = this.#labels;
    const known = features.flatMap((feature) => {
      const [worth = 0, ...pairs] = this.#features.get(feature) ?? [];
      return worth === 0 ? [] : [{ worth: worth / tenths, pairs }];
    });
    const length = Math.hypot(...known.map(({ worth }) => worth)) || 1;
    const sums = labels.map(() => 0);
    for (const { worth, pairs } of known) {
      for (let n = 0; n < pairs.length; n += 2) {
        const label = pairs[n] ?? 0;
        sums[label] = (sums[label] ?? 0) + ((pairs[n + 1] ?? 0) * worth) / (tenths * length);
      }
    }
    const all = logOfSum(sums);
    return new Map(labels.map((label, n) => [label, (sums[n] ?? 0) - all]));
  }
}

function logOfSum(sums: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < sums.length; n++) most = Math.max(most, sums[n] ?? 0);
  let total = 0;
  for (let n = 0; n < sums.length; n++) total += Math.exp((sums[n] ?? 0) - most);
  return most + Math.log(total);
}

/** @param rarest how many examples a feature has to occur in. */
export interface Training {
  readonly rarest: number;
  readonly rounds: number;
}

/**
 * Learns from examples by gradient descent with a step of its own for each weight (AdaGrad). The same examples give
 * the same weights.
 */
export function trained(examples: readonly Example[], { rarest, rounds }: Training): Weights {
  const labels = [...new Set(examples.map(({ label }) => label))];
  const worths = worthsOf(examples, rarest);
  const places = new Map([...worths.keys()].map((feature, n) => [feature, n * labels.length]));
  const known = examples.map(({ label, features }) => {
    const own = features.filter((feature) => worths.has(feature));
    const length = Math.hypot(...own.map((feature) => worths.get(feature) ?? 0)) || 1;
    return {
      label: labels.indexOf(label),
      places: own.map((feature) => places.get(feature) ?? 0),
      values: own.map((feature) => (worths.get(feature) ?? 0) / length),
    };
  });
  const weights = new Float32Array(worths.size * labels.length);
  const steps = new Float32Array(weights.length).fill(1e-6);
  for (let round = 0; round < rounds; round++) {
    for (const example of shuffled(known, round)) descend(weights, steps, example, labels.length);
  }
  const features = [...worths].map(([feature, worth], n) => {
    const own = weights.slice(n * labels.length, (n + 1) * labels.length);
    // What a feature says of all labels alike tells none apart.
    const middle = [...own].sort((a, b) => a - b)[Math.floor(labels.length / 2)] ?? 0;
    const pairs = [...own].flatMap((weight, label) =>
      Math.abs(weight - middle) < least ? [] : [label, inTenths(weight - middle)],
    );
    return [feature, [inTenths(worth), ...pairs]] as const;
  });
  const telling = features.filter(([, { length }]) => length > 1);
  return { labels, features: Object.fromEntries(telling) };
}

const stride = 0.5;
/** A label that is wrong by less is left as it is, which is most of them. */
const leastError = 0.01;
/** A weight that is smaller says little, and there are many of them. */
const least = 1;

const tenths = 10;

function inTenths(value: number): number {
  return Math.round(value * tenths);
}

/** The rarer a feature, the more it tells. */
function worthsOf(examples: readonly Example[], rarest: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map(
    [...counts].flatMap(([feature, count]) =>
      count < rarest ? [] : [[feature, Math.log(examples.length / count)] as const],
    ),
  );
}

interface Known {
  readonly label: number;
  readonly places: readonly number[];
  readonly values: readonly number[];
}

function descend(weights: Float32Array, steps: Float32Array, { label, places, values }: Known, of: number) {
  const errors = new Float32Array(of);
  for (let n = 0; n < places.length; n++) {
    const place = places[n] ?? 0;
    const value = values[n] ?? 0;
    for (let one = 0; one < of; one++) errors[one] = at(errors, one) + at(weights, place + one) * value;
  }
  const all = logOfSum(errors);
  const wrong: number[] = [];
  for (let one = 0; one < of; one++) {
    const error = Math.exp(at(errors, one) - all) - (one === label ? 1 : 0);
    errors[one] = error;
    if (Math.abs(error) > leastError) wrong.push(one);
  }
  for (let n = 0; n < places.length; n++) {
    const place = places[n] ?? 0;
    const value = values[n] ?? 0;
    for (const one of wrong) {
      const slope = at(errors, one) * value;
      const step = at(steps, place + one) + slope * slope;
      steps[place + one] = step;
      weights[place + one] = at(weights, place + one) - (stride * slope) / Math.sqrt(step);
    }
  }
}

function at(values: Float32Array, place: number): number {
  return values[place] ?? 0;
}

/** The same order for the same round, so that a build can be repeated. */
function shuffled<Item>(items: readonly Item[], round: number): readonly Item[] {
  let seed = round + 1;
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed;
  };
  return items
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
