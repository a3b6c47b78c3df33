import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { signatureHeader } from "../receive/verify.js";

/** An Ed25519 key pair as base64 DER, the form in which HighLevel publishes its public key. */
export interface SigningKeys {
  /** SPKI: what a receiver is given to verify with. */
  readonly publicKey: string;
  /** PKCS#8; never leaves the sender. */
  readonly privateKey: string;
}

/** Makes keys to sign events with in place of HighLevel: for local use and the simulator. */
export function makeSigningKeys(): SigningKeys {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519", {
    publicKeyEncoding: { format: "der", type: "spki" },
    privateKeyEncoding: { format: "der", type: "pkcs8" },
  });
  return { publicKey: publicKey.toString("base64"), privateKey: privateKey.toString("base64") };
}

/**
 * Signs a body as HighLevel does.
 * @param rawBody the exact bytes that will be posted
 * @param privateKey base64 PKCS#8, as `makeSigningKeys` gives it
 * @returns the signature header
 */
export function signatureHeaders(rawBody: Uint8Array, privateKey: string): Readonly<Record<string, string>> {
  const key = createPrivateKey({ key: Buffer.from(privateKey, "base64"), format: "der", type: "pkcs8" });
  return { [signatureHeader]: sign(null, rawBody, key).toString("base64") };
}
