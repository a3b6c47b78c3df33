/** A value that says itself how it is written down where secrets must not stand, such as a file. */
export interface Redactable {
  redacted(): string;
}

function isRedactable(value: object): value is Redactable {
  return "redacted" in value && typeof value.redacted === "function";
}

/**
 * What is kept of a value in the journal: who and what, but neither secrets nor what people wrote to each other.
 * The rules go by the names of fields and by the form of texts, so that a new operation needs none of its own.
 */
export function redact(value: unknown): unknown {
  return redacted(value, "");
}

/** Compared without case, underscores and hyphens. */
const secretName =
  /token|secret|password|passphrase|passcode|authorization|credential|apikey|privatekey|publickey|signature|cookie|cvv|cvc|cardnumber|iban|accountnumber|routingnumber|ssn|taxid|otp/;
/** What someone wrote to someone, of someone, or for a machine to say. */
const messageName =
  /^(?!context$)(?:.*(?:message|body|text|html|content|note|comment|description|transcript|summary|prompt|instruction|reply|answer|response)s?|subject(?:line)?|input)$/;
const secretForm =
  /\bpit-[\w-]{8,}|\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*|\bBearer\s+\S+|\b(?:sk|pk|rk)_(?:live|test)_\w+|\b\d(?:[ -]?\d){12,18}\b/g;
const longest = 500;
const deepest = 8;

function redacted(value: unknown, name: string, depth = 0): unknown {
  if (value === undefined || value === null) return value;
  const plain = name.toLowerCase().replace(/[_-]/g, "");
  if (secretName.test(plain) && typeof value !== "boolean") return "[secret]";
  if (typeof value === "string") return redactedText(value, plain);
  if (typeof value !== "object") return value;
  if (isRedactable(value)) return value.redacted();
  if (depth === deepest) return "[deeper]";
  if (Array.isArray(value)) return value.map((item) => redacted(item, name, depth + 1));
  // A value beside the name of what it is: { "key": "apiKey", "value": "…" }.
  const label =
    "value" in value ? Object.entries(value).find(([key]) => /^(key|name|id)$/i.test(key))?.[1] : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      redacted(inner, key === "value" && typeof label === "string" ? label : key, depth + 1),
    ]),
  );
}

function redactedText(text: string, plainName: string): string {
  if (messageName.test(plainName)) return `[${text.length} characters]`;
  if (plainName === "base64") return `[file, ${Math.floor((text.length * 3) / 4)} bytes]`;
  const clean = text.replace(secretForm, "[secret]");
  return clean.length > longest ? `${clean.slice(0, longest)}… [${clean.length} characters]` : clean;
}
