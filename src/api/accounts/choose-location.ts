import { isNamed, mentions } from "../../text/by-name.js";
import { nearest } from "../../text/nearest.js";
import { WrongLocationError } from "../errors/errors.js";
import type { Location } from "./account.js";

const mostListed = 25;

/**
 * Finds the sub-account that the caller means: by its id or by its whole name. It never guesses: what is half named
 * may be another client's.
 *
 * @param named the id or name that the caller gave, if any.
 * @throws WrongLocationError listing the possible sub-accounts.
 */
export function chooseLocation(named: string | undefined, known: readonly Location[]): string {
  if (named === undefined) return onlyOne(known);
  const byId = known.find(({ id }) => id === named);
  if (byId !== undefined) return byId.id;
  const matches = known.filter((one) => isNamed(one, named));
  const [match, ...others] = matches;
  if (match !== undefined && others.length === 0) return match.id;
  if (match !== undefined) {
    throw new WrongLocationError(`${JSON.stringify(named)} names several sub-accounts`, {
      details: listed(matches),
      advice: "Give as location the id of the one that is meant. Nothing was sent.",
    });
  }
  const names = nearest(
    named,
    known.map(({ name }) => name),
    5,
  );
  const parts = known.filter((one) => mentions(one, named));
  const near = parts.length > 0 ? parts : known.filter(({ name }) => names.includes(name));
  throw new WrongLocationError(`There is no sub-account ${JSON.stringify(named)}`, {
    details: listed(near.length > 0 ? near : known),
    advice: known.length > 0 ? howToSay : "This account reaches no sub-account. Nothing was sent.",
  });
}

const howToSay = "Give one of these as location, by id or by name. Nothing was sent.";

function onlyOne(known: readonly Location[]): string {
  const [only, ...others] = known;
  if (only !== undefined && others.length === 0) return only.id;
  throw new WrongLocationError(
    only === undefined
      ? "This account reaches no sub-account"
      : `It is not said which of ${known.length} sub-accounts is meant`,
    {
      details: listed(known),
      advice: only === undefined ? "Install the app in one, or name it in GHL_LOCATION_ID." : howToSay,
    },
  );
}

function listed(locations: readonly Location[]): readonly string[] {
  const shown = locations.slice(0, mostListed).map(({ id, name }) => (name === "" ? id : `${name}: ${id}`));
  const more = locations.length - shown.length;
  return more > 0 ? [...shown, `… ${more} more: list_locations`] : shown;
}

/** HighLevel's ids are about 20 letters and digits without a space; hardly any name looks like that. */
export function looksLikeLocationId(text: string): boolean {
  return /^[A-Za-z0-9]{18,26}$/.test(text);
}
