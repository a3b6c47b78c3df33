import { readFileSync, writeFileSync } from "node:fs";
import type { Catalogue } from "../src/catalogue/catalogue.js";
import { ownNames } from "../src/catalogue/surface.js";

/**
 * Every tool name that was ever released. `npm run catalogue:released` adds those of the present version to the
 * file, which a release does; none is ever taken out.
 */
const file = new URL("./released-names.json", import.meta.url);

export function releasedNames(): readonly string[] {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** @returns the names that were not in the file before. */
export function releaseNames({ cards }: Catalogue): readonly string[] {
  const released = releasedNames();
  const fresh = [...ownNames, ...cards.map(({ name }) => name)].filter((name) => !released.includes(name));
  writeFileSync(file, `${JSON.stringify([...released, ...fresh].sort(), null, 2)}\n`);
  return fresh;
}

/** What is wrong with the names that were released before, a sentence each. */
export function lostNames(released: readonly string[], catalogue: Catalogue): readonly string[] {
  const lost = released.filter((name) => !ownNames.includes(name) && catalogue.card(name) === undefined);
  const unreleased = catalogue.cards
    .flatMap(({ name, formerly = [] }) => formerly.map((former) => ({ name, former })))
    .filter(({ former }) => !released.includes(former));
  return [
    ...lost.map(
      (name) =>
        `${name} was released and names nothing any more: write it into the "formerly" of the operation that took its place.`,
    ),
    ...unreleased.map(
      ({ name, former }) =>
        `${former} stands in the "formerly" of ${name} and was never released: take it out.`,
    ),
  ];
}
