import { setImmediate as turn } from "node:timers/promises";
import { ValidationError } from "../../api/errors/errors.js";
import type { Caller } from "../../api/scope.js";
import type { ArgumentKind } from "../../declare/fields.js";
import { type IdKind, type IdName, idNames } from "../../declare/glossary.js";
import { isLookupKind, type Lookup, type LookupKind, lookups, parentIn } from "../../declare/lookups.js";
import { isSearchKind, type SearchKind, searches } from "../../declare/suggestions.js";
import { isNamed, mentions } from "../../text/by-name.js";
import { nearest } from "../../text/nearest.js";
import { quotedName } from "../../text/plain-text.js";
import type { Named } from "../lookups/names.js";
import type { Fill, Filling } from "./filling.js";

/**
 * Puts an id in the place of a name, where people know such things by name: "Consultation" for a calendar, "Won
 * deals" for a stage, an email address for a contact. What cannot be an id, and is no name that can be looked up, is
 * refused: sent, it would find nothing, and that reads as if there were nothing.
 */
export const fillId: Fill<Extract<ArgumentKind, { kind: "id" }>> = async (value, where, { of }, filling) => {
  if (typeof value !== "string") return value;
  if (isLookupKind(of)) {
    if (looksLikeId(value)) return taken(of, value, filling);
    // Some lists of ids are one text.
    if (value.split(",").every((one) => looksLikeId(one.trim()))) return value;
    return idOf(of, value, where, filling);
  }
  if (looksLikeId(value)) return value;
  if (isSearchKind(of)) return idOf(of, value, where, filling);
  if (value.split(",").every(canBeId)) return value;
  throw noId(of, value, `${filling.call.endpoint.operation.name}: ${where}`);
};

/** The id itself, or the one that the API takes of what a list calls by another. */
async function taken(kind: LookupKind, id: string, { names, within, noteName }: Filling): Promise<string> {
  const { otherId }: Lookup = lookups[kind];
  if (otherId === undefined) return id;
  // Without the list the id may still be the right one: HighLevel says so, or that it knows none.
  const all = await names.list(kind, within).catch(() => []);
  const other = all.find((one) => one.id !== id && one.also?.includes(id));
  if (other === undefined) return id;
  noteName(id, other);
  return other.id;
}

/** HighLevel's ids are 20 or more letters and digits, or 24 hexadecimal digits, or UUIDs; names are not. */
export function looksLikeId(text: string): boolean {
  return /^(?=.*\d)[A-Za-z0-9_-]{15,}$/.test(text) || /^[A-Za-z0-9]{20}$/.test(text);
}

/** Ids of other systems are numbers, words with a digit, paths and keys. A word or several words are a name. */
function canBeId(text: string): boolean {
  return /^(?=.*[\d_./:-])[\w./:~=-]+$/.test(text.trim());
}

/**
 * The id of what is named. A change takes a name only whole: whoever is half named is somebody else as easily. A read
 * takes a part of a name that occurs in one name only.
 *
 * @param where the name was given, for the error.
 * @throws ValidationError when the name matches several things, or none; it lists them.
 */
export async function idOf(
  kind: LookupKind | SearchKind,
  wanted: string,
  where: string,
  { call, filled, names, within, noteName }: Filling,
): Promise<string> {
  const { name } = call.endpoint.operation;
  const isListed = mayList(kind, call.scope.caller);
  // People and their affairs are not looked up for a key that may not search for them; set-up is, by its whole name.
  if (!isListed && !isLookupKind(kind)) throw noId(kind, wanted, `${name}: ${where}`);
  const parent = isLookupKind(kind) ? parentIn(kind, filled) : undefined;
  const all = isLookupKind(kind)
    ? await names.list(kind, within, parent)
    : await names.search(kind, wanted, within);
  // A call may name many, and each is compared with all there are: others get their turn between.
  await turn();
  const known =
    parent === undefined ? all : all.filter((one) => one.parent === undefined || one.parent === parent);
  if (known.some(({ id }) => id === wanted)) return wanted;
  const taken = isListed
    ? onlyMatch(wanted, known, call.class === "read", `${name}: ${where}`)
    : known.find((one) => isNamed(one, wanted));
  if (taken === undefined) throw noId(kind, wanted, `${name}: ${where}`);
  noteName(wanted, taken);
  return taken.id;
}

/** Whether the caller may call the operation that lists such things, or searches for them. */
function mayList(kind: LookupKind | SearchKind, { permits }: Caller): boolean {
  const { operation } = isLookupKind(kind) ? lookups[kind] : searches[kind];
  return permits?.({ name: operation, class: "read" }) ?? true;
}

function onlyMatch(wanted: string, known: readonly Named[], partly: boolean, where: string): Named {
  const whole = known.filter((one) => isNamed(one, wanted));
  const parts = whole.length > 0 ? [] : known.filter((one) => mentions(one, wanted));
  const matches = whole.length > 0 || !partly ? whole : parts;
  const [only, ...others] = matches;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) {
    throw new ValidationError(`${where}: ${JSON.stringify(wanted)} names several`, {
      details: matches.slice(0, 50).map(listed),
      advice: "Give the id of the one that is meant. Nothing was sent.",
    });
  }
  if (parts.length > 0) {
    throw new ValidationError(`${where}: there is none named just ${JSON.stringify(wanted)}`, {
      details: parts.slice(0, 10).map(listed),
      advice: "A change takes a whole name or an id. Is one of these meant? Nothing was sent.",
    });
  }
  const near = nearest(
    wanted,
    known.map(({ name }) => name),
    5,
  );
  const shown = near.length > 0 ? near : known.slice(0, 20).map(({ name }) => name);
  throw new ValidationError(`${where}: there is none named ${JSON.stringify(wanted)}`, {
    advice:
      shown.length > 0
        ? `There is: ${shown.map(quotedName).join(", ")}. Nothing was sent.`
        : "There are none. Nothing was sent.",
  });
}

function listed({ id, name, shown = name, also = [] }: Named): string {
  const others = also.filter((other) => other !== name).map(quotedName);
  return `${[quotedName(shown), ...others].join(", ")}: ${id}`;
}

function noId(kind: IdKind, value: string, where: string): ValidationError {
  const { label, from }: IdName = idNames[kind];
  return new ValidationError(
    `${where}: ${JSON.stringify(value)} cannot be the id of a ${label.toLowerCase()}`,
    {
      advice: `${from === undefined ? "Give the id." : `${from} finds the id.`} Nothing was sent.`,
    },
  );
}
