import { stemmer } from "stemmer";

/** Terms to look for, with how much a match of each counts: 1 for one that the caller wrote. */
export type WeighedTerms = ReadonlyMap<string, number>;

/** The words of a text in small letters: splits at everything that is not a letter or digit, and camel case into its words. */
export function wordsOf(text: string): string[] {
  return text
    .replace(brands, (brand) => brand.toLowerCase())
    .replace(pairs, "$1$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/['’]/g, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word.length <= longestWord);
}

/** What is longer is no word, and would take long to stem. */
const longestWord = 50;

/** What a word in small letters is looked up by: its stem; null for one that tells nothing. */
export function termOf(word: string): string | null {
  if (stopWords.has(word)) return null;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(word);
  if (stems.size < mostStems) stems.set(word, stem);
  return stem;
}

/** Stemming takes most of the time of indexing, and the same words come again and again. */
const stems = new Map<string, string>();
const mostStems = 20_000;

/** The terms of a text, in its order. */
export function termsOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((word) => termOf(word) ?? []);
}

/** Brands whose inner capital does not begin a word. */
const brands = /\b(LinkedIn|WhatsApp|YouTube|TikTok|HighLevel|GoHighLevel|PayPal|WordPress)\b/g;

/** Pairs that mean one thing, written with a hyphen, a blank or neither. */
const pairs = /\b(to|no|sub|follow|opt|e|call)[- ](do|show|account|up|in|out|mail|back)(?=s?\b)/gi;

// Nearly every description speaks of the sub-account, so the word tells nothing; a query adds "location" for it.
const stopWords = new Set(
  "subaccount subaccounts a an and are as at be been but by can could did do does for from get give had has have her him his how i if in into is it its ill im just let lets like me my need no of off on or our out please she so some than that the thats their them then there they this those to too up us was we were what whats when where which who will with would you your".split(
    " ",
  ),
);
