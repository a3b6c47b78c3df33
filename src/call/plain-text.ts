/**
 * Text without controls (terminal escapes among them), zero-width and bidirectional characters: a person does not
 * see them in the CRM, and a model must not be steered by them. Tab and line feed stay.
 */
export function plainText(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (unseen) => (unseen === "\t" || unseen === "\n" ? unseen : ""));
}

/** A name out of the CRM on one line and in quotes, so that it cannot pass for words of this server's. */
export function quotedName(name: string): string {
  const plain = plainText(name).replace(/\s+/g, " ").replaceAll('"', "'").trim();
  return `"${plain.length > 80 ? `${plain.slice(0, 80)}…` : plain}"`;
}
