import { ValidationError } from "../../api/errors/errors.js";
import type { Arguments } from "../../api/wire/request.js";
import type { ArgumentKind } from "../../declare/fields.js";
import { isLookupKind, type LookupKind } from "../../declare/lookups.js";
import { byName } from "../../text/by-name.js";
import { nearest } from "../../text/nearest.js";
import { quotedName } from "../../text/plain-text.js";
import type { Named } from "../lookups/names.js";
import type { Fill, Filling } from "./filling.js";

/**
 * Puts an id in the place of a name, where people know such things by name: "Consultation" for a calendar, "Won
 * deals" for a stage.
 */
export const fillId: Fill<Extract<ArgumentKind, { kind: "id" }>> = async (
  value,
  { name },
  { of },
  filling,
) => {
  if (!isLookupKind(of) || typeof value !== "string" || looksLikeId(value)) return value;
  return idOf(of, value, name, filling);
};

/** HighLevel's ids are 20 or more letters and digits, or 24 hexadecimal digits, or UUIDs; names are not. */
export function looksLikeId(text: string): boolean {
  return /^(?=.*\d)[A-Za-z0-9_-]{15,}$/.test(text) || /^[A-Za-z0-9]{20}$/.test(text);
}

/**
 * The id of what is named.
 *
 * @param argument where the name was given, for the error.
 * @throws ValidationError when the name matches several things, or none; it lists them.
 */
export async function idOf(
  kind: LookupKind,
  wanted: string,
  argument: string,
  { call, filled, names, within, noteName }: Filling,
): Promise<string> {
  const all = await names.list(kind, within);
  const parent = parentOf(kind, filled);
  const known =
    parent === undefined ? all : all.filter((one) => one.parent === undefined || one.parent === parent);
  if (known.some(({ id }) => id === wanted)) return wanted;
  const id = onlyMatch(wanted, known, `${call.endpoint.operation.name}: ${argument}`);
  noteName(wanted, id);
  return id;
}

/** A stage's name counts within the pipeline that is given beside it. */
function parentOf(kind: LookupKind, args: Arguments): string | undefined {
  const parent = kind === "pipelineStage" ? (args.pipelineId ?? args.pipeline_id) : undefined;
  return typeof parent === "string" ? parent : undefined;
}

function onlyMatch(wanted: string, known: readonly Named[], where: string): string {
  const matches = byName(wanted, known);
  const [only, ...others] = matches;
  if (only !== undefined && others.length === 0) return only.id;
  if (only !== undefined) {
    throw new ValidationError(`${where}: ${JSON.stringify(wanted)} names several`, {
      details: matches.map(({ id, name }) => `${quotedName(name)}: ${id}`),
      advice: "Give the id of the one that is meant. Nothing was sent.",
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
