import { createPublicKey, type KeyObject, verify as verifySignature } from "node:crypto";
import { isRecord, timeAt } from "../../text/json.js";

/**
 * The Ed25519 key that HighLevel signs its webhooks with, as base64 SPKI.
 * Source: the developer portal's webhook integration guide.
 */
export const publishedKey = "MCowBQYDK2VwAyEAi2HR1srL4o18O8BRa7gVJY7G7bupbN3H9AwJrHCDiOg=";

/** Header of the Ed25519 signature over the raw body, in base64. */
export const signatureHeader = "x-ghl-signature";

/** Header of the former RSA-SHA256 (PKCS#1 v1.5) signature. HighLevel has announced its end for 2026. */
export const legacySignatureHeader = "x-wh-signature";

export interface VerifierSettings {
  /** Ed25519 public keys as base64 SPKI or PEM; several while HighLevel changes over from one to the next. */
  readonly keys: readonly string[];
  /** RSA public key as base64 SPKI or PEM. Without it the legacy header is ignored. */
  readonly legacyRsaKey?: string;
  /**
   * How far the body's `timestamp` may be from now, in milliseconds. Off by default: retries come up to three days
   * later, and it is not documented whether they have a new timestamp.
   */
  readonly maxAgeMs?: number;
  /** The time in milliseconds since 1970; for tests. */
  readonly now?: () => number;
}

/** Why a delivery is rejected. */
export type Rejection =
  /** No signature, or the literal `N/A` that HighLevel sends instead. */
  | "missing"
  /** Only the legacy header came, and no legacy key is set. */
  | "legacy-off"
  /** Not canonical base64, or the header came more than once. */
  | "malformed"
  /** Base64, but not as many bytes as a signature has. */
  | "wrong-length"
  /** The signature does not match the body under any of the keys. */
  | "wrong-signature"
  /** Correctly signed, but an age window is set and the body has no readable `timestamp`. */
  | "undated"
  /** Correctly signed, but older than the window. */
  | "too-old"
  /** Correctly signed, but dated further ahead than the window. */
  | "in-the-future";

export type Verdict =
  | { readonly ok: true; readonly scheme: "ed25519" | "rsa" }
  | { readonly ok: false; readonly reason: Rejection };

/** Headers as Node gives them. Names match in any case. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Decides whether HighLevel sent the body. It never throws, whatever was sent. */
export interface Verify {
  (rawBody: Uint8Array, headers: Headers): Verdict;
  /** Why no body at all could make the delivery genuine: nothing of it needs to be read. Undefined when one could. */
  readonly byHeaders: (headers: Headers) => Rejection | undefined;
}

/** A key or setting that cannot be used for verification. */
export class VerifierSettingError extends Error {
  override readonly name = "VerifierSettingError";
}

/**
 * Creates the check that every delivery must pass first. It fails closed.
 *
 * @throws VerifierSettingError without any key, for an invalid key, or for a window that is not positive
 */
export function verifier(settings: VerifierSettings): Verify {
  const keys = settings.keys.map((key, index) => publicKey(key, "ed25519", `keys[${index}]`));
  const { legacyRsaKey, maxAgeMs, now = Date.now } = settings;
  const legacyKey = legacyRsaKey === undefined ? null : publicKey(legacyRsaKey, "rsa", "legacyRsaKey");
  if (keys.length === 0 && legacyKey === null)
    throw new VerifierSettingError("No public key to verify webhooks with.");
  if (maxAgeMs !== undefined && !(maxAgeMs > 0)) {
    throw new VerifierSettingError("maxAgeMs must be a positive number of milliseconds.");
  }

  const verify = (rawBody: Uint8Array, headers: Headers): Verdict => {
    const shown = signatureIn(headers, legacyKey);
    if (typeof shown === "string") return rejected(shown);
    if (!isGenuine(rawBody, shown, keys)) return rejected("wrong-signature");
    const objection = maxAgeMs === undefined ? null : checkAge(rawBody, maxAgeMs, now());
    return objection === null ? { ok: true, scheme: shown.scheme } : rejected(objection);
  };
  return Object.assign(verify, {
    byHeaders: (headers: Headers) => {
      const shown = signatureIn(headers, legacyKey);
      return typeof shown === "string" ? shown : undefined;
    },
  });
}

