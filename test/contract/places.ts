import { loadCatalogue } from "../../src/catalogue/catalogue.js";
import type { Meaning } from "../../src/catalogue/endpoint.js";
import type { APIVersion } from "../../src/catalogue/v3.js";
import type { ArgumentKind } from "../../src/declare/fields.js";

/** Where an operation takes something of a kind: the names that lead to it. Lists have one entry in these tests. */
export interface Place<Kind extends ArgumentKind["kind"]> {
  readonly path: readonly (string | number)[];
  readonly kind: Extract<ArgumentKind, { readonly kind: Kind }>;
}

/** Every place of a kind in the catalogue, after the name of its operation and its own, written with dots. */
export async function placesOf<Kind extends ArgumentKind["kind"]>(kind: Kind, version?: APIVersion) {
  const catalogue = await loadCatalogue(version);
  const all = await Promise.all(
    catalogue.cards.map(async (card) => {
      const { arguments: given } = await catalogue.endpoint(card);
      return given.flatMap(({ name, meaning }) =>
        placesIn(kind, meaning, [name]).map((place) => [card.name, place.path.join("."), place] as const),
      );
    }),
  );
  return all.flat();
}

function placesIn<Kind extends ArgumentKind["kind"]>(
  kind: Kind,
  meaning: Meaning | undefined,
  path: Place<Kind>["path"],
): readonly Place<Kind>[] {
  switch (meaning?.at) {
    case "value":
      return isOf(kind, meaning.kind) ? [{ path, kind: meaning.kind }] : [];
    case "items":
      return placesIn(kind, meaning.of, [...path, 0]);
    case "fields":
      return Object.entries(meaning.of).flatMap(([name, inner]) => placesIn(kind, inner, [...path, name]));
    case undefined:
      return [];
  }
}

function isOf<Kind extends ArgumentKind["kind"]>(
  kind: Kind,
  meant: ArgumentKind,
): meant is Extract<ArgumentKind, { readonly kind: Kind }> {
  return meant.kind === kind;
}

/** The arguments with another value at one place. Undefined when they have nothing there. */
export function withValue(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  other: unknown,
): unknown {
  if (step === undefined) return other;
  if (Array.isArray(value)) return value.map((item, n) => (n === step ? withValue(item, rest, other) : item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries({ [step]: undefined, ...value }).map(([name, inner]) => [
      name,
      name === step ? withValue(inner, rest, other) : inner,
    ]),
  );
}
