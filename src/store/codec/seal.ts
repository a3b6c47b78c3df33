import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from "node:crypto";
import { TamperedRecordError, WrongStoreKeyError } from "../errors.js";

/** The place of a sealed text. It cannot be opened anywhere else. */
export interface SealContext {
  readonly collection: string;
  readonly key: string;
}

/** The secret behind the encryption key: 32 random bytes, or a passphrase that is stretched first. */
export type SealSecret =
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "passphrase"; readonly passphrase: string };

/** Reads a configured key: 32 bytes as hex or base64, otherwise a passphrase. */
export function sealSecret(text: string): SealSecret {
  if (/^[0-9a-f]{64}$/i.test(text)) return { kind: "bytes", bytes: Buffer.from(text, "hex") };
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return { kind: "bytes", bytes: Buffer.from(text, "base64") };
  return { kind: "passphrase", passphrase: text };
}

export const sealMark = "sealed1:";
const keyIdBytes = 8;
const saltBytes = 16;
const ivBytes = 12;
const tagBytes = 16;
const headerBytes = keyIdBytes + saltBytes + ivBytes;
const scryptOptions: ScryptOptions = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 };

interface DerivedKey {
  readonly cipherKey: Buffer;
  /** Distinguishes a wrong key from a tampered value; reveals nothing that the tag does not. */
  readonly id: Buffer;
}

/**
 * AES-256-GCM over short texts. A sealed text is `sealed1:` and base64url of key id, salt, IV, ciphertext and
 * tag; the header and the context are authenticated with it.
 */
export class Sealer {
  readonly #secret: () => Promise<SealSecret>;
  readonly #derived = new Map<string, Promise<DerivedKey>>();
  #salt: Buffer | undefined;

  /** @param secret is called on first use only, so that no key is created before something is sealed. */
  constructor(secret: () => Promise<SealSecret>) {
    this.#secret = secret;
  }

  async seal(text: string, context: SealContext): Promise<string> {
    this.#salt ??= randomBytes(saltBytes);
    const salt = this.#salt;
    const { cipherKey, id } = await this.#derive(salt);
    const iv = randomBytes(ivBytes);
    const header = Buffer.concat([id, salt, iv]);
    const cipher = createCipheriv("aes-256-gcm", cipherKey, iv).setAAD(authenticated(header, context));
    const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return sealMark + Buffer.concat([header, ciphertext, cipher.getAuthTag()]).toString("base64url");
  }

  /** Rejects with `WrongStoreKeyError` or `TamperedRecordError`. */
  async open(sealed: string, context: SealContext): Promise<string> {
    const bytes = Buffer.from(sealed.slice(sealMark.length), "base64url");
    // Base64 can encode the same bytes in several ways; only the canonical one is accepted.
    const intact =
      sealMark + bytes.toString("base64url") === sealed && bytes.length >= headerBytes + tagBytes;
    if (!intact) throw new TamperedRecordError(context.collection);
    const header = bytes.subarray(0, headerBytes);
    const salt = Buffer.from(header.subarray(keyIdBytes, keyIdBytes + saltBytes));
    const { cipherKey, id } = await this.#derive(salt);
    if (!id.equals(header.subarray(0, keyIdBytes))) throw new WrongStoreKeyError(context.collection);
    // Stretching a passphrase is slow, so the salt of a derived key is used again.
    this.#salt ??= salt;
    try {
      const decipher = createDecipheriv("aes-256-gcm", cipherKey, header.subarray(-ivBytes))
        .setAAD(authenticated(header, context))
        .setAuthTag(bytes.subarray(-tagBytes));
      const ciphertext = bytes.subarray(headerBytes, -tagBytes);
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString("utf8");
    } catch {
      throw new TamperedRecordError(context.collection);
    }
  }

  #derive(salt: Buffer): Promise<DerivedKey> {
    const name = salt.toString("hex");
    const known = this.#derived.get(name);
    if (known !== undefined) return known;
    const derived = this.#secret().then((secret) => derive(secret, salt));
    this.#derived.set(name, derived);
    derived.catch(() => this.#derived.delete(name));
    return derived;
  }
}

async function derive(secret: SealSecret, salt: Buffer): Promise<DerivedKey> {
  const stretched = secret.kind === "bytes" ? secret.bytes : await stretch(secret.passphrase, salt);
  const cipherKey = Buffer.from(hkdfSync("sha256", stretched, salt, "ghl-mcp store seal", 32));
  const id = createHmac("sha256", cipherKey).update("id").digest().subarray(0, keyIdBytes);
  return { cipherKey, id };
}

function stretch(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFC"), salt, 32, scryptOptions, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

function authenticated(header: Buffer, { collection, key }: SealContext): Buffer {
  return Buffer.concat([header, Buffer.from(JSON.stringify([collection, key]))]);
}