const ed25519SignatureBytes = 64;

type Signature =
  | { readonly scheme: "ed25519"; readonly bytes: Buffer }
  | { readonly scheme: "rsa"; readonly bytes: Buffer; readonly key: KeyObject };

/** The legacy signature counts only when the current one is absent, so that it cannot replace a wrong one. */
function signatureIn(headers: Headers, legacyKey: KeyObject | null): Signature | Rejection {
  const current = headerValues(headers, signatureHeader);
  if (current.length > 0) {
    const bytes = decode(current, ed25519SignatureBytes);
    return typeof bytes === "string" ? bytes : { scheme: "ed25519", bytes };
  }
  const legacy = headerValues(headers, legacySignatureHeader);
  if (legacy.length === 0) return "missing";
  if (legacyKey === null) return "legacy-off";
  const bytes = decode(legacy, (legacyKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
  return typeof bytes === "string" ? bytes : { scheme: "rsa", bytes, key: legacyKey };
}

function isGenuine(rawBody: Uint8Array, shown: Signature, keys: readonly KeyObject[]): boolean {
  return shown.scheme === "rsa"
    ? verifySignature("sha256", rawBody, shown.key, shown.bytes)
    : keys.some((key) => verifySignature(null, rawBody, key, shown.bytes));
}

/** Every value of the header, without empty ones and `N/A`. */
function headerValues(headers: Headers, name: string): readonly string[] {
  return Object.entries(headers)
    .filter(([header]) => header.toLowerCase() === name)
    .flatMap(([, value]) => value ?? [])
    .filter((value) => !["", "N/A"].includes(value.trim()));
}

/**
 * Decodes canonical base64 only. Node's decoder skips invalid characters, and the last character has unused bits, so
 * without this check several texts would stand for one signature.
 */
function decode(values: readonly string[], length: number): Buffer | "malformed" | "wrong-length" {
  const [value, ...more] = values;
  if (value === undefined || more.length > 0) return "malformed";
  const bytes = Buffer.from(value, "base64");
  if (bytes.toString("base64") !== value) return "malformed";
  return bytes.length === length ? bytes : "wrong-length";
}

function checkAge(rawBody: Uint8Array, maxAgeMs: number, now: number): Rejection | null {
  const sent = timestampOf(rawBody);
  if (sent === undefined) return "undated";
  if (now - sent > maxAgeMs) return "too-old";
  return sent - now > maxAgeMs ? "in-the-future" : null;
}

/** The `timestamp` that delivery adds, in milliseconds since 1970. */
function timestampOf(rawBody: Uint8Array): number | undefined {
  const body = parse(rawBody);
  return isRecord(body) ? timeAt(body, "timestamp") : undefined;
}

function parse(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(rawBody).toString("utf8"));
  } catch {
    return undefined;
  }
}

function publicKey(text: string, type: "ed25519" | "rsa", setting: string): KeyObject {
  const key = readKey(text.trim());
  if (key?.asymmetricKeyType === type) return key;
  throw new VerifierSettingError(`${setting} is not an ${type} public key in base64 (SPKI) or PEM.`);
}

function readKey(text: string): KeyObject | null {
  try {
    // Node would silently derive the public key from a private one, which must not be configured here.
    if (text.includes("PRIVATE KEY")) return null;
    if (text.startsWith("-----BEGIN")) return createPublicKey(text);
    return createPublicKey({ key: Buffer.from(text, "base64"), format: "der", type: "spki" });
  } catch {
    return null;
  }
}

function rejected(reason: Rejection): Verdict {
  return { ok: false, reason };
}
