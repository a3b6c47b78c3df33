/**
 * Removes what shows nothing: control characters (including terminal escapes), zero-width and bidirectional
 * characters, fillers, blanks that are no blank, selectors of variants. People do not see them in the CRM, and they
 * must not steer a model. Tab and line feed stay, and an emoji stays whole.
 */
export function plainText(text: string): string {
  return text.replace(keptOrUnseen, "$1");
}

/** The same text with what shows nothing written as escapes: whoever decides should see that it is there. */
export function visibleText(text: string): string {
  return text.replace(emojiOrUnseen, (found) => (isUnseen(found) ? escaped(found) : found));
}

/** JSON of the unchanged value, with invisible characters written as escapes, so that no terminal acts on them. */
export function inertJSON(value: unknown, indent?: number): string {
  return withEscapes(JSON.stringify(value, null, indent));
}

/** The same for existing JSON text. Line feeds between its parts stay. */
export function withEscapes(json: string): string {
  return json.replace(emojiOrUnseen, (found) => (isUnseen(found) && found !== "\n" ? escaped(found) : found));
}

/** A name from the CRM on one line and in quotes, so that it cannot be mistaken for text of this server. */
export function quotedName(name: string): string {
  const plain = onOneLine(name).replaceAll('"', "'");
  return `"${visibleText(plain.length > 80 ? `${plain.slice(0, 80)}…` : plain)}"`;
}

/** Ordinary blanks and breaks as single blanks. What else is blank stays, for `visibleText` to show. */
export function onOneLine(text: string): string {
  return text.replace(/[ \t\n\v\f\r]+/g, " ").replace(/^ | $/g, "");
}

/** An emoji of one or several parts, whose selectors and joiners belong to it. */
const emoji =
  /[0-9#*]\uFE0F\u20E3|\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)*/u
    .source;
/**
 * What shows nothing. Unicode does not count the blank of Braille, of music and of Egyptian and Khitan writing among
 * the characters that it ignores.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}\u{13441}\u{13442}\u{16FE4}]/u
  .source;
/** Breaks of lines and paragraphs, and several blanks together that are no ordinary ones: one alone is type-setting. */
const strangeBlanks = /[\u2028\u2029]|[^\P{Zs} ](?: ?[^\P{Zs} ])+/u.source;
const emojiOrUnseen = new RegExp(`${emoji}|${unseen}|${strangeBlanks}`, "gu");
const keptOrUnseen = new RegExp(`(${emoji}|[\\t\\n])|${unseen}`, "gu");

function isUnseen(found: string): boolean {
  return /^[^0-9#*\p{Extended_Pictographic}]/u.test(found);
}

function escaped(unseen: string): string {
  return unseen
    .split("")
    .map((unit) => (unit === " " ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`))
    .join("");
}

/** The beginning of a text that is too long to be read, with how long it is. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters in all)`;
}

/** A text with a full stop behind it, unless it ends with a mark of its own: what others wrote often does. */
export function sentence(text: string): string {
  return /[.!?…][)"'”’]*$/.test(text) ? text : `${text}.`;
}
