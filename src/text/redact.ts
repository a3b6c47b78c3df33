/** A value that describes itself for places where secrets must not be written, such as a file. */
export interface Redactable {
  redacted(): string;
}

function isRedactable(value: object): value is Redactable {
  return "redacted" in value && typeof value.redacted === "function";
}

/**
 * Redacts a value for the journal: it keeps who and what, but neither secrets nor messages between people. The rules
 * match field names and the form of texts, so that a new operation needs no rule.
 */
export function redact(value: unknown): unknown {
  return redacted(value, "");
}

/** Matched against field names without case, underscores and hyphens. */
const secretName =
  /token|secret|password|passphrase|passcode|authorization|credential|apikey|privatekey|publickey|signature|cookie|cvv|cvc|cardnumber|iban|accountnumber|routingnumber|ssn|taxid|otp/;
/** Text that a person wrote to or about someone, or for a machine to say. */
const messageName =
  /^(?!context$)(?:.*(?:message|body|text|html|content|note|comment|description|transcript|summary|prompt|instruction|reply|answer|response)s?|subject(?:line)?|input)$/;
// A token is taken up to its end, whatever comes after: looking for what may follow would take the square of a text.
const secretForm =
  /\bpit-[\w-]{8,}|\beyJ[\w-]{8,}[\w.-]*|\bBearer\s+\S+|\b(?:sk|pk|rk)_(?:live|test)_\w+|\b\d(?:[ -]?\d){12,18}\b/g;
const longest = 500;
/** What is looked through of a text for secrets; no more than its beginning is kept. */
const looked = 8 * longest;
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
  // A value beside its name: { "key": "apiKey", "value": "…" }.
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
  const clean = text.slice(0, looked).replace(secretForm, "[secret]");
  if (clean.length <= longest && text.length <= looked) return clean;
  return `${clean.slice(0, longest)}… [${text.length} characters]`;
}
