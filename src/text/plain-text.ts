/**
 * Text without controls (terminal escapes among them), zero-width and bidirectional characters: a person does not
 * see them in the CRM, and a model must not be steered by them. Tab and line feed stay.
 */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (unseen) => (unseen === "\t" || unseen === "\n" ? unseen : ""));
}

/** JSON of the very value in which what nobody can see is written as escapes, so that no terminal acts on it. */
export function inertJSON(value: unknown, indent?: number): string {
  return withEscapes(JSON.stringify(value, null, indent));
}

/** The same for JSON that is written already. Line feeds between its parts stay. */
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

/** A name out of the CRM on one line and in quotes, so that it cannot pass for words of this server's. */
export function quotedName(name: string): string {
  const plain = plainText(name).replace(/\s+/g, " ").replaceAll('"', "'").trim();
  return `"${plain.length > 80 ? `${plain.slice(0, 80)}…` : plain}"`;
}
