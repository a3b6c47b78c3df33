import type { UnknownRecord } from "../../text/json.js";
import { ids } from "./samples.js";
import { signatureHeaders } from "./sign.js";

export interface SentAs {
  /** Base64 PKCS#8, as `makeSigningKeys` gives it. */
  readonly privateKey: string;
  /** The same for every attempt to deliver one event. */
  readonly webhookId: string;
  readonly at: Date;
}

export interface SignedDelivery {
  readonly rawBody: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** An event as HighLevel would post it: signed, and with the fields that delivery adds. */
export function signedDelivery(body: UnknownRecord, { privateKey, webhookId, at }: SentAs): SignedDelivery {
  const delivered = { appId: ids.app, versionId: ids.app, ...body, webhookId, timestamp: at.toISOString() };
  const rawBody = Buffer.from(JSON.stringify(delivered));
  const headers = { "content-type": "application/json", ...signatureHeaders(rawBody, privateKey) };
  return { rawBody, headers };
}
