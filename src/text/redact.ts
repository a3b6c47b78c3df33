import { plainText } from "./plain-text.js";

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
  return redacted(value, { name: "", labels: [], within: "", depth: 0, secrets, ofHeaders: false });
}

const none: ReadonlySet<string> = new Set();

/** Matched against field names in small letters and digits alone. */
const secretName =
  /token|secret|passwor[dt]|passphrase|^pass$|pwd|^pin$|pincode|^(?:mfa|2fa)|recoverycode|sessionid|passcode|passwd|authorization|authentication|basicauth|^auth$|credential|apikey|accesskey|authkey|signingkey|privatekey|publickey|bearer|jwt|signature|cookie|cvv|cvc|cardnumber|iban|accountnumber|routingnumber|sortcode|ssn|taxid|vatid|^w[89]form$|otp/;
/** What holds names and values of headers: any of them may be the key to another service. */
const headersName = /headers?$/;
/** Text that a person wrote to or about someone, or for a machine to say. */
const messageName =
  /^(?!context$)(?:.*(?:message|body|text|html|content|note|comment|description|transcript|summary|prompt|instruction|reply|answer|response)s?|subject(?:line)?|input)$/;
// A token is taken up to its end, whatever comes after: looking for what may follow would take the square of a text.
const secretForms = [
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{1,60}-----|$)/,
  /\bpit-[\w-]{8,}|\beyJ[\w-]{8,}[\w.-]*|\bbearer\s+\S+|\bBasic\s+[\w+/=]{20,}/,
  // Stripe and its like, Amazon, GitHub, Slack, SendGrid, Google.
  /\b[spr]k_(?:live|test)_\w+|\bsk-[\w-]{20,}|\bA[KS]IA[A-Z0-9]{16}\b|\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}/,
  /\bxox[a-z]-[\w-]{10,}|(?<=hooks\.slack\.com\/services\/)\S+|\bSG\.[\w-]{16,}\.[\w-]{16,}|\bAIza[\w-]{30,}/,
  // Numbers of cards; users in addresses, and what opens something among their parameters.
  /\b\d(?:[ -]?\d){12,18}\b|(?<=:\/\/)[^\s/@]{1,300}@/,
  /(?<=[?&#](?:[\w.-]{0,40}(?:token|key|secret|sig|signature|passwor[dt]|pwd|auth|credential)|pass|code)=)[^\s&#]+/,
];
const secretForm = new RegExp(secretForms.map(({ source }) => source).join("|"), "gi");
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
  /** What it is called by the fields beside it. */
  readonly labels: readonly string[];
  /** The name of the field that it stands in. */
  readonly within: string;
  readonly depth: number;
  readonly secrets: ReadonlySet<string>;
  /** True below headers. */
  readonly ofHeaders: boolean;
}

function redacted(value: unknown, place: Place): unknown {
  if (value === undefined || value === null) return value;
  const { name, labels, within, depth, secrets } = place;
  const plain = plainName(name);
  const names = [plain, ...labels];
  const isSecret =
    names.some((one) => secretName.test(one)) ||
    (secrets.size > 0 && (secrets.has(name) || secrets.has(`${within}.${name}`))) ||
    (place.ofHeaders && !/^(key|name|id)$/.test(plain));
  if (isSecret && typeof value !== "boolean" && (typeof value !== "object" || !place.ofHeaders))
    return secretMark;
  if (typeof value === "string") return redactedText(value, names);
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
  const beside = entries.slice(0, mostItems).flatMap(([key, label]) => {
    return typeof label === "string" && labelName.test(plainName(key)) ? [plainName(label)] : [];
  });
  const kept = entries.slice(0, mostItems).map(([key, inner]) => {
    const labels = valueName.test(plainName(key)) ? beside : [];
    const own = { name: key, labels, within: name, depth: depth + 1, secrets, ofHeaders };
    return [shortName(key), redacted(inner, own)] as const;
  });
  return Object.fromEntries([...kept, ...more(entries.length).map((left) => ["…", left] as const)]);
}

const labelName = /^(?:key|name|id|fieldkey|label|title|header|field)$/;
const valueName = /^(?:field)?values?$/;

/** A name in small letters and digits alone. */
function plainName(name: string): string {
  return name
    .slice(0, looked)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

function shortName(name: string): string {
  const clean = withoutSecrets(name.slice(0, looked));
  return clean.length > longestName ? `${clean.slice(0, longestName)}…` : clean;
}

function withoutSecrets(text: string): string {
  return withoutHeld(text).replace(secretForm, secretMark);
}

function redactedText(text: string, names: readonly string[]): string {
  if (names.some((name) => messageName.test(name))) return `[${text.length} characters]`;
  if (names[0] === "base64") return `[file, ${Math.floor((text.length * 3) / 4)} bytes]`;
  const clean = withoutSecrets(text.slice(0, looked));
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

/** A text as it is shown: without what nobody can see, and without a token that only this had broken up. */
export function shownText(text: string): string {
  const plain = plainText(text);
  return plain === text ? text : withoutHeld(plain);
}

/** Tokens of one kind begin alike: a text is searched once for the few beginnings, and only there for each token. */
function searchFor(secrets: Iterable<string>): (text: string) => string {
  const alike = new Map<string, string[]>();
  for (const secret of secrets) {
    const beginning = secret.slice(0, 6);
    alike.set(beginning, [...(alike.get(beginning) ?? []), secret]);
  }
  if (alike.size === 0) return (text) => text;
  const beginnings = new RegExp([...alike.keys()].map((one) => one.replace(/\W/g, "\\$&")).join("|"), "gi");
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
