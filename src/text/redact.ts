/** A value that describes itself for places where secrets must not be written, such as a file. */
export interface Redactable {
  redacted(): string;
}

function isRedactable(value: object): value is Redactable {
  return "redacted" in value && typeof value.redacted === "function";
}

/**
 * Redacts a value for the journal and the log: it keeps who and what, but neither secrets nor messages between people.
 * The rules match field names and the form of texts, so that a new operation needs no rule.
 *
 * @param secrets the fields that an operation's declaration marks: `password`, or `headers.value` with the field that
 *   it stands in.
 */
export function redact(value: unknown, secrets: ReadonlySet<string> = none): unknown {
  return redacted(value, { name: "", within: "", depth: 0, secrets, ofHeaders: false });
}

const none: ReadonlySet<string> = new Set();

/** Matched against field names in small letters and digits alone. */
const secretName =
  /token|secret|password|passphrase|passcode|passwd|authorization|authentication|basicauth|^auth$|credential|apikey|accesskey|authkey|signingkey|privatekey|publickey|bearer|jwt|signature|cookie|cvv|cvc|cardnumber|iban|accountnumber|routingnumber|sortcode|ssn|taxid|otp/;
/** What holds names and values of headers: any of them may be the key to another service. */
const headersName = /headers?$/;
/** Text that a person wrote to or about someone, or for a machine to say. */
const messageName =
  /^(?!context$)(?:.*(?:message|body|text|html|content|note|comment|description|transcript|summary|prompt|instruction|reply|answer|response)s?|subject(?:line)?|input)$/;
// A token is taken up to its end, whatever comes after: looking for what may follow would take the square of a text.
const secretForm =
  /\bpit-[\w-]{8,}|\beyJ[\w-]{8,}[\w.-]*|\b[Bb]earer\s+\S+|\bBasic\s+[\w+/=]{20,}|\b(?:sk|pk|rk)_(?:live|test)_\w+|\b\d(?:[ -]?\d){12,18}\b|(?<=:\/\/)[^\s/@]{1,300}@|(?<=[?&](?:token|key|api_?key|secret|sig|signature|password|access_token|code)=)[^\s&#]+/g;
const longest = 500;
/** What is looked through of a text for secrets; no more than its beginning is kept. */
const looked = 8 * longest;
const longestName = 200;
/** Of a list or a record so many are kept: nobody reads more of them, and somebody has to keep them. */
const mostItems = 500;
const deepest = 8;
const secretMark = "[secret]";

interface Place {
  readonly name: string;
  /** The name of the field that it stands in. */
  readonly within: string;
  readonly depth: number;
  readonly secrets: ReadonlySet<string>;
  /** True below headers. */
  readonly ofHeaders: boolean;
}

function redacted(value: unknown, place: Place): unknown {
  if (value === undefined || value === null) return value;
  const { name, within, depth, secrets } = place;
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  const isSecret =
    secretName.test(plain) ||
    (secrets.size > 0 && (secrets.has(name) || secrets.has(`${within}.${name}`))) ||
    (place.ofHeaders && !/^(key|name|id)$/.test(plain));
  if (isSecret && typeof value !== "boolean" && (typeof value !== "object" || !place.ofHeaders))
    return secretMark;
  if (typeof value === "string") return redactedText(value, plain);
  if (typeof value !== "object") return value;
  if (isRedactable(value)) return value.redacted();
  if (depth === deepest) return "[deeper]";
  const ofHeaders = place.ofHeaders || headersName.test(plain);
  const more = (length: number) => (length > mostItems ? [`… ${length - mostItems} more`] : []);
  if (Array.isArray(value)) {
    const own = { ...place, depth: depth + 1, ofHeaders };
    return [...value.slice(0, mostItems).map((item) => redacted(item, own)), ...more(value.length)];
  }
  // A value beside its name: { "key": "apiKey", "value": "…" }.
  const entries = Object.entries(value);
  const label = "value" in value ? entries.find(([key]) => /^(key|name|id)$/i.test(key))?.[1] : undefined;
  const kept = entries.slice(0, mostItems).map(([key, inner]) => {
    const own = { within: name, depth: depth + 1, secrets, ofHeaders };
    const bare = redacted(inner, { ...own, name: key });
    const isLabelled = key === "value" && typeof label === "string" && bare === inner;
    return [shortName(key), isLabelled ? redacted(inner, { ...own, name: label }) : bare] as const;
  });
  return Object.fromEntries([...kept, ...more(entries.length).map((left) => ["…", left] as const)]);
}

function shortName(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName)}…` : name;
}

function redactedText(text: string, plainName: string): string {
  if (messageName.test(plainName)) return `[${text.length} characters]`;
  if (plainName === "base64") return `[file, ${Math.floor((text.length * 3) / 4)} bytes]`;
  const clean = withoutHeld(text.slice(0, looked)).replace(secretForm, secretMark);
  if (clean.length <= longest && text.length <= looked) return clean;
  return `${clean.slice(0, longest)}… [${text.length} characters]`;
}

/** The tokens and secrets of this process, the latest last. */
const held = new Set<string>();
/** The older ones are out of date. */
const mostHeld = 5_000;
/** What is shorter would be found in words. */
const shortest = 12;
let search = searchFor(held);

/** From now on it is removed from whatever HighLevel says, and from what is logged and kept. */
export function holdSecret(secret: string | undefined): void {
  if (secret === undefined || secret.length < shortest || held.has(secret)) return;
  held.add(secret);
  const [oldest] = held;
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
  search = searchFor(held);
}

/**
 * A text without any secret that this process holds: what HighLevel repeats of one is not for a model.
 *
 * @param own one more: the token that a request was sent with.
 */
export function withoutHeld(text: string, own?: string): string {
  if (text.length < shortest) return text;
  const left = search(text);
  return own === undefined || own.length < shortest ? left : left.replaceAll(own, secretMark);
}

/** Tokens of one kind begin alike: a text is searched once for the few beginnings, and only there for each token. */
function searchFor(secrets: Iterable<string>): (text: string) => string {
  const alike = new Map<string, string[]>();
  for (const secret of secrets) {
    const beginning = secret.slice(0, 6);
    alike.set(beginning, [...(alike.get(beginning) ?? []), secret]);
  }
  if (alike.size === 0) return (text) => text;
  const beginnings = new RegExp([...alike.keys()].map((one) => one.replace(/\W/g, "\\$&")).join("|"), "g");
  return (text) => {
    let clean = "";
    let from = 0;
    for (const { index, 0: beginning } of text.matchAll(beginnings)) {
      const secret =
        index < from ? undefined : alike.get(beginning)?.find((one) => text.startsWith(one, index));
      if (secret === undefined) continue;
      clean += text.slice(from, index) + secretMark;
      from = index + secret.length;
    }
    return clean + text.slice(from);
  };
}
