/**
 * Removes control characters (including terminal escapes), zero-width and bidirectional characters: people do not see
 * them in the CRM, and they must not steer a model. Tab and line feed stay.
 */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (unseen) => (unseen === "\t" || unseen === "\n" ? unseen : ""));
}

/** JSON of the unchanged value, with invisible characters written as escapes, so that no terminal acts on them. */
export function inertJSON(value: unknown, indent?: number): string {
  return withEscapes(JSON.stringify(value, null, indent));
}

/** The same for existing JSON text. Line feeds between its parts stay. */
export function withEscapes(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}]/gu, (unseen) =>
    unseen === "\n"
      ? unseen
      : unseen
          .split("")
          .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
          .join(""),
  );
}

/** A name from the CRM on one line and in quotes, so that it cannot be mistaken for text of this server. */
export function quotedName(name: string): string {
  const plain = plainText(name).replace(/\s+/g, " ").replaceAll('"', "'").trim();
  return `"${plain.length > 80 ? `${plain.slice(0, 80)}…` : plain}"`;
}

/** The beginning of a text that is too long to be read, with how long it is. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters in all)`;
}

/** A text with a full stop behind it, unless it ends with a mark of its own: what others wrote often does. */
export function sentence(text: string): string {
  return /[.!?…][)"'”’]*$/.test(text) ? text : `${text}.`;
}
