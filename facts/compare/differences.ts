import type { Difference } from "./difference.js";
import { anything, type Form, isOpen } from "./form.js";

/**
 * Everything in which our form of a value is another than the official one, at any depth. Ours may be wider: a record
 * of which it names no fields, a number written as text. An enum and a pattern must stand in it all the same.
 */
export function differences(own: Form, official: Form, at: string): readonly Difference[] {
  return [
    ...(own.isOwn ? [] : plainDifferences(own, official, at)),
    ...fieldDifferences(own, official, at),
    ...(official.items === undefined || own.isOwn
      ? []
      : differences(own.items ?? anything, official.items, `${at}[]`)),
  ];
}

function plainDifferences(own: Form, official: Form, at: string): readonly Difference[] {
  const only = (kind: "pattern" | "format") => {
    const what = official[kind];
    return what === undefined || what === own[kind] ? [] : [{ at, kind, side: "gained", what } as const];
  };
  return [
    ...typeDifferences(own, official, at),
    ...valueDifferences(own, official, at),
    ...only("pattern"),
    ...only("format"),
  ];
}

function typeDifferences(own: Form, official: Form, at: string): readonly Difference[] {
  if (own.types === undefined || official.types === undefined) return [];
  const types = inText(own.types, at);
  return [...inText(official.types, at)]
    .filter((type) => !types.has(type))
    .map((what) => ({ at, kind: "type", side: "gained", what }));
}

/** In a query a number and a truth value are texts. */
function inText(types: ReadonlySet<string>, at: string): ReadonlySet<string> {
  if (!at.startsWith("query.")) return types;
  return new Set([...types].map((type) => (type === "number" || type === "boolean" ? "string" : type)));
}

function valueDifferences(own: Form, official: Form, at: string): readonly Difference[] {
  const [ours, theirs] = [own.values, official.values];
  return [
    ...(theirs ?? [])
      .filter((value) => ours?.includes(value) !== true)
      .map((what) => ({ at, kind: "enum", side: "gained", what }) as const),
    ...(ours ?? [])
      .filter((value) => theirs?.includes(value) !== true)
      .map((what) => ({ at, kind: "enum", side: "lost", what }) as const),
  ];
}

function fieldDifferences(own: Form, official: Form, at: string): readonly Difference[] {
  const place = (name: string) => `${at}.${name}`;
  const inside = [...official.fields].flatMap(([name, theirs]) => {
    const ours = own.fields.get(name);
    if (ours !== undefined) return differences(ours, theirs, place(name));
    if (own.isOwn) return [];
    if (isOpen(own)) return differences(anything, theirs, place(name));
    return [{ at: place(name), kind: "field", side: "gained", what: name } as const];
  });
  if (isOpen(own) || own.isOwn || official.fields.size === 0) return inside;
  const only = (kind: "field" | "required", side: "gained" | "lost", names: Iterable<string>) =>
    [...names].map((what) => ({ at: place(what), kind, side, what }));
  const shared = [...own.fields.keys()].filter((name) => official.fields.has(name));
  return [
    ...inside,
    ...only(
      "field",
      "lost",
      [...own.fields.keys()].filter((name) => !official.fields.has(name)),
    ),
    ...only(
      "required",
      "gained",
      shared.filter((name) => official.required.has(name) && !own.required.has(name)),
    ),
    ...only(
      "required",
      "lost",
      shared.filter((name) => own.required.has(name) && !official.required.has(name)),
    ),
  ];
}
